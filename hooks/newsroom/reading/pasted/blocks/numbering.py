"""The numbers of lists, kept as they are written."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.blocks.block import Block


def keep_numbers(blocks: Sequence[Block]) -> None:
    """Make paragraphs of items whose numbers do not follow one another.

    A list of HTML counts by itself: of `3.`, `5.`, `7.` it would make 3, 4, 5.
    """
    loose = {id(item) for items in _lists(blocks) if not _counts(items) for item in items}
    holders: list[int] = []
    """Levels of the loose items that hold the block."""
    below_loose = False
    for block in blocks if loose else ():
        level = block.level
        while holders and holders[-1] >= level:
            holders.pop()
        is_loose = id(block) in loose
        if (is_loose or below_loose) and block.above == "\n":
            block.above = "\n\n"
        block.lines = [(max(deep - len(holders), 0), words) for deep, words in block.lines]
        if is_loose:
            _loosen(block)
            holders.append(level)
        below_loose = is_loose


def _lists(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the items of each numbered list."""
    lists: dict[int, list[Block]] = {}
    for block in blocks:
        numbered = block.number is not None
        if block.above == "\n" and block.kind is not LineKind.ITEM:
            continue  # it belongs to the item above
        for level in [each for each in lists if each > block.level - (not numbered)]:
            yield lists.pop(level)
        if numbered:
            lists.setdefault(block.level, []).append(block)
    yield from lists.values()


def _counts(items: Sequence[Block]) -> bool:
    """Whether a list's numbers are those that HTML would give its items."""
    numbers = [item.number or 0 for item in items]
    if any(after != before + 1 for before, after in pairwise(numbers)):
        return False
    # Alone, '26. 5. 2026' is a date.
    return len(items) > 1 or not items[0].lines[0][1][:1].isdigit()


def _loosen(item: Block) -> None:
    words = [f"{item.number}\\. {item.lines[0][1]}", *(words for _, words in item.lines[1:])]
    item.lines = [(item.level, each) for each in words]
    item.kind, item.sign, item.number = LineKind.NUMBERED, "", None
