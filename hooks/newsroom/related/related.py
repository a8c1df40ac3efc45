"""Which notices are shown as related: the editor's choice, then by the texts, then the nearest.

What the texts say is found by `tf_idf`, `cosine` and `feedback` (the words of the nearest, which
find the rest of an affair told in other words).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from newsroom.related.cosine import UNIT
from newsroom.related.nearest_in_time import NearestInTime
from newsroom.related.neighbours import Neighbours
from newsroom.related.same_texts import same_texts
from newsroom.related.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.related.cosine import Scores
    from newsroom.related.store import Nearness

THRESHOLD = 60
"""Below this score nothing is related."""
_GRAIN = 1000
"""Scores are whole numbers of such parts: what differs by less is equal, and time decides."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What matters of a notice for finding related ones."""

    path: str
    date: datetime
    category: str
    """The slug of its category."""
    terms: bytes
    """Its `Terms`, as they are kept."""
    digest: str = ""
    """Of what the terms were taken from; without it, nothing is known from another build."""
    pins: tuple[str, ...] = ()
    """The paths that its editor wants first, in order."""
    offered: bool = True
    """Whether other notices may show it."""
    affair: str = ""
    """The slug of its affair, whose other notices its page shows already."""

    @classmethod
    def of(cls, notice: Notice, terms: bytes, now: datetime) -> Self:
        """Return what matters of a notice at a moment."""
        return cls(
            notice.path,
            notice.date,
            notice.category.slug,
            terms,
            notice.digest,
            tuple(reference.path for reference in notice.related),
            offered=notice.is_listed(now),
            affair=notice.affair.slug if notice.affair else "",
        )


class Match(NamedTuple):
    """A notice found by its text."""

    path: str
    score: int
    """How near it is: a thousand for the same text."""


class Related(NamedTuple):
    """What is shown as related to one notice, in the order of the fields."""

    pins: tuple[str, ...]
    """The editor's own choice."""
    matches: tuple[Match, ...]
    """What the texts say, best first."""
    fillers: tuple[str, ...]
    """The nearest in time of its category."""

    @property
    def paths(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.pins, *(match.path for match in self.matches), *self.fillers)


def find_related(
    candidates: Iterable[Candidate], *, limit: int, known: Store | None = None
) -> tuple[dict[str, Related], Nearness]:
    """Return up to `limit` related notices for each of the candidates, by path.

    What is `known` of another build saves time; what it must know is returned too.
    """
    notices = sorted(candidates, key=lambda each: each.path)
    known = known or Store()
    near = Neighbours.unpacked(known.near).renewed(
        tuple(each.path for each in notices),
        tuple(each.digest for each in notices),
        [each.terms for each in notices],
        known=known.terms,
    )
    choice = _Choice(notices, near)
    found = {each.path: choice.related(place, limit) for place, each in enumerate(notices)}
    return found, near.packed()


class _Choice:
    """Chooses among notices, which are numbered in the order of their paths."""

    def __init__(self, notices: Sequence[Candidate], near: Neighbours) -> None:
        self._notices = notices
        self._paths = near.paths
        self._place = {path: place for place, path in enumerate(near.paths)}
        self._offered = [notice.offered for notice in notices]
        self._same = same_texts([notice.terms for notice in notices], near)
        self._times = [notice.date.timestamp() for notice in notices]
        self._columns, self._scores, self._bounds = self._in_order(near.scores)
        self._in_time = NearestInTime(notices, self._times)

    def _in_order(self, found: Scores) -> tuple[list[int], list[int], list[int]]:
        """Best first; of equals the nearer in time, then the newer, then by path."""
        scores = np.rint(found.units * (_GRAIN / UNIT)).astype(np.int64)
        rows, columns = found.rows, found.columns
        kept = scores >= THRESHOLD
        scores, rows, columns = scores[kept], rows[kept], columns[kept]
        times = np.array(self._times)
        tied = np.zeros(len(rows) + 1, bool)
        tied[1:-1] = (rows[1:] == rows[:-1]) & (scores[1:] == scores[:-1])
        tied = tied[1:] | tied[:-1]
        some = columns[tied]
        away = times[some] - times[rows[tied]]
        columns[tied] = some[np.lexsort((some, -away, np.abs(away), -scores[tied], rows[tied]))]
        bounds = np.searchsorted(rows, np.arange(len(times) + 1))
        return columns.tolist(), scores.tolist(), bounds.tolist()

    def related(self, place: int, limit: int) -> Related:
        """Return what is shown with the notice at a place."""
        start, end = self._bounds[place : place + 2]
        near, scores = self._columns[start:end], self._scores[start:end]
        pins = self._pins(place)[:limit]
        seen = [place, *pins]
        matches = list(self._chosen(place, near, seen, limit))
        fillers = list(self._chosen(place, self._in_time.to(place), seen, limit))
        paths = self._paths
        return Related(
            tuple(paths[pin] for pin in pins),
            tuple(Match(paths[match], scores[near.index(match)]) for match in matches),
            tuple(paths[filler] for filler in fillers),
        )

    def _chosen(
        self, place: int, others: Iterable[int], seen: list[int], limit: int
    ) -> Iterator[int]:
        """Yield those of `others` that are shown, up to the limit, and add them to `seen`."""
        for other in others:
            if len(seen) > limit:
                return
            if (
                self._offered[other]
                and not self._repeats(other, seen)
                and not self._is_told(place, other)
            ):
                seen.append(other)
                yield other

    def _pins(self, place: int) -> list[int]:
        pins = (self._place[path] for path in self._notices[place].pins if path in self._place)
        offered = (pin for pin in dict.fromkeys(pins) if self._offered[pin] and pin != place)
        return [pin for pin in offered if not self._is_told(place, pin)]

    def _is_told(self, place: int, other: int) -> bool:
        """Whether the other is of the same affair, to which the notice's page links anyway."""
        affair = self._notices[place].affair
        return bool(affair) and affair == self._notices[other].affair

    def _repeats(self, other: int, seen: Sequence[int]) -> bool:
        return other in seen or (other in self._same and not self._same[other].isdisjoint(seen))
