"""How the blocks of lists take in a change of some notices."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

from newsroom.search.agreed import KINDS
from newsroom.search.lists import Lists
from newsroom.search.spelling import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from newsroom.search.blocks import Block

    Numbers = NDArray[np.int32]


def renewed(
    blocks: Sequence[Block], numbers: Numbers, added: Iterable[Lists], *, stay: bool
) -> Iterator[Lists | Block]:
    """Yield all lists after a change of some notices, blocks without a change as they are.

    `numbers` are the new numbers of the notices by their old ones, -1 of those that go; their
    order stays. `added` are the lists of those that come. Blocks only stay if they may `stay`.
    """
    if not blocks:
        yield from added
        return
    new = Lists.joined(list(added))
    keys = list(map(in_order, new.keys))
    # What lies between two blocks belongs to the second; the last one has no end.
    bounds = [(f"{block.last}\0".encode("utf-16-be"), b"") for block in blocks[:-1]]
    renumbered = (numbers[:, None] * KINDS + np.arange(KINDS)).ravel().astype(np.int32)
    for block, here in zip(
        blocks, new.split(bisect_left(keys, bound) for bound in bounds), strict=True
    ):
        postings = renumbered[block.postings]
        if stay and _come_again(block, postings, here):
            yield block
        else:
            yield _merged(_left(block.lists, postings), here)


def _come_again(block: Block, postings: Numbers, new: Lists) -> bool:
    """Whether the lists of a block stay: nothing moves, and what goes comes again.

    That is so of most words of a notice that has been edited.
    """
    (moved,) = np.nonzero(postings != block.postings)
    gone = block.postings[moved]
    if not np.array_equal(gone, new.postings) or (postings[moved] >= 0).any():
        return False
    if not len(moved):
        return True
    keys = block.keys.decode().split("\n")
    places = np.searchsorted(np.cumsum(block.counts), moved, side="right")
    return np.array_equal([keys[place] for place in places], np.repeat(new.keys, new.counts))


def _left(lists: Lists, postings: Numbers) -> Lists:
    """Return lists with new postings, those below 0 left out, and keys without any as well."""
    stay = postings >= 0
    starts = np.cumsum(lists.counts) - lists.counts
    counts = np.add.reduceat(stay, starts, dtype=np.int32)
    keys = [key for key, count in zip(lists.keys, counts.tolist(), strict=True) if count]
    return Lists(keys, counts[counts > 0], postings[stay])


def _merged(old: Lists, new: Lists) -> Lists:
    """Return both; of a key in both the lists are made one, in the order of the notices."""
    known = {key: place for place, key in enumerate(old.keys)}
    places = [
        known[key] if key in known else bisect_left(old.keys, in_order(key), key=in_order)
        for key in new.keys
    ]
    first, *runs = old.split(places)
    parts = [first]
    for run, one in zip(runs, new.split(range(1, len(new.keys))), strict=False):
        same, others = run.split([1]) if run.keys[:1] == one.keys else (None, run)
        if same:
            postings = np.sort(np.concatenate((same.postings, one.postings)))
            parts.append(Lists(one.keys, same.counts + one.counts, postings))
        else:
            parts.append(one)
        parts.append(others)
    return Lists.joined(parts)
