"""Updates the blocks of an index where some notices have changed."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

from newsroom.search.index_format import KINDS
from newsroom.search.posting_lists import PostingLists
from newsroom.search.spelling import key_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from newsroom.search.blocks import IndexBlock

    Numbers = NDArray[np.int32]

_BITS = 32
"""Of a posting, before which the place of its key has room."""
_POSTING = (1 << _BITS) - 1


def renewed(
    blocks: Sequence[IndexBlock], numbers: Numbers, added: Iterable[PostingLists], *, stay: bool
) -> Iterator[PostingLists | IndexBlock]:
    """Yield all lists after a change of some notices, blocks without a change as they are.

    `numbers` are the new numbers of the notices by their old ones, -1 of those that go; their
    order stays. `added` are the lists of those that come. Blocks only stay if they may `stay`.
    """
    if not blocks:
        yield from added
        return
    new = PostingLists.joined(list(added))
    keys = list(map(key_order, new.keys))
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
            yield _merged(block.lists._replace(postings=postings), here)


def _come_again(block: IndexBlock, postings: Numbers, new: PostingLists) -> bool:
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


def _merged(old: PostingLists, new: PostingLists) -> PostingLists:
    """Return both; of a key in both the lists are made one, in the order of the notices.

    Postings of the old lists that are below 0 are left out, and keys without any as well.
    """
    keys = old.keys
    if not {*new.keys} <= {*keys}:
        keys = sorted({*keys, *new.keys}, key=key_order)
    places = {key: place for place, key in enumerate(keys)}
    found = np.concatenate([_placed(lists, places) for lists in (old, new)])
    # Two runs in order, which is the case that this way of sorting is made for.
    found = np.sort(found[found >= 0], kind="stable")
    counts = np.bincount(found >> _BITS, minlength=len(keys))
    return PostingLists(
        [key for key, count in zip(keys, counts.tolist(), strict=True) if count],
        counts[counts > 0].astype(np.int32),
        (found & _POSTING).astype(np.int32),
    )


def _placed(lists: PostingLists, places: Mapping[str, int]) -> NDArray[np.int64]:
    """Return the postings, each behind the place of its key."""
    of_keys = np.array([places[key] for key in lists.keys], np.int64)
    return np.repeat(of_keys, lists.counts) << _BITS | lists.postings
