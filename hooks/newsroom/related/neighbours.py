"""The nearest neighbours of all notices, updated from build to build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from newsroom.related.cosine import NEIGHBOURS, Index, Scores
from newsroom.related.document_frequencies import DocumentFrequencies
from newsroom.related.feedback import asking, with_feedback
from newsroom.related.store import Nearness
from newsroom.related.tf_idf import Vectors
from newsroom.related.weighted_vectors import WeightedVectors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from newsroom.related.store import Packed
    from newsroom.related.tf_idf import Integers

    Flags = NDArray[np.bool_]

_ENOUGH = 0.75
"""If fewer notices are as they were, it is quicker to forget the last build."""


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """The nearest neighbours of each notice; notices are numbered in the order of their paths."""

    paths: tuple[str, ...]
    digests: tuple[str, ...]
    """Of the texts."""
    weighted: WeightedVectors
    """Their vectors."""
    cosines: Scores
    """By their own words, the best first."""
    scores: Scores
    """By those of their nearest too, the best first."""

    @classmethod
    def unpacked(cls, kept: Nearness) -> Self:
        """Return the neighbours that a build has left to the next."""
        keys, counts = kept.frequencies
        starts, terms, weights = kept.vectors
        vectors = Vectors(_numbers(starts), np.frombuffer(terms, "<u4"), _numbers(weights))
        return cls(
            kept.paths,
            kept.digests,
            WeightedVectors(
                DocumentFrequencies(np.frombuffer(keys, "<u4"), np.frombuffer(counts, "<i4")),
                vectors,
            ),
            Scores(*map(_numbers, kept.cosines)),
            Scores(*map(_numbers, kept.scores)),
        )

    def packed(self) -> Nearness:
        """Return it in the form in which it is kept."""
        frequencies, vectors = self.weighted.frequencies, self.weighted.vectors
        return Nearness(
            self.paths,
            self.digests,
            _packed(frequencies.keys, frequencies.counts),
            _packed(vectors.starts, vectors.keys, vectors.weights),
            *(_packed(each.rows, each.columns, each.units) for each in (self.cosines, self.scores)),
        )

    def renewed(
        self,
        paths: tuple[str, ...],
        digests: tuple[str, ...],
        terms: Sequence[bytes],
        *,
        known: Mapping[str, bytes],
    ) -> Self:
        """Return the neighbours of the present notices, in the order of their paths.

        It is the same whatever is known, but costs less where few notices have changed. `known`
        are the terms of these notices, by their digests.
        """
        if (paths, digests) == (self.paths, self.digests) and all(digests):
            return self
        place = {path: number for number, path in enumerate(paths)}
        places = np.array([place.get(path, -1) for path in self.paths], np.int64)
        weighted = self._reweighted(places, digests, terms, known)
        marks = weighted.vectors.marks
        here = np.flatnonzero(places >= 0)
        places[here[marks[places[here]] != self.weighted.vectors.marks[here]]] = -1
        if np.count_nonzero(places >= 0) < _ENOUGH * len(paths):
            places[:] = -1
        cosines, changed = self._cosines(Index(weighted.vectors), places)
        scores = self._scores(cosines, places, asking(cosines, changed))
        return type(self)(paths, digests, weighted, cosines, scores)

    def _reweighted(
        self,
        places: Integers,
        digests: Sequence[str],
        terms: Sequence[bytes],
        known: Mapping[str, bytes],
    ) -> WeightedVectors:
        """Return the vectors of the present notices; `places` are their numbers by the old ones."""
        same = places.copy()
        for number, (place, digest) in enumerate(zip(places.tolist(), self.digests, strict=True)):
            if place >= 0 and (not digest or digests[place] != digest):
                same[number] = -1
        gone = [known.get(self.digests[number]) for number in np.flatnonzero(same < 0).tolist()]
        if None in gone or np.count_nonzero(same >= 0) < _ENOUGH * len(terms):
            return WeightedVectors.of(terms)
        return self.weighted.changed(same, [each for each in gone if each is not None], terms)

    def _cosines(self, index: Index, places: Integers) -> tuple[Scores, Flags]:
        """Return the nearest by cosine, and the mask of notices for which they may differ."""
        fresh = np.ones(index.count, bool)
        fresh[places[places >= 0]] = False
        if fresh.all():
            return index.nearest(np.flatnonzero(fresh)), fresh
        # Who has lost one of the nearest may have others in its stead, who were not kept.
        full = np.bincount(self.cosines.rows, minlength=len(places)) == NEIGHBOURS
        lost = np.unique(self.cosines.rows[places[self.cosines.columns] < 0])
        lost = lost[places[lost] >= 0]
        stale = fresh.copy()
        stale[places[lost[full[lost]]]] = True
        gained = index.near(np.flatnonzero(fresh)).transposed()
        cosines = Scores.joined(
            *(part.where(~stale[part.rows]) for part in (self.cosines.renumbered(places), gained)),
            index.nearest(np.flatnonzero(stale)),
        )
        stale[places[lost]] = stale[gained.rows] = True
        return cosines.top_k(NEIGHBOURS), stale

    def _scores(self, cosines: Scores, places: Integers, stale: Flags) -> Scores:
        kept = self.scores.renumbered(places)
        return Scores.joined(
            kept.where(~stale[kept.rows]), with_feedback(cosines, len(stale), np.flatnonzero(stale))
        ).top_k(NEIGHBOURS)


def _packed(*columns: Integers) -> Packed:
    return tuple(each.astype("<u4", copy=False).tobytes() for each in columns)


def _numbers(kept: bytes) -> Integers:
    return np.frombuffer(kept, "<i4").astype(np.int64)
