"""Posting lists cut into blocks, each a file of the site that browsers find by a key.

Where a block ends is said by a hash of the key there, and its name by its content: both follow
from what the notices say and from nothing else. So a change of one notice makes few blocks anew,
and the index is the same whether it was made at once or renewed a hundred times.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase, digits
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from newsroom.search.digits import in_digits
from newsroom.search.index_format import KINDS, hashed_name
from newsroom.search.posting_lists import PostingLists
from newsroom.search.spelling import folded_key
from newsroom.text.compact_json import compact_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_LONGEST = 8
"""Letters of a word that readers may have mistyped; a syllable has at most seven."""
_HALVINGS = digits + ascii_uppercase
"""By how often a count can be halved."""
_FRAME = 6
"""Bytes of a list in its file beside its key and its numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class IndexBlock:
    """A block: successive keys with their lists, as one file."""

    keys: bytes
    """In their order, a line each."""
    counts: NDArray[np.int32]
    """How many notices each key has."""
    postings: NDArray[np.int32]
    """The lists one after the other."""
    last: str
    """The last key, folded, by which the block is found."""
    words: tuple[str, ...]
    """The words among the keys, each with a digit that says how common it is."""
    name: str
    """Made from its content."""
    file: bytes = b""
    """Its content, where it has just been made."""

    @classmethod
    def of(cls, lists: PostingLists) -> IndexBlock:
        """Return some lists as a block."""
        file = _content(lists)
        return cls(
            "\n".join(lists.keys).encode(),
            lists.counts,
            lists.postings,
            folded_key(lists.keys[-1]),
            tuple(_vocabulary(lists)),
            hashed_name(file),
            file,
        )

    @property
    def lists(self) -> PostingLists:
        """The lists of the block."""
        return PostingLists(self.keys.decode().split("\n"), self.counts, self.postings)

    def content(self) -> bytes:
        """Return the file: each list by its key, as JSON."""
        return self.file or _content(self.lists)


def cut(parts: Iterable[PostingLists | IndexBlock], size: int) -> Iterator[IndexBlock]:
    """Yield sorted lists, cut into blocks of about `size` bytes.

    What is a block already stays one where nothing before it is still open.
    """
    open_end: list[PostingLists] = []
    for each in parts:
        if isinstance(each, IndexBlock) and not open_end:
            yield each
            continue
        lists = each.lists if isinstance(each, IndexBlock) else each
        *whole, rest = lists.split(_ends(lists, size))
        for part in whole:
            yield IndexBlock.of(PostingLists.joined([*open_end, part]))
            open_end = []
        open_end += [rest] if rest.keys else []
    if open_end:
        yield IndexBlock.of(PostingLists.joined(open_end))


def _ends(lists: PostingLists, size: int) -> Iterator[int]:
    """Yield the places behind the keys that end a block; spellings of one key stay together.

    The longer its list, the likelier a key ends one. Lengths are rounded up, so that a list seldom
    grows across a bound.
    """
    folds = list(map(folded_key, lists.keys))
    length = 0
    for place, count in enumerate(lists.counts.tolist(), start=1):
        fold = folds[place - 1]
        length += len(lists.keys[place - 1]) + count + _FRAME
        if place == len(folds) or folds[place] != fold:
            if crc32(fold.encode()) % size < 1 << (length - 1).bit_length():
                yield place
            length = 0


def _vocabulary(lists: PostingLists) -> Iterator[str]:
    """Yield each word, and behind it how often its count can be halved, as a digit of 36."""
    for key, count in zip(lists.keys, lists.counts.tolist(), strict=True):
        if key.isalpha() and len(key) <= _LONGEST:
            yield key + _HALVINGS[count.bit_length() - 1]


def _content(lists: PostingLists) -> bytes:
    starts = np.cumsum(lists.counts) - lists.counts
    notices = lists.postings // KINDS
    values = lists.postings.copy()
    # Within a list each notice is counted from the one before it.
    values[1:] -= (notices[:-1] + 1) * KINDS
    values[starts] = lists.postings[starts]
    texts = in_digits(values, starts)
    # Digits need no escape, and are nearly all of it.
    entries = (f'{compact_json(key)}:"{text}"' for key, text in zip(lists.keys, texts, strict=True))
    return f"{{{','.join(entries)}}}".encode()
