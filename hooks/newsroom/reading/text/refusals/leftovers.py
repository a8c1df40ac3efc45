"""What other systems leave in a text, which here nobody reads: shortcodes, templates, codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.text.shortened import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURE = 'chèn ảnh bằng ![mô tả ảnh](ten-anh.jpg "Chú thích")'
_LINK = "viết thành liên kết [Xem video](https://…)"
_BOX = "khung lưu ý thì viết !!! note, dòng dưới thụt vào bốn dấu cách"
_WORDS = "xoá đi, gõ lại chữ cần hiện"
_REMOVE = "xoá đi"
_IN_FULL = "viết đầy đủ ở chỗ nhắc tới lần đầu, như Uỷ ban Kiểm tra (UBKT), rồi xoá dòng này"
_CELL = "sửa ô ấy trong Excel rồi chép lại, hoặc gõ số cần hiện"
_MARKDOWN = "đề mục thì viết ## Đề mục, chữ đậm thì viết **chữ**"
_INDENT = "thụt các dòng của khung vào bốn dấu cách, hoặc xoá đi"
_NAMES = "admonition|note|warning|tip|info|danger|caution|important|abstract|example|success|quote"
_DECIDE = "chọn câu cuối cùng rồi xoá câu kia và các dấu"
_FOLDED = "khung gập trong tin viết giữa <details><summary>Đề</summary> và </details>"
_MARKED = "bỏ các dấu ấy; cần nhấn mạnh thì viết **chữ**"
_UNWRAP = 'xoá "<![CDATA[" và "]]>", giữ chữ ở giữa'
_FORMULA = "gõ lại bằng chữ và ký hiệu như ×, ≤, ½, x²"
_COPY = "chép lại từ bản gốc, hoặc gõ lại chữ ấy"
_ONCE = 'xoá "amp;" ngay sau dấu &'
_DOUBLY = (
    "thẻ bị mã hoá hai lần: đổi &lt; thành <, &gt; thành >; cần hiện thẻ thì đặt giữa hai dấu `"
)
_ELEMENTS = "p|div|span|br|hr|strong|b|em|i|u|a|img|font|table|tr|td|th|tbody|ul|ol|li|h[1-6]|o:p"


def _code(traces: str, remedy: str, *patterns: str) -> tuple[list[str], re.Pattern[str], str]:
    """Return signs of which each such code has one, its pattern, and what to do."""
    return traces.split(), re.compile("|".join(patterns), re.MULTILINE), remedy


_CODES = (
    _code("{", _REMOVE, r"\{\{[<%]?[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\}|\{#[^{}]{0,500}#\}"),
    _code("<? <%", _REMOVE, r"<\?(?:php\b|xml\b|=)[^<>]{0,500}>?|<%[=@ ][^<>]{0,500}%>"),
    _code(
        "{",
        _REMOVE,
        r"\{(?:gallery|loadposition|loadmodule|module|youtube|vimeo|mosimage|slider?)"
        r"(?![\w.-])[^{}\n]{0,500}\}",
    ),
    _code(
        "[[",
        _PICTURE,
        r"(?i)!\[\[[^\[\]\n]{1,200}\]\]",
        r"\[\[(?:file|image|tập tin|hình|ảnh):[^\[\]\n]{1,200}\]\]",
        r"\[\[[^\[\]\n|]{1,200}\.(?:jpe?g|png|gif|webp|svg)(?:\|[^\[\]\n]{0,200})?\]\]",
    ),
    _code(
        "{",
        _REMOVE,
        r"(?<=\))\{[\w.# -]{0,99}=[^{}\n]{1,200}\}|(?<=[\])])\{[ ]?[.#][A-Za-z][^{}\n]{0,200}\}",
    ),
    _code("{", _DECIDE, r"\{(?:\+\+|--|~~|==)[^{}]{1,500}(?:\+\+|--|~~|==)\}"),
    _code(
        "!!!",
        _INDENT,
        rf"(?i)^[ \t]*!!![ ](?:{_NAMES})\b[^\n]{{0,200}}$"
        r"(?!(?:\n[ \t\u00a0]*)*\n[ \t\u00a0]+[^\s])",
    ),
    _code("???", _FOLDED, rf"(?i)^[ \t]*\?\?\?\+?[ ](?:(?:{_NAMES})\b|\")[^\n]{{0,200}}$"),
    _code(
        "== ^^ ++",
        _MARKED,
        r"(?<![=\w])==(?=[^\s=])[^=\n]{1,200}(?<=\S)==(?![=\w])",
        r"(?<![\^\w])\^\^(?=[^\s^])[^^\n]{1,200}(?<=\S)\^\^(?![\^\w])",
        r"(?<![+\w])\+\+[a-z]{1,20}(?:\+[a-z0-9-]{1,20}){0,5}\+\+(?![+\w])",
    ),
    _code("<![CDATA[ ]]>", _UNWRAP, r"<!\[CDATA\[.*|\]\]>"),
    _code(
        "HTML: Fragment: Version:",
        _REMOVE,
        r"^(?:Version:\d\.\d|(?:Start|End)(?:HTML|Fragment):\d+)[ \t]*$",
    ),
    _code(r"= \u", _COPY, r"(?:=[0-9A-F]{2}){2,30}|\\u[0-9a-fA-F]{4}"),
    _code("&amp;", _ONCE, r"&amp;(?:[a-zA-Z]{2,8}|#\d{1,6});"),
    _code(
        "&",
        _DOUBLY,
        rf"(?i)&lt;/(?:{_ELEMENTS})&gt;",
        r"&lt;(?:br|hr|p|div|img|o:p)(?:[ ][^<>\n]{0,300}?)?/?&gt;",
    ),
    _code("::", _PICTURE, r"^\.\.[ ](?:image|figure)::.*"),
    _code("{", _REMOVE, r"\{\s{0,9}[a-z-]{2,40}\s{0,9}:[^{};]{1,300};[^{}]{0,900}\}"),
    _code(
        "\\",
        _MARKDOWN,
        r"\\(?:textbf|textit|emph|(?:sub){0,2}section|begin|end|href|includegraphics)\*?\{"
        r"[^{}\n]{0,200}\}",
    ),
    _code("== '''", _MARKDOWN, r"^={2,6}[ ][^=\n]{1,200}[ ]={2,6}[ \t]*$|'''[^'\n]{1,200}'''"),
    _code("#", _CELL, r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)"),
    _code("###", _CELL, r"(?<=[\t|])[ ]?#{3,}[ ]?(?=[\t|\n]|$)"),
    _code("=", _CELL, r"(?:^|(?<=[\t|]))[ ]?=[A-Z]{2,12}\([^\n()]{1,100}\)"),
    _code("::: [!", _BOX, r"^[ \t]*:{3,}[ ]*[\w{].*|^[ \t]*>[ ]*\[!\w+\].*"),
    _code("===", _REMOVE, r'^={3}[!+]?[ ]+".*'),
    _code("*[", _IN_FULL, r"^[ \t]*\*\[[^\[\]\n]{1,60}\]:.*"),
    _code(":material- :fontawesome-", _REMOVE, r":(?:material|fontawesome)-[\w-]{1,50}:"),
    _code(
        "oaicite † turn citation think [[ [TOC]",
        _REMOVE,
        r"contentReference\[oaicite:\d+\](?:\{[^{}\n]{0,40}\})?|oaicite:\d+",
        r"【[^【】\n]{0,20}†[^【】\n]{0,99}】|\[\d{1,3}†[^\[\]\n]{0,99}\]",
        r"cite[\ue200-\ue2ff]?(?:turn\d+[a-z]+\d+)+|\[citation:\d+\]|</?think(?:ing)?>",
        r"\[\[_?(?:toc|TOC)_?\]\]|^[ \t]*\[TOC\][ \t]*$",
    ),
    _code(
        "[",
        _PICTURE,
        r"(?i)\[(?:cid|image|inline image):[^\[\]\n]{1,200}\](?![(\[:])",
        r"\[image removed by sender[^\[\]\n]{0,99}\]",
    ),
    _code(
        "\\ $$",
        _FORMULA,
        r"\\(?<![\w:\\]\\)(?:[dt]?frac|sqrt|times|leq?|geq?|text|mathrm|mathbf|sum|approx|cdot"
        r"|pm|[lr]ight|[Rr]ightarrow|Delta|alpha|beta)(?![a-z])|\$\$[^$\n]{1,300}\$\$",
        r"\\[(\[][^\n\\]{0,200}(?<!\w)\w[\^_]\{?\w[^\n\\]{0,200}\\[)\]]",
    ),
    _code(
        "Error! Lỗi! { HYPERLINK \\ «",
        _WORDS,
        r"Error! (?:Reference source|Bookmark|Hyperlink|Unknown|No |Not )[^.\n]{0,80}\.?",
        r"Lỗi! (?:Không tìm thấy nguồn|Thẻ đánh dấu|Chưa xác định thẻ)[^.\n]{0,80}\.?",
        r"\{ ?(?:HYPERLINK|PAGEREF|REF|TOC|INCLUDEPICTURE|MERGEFIELD) [^{}\n]{0,300}\}",
        r"(?<!\w)(?:HYPERLINK[ ]\"[^\"\n]{1,300}\""
        r"|(?:(?:NUM)?PAGES?|DATE|TOC|SEQ|REF)[ ][^\n\\]{0,40}"
        r"\\(?:\*[ ]MERGEFORMAT|[ohzu]\b))",
        r"\{ ?(?:NUM)?PAGES?(?: [^{}\n]{0,60})?\}|«[^\W\d]\w{0,40}_\w{0,40}»",
    ),
)
"""Most texts have none of the signs, which one look tells sooner than a search."""
_IN_BRACKETS = re.compile(
    r"(?<!\])\[(?P<closes>/?)(?P<name>[a-zA-Z][\w-]{0,30})(?P<rest>(?:[\s=][^\[\]]{0,500})?)\]"
    r"(?![(\[:])"
)
_ALONE = frozenset(["caption", "contact-form-7", "embed", "gallery", "playlist", "wp_caption"])
"""Names in square brackets that are codes also where they stand alone; `[Video]` is a word."""
_SETTING = re.compile(r"\s[\w-]{1,40}=[\"'“”″]")
_REMEDIES = (
    (re.compile("gallery|figure|caption|ima?ge?|ảnh|photo", re.IGNORECASE), _PICTURE),
    (re.compile("embed|video|youtu|vimeo|audio|playlist|map", re.IGNORECASE), _LINK),
)
_SHOWN = 60


def leftovers(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each code of another system in a text without code."""
    for traces, pattern, remedy in _CODES:
        # A single sign is found ten times as fast as several, and most texts lack the first.
        if any(trace[0] in text and trace in text for trace in traces):
            for found in pattern.finditer(text):
                yield found.start(), _message(found[0], remedy)
    if "[" in text:
        yield from _codes_in_brackets(text)


def _codes_in_brackets(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands in square brackets and is a code by its name, its settings or its end."""
    found = list(_IN_BRACKETS.finditer(text))
    closed = {code["name"] for code in found if code["closes"]}
    opened = set()
    for code in found:
        name = code["name"]
        is_code = name in closed or name in _ALONE or _SETTING.search(code["rest"])
        if is_code and not (code["closes"] and name in opened):
            yield code.start(), _message(code[0], _REMOVE)
        opened.add(name)


def _message(found: str, remedy: str) -> str:
    shown = shortened(tidy(found.strip().partition("\n")[0]), _SHOWN)
    remedy = next((other for names, other in _REMEDIES if names.search(found)), remedy)
    return f'"{shown}" là mã của hệ thống khác, bạn đọc sẽ thấy nguyên những ký tự ấy; {remedy}'
