"""The lines of a pasted text, each with its number in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.spaces import (
    LINE_ENDS,
    ODD,
    SOFT_ENDS,
    with_plain_spaces,
    without_entities,
)

if TYPE_CHECKING:
    from newsroom.reading.pasted.lines.line_kinds import LineKind

_INDENT = re.compile(f"[ \t{ODD}]*")
Fault = tuple[int, str]
"""Line in the file and what an editor is asked about it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a pasted text."""

    number: int
    """Its line in the file."""
    raw: str
    """The line as it was pasted, with its tabs."""
    content: str
    """The line without spaces around it, invisible characters and odd spaces."""
    indent: str = ""
    """The white space before the content."""
    broken: bool = False
    """Whether it ends in a line break: two spaces in Markdown, an element in HTML."""
    ready: LineKind | None = None
    """Code, HTML or a table, in which nothing is mended any more."""
    inside: bool = False
    """Whether it goes on with the code or HTML above, whatever stands in it."""

    @property
    def is_prose(self) -> bool:
        """Whether it has words that may be mended."""
        return bool(self.content) and self.ready is None

    @property
    def row(self) -> str:
        """The line with its tabs, as a row of cells."""
        return with_plain_spaces(without_entities(self.raw))

    @property
    def width(self) -> int:
        """The columns that the line is indented by."""
        return len(self.indent.expandtabs(4)) if self.indent else 0


def lines_of(text: str, first_line: int) -> list[Line]:
    """Return the lines of a text that begins on line `first_line` of its file."""
    return [
        _line(number, raw)
        for number, whole in enumerate(LINE_ENDS.split(text), first_line)
        for raw in SOFT_ENDS.split(whole)
    ]


def _line(number: int, raw: str) -> Line:
    written = without_entities(raw)
    mended = with_plain_spaces(written)
    content = mended.strip(" \t")
    if content == raw:
        return Line(number, raw, raw)
    broken = bool(content) and mended.endswith("  ")
    return Line(number, raw, content, indent_of(written), broken)


def indent_of(line: str) -> str:
    """Return the white space before the words of a line."""
    found = _INDENT.match(line)
    return found[0] if found else ""
