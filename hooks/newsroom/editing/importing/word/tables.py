"""Tables of a Word file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, is_on, local_name
from newsroom.editing.importing.manuscript import Cell, Table
from newsroom.editing.importing.word.package import W
from newsroom.editing.importing.word.styles import number_of
from newsroom.editing.importing.word.wrappers import is_unfilled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.word.package import Element
    from newsroom.editing.importing.word.styles import Styles

_SIDES = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
_NONE = ("", "nil", "none")
_MOST_COLUMNS = 100
"""What a cell may say that it spans; Word draws 63."""


@dataclass(slots=True)
class _Growing:
    """A cell whose rows are still being counted."""

    blocks: list[Block] = field(default_factory=list)
    across: int = 1
    down: int = 1


def read_word_table(
    element: Element, styles: Styles, blocks: Callable[[Iterable[Element]], Iterator[Block]]
) -> Table:
    """Return a table; `blocks` reads what stands in a cell."""
    rows: list[list[_Growing]] = []
    above: dict[int, _Growing] = {}
    """The cell that reaches down to each column."""
    heads = 0
    for row in _rows_or_cells(element, "tr"):
        if row.find(f"{W}trPr/{W}del") is not None or is_hidden_row(row):
            continue
        heads += heads == len(rows) and is_on(row.find(f"{W}trPr/{W}tblHeader"))
        rows.append(list(_cells(row, above, blocks)))
    cells = tuple(tuple(Cell(tuple(c.blocks), c.across, c.down) for c in row) for row in rows)
    return Table(cells, min(heads, len(rows)), _is_bordered(element, styles))


def is_hidden_row(row: Element) -> bool:
    """Whether Word shows nothing of a row."""
    return is_on(row.find(f"{W}trPr/{W}hidden"))


def _cells(
    row: Element, above: dict[int, _Growing], blocks: Callable[[Iterable[Element]], Iterator[Block]]
) -> Iterator[_Growing]:
    """Yield the cells that begin in a row, and let those above that reach into it grow."""
    column = _skipped(row, "gridBefore")
    if column:
        yield _Growing(across=column)
    beside: _Growing | None = None
    for element in _rows_or_cells(row, "tc"):
        if element.find(f"{W}tcPr/{W}cellDel") is not None:
            continue
        within = _cell_content(element)
        across = _count(element.find(f"{W}tcPr/{W}gridSpan"))
        merge = element.find(f"{W}tcPr/{W}vMerge")
        # Old files say of a cell that it is part of the one before it.
        if beside is not None and _continues(element.find(f"{W}tcPr/{W}hMerge")):
            beside.across += across
            beside.blocks += blocks(within)
        elif _continues(merge) and column in above:
            above[column].down += 1
            # Word shows nothing of what is left in it, but there may be words.
            above[column].blocks += blocks(within)
        else:
            cell = _Growing(list(blocks(within)), across)
            above.pop(column, None)
            if merge is not None:
                above[column] = cell
            beside = cell
            yield cell
        column += across
    if after := _skipped(row, "gridAfter"):
        yield _Growing(across=after)


def _cell_content(cell: Element) -> Iterable[Element]:
    """Return what stands in a cell: where nobody has filled in the frame around it, that frame."""
    frame = next(cell.iterancestors(f"{W}sdt", f"{W}tbl"))
    return [frame] if frame.tag == f"{W}sdt" and is_unfilled(frame) else cell


def _continues(merge: Element | None) -> bool:
    """Whether a cell is part of another."""
    return merge is not None and attribute(merge) in ("", "continue")


def _rows_or_cells(element: Element, name: str) -> Iterator[Element]:
    """Yield rows or cells, those within content controls and accepted changes too."""
    for child in element:
        if local_name(child) == name:
            yield child
        elif local_name(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _rows_or_cells(child, name)


def _count(columns: Element | None) -> int:
    return min(number_of(columns) or 1, _MOST_COLUMNS)


def _skipped(row: Element, name: str) -> int:
    found = row.find(f"{W}trPr/{W}{name}")
    return 0 if found is None else _count(found)


def _is_bordered(element: Element, styles: Styles) -> bool:
    """Whether any cell is drawn with a line."""
    borders = element.find(f"{W}tblPr/{W}tblBorders")
    if borders is None:
        borders = styles.borders(attribute(element.find(f"{W}tblPr/{W}tblStyle")))
    cells = [each.find(f"{W}tcPr/{W}tcBorders") for each in element.iter(f"{W}tc")]
    return any(_draws(borders if cell is None else cell) for cell in cells)


def _draws(borders: Element | None) -> bool:
    return borders is not None and any(
        attribute(side) not in _NONE for side in borders if local_name(side) in _SIDES
    )
