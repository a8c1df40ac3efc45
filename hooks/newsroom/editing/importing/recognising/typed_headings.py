"""Headings that are only typed: lines in bold or capitals that Roman numbers count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Heading, Item, Paragraph, words_in
from newsroom.editing.importing.runs import Run, is_wholly, lines, without_bold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.editing.importing.manuscript import Block

_NUMBER = re.compile(r"([IVX]{1,6})(?:[.:)/]| ?[-–]) ?(?=\w)")
_FEWEST = {"I", "II"}
"""Numbers without which a line is none of several."""
_LONGEST = 200
_LEVEL = 2


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which lines that are set and counted as headings are headings."""
    found = {place: number for place, each in enumerate(blocks) if (number := _number(each))}
    if not _FEWEST.issubset(found.values()):
        return list(blocks)
    return [_heading(each) if place in found else each for place, each in enumerate(blocks)]


def _number(block: Block) -> str:
    """Return the number of a line that is set as a heading, empty where it is none."""
    words = words_in(block)
    if not isinstance(block, (Paragraph, Item)) or len(words) > _LONGEST:
        return ""
    is_set = is_wholly(block.runs, "strong") or words.isupper()
    number = _NUMBER.match(words) if is_set and len(list(lines(block.runs))) == 1 else None
    return number[1] if number else ""


def _heading(block: Block) -> Heading:
    return Heading(_LEVEL, without_bold(tuple(_runs(block))))


def _runs(block: Block) -> Iterator[Run]:
    if isinstance(block, Item):
        yield Run(f"{block.label} ")
    if isinstance(block, (Item, Paragraph)):
        yield from block.runs
