"""Tables and columns that spaces separate, as text pasted from PDFs has them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import item_of, number_of
from newsroom.reading.pasted.lines.spaces import with_plain_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_GAP = re.compile(r"(?<=\S)[ ]{3,}(?=\S)")
_WIDE = re.compile(r"(?<=\S)[ ]{8,}(?=\S)")
"""Between what stands to the left and what to the right, such as recipients and signatories."""
_BARE = 4
"""Lines of one side at most that stand between lines of both."""
_INDENT = 16
"""Spaces before a line that stands to the right."""


def with_spaced_tables(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, in those of several columns a tab between two cells."""
    place = 0
    while place < len(lines):
        end = _end_of_table(lines, place)
        if end > place + 1:
            columns = _columns(lines[place])
            yield from (_tabbed(line, _by_column(line, columns)) for line in lines[place:end])
        else:
            end = _end_of_columns(lines, place)
            yield from (_tabbed(line, _sides(line)) for line in lines[place:end])
        if end == place:
            yield lines[place]
            place += 1
            continue
        place = _end_of_late_row(lines, end, cells=_cells(lines[place]))
        yield from (_tabbed(line, _GAP.split(line.content)) for line in lines[end:place])


def _end_of_table(lines: Sequence[Line], place: int) -> int:
    """Return the place behind the lines whose cells begin below those of the first."""
    columns = {*_columns(lines[place])}
    end = place
    while end < len(lines) and (begun := _columns(lines[end])) and columns.issuperset(begun):
        end += 1
    return end


def _by_column(line: Line, columns: Sequence[int]) -> list[str]:
    """Return the cells of a line, an empty one for each of the columns that it leaves out."""
    first = line.width if line.width in columns else 0
    cells = dict(zip((first, *_columns(line)), _GAP.split(line.content), strict=True))
    return [cells.get(column, "") for column in (0, *columns)]


def _end_of_late_row(lines: Sequence[Line], end: int, *, cells: int) -> int:
    """Return the place behind one more row below blank lines, as names stand below offices."""
    late = next((n for n in range(end, len(lines)) if lines[n].content), end)
    beside = lines[late + 1 : late + 2]
    is_row = late > end and lines[late].is_prose and _cells(lines[late]) == cells
    return late + 1 if is_row and not any(_cells(line) == cells for line in beside) else end


def _cells(line: Line) -> int:
    return len(_GAP.split(line.content))


def _columns(line: Line) -> tuple[int, ...]:
    """Return where each further cell of a line begins."""
    if not line.is_prose or "   " not in line.content:
        return ()
    gaps = [gap.end() for gap in _GAP.finditer(line.content)]
    # The one behind a bullet or a number parts no columns.
    return () if gaps == [_behind_sign(line.content)] else tuple(line.width + gap for gap in gaps)


def _behind_sign(content: str) -> int:
    """Return where the words of a line begin, behind its bullet or number if it has one."""
    if item := item_of(content):
        return len(content) - len(item.text)
    words = content[len(number_of(content)) :]
    return len(content) - len(words.lstrip(" "))


def _end_of_columns(lines: Sequence[Line], place: int) -> int:
    """Return the place behind two columns side by side that are wide apart, 0 rows where none."""
    end = last = place
    wide = 0
    while end < len(lines) and lines[end].is_prose and end <= last + _BARE:
        gaps = len(_WIDE.findall(lines[end].content))
        if gaps > 1 or (not gaps and end == place):
            break
        wide += gaps
        end += 1
        if gaps or lines[end - 1].width >= _INDENT:
            last = end
    return last if wide > 1 else place


def _sides(line: Line) -> list[str]:
    sides = _WIDE.split(line.content)
    if len(sides) > 1:
        return sides
    return ["", line.content] if line.width >= _INDENT else [line.content, ""]


def _tabbed(line: Line, cells: Sequence[str]) -> Line:
    row = "\t".join(with_plain_spaces(cell) for cell in cells)
    return replace(line, raw=row, content=row.strip(), indent="")
