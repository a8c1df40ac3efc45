"""Tables drawn with bars by other programs than Markdown, or whose rows were pasted apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind
from newsroom.reading.pasted.tables.tables import table_of, written_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Fault, Line

_BARS = re.compile("[│┃║¦]")
_BAR = re.compile(r"(?<!\\)\|")
_BORDER = re.compile(r"[|+┌└├╔╚╠][-+=|:┬┴┼╦╩╬─━═—– \t]*[|+┐┘┤╗╝╣]")
_ROW = re.compile(r"\|.*(?<!\\)\|")
_CODE = "`"
_FEWEST = 2
"""Rows of a table, and cells of a row."""
_MOST_BORDERS = 3
"""Above and below a table, and below its head; where there are more, they part its rows."""
_SURELY = 3
"""Cells, or rows, that are a table also without bars around them."""
_EVEN = "sửa cho mọi hàng có số ô bằng nhau, hoặc viết dấu | trong chữ thành \\|"


def with_drawn_tables(lines: Sequence[Line], faults: list[Fault]) -> Iterator[Line]:
    """Yield the lines, those of each drawn table as one that is ready."""
    place = 0
    while place < len(lines):
        group, end = _group(lines, place)
        end = max(end, place + 1)
        rows = [line for line in group if not _BORDER.fullmatch(line.content)]
        written = written_end(lines, place)
        if written >= end or len(rows) < _FEWEST or not _is_table(rows):
            end = max(end, written)
            yield from lines[place:end]
            place = end
            continue
        cells = [_cells(line.content) for line in rows]
        if len({len(row) for row in cells}) == 1:
            table = table_of(cells, headed=_is_headed(group, rows))
            yield replace(lines[place], content=table, ready=LineKind.TABLE)
        else:
            yield from lines[place:end]
            faults.append(_uneven(rows, cells))
        place = end


def _group(lines: Sequence[Line], start: int) -> tuple[list[Line], int]:
    """Return the lines with bars from one on, and the place behind them.

    Those with bars around them may have a blank line between.
    """
    group: list[Line] = []
    place = end = start
    while place < len(lines):
        line = lines[place]
        is_apart = place > end
        if is_apart and written_end(lines, place) > place:
            break  # another table, in Markdown
        if line.is_prose and _is_row(line.content, bare=not is_apart):
            group.append(replace(line, content=_BARS.sub("|", line.content)))
            end = place + 1
        elif line.content or is_apart or not group:
            break
        place += 1
    return group, end


def _is_row(content: str, *, bare: bool) -> bool:
    """Whether a line is a row or a border; a `bare` one has no bars around it."""
    written = _BARS.sub("|", content)
    if _CODE in written:
        return False
    if _BORDER.fullmatch(written) or _ROW.fullmatch(written):
        return True
    return bare and " | " in written


def _is_table(rows: Sequence[Line]) -> bool:
    """Whether lines with bars are the rows of a table."""
    cells = _cells(rows[0].content)
    if all(_ROW.fullmatch(line.content) for line in rows):
        return len(cells) >= _FEWEST
    even = len({len(_cells(line.content)) for line in rows}) == 1
    return even and max(len(cells), len(rows)) >= _SURELY


def _is_headed(group: Sequence[Line], rows: Sequence[Line]) -> bool:
    """Whether a border parts the first row from the others, and none of those from another."""
    first, second = (group.index(row) for row in rows[:2])
    return second > first + 1 and _borders(group) <= _MOST_BORDERS


def _borders(group: Sequence[Line]) -> int:
    return sum(_BORDER.fullmatch(line.content) is not None for line in group)


def _cells(row: str) -> list[str]:
    bare = row.removeprefix("|")
    bare = bare[:-1] if _ROW.fullmatch(row) else bare
    return [cell.strip() for cell in _BAR.split(bare)]


def _uneven(rows: Sequence[Line], cells: Sequence[Sequence[str]]) -> Fault:
    """Return the fault of a table whose rows have not as many cells as the first."""
    columns = len(cells[0])
    place = next(n for n, row in enumerate(cells) if len(row) != columns)
    found = f"hàng này có {len(cells[place])} ô mà hàng đầu của bảng có {columns} ô"
    return rows[place].number, f"{found}; {_EVEN}"
