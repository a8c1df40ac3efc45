"""A notice's text in Markdown: its title and lead taken out of it, its words without marks."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from newsroom.reading.pasted.spaces import tidy, visible
from newsroom.reading.pasted.text import as_markdown
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["clean", "plain", "take_heading", "take_lead", "tidy"]

_INLINE_MARK = re.compile(r"[!\[<{*_~`\\&\ue000-\ue07f]")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_LIST_ITEM = re.compile(r"(?:[-*+]|\d{1,9}\.)[ \t]+\S")
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
    (re.compile(r"<((?:[a-zA-Z]+://|[^\s<>@]+@)[^\s<>]+)>"), r"\1"),
    (re.compile(r"\{:[^}]*\}|</?[a-zA-Z][^>]*>"), ""),
    (re.compile(r"(\*{1,3}|_{2,3}|~~|`+|(?<!\w)_|_(?!\w))(?=\S)(.+?)(?<=\S)\1"), r"\2"),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_ASIDE = 0xE000
"""Escaped marks stand here, in Unicode's private area, while other marks are taken off."""
_SET_ASIDE = re.compile("[\ue000-\ue07f]")


def clean(text: str) -> str:
    """Return a text as editors paste it as Markdown, whatever must be asked about it."""
    return as_markdown(text, first_line=1)[0]


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
    markdown = visible(markdown)
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
