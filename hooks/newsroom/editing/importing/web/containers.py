"""Blocks that an element makes of its words, or of other blocks: headings, items, figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Heading, Item, Paragraph, PlacedPicture, runs_of
from newsroom.editing.importing.runs import Run, paragraphs_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block

_BLOCK_NAMES = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p
pre search section summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())
"""Elements that begin a line; all others stand in one, whatever programs invent."""


def paragraphs(runs: Iterable[Run], role: str, align: str) -> Iterator[Block]:
    """Yield the paragraphs that runs make."""
    for paragraph in paragraphs_in(runs):
        yield Paragraph(paragraph, role, align)


def headings(level: int, blocks: list[Block], label: str) -> Iterator[Block]:
    """Yield the blocks of a heading, of which the first bears its number."""
    number = (Run(f"{label} "),) if label else ()
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Heading(level, (*number, *block.runs))
            number = ()
        else:
            yield block


def item(blocks: list[Block], level: int, label: str) -> Iterator[Block]:
    """Yield the blocks of an item, of which the first bears its number."""
    for place, block in enumerate(blocks):
        if place == 0 and isinstance(block, (Paragraph, Heading)):
            yield Item(level, label, block.runs)
        else:
            yield block


def figure(blocks: list[Block]) -> Iterator[Block]:
    """Yield what is in a figure; its caption belongs to its last picture."""
    told = [each for each in blocks if isinstance(each, Paragraph) and each.role == "caption"]
    pictures = [each for each in blocks if isinstance(each, PlacedPicture)]
    for block in blocks:
        if pictures and block is pictures[-1] and told:
            yield replace(pictures[-1], caption=runs_of(told))
        elif not pictures or block not in told:
            yield block
