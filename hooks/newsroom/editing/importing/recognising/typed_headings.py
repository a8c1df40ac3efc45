"""Headings that are only typed: lines in bold or capitals that numbers count."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Heading, Item, Paragraph, words_in
from newsroom.editing.importing.runs import Run, is_wholly, lines, without_bold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.editing.importing.manuscript import Block

_NUMBER = re.compile(
    r"(?:(?P<roman>[IVX]{1,6})|(?P<arabic>\d{1,2})|(?P<second>\d{1,2}\.\d{1,2}))"
    r"(?:[.:)/]| ?[-–]) ?(?=[^\W\d])"
)
_FIRST = {"roman": {"I", "II"}, "arabic": {"1", "2"}, "second": {"1.1", "1.2"}}
"""Ways to count, the highest first; without these numbers a line is none of several."""
_LONGEST = 200
_TOP = 2
_ENDS_OF_ITEMS = (",", ";")


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which lines that are set and counted as headings are headings."""
    numbered = [(place, number) for place, each in enumerate(blocks) if (number := _number(each))]
    level = max((each.level for each in blocks if isinstance(each, Heading)), default=_TOP - 1)
    whole = list(blocks)
    for way, first in _FIRST.items():
        found = {place: match[way] for place, match in numbered if match[way]}
        # Items of a list stand directly below one another.
        is_list = any(below == above + 1 for above, below in pairwise(found))
        if is_list or not first.issubset(found.values()):
            continue
        level += 1
        for place in found:
            whole[place] = Heading(level, without_bold(tuple(_runs(blocks[place]))))
    return whole


def _number(block: Block) -> re.Match[str] | None:
    """Return the number of a line that is set as a heading, none where it is no such line."""
    words = words_in(block)
    if not isinstance(block, (Paragraph, Item)) or len(words) > _LONGEST:
        return None
    found = _NUMBER.match(words)
    is_set = is_wholly(block.runs, "strong") or (found and found["roman"] and words.isupper())
    is_line = is_set and len(list(lines(block.runs))) == 1 and not words.endswith(_ENDS_OF_ITEMS)
    return found if is_line else None


def _runs(block: Block) -> Iterator[Run]:
    if isinstance(block, Item):
        yield Run(f"{block.label} ")
    if isinstance(block, (Item, Paragraph)):
        yield from block.runs
