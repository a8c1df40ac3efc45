"""Line breaks at the ends of lines: those of HTML, and the backslashes of other Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_TWICE = re.compile(r"(?:<br[ \t]*/?>[ \t]*){2,}", re.IGNORECASE)
_OF_BLOCKS = re.compile(
    r"\||</?(?!(?:br|b|i|u|s|em|strong|span|font|a|sub|sup|o:p)\b)[a-z]", re.IGNORECASE
)
"""What holds lines of its own: a row's bar, any element but those within a line."""
_SLASH = re.compile(r"(?<=[^\\\s])[ ]?\\$")
_ROW = "|"
_SPACES = (" ", "\t")


def with_ends_for_breaks(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, broken where HTML broke them, and a blank one where it did so twice."""
    lines = [part for line in lines for part in _parts(line)]
    for line, below in zip(lines, (*lines[1:], None), strict=True):
        if line.is_prose and below is not None and below.is_prose and _SLASH.search(line.content):
            yield replace(line, content=line.content[:-1].rstrip(), broken=True)
            continue
        words, breaks = _before_breaks(line.content) if line.is_prose else ("", 0)
        if not breaks or line.content[0] == _ROW:
            yield line
            continue
        yield replace(line, content=words, broken=bool(words))
        if breaks > 1:
            yield replace(line, raw="", content="", indent="")


def _parts(line: Line) -> Iterator[Line]:
    """Yield the paragraphs of a line of old editors, which part them by two breaks."""
    if not line.is_prose or not _TWICE.search(line.content) or _OF_BLOCKS.search(line.content):
        yield line
        return
    for place, words in enumerate(_TWICE.split(line.content)):
        if place:
            yield replace(line, raw="", content="", indent="")
        if words:
            yield replace(line, raw=words, content=words.strip(), broken=False)


def _before_breaks(line: str) -> tuple[str, int]:
    """Return a line without the breaks at its end, and how many there are."""
    end, breaks = len(line), 0
    while line[end - 1 : end] == ">":
        start = line.rfind("<", 0, end)
        if start < 0 or not _BREAK.fullmatch(line, start, end):
            break
        end, breaks = start, breaks + 1
        while line[end - 1 : end] in _SPACES:
            end -= 1
    return line[:end], breaks
