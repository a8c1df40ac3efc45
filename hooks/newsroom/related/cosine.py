"""The similarity of notices: the cosine of their tf-idf vectors.

With numpy alone, since importing scipy's sparse matrices would cost every build 0.13 s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from newsroom.building.workers import share
from newsroom.related.runs import firsts, spread
from newsroom.related.tf_idf import EXACT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from newsroom.related.tf_idf import Integers, Vectors

UNIT = EXACT**2
"""The score of two texts that are one."""
FAR = 0.05
"""A lower cosine is none."""
NEIGHBOURS = 20
"""Nearest notices kept of each."""
_PLACE, _UNITS = 20, 23
_ROW = _PLACE + _UNITS
_PLACES, _MOST = (1 << _PLACE) - 1, (1 << _UNITS) - 1
"""Row, column and score share one number, since numbers sort fast: up to a million notices."""
_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_AT_ONCE, _SUMS = 1 << 14, 1 << 17
"""Products made at a time, and sums kept of them, so that all stay in the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Scores of pairs of notices, as a sparse matrix in coordinates; notices are row numbers."""

    rows: Integers
    """The numbers of the notices that are asked for."""
    columns: Integers
    """Those of the others."""
    units: Integers
    """How near it is, in parts of `UNIT`."""

    @classmethod
    def joined(cls, *parts: Scores) -> Self:
        """Return the scores of several disjoint parts in one."""
        return cls(
            np.concatenate([part.rows for part in parts]),
            np.concatenate([part.columns for part in parts]),
            np.concatenate([part.units for part in parts]),
        )

    @classmethod
    def summed(cls, local: Integers, columns: Integers, units: Integers, least: float = 1) -> Self:
        """Return the sums of scores of the same pair; those of less than `least` are left out.

        Rows have numbers from 0 on. Columns that must share a place in the table of sums are
        sorted instead, which takes longer.
        """
        rows = int(local.max(initial=0)) + 1
        width = min(_SUMS // rows + 1, int(columns.max(initial=0)) + 1)
        places = local * width + columns % width
        # Sums in floating point, but of whole numbers, and so exact in any order.
        sums = np.bincount(places, units)
        near = sums >= least
        owners = np.zeros(len(sums), columns.dtype)
        owners[places] = columns
        shared = places[(owners[places] != columns) & near[places]]
        told = np.flatnonzero(near)
        if not len(shared):
            return cls(told // width, owners[told], sums[told].astype(np.int64))
        near[:] = False
        near[shared] = True
        apart, told = near[places], told[~near[told]]
        apart_sums = cls._sorted(local[apart], columns[apart], units[apart])
        return cls.joined(
            cls(told // width, owners[told], sums[told].astype(np.int64)),
            apart_sums.where(apart_sums.units >= least),
        )

    @classmethod
    def _sorted(cls, local: Integers, columns: Integers, units: Integers) -> Self:
        packed = np.sort((local << _PLACE | columns) << _UNITS | units)
        pairs = packed >> _UNITS
        first = firsts(pairs)
        pairs, sums = pairs[first], np.add.reduceat(packed & _MOST, first)
        return cls(pairs >> _PLACE, pairs & _PLACES, sums)

    def where(self, which: NDArray[np.bool_]) -> Self:
        """Return the scores that a mask selects."""
        return type(self)(self.rows[which], self.columns[which], self.units[which])

    def of(self, rows: Integers) -> Self:
        """Return them with the numbers `rows` for rows, without the diagonal."""
        named = type(self)(rows[self.rows], self.columns, np.minimum(self.units, _MOST))
        return named.where(named.rows != named.columns)

    def transposed(self) -> Self:
        """Return them with rows and columns exchanged."""
        return type(self)(self.columns, self.rows, self.units)

    def renumbered(self, places: Integers) -> Self:
        """Return them with the notices' new numbers in `places`, without those at -1."""
        rows, columns = places[self.rows], places[self.columns]
        return type(self)(rows, columns, self.units).where((rows >= 0) & (columns >= 0))

    def top_k(self, number: int) -> Self:
        """Return the highest `number` of each row, in order; of equals the first column."""
        packed = np.sort(self.rows << _ROW | (_MOST - self.units) << _PLACE | self.columns)
        rows = packed >> _ROW
        first = firsts(rows)
        rank = np.arange(len(rows)) - np.repeat(first, np.diff(np.append(first, len(rows))))
        packed = packed[rank < number]
        return type(self)(packed >> _ROW, packed & _PLACES, _MOST - (packed >> _PLACE & _MOST))

    def bounds(self, count: int) -> Integers:
        """Return the offset of each row of sorted scores, and the end."""
        bounds: Integers = np.searchsorted(self.rows, np.arange(count + 1))
        return bounds


class Index:
    """An inverted index: the notices that have each term."""

    def __init__(self, vectors: Vectors) -> None:
        """Turn `vectors` over."""
        self._starts = vectors.starts
        self.count = len(vectors.starts) - 1
        rows = np.repeat(np.arange(self.count), np.diff(vectors.starts))
        entries = np.arange(len(rows), dtype=np.uint64)
        packed = np.sort(vectors.keys.astype(np.uint64) << _HALF | entries)
        entries = (packed & _LOW).astype(np.int64)
        first = firsts(packed >> _HALF)
        holders = np.diff(np.append(first, len(packed)))
        self._weights = vectors.weights.astype(np.int64)
        self._holders, self._holder_weights = rows[entries], self._weights[entries]
        self._begins, self._counts = np.empty_like(rows), np.empty_like(rows)
        self._begins[entries] = np.repeat(first, holders)
        # A term that no other notice has leads nowhere.
        self._counts[entries] = np.repeat(np.where(holders > 1, holders, 0), holders)

    def nearest(self, rows: Integers) -> Scores:
        """Return the nearest neighbours of each of these notices."""
        return self._shared(rows, lambda block: self._near(block).top_k(NEIGHBOURS))

    def near(self, rows: Integers) -> Scores:
        """Return all neighbours of each of these notices."""
        return self._shared(rows, self._near)

    def _shared(self, rows: Integers, work: Callable[[Integers], Scores]) -> Scores:
        totals = np.concatenate(([0], np.cumsum(self._counts)))[self._starts]
        costs = np.diff(totals)[rows]
        return Scores.joined(*share(list(blocks(rows, costs)), work))

    def _near(self, rows: Integers) -> Scores:
        sizes = (self._starts[1:] - self._starts[:-1])[rows]
        entries = spread(self._starts[rows], sizes)
        counts = self._counts[entries]
        others = spread(self._begins[entries], counts)
        local = np.repeat(np.arange(len(rows)), sizes)
        told = Scores.summed(
            np.repeat(local, counts),
            self._holders[others],
            np.repeat(self._weights[entries], counts) * self._holder_weights[others],
            FAR * UNIT,
        )
        return told.of(rows)


def blocks(rows: Integers, costs: Integers) -> Iterator[Integers]:
    """Yield the rows in parts that cost about the same; at least one, maybe empty."""
    cut = np.flatnonzero(np.diff(np.cumsum(costs) // _AT_ONCE)) + 1
    yield from np.split(rows, cut)
