"""Tables that are typed with tabs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Cell, Paragraph, Table
from newsroom.editing.importing.runs import lines, split_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block

_TAB = "\t"
_FEWEST = 3
"""Columns; two are the sides of a letterhead, or a word and what it means."""


def with_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks; successive lines with as many columns become one table."""
    for columns, group in groupby(blocks, key=_columns):
        some = list(group)
        if columns and len(some) > 1:
            yield Table(tuple(tuple(_cells(row)) for row in some if isinstance(row, Paragraph)))
        else:
            yield from some


def _columns(block: Block) -> int:
    """Return the number of columns of a line; 0 where it is no row."""
    if not isinstance(block, Paragraph) or block.role or sum(1 for _ in lines(block.runs)) != 1:
        return 0
    found = sum(1 for _ in split_at(block.runs, _TAB))
    return found if found >= _FEWEST else 0


def _cells(row: Paragraph) -> Iterator[Cell]:
    for runs in split_at(row.runs, _TAB):
        yield Cell((Paragraph(runs),))
