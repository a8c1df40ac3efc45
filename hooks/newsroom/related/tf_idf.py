"""tf-idf vectors: the terms of each notice, weighted by how few notices have them.

How rare a term is, is counted in powers of four (in up to 15 notices, up to 63, up to 255) and not
as a share of all notices. So another notice changes nothing but the weight of those of its own
terms that enter the next power, and an unrelated one, as a rule, nothing at all. It is also what
the question asks for: a term in ten notices tells of one affair, and one in a hundred of none, be
they out of a hundred or of ten thousand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from newsroom.related.document_frequencies import COMMON
from newsroom.related.runs import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newsroom.related.document_frequencies import Powers
    from newsroom.related.terms import Terms

    Integers = NDArray[np.integer[Any]]

RARITY = 2.0
"""The power of a term's rarity, which is the number of powers of four that it is below common."""
EXACT = 1 << 11
"""Weights are whole numbers of such parts, so that sums are exact in any order."""
SHORT = 200.0
"""Added to the square of a text's length, since a few words resemble nothing surely."""
LEAST = 1 / 32
"""Terms with a smaller part in a text are left out: they cost time, and decide nothing."""
_ROWS = 1 << 12
"""Notices weighed at a time, to use less memory."""
_SHIFT = np.uint64(32)
_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The vectors of notices as sparse rows, with weights in parts of `EXACT`."""

    starts: Integers
    """Where the terms of each notice begin; one more where they end."""
    keys: NDArray[np.uint32]
    """The terms, as `newsroom.related.terms` has them."""
    weights: Integers
    """How much each says of its notice."""

    @classmethod
    def of(cls, terms: Sequence[Terms], powers: Powers) -> Self:
        """Weigh the terms of notices; `powers` are the powers of four of their frequencies."""
        starts = np.cumsum([0, *(len(each.keys) for each in terms)])
        keys = keys_of(terms)
        rarities = np.arange(COMMON, -1.0, -1.0) ** RARITY
        parts = [(np.zeros(1, np.int64), keys[:0], np.zeros(0, np.int32))]
        for begin in range(0, len(terms), _ROWS):
            block = terms[begin : begin + _ROWS]
            bounds = starts[begin : begin + len(block) + 1]
            weights = np.concatenate([each.weights for each in block])
            weights = weights * rarities[powers[bounds[0] : bounds[-1]]]
            weights = _weighed(weights, np.diff(bounds))
            kept = np.flatnonzero(weights)
            counts = np.diff(np.searchsorted(kept, bounds - bounds[0]))
            parts.append((counts, keys[bounds[0] : bounds[-1]][kept], weights[kept]))
        counts, keys, weights = map(np.concatenate, zip(*parts, strict=True))
        return cls(np.cumsum(counts), keys, weights)

    def replaced(self, places: Integers, rows: Integers, others: Self) -> Self:
        """Return the vectors of notices of other `places`, with `others` in some rows.

        Places are given of these vectors, -1 of those that go. Each row has a place or another.
        """
        count = max(int(places.max(initial=-1)), int(rows.max(initial=-1))) + 1
        begins, sizes = np.zeros(count, np.int64), np.zeros(count, np.int64)
        stay = places >= 0
        begins[places[stay]], sizes[places[stay]] = (
            self.starts[:-1][stay],
            np.diff(self.starts)[stay],
        )
        begins[rows], sizes[rows] = others.starts[:-1] + len(self.keys), np.diff(others.starts)
        entries = spread(begins, sizes)
        return type(self)(
            np.concatenate(([0], np.cumsum(sizes))),
            np.concatenate((self.keys, others.keys))[entries],
            np.concatenate((self.weights, others.weights))[entries],
        )

    @property
    def marks(self) -> NDArray[np.uint64]:
        """A hash of each vector, which changes with its terms or their weights."""
        mixed = (self.keys.astype(np.uint64) << _SHIFT | self.weights.astype(np.uint64)) * _PRIME
        mixed = (mixed ^ mixed >> _SHIFT) * _PRIME
        totals = np.concatenate((np.zeros(1, np.uint64), np.cumsum(mixed ^ mixed >> _SHIFT)))
        marks: NDArray[np.uint64] = np.diff(totals[self.starts])
        return marks


def _weighed(weights: NDArray[np.floating[Any]], sizes: Integers) -> NDArray[np.int32]:
    """Return the weights of the terms of texts of these sizes as parts of the text's length."""
    rows = np.repeat(np.arange(len(sizes)), sizes)

    def as_parts(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        lengths = np.sqrt(np.bincount(rows, weights**2, len(sizes)) + SHORT)
        parts: NDArray[np.float64] = weights / lengths[rows]
        return parts

    exact = weights.astype(np.float64)
    exact *= as_parts(exact) >= LEAST
    return np.rint(as_parts(exact) * EXACT).astype(np.int32)


def keys_of(terms: Sequence[Terms]) -> NDArray[np.uint32]:
    """Return the terms of all of some notices."""
    return np.concatenate([np.zeros(0, np.uint32), *(each.keys for each in terms)])
