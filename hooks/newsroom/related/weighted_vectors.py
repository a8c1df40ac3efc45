"""The vectors of all notices with the document frequencies, updated where few notices change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from newsroom.related.document_frequencies import DocumentFrequencies
from newsroom.related.terms import Terms
from newsroom.related.tf_idf import Vectors, keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.related.document_frequencies import Keys
    from newsroom.related.tf_idf import Integers

_LOW = np.uint32(0xFFFF)


@dataclass(frozen=True, slots=True, eq=False)
class WeightedVectors:
    """The vectors of numbered notices, and the document frequencies."""

    frequencies: DocumentFrequencies
    vectors: Vectors

    @classmethod
    def of(cls, terms: Sequence[bytes]) -> Self:
        """Weigh the terms of all notices."""
        found = list(map(Terms.from_bytes, terms))
        frequencies, powers = DocumentFrequencies.counted(keys_of(found))
        return cls(frequencies, Vectors.of(found, powers))

    def changed(self, places: Integers, gone: Sequence[bytes], terms: Sequence[bytes]) -> Self:
        """Return what `of` makes of the terms of other notices.

        `places` are the new ones of these notices, -1 of those that go, whose terms are `gone`.
        """
        fresh = np.ones(len(terms), bool)
        fresh[places[places >= 0]] = False
        come = [terms[row] for row in np.flatnonzero(fresh).tolist()]
        went, came = (keys_of(list(map(Terms.from_bytes, each))) for each in (gone, come))
        frequencies = self.frequencies.changed(gone=went, come=came)
        # Another document frequency matters where it comes to the next power of four.
        touched = np.unique(np.concatenate((went, came)))
        moved = touched[frequencies.powers(touched) != self.frequencies.powers(touched)]
        fresh[_holding(moved, terms)] = True
        rows = np.flatnonzero(fresh)
        found = [Terms.from_bytes(terms[row]) for row in rows.tolist()]
        vectors = Vectors.of(found, frequencies.powers(keys_of(found)))
        return type(self)(frequencies, self.vectors.replaced(places, rows, vectors))


def _holding(keys: Keys, terms: Sequence[bytes]) -> Integers:
    """Return the notices that have any of some terms, and maybe a few others."""
    words = np.frombuffer(b"".join(terms), "<u4")  # of which the weights are the others
    table = np.zeros(_LOW + 1, bool)
    table[keys & _LOW] = True
    hits = np.flatnonzero(table[words & _LOW])
    ends = np.cumsum([len(each) for each in terms]) // words.itemsize
    return np.searchsorted(ends, hits[np.isin(words[hits], keys)], side="right")
