"""The notices of one category in order of time."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.related.related import Candidate


class NearestInTime:
    """Finds, of the notices of a category that may be shown, those nearest in time to another."""

    def __init__(self, notices: Sequence[Candidate], times: Sequence[float]) -> None:
        """Sort `notices`, which are told by their places, by their `times`."""
        self._times = times
        self._categories = [notice.category for notice in notices]
        found: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for place, notice in enumerate(notices):
            if notice.offered:
                found[notice.category].append((times[place], place))
        self._by_category = {slug: sorted(moments) for slug, moments in found.items()}

    def to(self, place: int) -> Iterator[int]:
        """Yield the notices of the same category, from the nearest on."""
        found = self._by_category.get(self._categories[place], [])
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
