"""Which notices are near to which, in one build and, where little has changed, in the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from newsroom.related.cosine import NEIGHBOURS, Index, Scores
from newsroom.related.feedback import asking, with_feedback
from newsroom.related.nearness import Nearness
from newsroom.related.tf_idf import Vectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newsroom.related.nearness import Packed
    from newsroom.related.terms import Terms
    from newsroom.related.tf_idf import Integers

    Flags = NDArray[np.bool_]

_ENOUGH = 0.75
"""If fewer notices are as they were, it is quicker to forget the last build."""


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """The nearest of each notice; notices are told by their places in the order of paths."""

    paths: tuple[str, ...]
    digests: tuple[str, ...]
    """Of the texts."""
    marks: NDArray[np.uint64]
    """Of the vectors."""
    cosines: Scores
    """By their own words, the best first."""
    scores: Scores
    """By those of their nearest too, the best first."""

    @classmethod
    def unpacked(cls, kept: Nearness) -> Self:
        """Return what a build has left to another."""
        marks = np.frombuffer(kept.marks, "<u8")
        return cls(kept.paths, kept.digests, marks, _unpacked(kept.cosines), _unpacked(kept.scores))

    def packed(self) -> Nearness:
        """Return it as it is kept."""
        marks = self.marks.astype("<u8", copy=False).tobytes()
        return Nearness(
            self.paths, self.digests, marks, _packed(self.cosines), _packed(self.scores)
        )

    def renewed(
        self, paths: tuple[str, ...], digests: tuple[str, ...], terms: Sequence[Terms]
    ) -> Self:
        """Return that of other notices, in the order of their paths.

        It is the same whatever is known, but costs less where few notices have changed.
        """
        if (paths, digests) == (self.paths, self.digests) and all(digests):
            return self
        vectors = Vectors.of(terms)
        marks = vectors.marks
        places = self._places(paths, marks)
        if np.count_nonzero(places >= 0) < _ENOUGH * len(paths):
            places[:] = -1
        cosines, changed = self._cosines(Index(vectors), places)
        scores = self._scores(cosines, places, asking(cosines, changed))
        return type(self)(paths, digests, marks, cosines, scores)

    def _cosines(self, index: Index, places: Integers) -> tuple[Scores, Flags]:
        """Return the nearest of each notice, and for which they may be others than before."""
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
        gained = index.near(np.flatnonzero(fresh)).turned()
        cosines = Scores.joined(
            *(part.where(~stale[part.rows]) for part in (self.cosines.moved(places), gained)),
            index.nearest(np.flatnonzero(stale)),
        )
        stale[places[lost]] = stale[gained.rows] = True
        return cosines.best(NEIGHBOURS), stale

    def _scores(self, cosines: Scores, places: Integers, stale: Flags) -> Scores:
        kept = self.scores.moved(places)
        return Scores.joined(
            kept.where(~stale[kept.rows]),
            with_feedback(cosines, len(stale), np.flatnonzero(stale)),
        ).best(NEIGHBOURS)

    def _places(self, paths: Sequence[str], marks: NDArray[np.uint64]) -> Integers:
        """Return the new place of each notice; -1 where it is gone or its vector has changed."""
        place = {path: number for number, path in enumerate(paths)}
        places = np.array([place.get(path, -1) for path in self.paths], np.int64)
        known = places >= 0
        places[known] = np.where(marks[places[known]] == self.marks[known], places[known], -1)
        return places


def _packed(scores: Scores) -> Packed:
    rows, columns, units = (
        part.astype("<i4").tobytes() for part in (scores.rows, scores.columns, scores.units)
    )
    return rows, columns, units


def _unpacked(kept: Packed) -> Scores:
    return Scores(*(np.frombuffer(part, "<i4").astype(np.int64) for part in kept))
