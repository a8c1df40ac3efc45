"""Tables pasted from Word with each cell on a line of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind
from newsroom.reading.pasted.tables.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Fault, Line

_COUNTER = frozenset({"stt", "tt", "số tt", "số thứ tự", "s tt", "s.t.t"})
"""What the column is called that counts the rows."""
_LONGEST_COUNTER = len("số thứ tự.")
_NUMBER = re.compile(r"0?(\d{1,3})\.?")
_MOST_COLUMNS = 9
_LONGEST = 200
"""Characters of a cell."""

_Cells = list[tuple[int, str]]
"""Cells of a row, each with the place of its line."""


def with_listed_tables(lines: Sequence[Line], faults: list[Fault]) -> Iterator[Line]:
    """Yield the lines, those of each such table as one that is ready."""
    place = 0
    while place < len(lines):
        head = _head(lines, place)
        if not head:
            yield lines[place]
            place += 1
            continue
        rows = _full_rows(lines, head) or _rows_with_blanks(lines, head)
        if rows:
            table = table_of([[cell for _, cell in row] for row in (head, *rows)])
            yield replace(lines[place], content=table, ready=LineKind.TABLE)
            place = rows[-1][-1][0] + 1
        else:
            found = f"giống bảng {len(head)} cột dán từ Word mỗi ô một dòng, nhưng có hàng thiếu ô"
            remedy = "viết mỗi hàng trên một dòng, giữa hai ô là một dấu Tab"
            faults.append((lines[place].number, f"{found}; {remedy}"))
            yield lines[place]
            place += 1


def _head(lines: Sequence[Line], place: int) -> _Cells:
    """Return the cells of the head that begins on a line: those above the first row's `1`."""
    first = lines[place].content
    if len(first) > _LONGEST_COUNTER or first.casefold().rstrip(".:") not in _COUNTER:
        return []
    head: _Cells = []
    for cell in islice(_cells(lines, place), _MOST_COLUMNS + 1):
        if _number(cell[1]) == 1:
            return head if len(head) > 1 else []
        head.append(cell)
    return []


def _cells(lines: Sequence[Line], place: int) -> Iterator[tuple[int, str]]:
    """Yield the cells on the lines from a place on, up to what cannot be one."""
    for n in range(place, len(lines)):
        line = lines[n]
        if line.ready or "\t" in line.raw.strip() or len(line.content) > _LONGEST:
            return
        if line.content:
            yield n, line.content


def _full_rows(lines: Sequence[Line], head: _Cells) -> list[_Cells]:
    """Return the rows where all have as many cells as the head, with the same gaps."""
    gaps = _gaps(head)
    rows = _counted(_cells(lines, head[-1][0] + 1), len(head))
    return rows if all(_gaps(row) == gaps for row in rows) else []


def _rows_with_blanks(lines: Sequence[Line], head: _Cells) -> list[_Cells]:
    """Return the rows where a blank line is a cell without words."""
    if any(_gaps(head)):
        return []
    start = head[-1][0] + 1
    cells = ((n, lines[n].content) for n in range(start, len(lines)))
    # The text's end may lack the last row's last cells.
    rows = _counted(chain(cells, [(len(lines) - 1, "")] * len(head)), len(head))
    if not rows:
        return []
    last = [cell for _, cell in rows[-1]]
    # Below the table there is a blank line, too: only the last cells may lack words.
    is_whole = "" not in last or not any(last[last.index("") :])
    return rows if is_whole and len(rows) + 1 not in map(_number, last) else []


def _counted(cells: Iterable[tuple[int, str]], columns: int) -> list[_Cells]:
    """Return the rows that begin with 1, 2, 3 and so on, none where one has too few cells."""
    cells = iter(cells)
    rows: list[_Cells] = []
    while (row := list(islice(cells, columns))) and _number(row[0][1]) == len(rows) + 1:
        rows.append(row)
    if not rows or len(rows[-1]) < columns:
        return []
    last = [_number(cell) for _, cell in rows[-1]]
    if (following := len(rows) + 1) not in last:
        return rows
    # The next row begins in this one if it, too, is as long, or leads to one more.
    early = last.index(following)
    begins = len(row) == early or (len(row) > early and _number(row[early][1]) == following + 1)
    return [] if begins else rows


def _number(cell: str) -> int:
    found = _NUMBER.fullmatch(cell)
    return int(found[1]) if found else 0


def _gaps(row: _Cells) -> list[bool]:
    return [below - above > 1 for (above, _), (below, _) in pairwise(row)]
