"""Quotations: lines behind `>`, which hold a text of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.reading.pasted.blocks.block import TEXT
from newsroom.reading.pasted.lines.line_kinds import LineKind, item_of, line_kind, number_of
from newsroom.reading.pasted.lines.lines import indent_of
from newsroom.reading.pasted.lines.sentences import goes_on, is_ended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_SIGN = ">"
_POINTER = ">>"
"""What portals write before a link to other news, if it is not an answer within a letter."""
_SINGLE = re.compile(">(?!>)")
_MARGIN = re.compile(r"[^>]*>[ ]?")
_DASHED = re.compile(r"[-–—―][ \t]+\S")
_MEASURE = re.compile(r">[ \t=]*(?!\d{1,3}\\?[.)](?:[ \t]|$))\d")
"""'More than' so many; a number may count an item, too."""


def with_quotations(lines: Sequence[Line], read: Callable[[list[Line]], str]) -> Iterator[Line]:
    """Yield the lines, those of each quotation as one that is ready.

    `read` makes Markdown of what a quotation holds.
    """
    place = 0
    while place < len(lines):
        end = _end(lines, place)
        if end == place:
            yield lines[place]
            place += 1
            continue
        words = read(_signed([_within(line) for line in lines[place:end]]))
        quoted = (f"{_SIGN} {line}" if line else _SIGN for line in words.split("\n"))
        yield replace(lines[place], content="\n".join(quoted), ready=LineKind.QUOTE)
        place = next((n for n in range(end, len(lines)) if lines[n].content), len(lines))
        yield from lines[end:place]
        if place < len(lines) and _is_signature(lines, place):
            yield replace(lines[place], ready=LineKind.PROSE)
            place += 1


def _is_signature(lines: Sequence[Line], place: int) -> bool:
    """Whether a line below a quotation names who says it, behind a dash, and begins no list."""
    below = lines[place + 1].content if place + 1 < len(lines) else ""
    return lines[place].is_prose and lines[place].content[0] == "—" and not _DASHED.match(below)


def _signed(lines: list[Line]) -> list[Line]:
    """Return a quotation's lines, the last of which may name who says it, behind a dash."""
    *said, last = lines
    is_list = any(
        _DASHED.match(line.content) or item_of(line.content) or number_of(line.content)
        for line in said
    )
    if not said or is_list or said[-1].content.endswith(":"):
        return lines
    return [*said, replace(last, ready=LineKind.PROSE)] if _DASHED.match(last.content) else lines


def _end(lines: Sequence[Line], start: int) -> int:
    """Return the place behind the quotation that begins at one, the same where none does.

    A sentence may go on in lines without the sign.
    """
    if not _begins(lines, start):
        return start
    end = start + 1
    while end < len(lines) and (_is_quoted(lines[end]) or _goes_on(lines[end - 1], lines[end])):
        end += 1
    return end


def _begins(lines: Sequence[Line], place: int) -> bool:
    """Whether a line begins a quotation: the sign may stand for 'more than', or for nothing."""
    line = lines[place]
    if not _is_quoted(line):
        return False
    below = lines[place + 1].content if place + 1 < len(lines) else ""
    if line.content.startswith(_POINTER) and _SINGLE.match(below) is None:
        return False
    if below.startswith(_SIGN) and not _MEASURE.match(below):
        return True
    above = lines[place - 1] if place else None
    is_unfinished = (
        above is not None
        and above.is_prose
        and line_kind(above.content) in TEXT
        and not is_ended(above.content)
    )
    return not (is_unfinished or _MEASURE.match(line.content))


def _is_quoted(line: Line) -> bool:
    return line.is_prose and line.content.startswith(_SIGN)


def _goes_on(above: Line, below: Line) -> bool:
    said = above.content.lstrip("> \t")
    is_prose = below.is_prose and line_kind(below.content) is LineKind.PROSE
    return bool(said) and is_prose and not above.broken and goes_on(said, below.content)


def _within(line: Line) -> Line:
    """Return a line without the sign and what stands before it."""
    raw = _MARGIN.sub("", line.raw, count=1) if _is_quoted(line) else line.raw
    content = line.content.removeprefix(_SIGN).strip(" \t")
    return replace(line, raw=raw, content=content, indent=indent_of(raw))
