"""Which notices are shown as related: the editor's choice, then what the texts say, then the rest.

What the texts say is found by `vectors` (TF-IDF), `nearness` (cosines) and
`feedback` (the words of the nearest, which find the rest of an affair told in other words).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from newsroom.related.cosine import UNIT
from newsroom.related.neighbours import Neighbours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.related.cosine import Scores
    from newsroom.related.terms import Terms

THRESHOLD = 60
"""Below this score nothing is related."""
DUPLICATE = 0.85
"""From this cosine on, two texts are the same."""
SUBSTANTIAL = 60
"""Terms from which a text is long enough to be nearly the same as another."""
_GRAIN = 1000
"""Scores are whole numbers of such parts: what differs by less is equal, and time decides."""

_CHOOSING, _COMPARING = 0.01, 0.05
"""Milliseconds that a notice takes where all nearness is known, and where some is not."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A notice as far as it matters to which others are related."""

    path: str
    date: datetime
    category: str
    """The slug of its category."""
    terms: Terms
    digest: str = ""
    """Of what the terms were taken from; without it, nothing is known from another build."""
    pins: tuple[str, ...] = ()
    """The paths that its editor wants first, in order."""
    offered: bool = True
    """Whether other notices may show it."""
    affair: str = ""
    """The slug of its affair, whose other notices its page shows already."""

    @classmethod
    def of(cls, notice: Notice, terms: Terms, now: datetime) -> Self:
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
    """A notice that another's text leads to."""

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


def milliseconds(candidates: Sequence[Candidate], known: Neighbours) -> float:
    """Return about how long `find_related` takes: longer where texts have changed."""
    is_known = {each.digest for each in candidates} == set(known.digests)
    return (_CHOOSING if is_known else _COMPARING) * len(candidates)


def find_related(
    candidates: Iterable[Candidate], *, limit: int, known: Neighbours | None = None
) -> tuple[dict[str, Related], Neighbours]:
    """Return up to `limit` related notices for each of the candidates, by path.

    What is `known` of another build saves time; what it must know is returned too.
    """
    notices = sorted(candidates, key=lambda each: each.path)
    near = (known or Neighbours.empty()).renewed(
        tuple(each.path for each in notices),
        tuple(each.digest for each in notices),
        [each.terms for each in notices],
    )
    choice = _Choice(notices, near)
    return {each.path: choice.related(place, limit) for place, each in enumerate(notices)}, near


class _Choice:
    """Notices, in the order of their paths, and how near they are."""

    def __init__(self, notices: Sequence[Candidate], near: Neighbours) -> None:
        self._notices = notices
        self._paths = near.paths
        self._place = {path: place for place, path in enumerate(near.paths)}
        self._offered = [notice.offered for notice in notices]
        self._same = _same(notices, near)
        self._times = [notice.date.timestamp() for notice in notices]
        self._columns, self._scores, self._bounds = self._in_order(near.scores)
        by_category: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for place, notice in enumerate(notices):
            if notice.offered:
                by_category[notice.category].append((self._times[place], place))
        self._by_category = {slug: sorted(found) for slug, found in by_category.items()}

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
        pins = self._pins(place)[:limit]
        seen = [place, *pins]
        matches = []
        start, end = self._bounds[place : place + 2]
        for other, score in zip(self._columns[start:end], self._scores[start:end], strict=True):
            if len(seen) > limit:
                break
            if (
                self._offered[other]
                and not self._repeats(other, seen)
                and not self._is_told(place, other)
            ):
                seen.append(other)
                matches.append(Match(self._paths[other], score))
        fillers = []
        for other in self._nearest_in_time(place) if len(seen) <= limit else ():
            if not self._repeats(other, seen) and not self._is_told(place, other):
                seen.append(other)
                fillers.append(self._paths[other])
            if len(seen) > limit:
                break
        return Related(tuple(self._paths[pin] for pin in pins), tuple(matches), tuple(fillers))

    def _pins(self, place: int) -> list[int]:
        pins = (self._place[path] for path in self._notices[place].pins if path in self._place)
        offered = (pin for pin in dict.fromkeys(pins) if self._offered[pin] and pin != place)
        return [pin for pin in offered if not self._is_told(place, pin)]

    def _is_told(self, place: int, other: int) -> bool:
        """Whether the other is of the same affair, which the notice's page leads through."""
        affair = self._notices[place].affair
        return bool(affair) and affair == self._notices[other].affair

    def _repeats(self, other: int, seen: Sequence[int]) -> bool:
        return other in seen or (other in self._same and not self._same[other].isdisjoint(seen))

    def _nearest_in_time(self, place: int) -> Iterator[int]:
        """Yield the notices of the same category, from the nearest on."""
        found = self._by_category.get(self._notices[place].category, [])
        moment = self._times[place]
        after = bisect_left(found, (moment, place))
        before = after - 1
        while before >= 0 or after < len(found):
            later = found[after][0] - moment if after < len(found) else math.inf
            earlier = moment - found[before][0] if before >= 0 else math.inf
            if later <= earlier:
                yield found[after][1]
                after += 1
            else:
                yield found[before][1]
                before -= 1


def _same(notices: Sequence[Candidate], near: Neighbours) -> Mapping[int, set[int]]:
    """Return the places of the same texts.

    Those of any length are that have the same terms. A few words in common do not make two short
    texts the same.
    """
    found: dict[int, set[int]] = defaultdict(set)
    long = np.array([len(each.terms.keys) for each in notices]) >= SUBSTANTIAL
    alike = near.cosines.where(near.cosines.units >= DUPLICATE * UNIT)
    for one, other in zip(alike.rows.tolist(), alike.columns.tolist(), strict=True):
        if long[one] and long[other]:
            found[one].add(other)
            found[other].add(one)
    marks, counts = np.unique(near.marks, return_counts=True)
    by_terms: dict[bytes, set[int]] = defaultdict(set)
    for place in np.flatnonzero(np.isin(near.marks, marks[counts > 1])).tolist():
        by_terms[bytes(notices[place].terms)].add(place)
    by_terms.pop(b"", None)
    for places in by_terms.values():
        for place in places:
            found[place] |= places - {place}
    return found
