"""The index of all notices, renewed from build to build and kept between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from newsroom.building.memory.cache_file import WORTHLESS, read_cache, write_cache
from newsroom.search.blocks import IndexBlock, cut
from newsroom.search.posting_lists import lists_of
from newsroom.search.renewal import renewed
from newsroom.search.words import IndexedNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from newsroom.search.words import IndexedWords

_SMALLEST, _LARGEST = 11, 15
"""Bits of the size of a block, in bytes."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Which notices, numbered from the oldest, have which words."""

    sources: tuple[IndexedNotice, ...] = ()
    """The notices by their numbers."""
    blocks: tuple[IndexBlock, ...] = ()
    """All lists, in the order of their keys."""

    def renewed(
        self, sources: Sequence[IndexedNotice], words: Callable[[IndexedNotice], IndexedWords]
    ) -> SearchIndex:
        """Return the index of some notices, given from the oldest on.

        `words` gives what a notice says, and is asked for those that are lacking. The result is
        what an index made anew would be.
        """
        if tuple(sources) == self.sources:
            return self
        kept = self._kept(sources)
        numbers = np.full(len(self.sources), -1, np.int32)
        numbers[list(kept.values())] = list(kept)
        added = lists_of(
            (number, words(source)) for number, source in enumerate(sources) if number not in kept
        )
        size = _size(len(sources))
        stay = size == _size(len(self.sources))
        blocks = cut(renewed(self.blocks, numbers, added, stay=stay), size)
        return SearchIndex(tuple(sources), tuple(blocks))

    def without_files(self) -> SearchIndex:
        """Return it without the content of its files, which is made from it again when needed."""
        blocks = (replace(each, file=b"") if each.file else each for each in self.blocks)
        return replace(self, blocks=tuple(blocks))

    def save(self, path: Path, key: str) -> None:
        """Keep it for the next build that has the same `key`, all or nothing.

        Raises `BuildError`.
        """
        rows = (
            (b.keys, _kept(b.counts), _kept(b.postings), b.last, b.words, b.name)
            for b in self.blocks
        )
        sources = [tuple(each) for each in self.sources]
        write_cache(path, key, chain((sources,), rows))

    @classmethod
    def load(cls, path: Path, key: str) -> SearchIndex:
        """Return the index that the last build has kept; an empty one where that is of no use."""
        try:
            sources, *rows = read_cache(path, key)
            blocks = (
                IndexBlock(keys, _numbers(counts), _numbers(postings), *rest)
                for keys, counts, postings, *rest in rows
            )
            return cls(tuple(IndexedNotice(*each) for each in sources), tuple(blocks))
        except WORTHLESS:
            return cls()

    def _kept(self, sources: Sequence[IndexedNotice]) -> dict[int, int]:
        """Return the old numbers of the notices that have not changed by their new ones.

        One that has changed its place among them counts as changed.
        """
        known = {source: number for number, source in enumerate(self.sources)}
        kept, last = {}, -1
        for number, source in enumerate(sources):
            old = known.get(source, -1)
            if old > last:
                kept[number] = last = old
        return kept


def _kept(numbers: NDArray[np.int32]) -> bytes:
    return numbers.astype("<i4", copy=False).tobytes()


def _numbers(kept: bytes) -> NDArray[np.int32]:
    return np.frombuffer(kept, "<i4").astype(np.int32, copy=False)


def _size(notices: int) -> int:
    """Return how large a block is to be: readers load many for a query, and their list once."""
    return 1 << min(max(notices.bit_length() // 2 + 6, _SMALLEST), _LARGEST)
