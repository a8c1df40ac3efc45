"""Layout tables: they set things side by side, and are no tables to readers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Item, Paragraph, PlacedPicture, Table, words_in
from newsroom.editing.importing.papers import has_letterhead, has_signature
from newsroom.editing.importing.runs import Run, lines, on_lines, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block, Cell

SHORT = 120
"""Letters of a line that is set, and not of a paragraph that flows."""


def sides_of(table: Table) -> list[list[Block]]:
    """Return the parts of a layout table in reading order; nothing of a real table."""
    rows, blocks = table.rows, list(table.blocks)
    widest = max((len(row) for row in rows), default=0)
    is_drawn = table.is_bordered and len(rows) > 1
    if widest <= 1 or (not is_drawn and any(isinstance(each, Table) for each in blocks)):
        return [blocks]
    if _is_of_pictures(table):
        return [list(_pictures(rows))]
    right = (block for row in filter(None, rows) for block in row[-1].blocks)
    if not table.is_bordered and (len(rows) == 1 or any(map(is_of_paper, right))):
        columns = ([row[n] for row in rows if n < len(row)] for n in range(widest))
        return [_side([b for cell in column for b in cell.blocks]) for column in columns]
    return []


def as_lines(blocks: Iterable[Paragraph | Item]) -> Paragraph:
    """Return short blocks as the lines of one paragraph, those without a word left out."""
    labelled = (
        (Run(f"{block.label or '-'} "), *block.runs) if isinstance(block, Item) else block.runs
        for block in blocks
    )
    found = (line for runs in labelled for line in lines(runs))
    worded = (line for line in found if any(map(str.isalnum, plain(line))))
    return Paragraph(on_lines(worded), "lines")


def is_of_paper(block: Block) -> bool:
    """Whether a block belongs to the head or the foot of a paper."""
    return has_signature(block) or has_letterhead(block)


def _side(blocks: list[Block]) -> list[Block]:
    """Return one side of a table without borders: as lines if they are lines."""
    short = [b for b in blocks if isinstance(b, (Paragraph, Item)) and len(words_in(b)) <= SHORT]
    return [as_lines(short)] if len(short) == len(blocks) else blocks


def _is_of_pictures(table: Table) -> bool:
    """Whether a table only lays out pictures and their captions."""
    first = [cell for cell in table.rows[0] if cell.blocks] if table.rows else []
    short = all(len(words_in(block)) <= 2 * SHORT for block in table.blocks)
    return short and bool(first) and all(map(_has_picture, first))


def _has_picture(cell: Cell) -> bool:
    return any(isinstance(block, PlacedPicture) for block in cell.blocks)


def _pictures(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[Block]:
    """Yield each picture with the words in its cell or below it, which are its caption."""
    captions: tuple[Cell, ...] = ()
    for row, below in pairwise((*rows, ())):
        if not any(map(_has_picture, row)):
            yield from (b for cell in row for b in cell.blocks if row is not captions)
            continue
        captions = below if not any(map(_has_picture, below)) else ()
        for place, cell in enumerate(row):
            yield from cell.blocks
            for block in captions[place].blocks if place < len(captions) else ():
                yield Paragraph(block.runs, "caption") if isinstance(block, Paragraph) else block
        yield from (block for cell in captions[len(row) :] for block in cell.blocks)
