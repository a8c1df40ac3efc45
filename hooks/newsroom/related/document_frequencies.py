"""Document frequencies: how many notices have each term, updated from build to build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from newsroom.related.runs import firsts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Keys = NDArray[np.uint32]
    Counts = NDArray[np.integer[Any]]
    Powers = NDArray[np.uint8]

_FAMILIAR, COMMON = 1, 4
"""In 15 notices a term is still as rare as in one, an affair having three to five; in 4**4 it says
nothing."""
_AT_ONCE = 1 << 21
"""Terms counted at a time, to use less memory."""
_HALF = np.uint32(16)


@dataclass(frozen=True, slots=True, eq=False)
class DocumentFrequencies:
    """The document frequency of each term, the terms in order."""

    keys: Keys
    counts: NDArray[np.int32]
    """How many notices have each."""

    @classmethod
    def counted(cls, keys: Keys) -> tuple[Self, Powers]:
        """Count the terms of all notices, given one after the other; return the power of each."""
        powers = np.zeros(len(keys), np.uint8)
        parts = 1 + len(keys) // _AT_ONCE
        counted = []
        for part in range(parts):
            places = np.flatnonzero(keys % np.uint32(parts) == part)
            found = keys[places]
            # By halves, since numbers of 16 bits sort several times as fast.
            order = np.lexsort((found.astype(np.uint16), (found >> _HALF).astype(np.uint16)))
            places, found = places[order], found[order]
            first = firsts(found)
            counts = np.diff(np.append(first, len(found)))
            powers[places] = np.repeat(_powers(counts), counts)
            counted.append((found[first], counts))
        told, counts = map(np.concatenate, zip(*counted, strict=True))
        order = np.argsort(told)
        return cls(told[order], counts[order].astype(np.int32)), powers

    def changed(self, *, gone: Keys, come: Keys) -> Self:
        """Return the frequencies once some terms of some notices go and others come."""
        keys, places = np.unique(np.concatenate((self.keys, come, gone)), return_inverse=True)
        changes = np.repeat((1, -1), (len(come), len(gone)))
        counts = np.bincount(places, np.concatenate((self.counts, changes))).astype(np.int32)
        return type(self)(keys[counts > 0], counts[counts > 0])

    def powers(self, keys: Keys) -> Powers:
        """Return the power of each term; of what no notice has it is that of the rarest."""
        places = np.searchsorted(self.keys, keys)
        is_known = np.append(self.keys, 0)[places] == keys
        return _powers(np.append(self.counts, 0)[places] * is_known)


def _powers(counts: Counts) -> Powers:
    """Return the power of four that so many notices are, as far as it matters."""
    powers: Powers = np.clip((np.frexp(counts)[1] - 1) // 2, _FAMILIAR, COMMON).astype(np.uint8)
    return powers
