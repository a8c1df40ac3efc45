"""What each notice says that others do not: its terms, weighed by how few notices have them.

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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

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
_FAMILIAR, _COMMON = 1, 4
"""In 15 notices a term is still as rare as in one, an affair having three to five; in 4**4 it says
nothing."""
_AT_ONCE, _ROWS = 1 << 21, 1 << 12
"""Terms counted and notices weighed at a time, to use less memory."""
_HALF = np.uint32(16)
_SHIFT = np.uint64(32)
_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The terms of each notice that matter, with their weights as parts of `EXACT`."""

    starts: Integers
    """Where the terms of each notice begin; one more where they end."""
    keys: NDArray[np.uint32]
    """The terms, as `newsroom.related.terms` has them."""
    weights: Integers
    """How much each says of its notice."""

    @classmethod
    def of(cls, terms: Sequence[Terms]) -> Self:
        """Weigh the terms of all notices."""
        starts = np.cumsum([0, *(len(each.keys) for each in terms)])
        keys = np.concatenate([np.zeros(0, np.uint32), *(each.keys for each in terms)])
        powers = _powers(keys)
        rarities = np.arange(_COMMON, -1.0, -1.0) ** RARITY
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

    @property
    def marks(self) -> NDArray[np.uint64]:
        """A number for each notice that changes with its terms or their weights."""
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


def _powers(keys: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Return of each term the power of four that so many notices are."""
    powers = np.zeros(len(keys), np.uint8)
    parts = 1 + len(keys) // _AT_ONCE
    for part in range(parts):
        places = np.flatnonzero(keys % np.uint32(parts) == part)
        found = keys[places]
        # By halves, since numbers of 16 bits sort several times as fast.
        order = np.lexsort((found.astype(np.uint16), (found >> _HALF).astype(np.uint16)))
        places, found = places[order], found[order]
        first = np.flatnonzero(np.concatenate(([True], found[1:] != found[:-1]))[: len(found)])
        holders = np.diff(np.append(first, len(found)))
        told = np.clip((np.frexp(holders)[1] - 1) // 2, _FAMILIAR, _COMMON)
        powers[places] = np.repeat(told, holders)
    return powers
