"""Blocks in the order in which they are read, where a file only sets them side by side."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import (
    Item,
    Paragraph,
    Picture,
    Quote,
    Table,
    with_runs,
    words_of,
)
from newsroom.editing.importing.runs import Run, lines, plain
from newsroom.editing.importing.tabbed import with_tables
from newsroom.editing.importing.typed import typed_items
from newsroom.text.legacy_encodings import convert, detect
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block, Cell
    from newsroom.editing.importing.runs import Runs

_SIGNED = re.compile(
    r"(?:T/?M\.?|K/?T\.?|T/?L\.?|TUQ\.)\s+\w|(?:PHÓ |QUYỀN )?(?:CHỦ NHIỆM|BÍ THƯ|CHỦ TỊCH)"
    r"|TRƯỞNG (?:BAN|ĐOÀN|PHÒNG)|CHÁNH VĂN PHÒNG|\(?đã ký\)?$|Nơi nhận|NƠI NHẬN"
)
"""How the lines of signatories and recipients begin."""
_MOTTO = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    r"|ĐỘC LẬP ?[-–—] ?TỰ DO ?[-–—] ?HẠNH PHÚC",
    re.IGNORECASE,
)
_APART = re.compile(r"\t+| {3,}")
"""What sets two sides apart within a line."""
_SHORT = 120
"""Letters of a line that is set, and not of a paragraph that flows."""
_WIDEST_HEAD = 60
"""Letters of a cell that may be the head of a column."""


def arranged(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks as they are read from top to bottom, each in Unicode, none without words."""
    found: list[Block] = []
    in_unicode = _Unicode()
    for block in with_tables(blocks):
        for part in _parts(with_runs(block, in_unicode)):
            if isinstance(part, Picture) or _has_words(part):
                found += typed_items(part) if isinstance(part, Paragraph) else [part]
    return _signatories_joined(found)


def _has_words(block: Block) -> bool:
    return any(map(str.isalnum, words_of(block)))


def has_signature(block: Block) -> bool:
    """Whether a block is lines of those who sign or receive a paper."""
    if not isinstance(block, (Paragraph, Item)):
        return False
    return any(_SIGNED.match(plain(line)) for line in lines(block.runs))


def has_letterhead(block: Block) -> bool:
    """Whether a block is lines from the head of a paper."""
    if not isinstance(block, Paragraph):
        return False
    return any(is_motto(plain(line)) for line in lines(block.runs))


def sides(block: Block) -> Iterator[str]:
    """Yield the words of each line of a block, those set side by side one after the other."""
    for line in lines(block.runs) if isinstance(block, (Paragraph, Item)) else ():
        apart = _APART.split("".join(run.text for run in line))
        yield from filter(None, (nfc(" ".join(side.split())) for side in apart))


def is_motto(line: str) -> bool:
    """Whether a line is what all papers of the Party or the State bear."""
    return _MOTTO.fullmatch(line) is not None


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


def _parts(block: Block) -> Iterator[Block]:
    match block:
        case Quote():
            if inner := tuple(arranged(block.blocks)):
                yield Quote(inner)
        case Table():
            yield from _table(block)
        case _:
            yield block


def _table(table: Table) -> Iterator[Block]:
    rows, blocks = table.rows, [b for row in table.rows for cell in row for b in cell.blocks]
    widest = max((len(row) for row in rows), default=0)
    is_drawn = table.is_bordered and len(rows) > 1
    if widest <= 1 or (not is_drawn and any(isinstance(each, Table) for each in blocks)):
        yield from arranged(blocks)
    elif _is_of_pictures(rows):
        yield from arranged(_pictures(rows))
    elif not table.is_bordered and (len(rows) == 1 or any(map(_is_of_paper, blocks))):
        for column in range(widest):
            below = [row[column] for row in rows if column < len(row)]
            yield from _side([block for cell in below for block in cell.blocks])
    else:
        cells = (tuple(_arranged_cell(cell) for cell in row) for row in rows)
        yield replace(table, rows=tuple(cells), heads=table.heads or _guessed_heads(rows))


def _arranged_cell(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(arranged(cell.blocks)))


def _is_of_paper(block: Block) -> bool:
    return has_signature(block) or has_letterhead(block)


def _side(blocks: list[Block]) -> Iterator[Block]:
    """Yield one side of a table without borders: as lines if they are lines."""
    short = [b for b in blocks if isinstance(b, (Paragraph, Item)) and len(words_of(b)) <= _SHORT]
    if len(short) < len(blocks):
        yield from arranged(blocks)
    elif any(map(_has_words, short)):
        yield _lines(short)


def _lines(blocks: Iterable[Paragraph | Item]) -> Paragraph:
    """Return short blocks as the lines of one paragraph, those without a word left out."""
    runs: list[Run] = []
    for block in blocks:
        label = (Run(f"{block.label or '-'} "),) if isinstance(block, Item) else ()
        for line in lines((*label, *block.runs)):
            if any(map(str.isalnum, plain(line))):
                runs += [*([Run("\n")] if runs else ()), *line]
    return Paragraph(tuple(runs), "lines")


def _is_of_pictures(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Whether a table only sets pictures and their captions."""
    first = [cell for cell in rows[0] if cell.blocks] if rows else []
    blocks = [block for row in rows for cell in row for block in cell.blocks]
    short = all(len(words_of(block)) <= 2 * _SHORT for block in blocks)
    return short and bool(first) and all(map(_has_picture, first))


def _has_picture(cell: Cell) -> bool:
    return any(isinstance(block, Picture) for block in cell.blocks)


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


def _guessed_heads(rows: tuple[tuple[Cell, ...], ...]) -> int:
    """Return how many rows read like the head of a table."""
    first = [" ".join(map(words_of, cell.blocks)) for cell in rows[0]]
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
        found += [_lines(aside)] if is_signed else some
    return found


def _is_set_aside(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.role or len(words_of(block)) > _SHORT:
        return False
    return block.align in ("center", "right")
