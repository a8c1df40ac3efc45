"""Which notices are related, by what their texts say.

Two notices are as near as the cosine of their terms, each weighed by how rare it is: TF-IDF with
the root of the count, and the logarithm of rarity squared. Then each notice is also asked for in
the words of its nearest ones (pseudo-relevance feedback, after Rocchio), which finds the rest of
an affair told in other words, and the affair's subject.

All weights began with a random search on the whole of tests/judged, which found a wide plateau;
some were then moved by hand, on the same set, towards plain values, stability and speed. Of the
three that matter (RARITY, NEAREST, FEEDBACK) a cross-validation over subjects, made afterwards,
chooses these values in four folds of five, judging on subjects it has not seen: `python -m
tests.bench.quality --validate`. The other weights have seen all subjects.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from newsroom.nearness import FAR, UNIT, Neighbours, blocks, nearness, small, spread
from newsroom.workers import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newsroom.nearness import Floats, Integers
    from newsroom.terms import Terms

NEAREST, FEEDBACK, DOUBT = 8, 2.0, 0.2
"""How many of the nearest are asked, how much they weigh, how near they must be to be trusted."""
THRESHOLD = 0.05
"""Below this score nothing is related."""
DUPLICATE = 0.85
"""From this cosine on, two texts are the same."""
SUBSTANTIAL = 60
"""Terms from which a text is long enough to be the same as another."""
_NONE: frozenset[int] = frozenset()
_GRAIN = 1000
"""Scores are whole numbers of such parts: what differs by less is equal, and time decides."""
_SPARE = 8
"""Matches looked at beyond those wanted, since some are duplicates or not offered."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A notice as far as it matters to which others are related."""

    path: str
    date: datetime
    category: str
    """The slug of its category."""
    terms: Terms
    pins: tuple[str, ...] = ()
    """The paths that its editor wants first, in order."""
    offered: bool = True
    """Whether other notices may show it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A notice that another's text leads to."""

    path: str
    score: float


@dataclass(frozen=True, slots=True)
class Kin:
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


def find_kin(candidates: Iterable[Candidate], *, limit: int) -> dict[str, Kin]:
    """Return up to `limit` related notices for each of the candidates, by path."""
    ordered = sorted(candidates, key=lambda each: each.path)
    if not ordered:
        return {}
    return {each.path: kin for each, kin in zip(ordered, _Family(ordered).kin(limit), strict=True)}


class _Family:
    """Notices, in the order of their paths, and how near they are."""

    def __init__(self, notices: Sequence[Candidate]) -> None:
        self._notices = notices
        self._place = {notice.path: place for place, notice in enumerate(notices)}
        self._cosines = nearness([notice.terms for notice in notices], _settled(notices))
        self._same = _duplicates(self._cosines, [len(each.terms.keys) for each in notices])
        self._times = [notice.date.timestamp() for notice in notices]
        by_category: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for place, notice in enumerate(notices):
            if notice.offered:
                by_category[notice.category].append((self._times[place], place))
        self._by_category = {slug: sorted(found) for slug, found in by_category.items()}

    def kin(self, limit: int) -> Iterator[Kin]:
        found = _with_feedback(self._cosines).best(limit + _SPARE)
        scores = np.rint(found.units / UNIT * _GRAIN) / _GRAIN
        order = self._in_order(found.rows, found.columns, scores)
        columns, told = found.columns[order].tolist(), scores[order].tolist()
        for place, (start, end) in enumerate(pairwise(found.starts.tolist())):
            ranked = zip(columns[start:end], told[start:end], strict=True)
            yield self._kin(place, ranked, limit)

    def _in_order(self, rows: Integers, columns: Integers, scores: Floats) -> Integers:
        """Best first; of equals the nearer in time, then the newer, then by path."""
        times = np.array(self._times)
        away = times[columns] - times[rows]
        return np.lexsort((columns, -away, np.abs(away), -scores, rows))

    def _kin(self, place: int, ranked: Iterable[tuple[int, float]], limit: int) -> Kin:
        notice = self._notices[place]
        pinned = (self._place[path] for path in notice.pins if path in self._place)
        pins = [pin for pin in dict.fromkeys(pinned) if self._may_show(pin, place)][:limit]
        seen = [place, *pins]
        matches = []
        for other, score in ranked:
            if len(seen) > limit or score < THRESHOLD:
                break
            if self._notices[other].offered and not self._repeats(other, seen):
                seen.append(other)
                matches.append(Match(self._notices[other].path, score))
        fillers = []
        for other in self._nearest_in_time(place) if len(seen) <= limit else ():
            if not self._repeats(other, seen):
                seen.append(other)
                fillers.append(other)
            if len(seen) > limit:
                break
        paths = [self._notices[each].path for each in (*pins, *fillers)]
        return Kin(tuple(paths[: len(pins)]), tuple(matches), tuple(paths[len(pins) :]))

    def _may_show(self, other: int, place: int) -> bool:
        return other != place and self._notices[other].offered

    def _repeats(self, other: int, seen: Sequence[int]) -> bool:
        return other in seen or not self._same.get(other, _NONE).isdisjoint(seen)

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


