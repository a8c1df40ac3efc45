"""The notices of an edition that are related to each."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsroom.building.workers import meanwhile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.related.nearness import Nearness
    from newsroom.related.store import Store

_BEGINNING, _CHOOSING, _COMPARING = 90, 0.02, 0.05
"""Milliseconds that it takes to import numpy, and for each notice, where all nearness is known and
where some is not."""


class _Shown(NamedTuple):
    """The paths of what is shown with a notice."""

    chosen: tuple[str, ...]
    fillers: tuple[str, ...]


class RelatedNews:
    """Finds what is related to each notice, beside other work where that takes long."""

    def __init__(
        self,
        notices: Sequence[Notice],
        terms: Mapping[str, bytes],
        *,
        limit: int,
        known: Store,
        now: datetime,
    ) -> None:
        """Begin to look for up to `limit` others to each of `notices`, as they stand `now`.

        `terms` are theirs by their digests; `known` is what the last build has left.
        """
        self._notices = {notice.path: notice for notice in notices}
        is_known = {each.digest for each in notices} == set(known.near.digests)
        each = _CHOOSING if is_known else _COMPARING
        self._find = meanwhile(
            lambda: _found(notices, terms, limit=limit, known=known, now=now),
            _BEGINNING + each * len(notices),
        )

    def of(self, notice: Notice) -> tuple[list[Notice], list[Notice]]:
        """Return what the editor of a notice and the texts choose, then what fills the rest."""
        shown, notices = self._answer[0][notice.path], self._notices
        return [notices[path] for path in shown.chosen], [notices[path] for path in shown.fillers]

    @property
    def near(self) -> Nearness:
        """How near the notices are, for the next build to know."""
        return self._answer[1]

    def wait(self) -> None:
        """Wait until all is found: to be called before any workers begin."""
        self._answer  # noqa: B018

    @cached_property
    def _answer(self) -> tuple[dict[str, _Shown], Nearness]:
        return self._find()


def _found(
    notices: Sequence[Notice],
    terms: Mapping[str, bytes],
    *,
    limit: int,
    known: Store,
    now: datetime,
) -> tuple[dict[str, _Shown], Nearness]:
    # Numpy takes a thirtieth of an edit to import, and the process that asks has no need of it.
    from newsroom.related.related import Candidate, find_related  # noqa: PLC0415

    candidates = [Candidate.of(each, terms[each.digest], now) for each in notices]
    found, near = find_related(candidates, limit=limit, known=known)
    shown = {
        path: _Shown((*each.pins, *(match.path for match in each.matches)), each.fillers)
        for path, each in found.items()
    }
    return shown, near
