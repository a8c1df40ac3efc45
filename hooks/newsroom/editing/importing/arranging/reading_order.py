"""The reading order of blocks that a file sets side by side."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.editing.importing.arranging.layout_tables import SHORT, as_lines, sides_of
from newsroom.editing.importing.arranging.tabbed_tables import with_tables
from newsroom.editing.importing.arranging.typed_bullets import typed_items
from newsroom.editing.importing.arranging.whole_sentences import with_whole_sentences
from newsroom.editing.importing.manuscript import (
    Paragraph,
    PlacedPicture,
    Quote,
    Table,
    with_runs,
    words_in,
)
from newsroom.editing.importing.papers import has_signature
from newsroom.editing.importing.runs import plain
from newsroom.reading.pasted.lines.page_numbers import is_dashed_number
from newsroom.text.legacy.encodings import convert, detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block, Cell
    from newsroom.editing.importing.runs import Runs

_WIDEST_HEAD = 60
"""Letters of a cell that may be the head of a column."""


def arranged(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks in reading order, each in Unicode, none without words of the text."""
    in_unicode = _Unicode()
    parts = (part for each in with_tables(blocks) for part in _parts(with_runs(each, in_unicode)))
    found: list[Block] = []
    for part in with_whole_sentences(filter(_is_shown, parts)):
        found += typed_items(part) if isinstance(part, Paragraph) else [part]
    return _signatories_joined(found)


class _Unicode:
    """Puts runs into Unicode where no font told that they are not.

    What is too short to tell goes with what stands above it.
    """

    def __init__(self) -> None:
        self._above: str | None = None

    def __call__(self, runs: Runs) -> Runs:
        text = plain(runs)
        if text.isascii():
            return runs
        self._above = encoding = detect(text, above=self._above)
        return tuple(replace(r, text=convert(r.text, encoding)) for r in runs) if encoding else runs


def _is_shown(block: Block) -> bool:
    words = words_in(block)
    is_worded = any(map(str.isalnum, words)) and not is_dashed_number(words)
    return is_worded or isinstance(block, PlacedPicture)


def _parts(block: Block) -> Iterator[Block]:
    match block:
        case Quote():
            if inner := tuple(arranged(block.blocks)):
                yield Quote(inner)
        case Table():
            if sides := sides_of(block):
                yield from (inner for side in sides for inner in arranged(side))
            else:
                yield _table(block)
        case _:
            yield block


def _table(table: Table) -> Table:
    rows = (tuple(_cell(cell) for cell in row) for row in table.rows)
    return replace(table, rows=tuple(rows), heads=table.heads or _guessed_heads(table.rows))


def _cell(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(arranged(cell.blocks)))


def _guessed_heads(rows: tuple[tuple[Cell, ...], ...]) -> int:
    """Return how many rows read like the head of a table, its name over all columns among them."""
    is_named = len(rows[0]) == 1 and rows[0][0].across > 1
    below = _heads(rows[1:]) if is_named and len(rows) > 1 else 0
    return 1 + below if below else _heads(rows)


def _heads(rows: tuple[tuple[Cell, ...], ...]) -> int:
    """Return how many rows name the columns below them."""
    first = [" ".join(map(words_in, cell.blocks)) for cell in rows[0]]
    are_names = all(
        0 < len(text) <= _WIDEST_HEAD and any(map(str.isalpha, text)) and text[-1] not in ".:;"
        for text in first
    )
    deepest = max((cell.down for cell in rows[0]), default=len(rows))
    return deepest if are_names and len(set(first)) == len(first) and deepest < len(rows) else 0


def _signatories_joined(blocks: list[Block]) -> list[Block]:
    """Return blocks in which lines set at the side or centre to sign with are one paragraph."""
    found: list[Block] = []
    for is_set, group in groupby(blocks, key=_is_set_aside):
        some = list(group)
        aside = [block for block in some if isinstance(block, Paragraph)]
        is_signed = is_set and len(some) > 1 and any(map(has_signature, some))
        found += [as_lines(aside)] if is_signed else some
    return found


def _is_set_aside(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.role or len(words_in(block)) > SHORT:
        return False
    return block.align in ("center", "right")
