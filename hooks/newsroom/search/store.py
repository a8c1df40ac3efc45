"""The index of all notices, renewed from build to build and kept between them."""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from newsroom.building.kept import WORTHLESS, keep, kept
from newsroom.search.blocks import Block, cut
from newsroom.search.lists import lists_of
from newsroom.search.renewal import renewed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from newsroom.search.words import Words

VERSION = 1
"""Of the form in which an index is kept."""
_SMALLEST, _LARGEST = 11, 15
"""Bits of the size of a block, in bytes."""


class Source(NamedTuple):
    """A notice as the index knows it from build to build."""

    key: str
    """Its path."""
    digest: str
    """Of all that its words are taken from."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Which notices, numbered from the oldest, have which words."""

    sources: tuple[Source, ...] = ()
    """The notices by their numbers."""
    blocks: tuple[Block, ...] = ()
    """All lists, in the order of their keys."""

    def lacking(self, sources: Sequence[Source]) -> list[Source]:
        """Return those of some notices, from the oldest on, whose words it does not have."""
        kept = self._kept(sources)
        return [source for number, source in enumerate(sources) if number not in kept]

    def renewed(self, sources: Sequence[Source], words: Callable[[Source], Words]) -> SearchIndex:
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

    def save(self, path: Path, key: str) -> None:
        """Keep it for the next build that has the same `key`, all or nothing.

        Raises `BuildError`.
        """
        blocks = self.blocks
        heads = [
            (b.name, b.last, b.words, b.counts.nbytes, b.postings.nbytes, len(b.keys))
            for b in blocks
        ]
        head = ([tuple(each) for each in self.sources], heads)
        arrays = ((each.counts, each.postings) for each in blocks)
        numbers = (each.astype("<i4", copy=False).data for each in chain.from_iterable(arrays))
        parts = (marshal.dumps(head), b"".join(numbers), b"".join(each.keys for each in blocks))
        keep(path, f"{VERSION} {key}", parts)

    @classmethod
    def recall(cls, path: Path, key: str) -> SearchIndex:
        """Return the index that the last build has kept; an empty one where that is of no use."""
        try:
            head, numbers, keys = kept(path, f"{VERSION} {key}")
            sources, heads = marshal.loads(head)  # noqa: S302 (our own, see `kept`)
            blocks = _blocks(heads, memoryview(numbers), memoryview(keys))
            return cls(tuple(Source(*each) for each in sources), tuple(blocks))
        except WORTHLESS:
            return cls()

    def _kept(self, sources: Sequence[Source]) -> dict[int, int]:
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


def _blocks(heads: Iterable[Any], numbers: memoryview, keys: memoryview) -> Iterator[Block]:
    """Yield the blocks that `save` has written."""
    number = key = 0
    for name, last, words, counts, postings, length in heads:
        middle, end = number + counts, number + counts + postings
        yield Block(
            bytes(keys[key : key + length]),
            _numbers(numbers[number:middle]),
            _numbers(numbers[middle:end]),
            last,
            words,
            name,
        )
        number, key = end, key + length


def _numbers(kept: memoryview) -> NDArray[np.int32]:
    return np.frombuffer(kept, "<i4").astype(np.int32, copy=False)


def _size(notices: int) -> int:
    """Return how large a block is to be: readers load many for a query, and their list once."""
    return 1 << min(max(notices.bit_length() // 2 + 6, _SMALLEST), _LARGEST)