def _settled(notices: Sequence[Candidate]) -> list[int]:
    """Return the places of the notices in which the rarity of terms is counted.

    Not the newest, of which there come more: else each would change every score a little, and so
    what pages show. They are left out from the start of a month, until there are a quarter more.
    """
    ages = sorted(range(len(notices)), key=lambda place: (notices[place].date, place))
    settled = 1 << 6
    while settled * 5 // 4 <= len(notices):
        settled = settled * 5 // 4
    if settled > len(notices):
        return ages
    last = notices[ages[settled - 1]].date
    month = (last.year, last.month)
    kept = [each for each in ages if (notices[each].date.year, notices[each].date.month) < month]
    return kept if len(kept) > len(notices) / 2 else ages


def _duplicates(cosines: Neighbours, sizes: list[int]) -> dict[int, set[int]]:
    """Return the places of the same texts; a few words in common do not make two texts the same."""
    long = np.array(sizes) >= SUBSTANTIAL
    same = (cosines.units >= DUPLICATE * UNIT) & long[cosines.rows] & long[cosines.columns]
    found: dict[int, set[int]] = defaultdict(set)
    for one, other in zip(cosines.rows[same], cosines.columns[same], strict=True):
        found[int(one)].add(int(other))
    return found


def _with_feedback(cosines: Neighbours) -> Neighbours:
    """Return the neighbours of each notice and of its nearest ones, by both nearnesses."""
    count = cosines.count
    nearest = cosines.best(NEAREST)
    trust = (nearest.units / UNIT - FAR) ** 2
    trust *= FEEDBACK / (np.bincount(nearest.rows, trust, count) + DOUBT**2)[nearest.rows]
    sizes = np.diff(cosines.starts)[nearest.columns]
    totals = np.concatenate(([0], np.cumsum(sizes)))[nearest.starts] + cosines.starts

    def of_rows(block: tuple[int, int]) -> tuple[Integers, ...]:
        begin, end = block
        own = slice(cosines.starts[begin], cosines.starts[end])
        near = slice(nearest.starts[begin], nearest.starts[end])
        asked = np.repeat(np.arange(near.start, near.stop), sizes[near])
        told = spread(cosines.starts[nearest.columns[near]], sizes[near])
        rows = np.concatenate((cosines.rows[own], nearest.rows[asked])) - begin
        columns = np.concatenate((cosines.columns[own], cosines.columns[told]))
        units = np.concatenate((cosines.units[own], cosines.units[told] * trust[asked]))
        units = np.bincount(rows * count + columns, np.rint(units / (1 + FEEDBACK)))
        cells = np.flatnonzero(units)
        cells = cells[cells // count + begin != cells % count]
        return small(cells // count + begin, cells % count, units[cells])

    found = share(list(blocks(totals, count)), of_rows)
    rows, columns, units = map(np.concatenate, zip(*found, strict=True))
    return Neighbours.ranked(count, rows, columns, units)
