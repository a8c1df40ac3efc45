"""Tables of Markdown: those that are written, and those made of rows of cells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind
from newsroom.reading.pasted.lines.spaces import with_plain_spaces
from newsroom.reading.pasted.signs.signs import with_signs_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Fault, Line

_BAR = re.compile(r"(?<!\\)\|")
_BORDER = re.compile(r"^\||(?<!\\)\|$")
_CODE = "`"
_NAMES = """
stt|tt|số tt|họ và tên|họ tên|tên|tên đơn vị|chức vụ|chức danh|đơn vị|đơn vị tính|địa chỉ|nội dung
ghi chú|số lượng|thời gian|địa điểm|ngày|tháng|năm|ngày sinh|năm sinh|quê quán|kết quả|đối tượng
chỉ tiêu|tỷ lệ|tổng số|thành phần|nhiệm vụ|số tiền|loại|hạng mục
"""
_HEADS = frozenset(re.split(r"[|\n]", _NAMES.strip()))
"""What columns are called."""
FIGURES = re.compile(r"[\d.,/%\s-]*\d[\d.,/%\s-]*")
"""A cell that says no more than how many."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_HEAD = 80
"""Letters of a cell that may be the head of a column."""


def with_written_tables(lines: Sequence[Line], faults: list[Fault]) -> Iterator[Line]:
    """Yield the lines, those of each table in Markdown as one that is ready."""
    place = 0
    while place < len(lines):
        end = written_end(lines, place)
        if end == place:
            yield lines[place]
            place += 1
            continue
        table = lines[place:end]
        faults += _uneven(table)
        rows = [
            line.content if n == 1 else _row_shown(line.content) for n, line in enumerate(table)
        ]
        yield replace(table[0], content="\n".join(rows), ready=LineKind.TABLE)
        place = end


def written_end(lines: Sequence[Line], place: int) -> int:
    """Return the place behind a table in Markdown that begins at one; the same where none does."""
    if not _begins_table(lines, place):
        return place
    end = place + 1
    while end < len(lines) and lines[end].is_prose and "|" in lines[end].content:
        end += 1
    return end


def table_of(rows: Sequence[Sequence[str]], *, headed: bool = False) -> str:
    """Return rows of pasted cells as a table of Markdown.

    The first is its head where it is told to be, or reads so.
    """
    columns = max(len(row) for row in rows)
    head = [] if headed or is_head(rows) else [[""]]
    full = [[*row, *[""] * (columns - len(row))] for row in (*head, *rows)]
    written = [f"| {' | '.join(map(_cell, row))} |" for row in full]
    return "\n".join([written[0], "|" + "---|" * columns, *written[1:]])


def is_head(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row tells what the columns hold."""
    first, *rest = rows
    cells = [cell.strip() for cell in first]
    names = [cell for cell in cells if not _YEAR.fullmatch(cell)]
    if not all(map(_is_name, names)):
        return False
    if any(map(_is_usual, names)):
        # Where all rows below begin so, too, each says one thing, as of one person.
        return not rest or not all(_is_usual(row[0]) for row in rest)
    if len(names) < len(cells):
        return False
    if all(cell.isupper() for cell in cells) and not all(c.isupper() for r in rest for c in r):
        return True
    # Above figures alone, a word is their name.
    columns = zip(*rest, strict=False)
    return any(all(FIGURES.fullmatch(cell.strip()) for cell in column) for column in columns)


def _is_usual(cell: str) -> bool:
    return cell.strip().casefold().rstrip(".") in _HEADS


def _is_name(cell: str) -> bool:
    """Whether a cell may be what a column is called."""
    is_label = cell.endswith((":", ";"))
    return 0 < len(cell) <= _LONGEST_HEAD and not (is_label or FIGURES.fullmatch(cell))


def _begins_table(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is the head of a table, with dashes for each column below it."""
    if place + 1 == len(lines) or not (lines[place].is_prose and "|" in lines[place].content):
        return False
    dashes = lines[place + 1].content
    if not (lines[place + 1].is_prose and {"|", "-"} <= {*dashes} <= {*"|-: "}):
        return False
    head = lines[place].content
    return _CODE in head or len(_cells(head)) == len(_cells(dashes))


def _uneven(table: Sequence[Line]) -> Iterator[Fault]:
    """Yield the rows whose last cells no reader would see."""
    columns = len(_cells(table[0].content))
    for line in table:
        found = len(_cells(line.content))
        if found > columns and _CODE not in table[0].content + line.content:
            remedy = r"thêm cột ở đầu bảng, hoặc viết dấu | trong chữ thành \|"
            yield line.number, f"hàng này có {found} ô mà đầu bảng có {columns} cột; {remedy}"


def _cells(row: str) -> list[str]:
    return _BAR.split(_BORDER.sub("", row))


def _row_shown(row: str) -> str:
    # A bar within code is no border: such a row stays as its editor wrote it.
    return row if _CODE in row else "|".join(map(with_signs_shown, _BAR.split(row)))


def _cell(text: str) -> str:
    words = with_signs_shown(with_plain_spaces(text).replace(_CODE, f"\\{_CODE}"))
    return _BAR.sub(r"\\|", " ".join(words.split()))
