"""Blocks that an element turns into something: headings, items of a list, figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Heading, Item, Paragraph, PlacedPicture, runs_of
from newsroom.editing.importing.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.manuscript import Block


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
