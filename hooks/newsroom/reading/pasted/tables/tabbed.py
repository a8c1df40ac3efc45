"""Tables pasted from Word or Excel: a row on each line, tabs between cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind, item_of, number_of
from newsroom.reading.pasted.lines.sentences import is_capital, is_ended
from newsroom.reading.pasted.tables.evened import PAIR, evened
from newsroom.reading.pasted.tables.tables import is_head, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Fault, Line

_TAB = "\t"
_QUOTE = '"'
_MOST_LINES = 40
"""Lines of one cell of Excel, which then stands in quotation marks."""
_SHORT = 60
"""Characters of a name or office, which may have a row to itself."""
_TELLING = 12
"""Rows that tell whether those that blank lines part are a table's."""
_EVEN = (
    "sửa cho mọi hàng có số ô bằng nhau: giữa hai ô là một dấu Tab, ô không có chữ thì vẫn để Tab"
)
_PARTING = (
    "dòng này chen giữa hai hàng của bảng; nếu là một hàng, như tên nhóm, thì thêm {} dấu Tab ở "
    "cuối, nếu là chữ của hàng trên thì gộp vào một ô, còn không thì để dòng trống ở trên và ở dưới"
)


def with_tab_tables(lines: Sequence[Line], faults: list[Fault]) -> Iterator[Line]:
    """Yield the lines, those of each pasted table as one that is ready."""
    place = 0
    while place < len(lines):
        rows, end = _rows(lines, place)
        is_apart = len(rows) < PAIR
        end = _with_late_rows(lines, rows, end, most=_TELLING) if rows else end
        if len(rows) < PAIR or (is_apart and not _are_surely_rows([cells for _, cells in rows])):
            if rows and len(rows[0][1]) > PAIR:
                faults += _parting(lines, end, columns=len(rows[0][1]))
            yield from _sides(lines[place], lines[place - 1] if place else None)
            place += 1
            continue
        end = _with_late_rows(lines, rows, end, most=len(lines))
        even = evened([cells for _, cells in rows])
        if even:
            yield replace(lines[place], content=table_of(even), ready=LineKind.TABLE)
        else:
            yield from lines[place:end]
            faults.append(_uneven(rows))
        faults += _parting(lines, end, columns=len(rows[0][1]))
        place = end


def _sides(line: Line, above: Line | None) -> Iterator[Line]:
    """Yield a line, in two where an office or a title in capitals stands beside something else.

    So does the asterisk of a letterhead, below the office.
    """
    cells = [cell.strip() for cell in line.row.split(_TAB) if cell.strip()]
    is_pair = line.is_prose and len(cells) == PAIR and not is_ended(cells[0])
    is_star = cells[:1] == ["*"] and above is not None and is_capital(above.content)
    if is_pair and (is_star or (any(map(is_capital, cells)) and not _is_item(line))):
        yield from (replace(line, raw=cell, content=cell, indent="") for cell in cells)
    else:
        yield line


def _uneven(rows: Sequence[tuple[int, list[str]]]) -> Fault:
    """Return the fault of a table whose rows have not as many cells as the first."""
    columns = len(rows[0][1])
    number, cells = next(row for row in rows if len(row[1]) != columns)
    return number, f"hàng này có {len(cells)} ô mà hàng đầu của bảng có {columns} ô; {_EVEN}"


def _rows(lines: Sequence[Line], place: int) -> tuple[list[tuple[int, list[str]]], int]:
    """Return number and cells of each row from a line on, and the place behind them."""
    rows: list[tuple[int, list[str]]] = []
    while place < len(lines) and lines[place].ready is None:
        line = lines[place]
        if rows and _is_one_more(line, rows[-1][1]):
            rows.append((line.number, [line.row, *[""] * (len(rows[0][1]) - 1)]))
            place += 1
            continue
        if not (_TAB in line.raw or (rows and line.raw.startswith(_QUOTE))):
            break
        cells, end = _cells(lines, place)
        if not (_goes_on(line, cells, rows[0][1]) if rows else _begins(line)):
            break
        if line.content:
            rows.append((line.number, cells))
        place = end
    return rows, place


def _are_surely_rows(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows that blank lines part from each other are a table's, and no two columns."""
    return len(rows[0]) > PAIR or (len(rows) > PAIR and is_head(rows))


def _with_late_rows(
    lines: Sequence[Line], rows: list[tuple[int, list[str]]], end: int, *, most: int
) -> int:
    """Add the rows that stand alone below blank lines, as names below offices; return the end.

    It stops when there are `most` rows.
    """
    columns = len(rows[0][1])
    while len(rows) < most:
        below = next((n for n in range(end, len(lines)) if lines[n].content), end)
        late, behind = _rows(lines, below)
        is_one = below > end and len(late) == 1 and len(late[0][1]) == columns
        if not is_one or (columns == PAIR and not all(map(str.strip, late[0][1]))):
            return end
        rows += late
        end = behind
    return end


def _cells(lines: Sequence[Line], place: int) -> tuple[list[str], int]:
    """Return the cells of a row, and the place behind it: a cell may have lines of its own."""
    row = lines[place].row
    end = place + 1
    if row.rpartition(_TAB)[2].startswith(_QUOTE) and row.count(_QUOTE) % 2:
        for last in range(end, min(end + _MOST_LINES, len(lines))):
            whole = "\n".join(line.row for line in lines[place : last + 1])
            if whole.count(_QUOTE) % 2 == 0:
                row, end = whole, last + 1
                break
    return [_unquoted(cell) for cell in row.split(_TAB)], end


def _unquoted(cell: str) -> str:
    if "\n" not in cell:
        return cell
    return cell.strip(_QUOTE).replace(_QUOTE * 2, _QUOTE).replace("\n", "<br>")


def _begins(line: Line) -> bool:
    return line.is_prose and _TAB in line.row.strip() and not _is_item(line)


def _goes_on(line: Line, cells: Sequence[str], head: Sequence[str]) -> bool:
    """Whether a line is a row below `head`, and no indented paragraph or item."""
    is_even = len(cells) == len(head)
    if not line.content or len(cells) == 1:
        return not line.content
    if cells[0].strip():
        # An asterisk in a letterhead is no bullet.
        is_letterhead = all(cell.isupper() for cell in head if cell.strip())
        return not _is_item(line) or (is_even and (is_head([head]) or is_letterhead))
    is_name = len(line.content) <= _SHORT and not is_ended(line.content)
    return is_name or (is_even and len(head) > PAIR)


def _is_one_more(line: Line, above: Sequence[str]) -> bool:
    """Whether a line without cells is one more recipient of those that stand beside an office."""
    is_alone = line.is_prose and _TAB not in line.raw
    return is_alone and item_of(line.content) is not None and above[0][:1] == line.content[:1]


def _is_item(line: Line) -> bool:
    """Whether a line's only tab is the one behind its bullet or number."""
    row = line.row.lstrip(" \t")
    item = item_of(row)
    text = item.text if item else row[len(number_of(row)) :].lstrip()
    return text != row and _TAB not in text


def _parting(lines: Sequence[Line], place: int, *, columns: int) -> Iterator[Fault]:
    """Yield what is asked about a line without cells between a table and one more of its rows."""
    if place + 1 >= len(lines) or not lines[place].is_prose or _TAB in lines[place].raw:
        return
    below = lines[place + 1]
    if _begins(below) and len(below.row.split(_TAB)) == columns:
        yield lines[place].number, _PARTING.format(columns - 1)
