"""A notice's text as editors paste it, made ready for Markdown."""

from __future__ import annotations

import html
import itertools
import re
from typing import TYPE_CHECKING

from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

_ODD = "\u00a0\u202f\u2007\u2009\u3000"
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ue000-\ue07f\ufeff]")
_STRANGE = re.compile(f"[{_INVISIBLE.pattern[1:-1]}{_ODD}]")
_INLINE_MARK = re.compile(r"[!\[<{*_~`\\&\ue000-\ue07f]")
_BREAKS = re.compile("[\u2028\u2029\x0b\x0c\x85]")
_UNITS = "%|‰|°|đồng|nghìn|triệu|tỷ|tỉ|km|cm|mm|m|ha|kg|g|tấn|tạ|lít|giờ|phút|USD|VNĐ|VND|kWh"
_KEPT_SPACE = rf"(?<=\d)[\u00a0\u202f](?=\d|(?:{_UNITS})(?!\w))"
_ODD_RUN = re.compile(rf"({_KEPT_SPACE})|[ \t]*[{_ODD}][ \t{_ODD}]*")
_SPACES = re.compile(r"[ \t\n]+")
_BEGUN_LINE = re.compile(r"\n(?:[ ]|(?:[-*+]|\d{1,9}\.) |`{3}|~{3}|: )")
"""What, at the head of a line, `clean` may have to move."""
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_LIST_ITEM = re.compile(r"(?:[-*+]|\d{1,9}\.)[ \t]+\S")
_INTERRUPTING = re.compile(r"(?:[-*+]|1\.)[ \t]+\S")
_CONTAINER = re.compile(r"!!! |\?\?\?\+? |\[\^[^\]]+\]:|:[ \t]+\S")
_MARKUP = re.compile(r"[#>|<:]|!\[|\[[^\]]+\]:|[-*_]{3,}\s*$")
_UNDERLINE = re.compile(r"=+\s*$|-+\s*$|[^|]*\|")
_NOT_TEXT = re.compile(r"!\[|\[[^\]]+\]:")
_HEADING = re.compile(r"#[ \t]+(?P<text>.+?)[ \t]*#*$")
_INLINE = (
    (re.compile(r"!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])"), ""),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"\[([^\]]*)\](\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"<br\s*/?>"), " "),
    (re.compile(r"\{:[^}]*\}|</?[a-zA-Z][^>]*>"), ""),
    (re.compile(r"(\*{1,3}|_{2,3}|~~|`+|(?<!\w)_|_(?!\w))(?=\S)(.+?)(?<=\S)\1"), r"\2"),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_ASIDE = 0xE000
"""Escaped marks stand here, in Unicode's private area, while other marks are taken off."""
_SET_ASIDE = re.compile("[\ue000-\ue07f]")
_CONTINUATION = 8
"""Columns behind a list item's marker up to which an indented line still belongs to it."""


def tidy(text: str) -> str:
    """Return one line of text without odd or repeated spaces."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    spaced = _mend(text)
    return _SPACES.sub(" ", spaced).strip()


def clean(text: str) -> str:
    """Return Markdown in which an indented line outside a list or fence is a paragraph.

    Editors indent paragraphs with spaces and no-break spaces. No-break spaces inside a line
    become spaces, except before a unit or within a number.
    """
    # What is odd, invisible or a break of its own is never printable.
    if text.replace("\n", "").isprintable() and not _BEGUN_LINE.search(f"\n{text}"):
        return text.strip("\n")
    lines: list[str] = []
    fence = ""
    listed: _List | None = None
    for raw in _BREAKS.sub("\n", text).split("\n"):
        if fence:
            lines.append(raw)
            fence = "" if raw.strip().startswith(fence) and not raw.strip(" \t`~") else fence
            continue
        line = _mend(raw).rstrip(_ODD + "\t")
        content = line.lstrip(" \t" + _ODD)
        indent = raw[: len(raw) - len(raw.lstrip(" \t" + _ODD))]
        width = len(indent.expandtabs(4))
        if not content:
            lines.append("")
        elif listed is not None and listed.holds(indent, width):
            lines.append(listed.placed(content, width))
        else:
            opens = _LIST_ITEM.match(content) or _CONTAINER.match(content)
            if _begins_block(content, width, lines, listed=listed is not None):
                lines.append("")
            listed = _List(width) if opens else listed if lines and lines[-1] else None
            lines.append(content)
        found = _FENCE.match(content)
        fence = found[1] or found[2] if found else ""
    return "\n".join(lines).strip("\n")


def _begins_block(content: str, width: int, lines: list[str], *, listed: bool) -> bool:
    """Whether a line needs a blank line above: an indented paragraph, or a list below prose.

    As in CommonMark, a list interrupts a paragraph only with a bullet or the number 1.
    """
    if not lines or not lines[-1]:
        return False
    if _INTERRUPTING.match(content):
        block = itertools.takewhile(bool, reversed(lines))
        first = list(block)[-1].lstrip()
        return not (listed and _LIST_ITEM.match(first))
    return width > 1 and not (_MARKUP.match(content) or _LIST_ITEM.match(content))


class _List:
    """The list that the lines are in, and the items that hold one another down to the last."""

    def __init__(self, margin: int) -> None:
        """Begin a list whose first item stands at column `margin` of the pasted text."""
        self._margin = margin
        self._columns = [0]

    def holds(self, indent: str, width: int) -> bool:
        """Whether a line indented so continues the last item, or is an item below one."""
        column = width - self._margin
        near = 0 < column < self._columns[-1] + _CONTINUATION
        return near and not any(odd in indent for odd in _ODD)

    def placed(self, content: str, width: int) -> str:
        """Return a line of the list indented by four columns a level, as Markdown wants it."""
        column = width - self._margin
        holders = [each for each in self._columns if each + 1 < column] or [0]
        if _LIST_ITEM.match(content):
            self._columns = [*holders, column]
        return " " * 4 * len(holders) + content


def _mend(text: str) -> str:
    """Return text without invisible characters and with odd spaces only where they belong."""
    # Most texts have none of them, which one search tells sooner than two substitutions.
    if not _STRANGE.search(text):
        return text
    return _ODD_RUN.sub(_kept_or_space, _INVISIBLE.sub("", text))


def _kept_or_space(match: re.Match[str]) -> str:
    return match[1] or " "


def take_heading(text: str) -> tuple[str, str]:
    """Return the first `# heading` as plain text, and `text` without it."""
    for start, end in _blocks(text):
        first = text[start:end].partition("\n")[0]
        if heading := _HEADING.fullmatch(first):
            return plain(heading["text"]), _without(text, start, start + len(first))
    return "", text


def take_lead(text: str, summary: str, title: str) -> tuple[str, str]:
    """Return the first paragraph if it is the lead, and `text` without a lead shown twice.

    Given a summary, a first paragraph that repeats it goes; without one, the first paragraph
    is the lead. A title pasted above the text goes too.
    """
    for start, end in _blocks(text):
        block = text[start:end]
        words = canonical(plain(block))
        if words == canonical(title):
            return take_lead(_without(text, start, end), summary, title)
        if _NOT_TEXT.match(block):
            continue
        if not summary:
            # A paragraph below a heading or a list is no lead: it would lose its place.
            return (block, _without(text, start, end)) if _is_prose(block) else ("", text)
        if _is_prose(block):
            return "", _without(text, start, end) if words == canonical(summary) else text
    return "", text


def plain(markdown: str) -> str:
    """Return inline Markdown as the words a reader sees."""
    if not _INLINE_MARK.search(markdown):
        return tidy(markdown)
    markdown = _INVISIBLE.sub("", markdown)
    markdown = _ESCAPED.sub(lambda match: chr(ord(match[1]) + _ASIDE), markdown)
    for pattern, replacement in _INLINE:
        markdown = pattern.sub(replacement, markdown)
    words = _SET_ASIDE.sub(lambda match: chr(ord(match[0]) - _ASIDE), markdown)
    return tidy(html.unescape(" ".join(words.split())))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what blank lines separate, fences aside."""
    fence = ""
    start: int | None = None
    place = 0
    for line in (*text.split("\n"), ""):
        found = _FENCE.match(line)
        if fence:
            fence = "" if line.startswith(fence) else fence
        elif found:
            fence = found[1] or found[2]
            start = None
        elif line and start is None:
            start = place
        elif not line and start is not None:
            yield start, place - 1
            start = None
        place += len(line) + 1


def _is_prose(block: str) -> bool:
    first, _, second = block.partition("\n")
    special = _MARKUP.match(first) or _LIST_ITEM.match(first) or _CONTAINER.match(first)
    return not (special or first.startswith(" ") or _UNDERLINE.match(second))


def _without(text: str, start: int, end: int) -> str:
    return "\n\n".join(filter(None, (text[:start].strip("\n"), text[end:].strip("\n"))))
