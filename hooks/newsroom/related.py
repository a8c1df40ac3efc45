"""The notices that a reader of one notice would want next."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from newsroom.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsroom.listing import Collection
    from newsroom.notice import Notice

_WINDOW = 25
"""Notices looked at before and after a notice in each of its collections."""


class Related:
    """Finds related notices by the editor's choice, shared tags, and nearness in time."""

    def __init__(
        self,
        listed: Sequence[Notice],
        tags: Mapping[str, Collection],
        categories: Sequence[Collection],
    ) -> None:
        """Choose among the `listed` notices."""
        self._listed = {notice.path: notice for notice in listed}
        self._tags = tags
        self._in_category = {
            notice.path: collection.notices
            for collection in categories
            for notice in collection.notices
        }

    def of(self, notice: Notice, limit: int) -> tuple[Notice, ...]:
        """Return up to `limit` other notices, the best first."""
        chosen = {
            reference.path: self._listed[reference.path]
            for reference in notice.related
            if reference.path in self._listed
        }
        for candidate in self._candidates(notice):
            chosen.setdefault(candidate.path, candidate)
        chosen.pop(notice.path, None)
        return tuple(chosen.values())[:limit]

    def _candidates(self, notice: Notice) -> Iterator[Notice]:
        shared: Counter[str] = Counter()
        for tag in {canonical(tag) for tag in notice.tags} & self._tags.keys():
            shared.update(near.path for near in _around(notice, self._tags[tag].notices))

        def rank(path: str) -> tuple[int, float, str]:
            return -shared[path], _distance(notice, self._listed[path]), path

        yield from (self._listed[path] for path in sorted(shared, key=rank))
        same = _around(notice, self._in_category.get(notice.path, ()))
        yield from sorted(same, key=lambda other: (_distance(notice, other), other.path))


def _around(notice: Notice, newest_first: Sequence[Notice]) -> Sequence[Notice]:
    """Return the notices that stand nearest to `notice` in time."""
    place = bisect_left(newest_first, -notice.date.timestamp(), key=lambda n: -n.date.timestamp())
    return newest_first[max(0, place - _WINDOW) : place + _WINDOW]


def _distance(one: Notice, other: Notice) -> float:
    return abs((one.date - other.date).total_seconds())
