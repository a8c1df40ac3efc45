"""What is typed with tabs: tables, and the two sides of the head or the foot of a paper."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeGuard

from newsroom.editing.importing.arranging.layout_tables import SHORT, is_of_paper
from newsroom.editing.importing.manuscript import Cell, Paragraph, Table
from newsroom.editing.importing.runs import is_worded, lines, pieces, plain, split_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block

_TAB = "\t"
_WIDE = re.compile(r"(?<=\S) {3,}(?=\S)")
"""Blanks that set two sides apart."""
_FEWEST = 3
"""Columns of a table; two are sides, or a word and what it means."""


def with_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks; successive lines with as many columns become one table, sides a layout."""
    for columns, group in groupby(_with_sides(blocks), key=_columns):
        some = list(group)
        if columns and len(some) > 1:
            yield Table(tuple(tuple(_cells(row)) for row in some if isinstance(row, Paragraph)))
        else:
            yield from some


def _with_sides(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks; lines with two sides, the right one of a paper, become a layout table."""
    rows: list[Block] = []
    cells: list[tuple[Cell, Cell]] = []
    for block in (*blocks, None):
        row = None if block is None else _sides(block)
        if block is not None and row and (cells or row[0].blocks):
            rows.append(block)
            cells.append(row)
            continue
        if any(is_of_paper(each) for _, right in cells for each in right.blocks):
            yield Table(tuple(cells), is_bordered=False)
        else:
            yield from rows
        rows, cells = [], []
        if block is not None:
            yield block


def _sides(block: Block) -> tuple[Cell, Cell] | None:
    """Return the two sides of a line, of which the left may be empty; none of another."""
    if not _is_line(block) or len(plain(block.runs)) > SHORT:
        return None
    runs = (replace(run, text=_WIDE.sub(_TAB, run.text)) for run in block.runs)
    left, *others = pieces(runs, _TAB)
    right = [each for each in others if is_worded(each)]
    if len(right) != 1:
        return None
    return Cell((Paragraph(left),) if is_worded(left) else ()), Cell((Paragraph(right[0]),))


def _columns(block: Block) -> int:
    """Return the number of columns of a line; 0 where it is no row."""
    if not _is_line(block):
        return 0
    found = sum(1 for _ in split_at(block.runs, _TAB))
    return found if found >= _FEWEST else 0


def _is_line(block: Block) -> TypeGuard[Paragraph]:
    """Whether a block is a paragraph of one line."""
    if not isinstance(block, Paragraph) or block.role:
        return False
    return sum(1 for _ in lines(block.runs)) == 1


def _cells(row: Paragraph) -> Iterator[Cell]:
    for runs in split_at(row.runs, _TAB):
        yield Cell((Paragraph(runs),))
