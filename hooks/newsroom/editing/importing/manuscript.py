"""The content of a file in the form all importers share: paragraphs, tables, pictures, notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from newsroom.editing.importing.runs import Run, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsroom.editing.importing.runs import Runs


class UnreadableFileError(ValueError):
    """A file that nothing can be made of; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs
    role: str = ""
    """What the file says it is: title, subtitle, caption, or lines of a table without borders."""
    align: str = ""
    """center or right where the file says so."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph with a bullet or a number."""

    level: int
    """The deeper, the greater; the steps may be of any size."""
    label: str
    """The number as it is shown, such as `a)` or `1.1.`; empty for a bullet."""
    runs: Runs


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture at its place in the text."""

    content: bytes
    alt: str = ""
    caption: Runs = ()
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    """What its page does not show of it at the left, top, right, bottom, as parts of a side."""
    turn: int = 0
    """By how many degrees its page turns it clockwise."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks that are quoted."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: tuple[Block, ...]
    across: int = 1
    """How many columns it spans."""
    down: int = 1
    """How many rows it spans."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int = 0
    """How many rows at its top are its head."""
    is_bordered: bool = True
    """Whether it is drawn as a table; else it may only set things side by side."""

    @property
    def cells(self) -> Iterator[Cell]:
        """All its cells, row by row."""
        return chain.from_iterable(self.rows)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All that stands in its cells, row by row."""
        return tuple(block for cell in self.cells for block in cell.blocks)


Block = Paragraph | Heading | Item | PlacedPicture | Quote | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """The whole content of one file."""

    blocks: tuple[Block, ...]
    notes: Mapping[str, Runs] = field(default_factory=dict)
    """The footnotes by their keys, in order."""
    title: str = ""
    """What the file itself says is its title."""
    label: str = ""
    """What the file goes by, which may be its title."""
    summary: str = ""
    """What the file itself says is its summary."""
    date: str = ""
    """When it was published, as the file itself says."""
    author: str = ""
    """Who wrote it, as the file itself says."""
    sections: tuple[str, ...] = ()
    """The names of sections that the file itself says it stands in, the nearest last."""
    tags: tuple[str, ...] = ()
    stamp: str = ""
    """What marks every page of the file as a state secret."""
    left_out: tuple[str, ...] = ()
    """What was not taken, each kind counted, in Vietnamese."""
    is_page: bool = False
    """Whether it is a saved page, where much around the text belongs to the site."""


def words_in(block: Block) -> str:
    """Return all words of a block on one line."""
    match block:
        case Item():
            return f"{block.label} {plain(block.runs)}".strip()
        case Quote() | Table():
            return " ".join(map(words_in, block.blocks))
        case _:
            return plain(runs_in(block))


def runs_in(block: Block) -> Iterator[Run]:
    """Yield all runs of a block."""
    match block:
        case PlacedPicture():
            yield from block.caption
        case Quote() | Table():
            yield from chain.from_iterable(map(runs_in, block.blocks))
        case _:
            yield from block.runs


def with_runs(block: Block, change: Callable[[Runs], Runs]) -> Block:
    """Return a block with all its runs changed."""
    match block:
        case Paragraph() | Heading() | Item():
            return replace(block, runs=change(block.runs))
        case PlacedPicture():
            return replace(block, caption=change(block.caption))
        case Quote():
            return Quote(tuple(with_runs(each, change) for each in block.blocks))
        case Table():
            rows = (tuple(cell_with_runs(cell, change) for cell in row) for row in block.rows)
            return replace(block, rows=tuple(rows))


def runs_of(blocks: Iterable[Block]) -> Runs:
    """Return the words of blocks as those of one paragraph."""
    found: list[Run] = []
    for block in blocks:
        runs = block.runs if isinstance(block, Paragraph) else (Run(words_in(block)),)
        found += [Run(" "), *runs] if found else runs
    return tuple(found)


def cell_with_runs(cell: Cell, change: Callable[[Runs], Runs]) -> Cell:
    """Return a cell with all its runs changed."""
    return replace(cell, blocks=tuple(with_runs(each, change) for each in cell.blocks))
