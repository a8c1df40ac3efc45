"""How near notices are to each other by their terms: the cosine of TF-IDF vectors.

With numpy alone, since importing scipy's sparse matrices would cost every build 0.13 s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from newsroom.workers import share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from newsroom.terms import Terms

    Floats = NDArray[np.float64]
    Integers = NDArray[np.integer[Any]]

RARITY = 2.0
"""The power of the logarithm of a term's rarity."""
EXACT = 1 << 11
"""Weights are whole numbers of such parts, so that sums are exact in any order."""
UNIT = EXACT**2
"""The score of two texts that are one."""
SHORT = 200.0
"""Added to the square of a text's length, since a few words resemble nothing surely."""
_FAMILIAR = 6
"""In so many notices a term is still as rare as in one: an affair has three to five."""
_COMMON, _COMMONEST = 0.3, 300
"""A term in a greater share of the notices, or in more of them, says nothing."""
_FEWEST = 128
"""Notices that a smaller collection is taken to have, or every term would be common."""
FAR = 0.05
"""A lower cosine is none."""
_NEIGHBOURS = 20
"""Nearest notices kept of each."""
_PLACE_BITS, _UNIT_BITS = 20, 23
_ROW = _PLACE_BITS + _UNIT_BITS
_PLACES, _MOST = (1 << _PLACE_BITS) - 1, (1 << _UNIT_BITS) - 1
"""Row, column and score share one number, since numbers sort fast: up to a million notices."""
_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_AT_ONCE, _CELLS = 1 << 17, 1 << 18
"""Products made and cells summed at a time, so that they stay in the processor's cache."""
_LEVELS, _LEVEL_BITS = 64, 16
"""Steps of the score by which the best are first guessed."""


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """For each notice others with a score, the best first; of equals the first in order."""

    count: int
    """Of the notices."""
    rows: Integers
    """The notice of each score, ascending."""
    columns: Integers
    """The other notice of each score."""
    units: Integers
    """The scores, in parts of `UNIT`."""
    starts: Integers
    """Where the scores of each notice begin; one more where they end."""

    @classmethod
    def ranked(cls, count: int, rows: Integers, columns: Integers, units: Integers) -> Self:
        """Keep the best of the scores given in any order, one for each pair."""
        likely = _likely(count, rows, units)
        rows, columns, units = rows[likely], columns[likely], units[likely]
        rows, units = rows.astype(np.int64), units.astype(np.int64)
        packed = np.sort(rows << _ROW | (_MOST - units) << _PLACE_BITS | columns)
        rows = packed >> _ROW
        starts = np.searchsorted(rows, np.arange(count + 1))
        units = _MOST - (packed >> _PLACE_BITS & _MOST)
        every = cls(count, rows, packed & _PLACES, units, starts)
        return every.best(_NEIGHBOURS)

    def best(self, number: int) -> Self:
        """Return only the best of each notice."""
        kept = np.arange(len(self.rows)) - self.starts[self.rows] < number
        starts = np.concatenate(([0], np.cumsum(kept)))[self.starts]
        rows, columns, units = self.rows[kept], self.columns[kept], self.units[kept]
        return type(self)(self.count, rows, columns, units, starts)


def _likely(count: int, rows: Integers, units: Integers) -> NDArray[np.bool_]:
    """Return which scores may be among the best of their row, by a rough count."""
    levels = np.minimum(units >> _LEVEL_BITS, _LEVELS - 1)
    table = np.bincount(rows * _LEVELS + levels, minlength=count * _LEVELS)
    from_top = np.cumsum(table.reshape(count, _LEVELS)[:, ::-1], axis=1)
    enough = _LEVELS - 1 - np.argmax(from_top >= _NEIGHBOURS, axis=1)
    enough[from_top[:, -1] < _NEIGHBOURS] = 0
    likely: NDArray[np.bool_] = levels >= enough[rows]
    return likely


def nearness(terms: Sequence[Terms], counted: Sequence[int]) -> Neighbours:
    """Return the nearest of each notice by the cosine of their terms.

    How rare a term is, is counted in the notices that stand at the places `counted`.
    """
    if not any(len(each.keys) for each in terms):
        nothing = np.zeros(0, np.int64)
        return Neighbours.ranked(len(terms), nothing, nothing, nothing)
    index = _Index.of(terms, counted)
    one, other, units = map(np.concatenate, zip(*_products(index, len(terms)), strict=True))
    return Neighbours.ranked(
        len(terms),
        np.concatenate((one, other)),
        np.concatenate((other, one)),
        np.concatenate((units, units)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """Which notices have each term, and its weight in whole parts."""

    rows: Integers
    """The notice of each entry; entries of one term stand together, ascending by notice."""
    weights: Floats
    ends: Integers
    """Where the entries of an entry's term end."""

    @classmethod
    def of(cls, terms: Sequence[Terms], counted: Sequence[int]) -> Self:
        count = len(terms)
        sizes = np.array([len(each.keys) for each in terms], np.int64)
        keys = np.concatenate([each.keys for each in terms]).astype(np.uint64)
        order = np.sort(keys << _HALF | np.arange(len(keys), dtype=np.uint64))
        keys, places = order >> _HALF, (order & _LOW).astype(np.int64)
        starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        holders = np.diff(np.append(starts, len(keys)))
        rows = np.repeat(np.arange(count), sizes)[places]
        sample = np.zeros(count, np.int64)
        sample[list(counted)] = 1
        told = np.add.reduceat(sample[rows], starts)
        rarity = np.where(holders > _COMMONEST, 0, _rarity(told, len(counted)))
        kept = np.repeat(rarity > 0, holders)
        places, rows = places[kept], rows[kept]
        rarity, holders = rarity[rarity > 0], holders[rarity > 0]
        weights = np.concatenate([each.weights for each in terms])[places].astype(np.float64)
        weights *= np.repeat(rarity, holders)
        norms = np.sqrt(np.bincount(rows, weights**2, count) + SHORT)
        weights = np.rint(weights / norms[rows] * EXACT)
        return cls(rows, weights, np.repeat(np.cumsum(holders), holders))


def _rarity(holders: Integers, count: int) -> Floats:
    """Return how much a term weighs that so many of `count` notices have."""
    among = 2.0 ** np.ceil(np.log2(max(count, _FEWEST)))
    rarity: Floats = np.log(among / np.maximum(holders, _FAMILIAR)) ** RARITY
    rarity[holders > _COMMON * max(count, _FEWEST)] = 0
    return rarity


def _products(index: _Index, count: int) -> list[tuple[Integers, ...]]:
    """Return pairs of notices, the first before the second, with their cosine."""
    order = np.argsort(index.rows, kind="stable")
    bounds = np.searchsorted(index.rows[order], np.arange(count + 1))
    pairs = np.concatenate(([0], np.cumsum((index.ends - np.arange(len(order)) - 1)[order])))

    def of_rows(block: tuple[int, int]) -> tuple[Integers, ...]:
        begin, end = block
        entries = order[bounds[begin] : bounds[end]]
        counts = index.ends[entries] - entries - 1
        each, others = np.repeat(entries, counts), spread(entries + 1, counts)
        cells = (index.rows[each] - begin) * count + index.rows[others]
        # Sums in floating point, but of whole numbers, and so exact in any order.
        units = np.bincount(cells, index.weights[each] * index.weights[others])
        near = np.flatnonzero(units >= FAR * UNIT)
        return small(near // count + begin, near % count, np.minimum(units[near], _MOST))

    return share(list(blocks(pairs[bounds], count)), of_rows)


def blocks(totals: Integers, count: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where to go on with rows of `count` cells each.

    `totals` says how many products there are before each row, and how many in all.
    """
    begin = 0
    while begin < count:
        end = int(np.searchsorted(totals, totals[begin] + _AT_ONCE, "right")) - 1
        end = max(begin + 1, min(end, begin + _CELLS // count, count))
        yield begin, end
        begin = end


def small(*arrays: Integers | Floats) -> tuple[Integers, ...]:
    """Return whole numbers in half the memory."""
    return tuple(array.astype(np.int32) for array in arrays)


def spread(starts: Integers, counts: Integers) -> Integers:
    """Return the numbers from each of `starts` on, as many as its count says."""
    ends = np.cumsum(counts)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + counts, counts)
