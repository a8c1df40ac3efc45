"""The notices of an edition that are related to each."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.building.workers import meanwhile
from newsroom.related.related import Candidate, find_related, milliseconds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.related.neighbours import Neighbours
    from newsroom.related.related import Related
    from newsroom.related.terms import Terms


class RelatedNews:
    """Finds what is related to each notice, beside other work where that takes long."""

    def __init__(
        self,
        notices: Sequence[Notice],
        terms: Mapping[str, Terms],
        *,
        limit: int,
        known: Neighbours,
        now: datetime,
    ) -> None:
        """Begin to look for up to `limit` others to each of `notices`, as they stand `now`.

        `terms` are theirs by their digests; `known` is how near those of the last build were.
        """
        candidates = [Candidate.of(each, terms[each.digest], now) for each in notices]
        self._notices = {notice.path: notice for notice in notices}
        self._find = meanwhile(
            lambda: find_related(candidates, limit=limit, known=known),
            milliseconds(candidates, known),
        )

    def of(self, notice: Notice) -> tuple[list[Notice], list[Notice]]:
        """Return what the editor of a notice and the texts choose, then what fills the rest."""
        related = self._found[0][notice.path]
        chosen = (*related.pins, *(match.path for match in related.matches))
        return [self._notices[p] for p in chosen], [self._notices[p] for p in related.fillers]

    @property
    def near(self) -> Neighbours:
        """How near the notices are, for the next build to know."""
        return self._found[1]

    def wait(self) -> None:
        """Wait until all is found: to be called before any workers begin."""
        self._found  # noqa: B018

    @cached_property
    def _found(self) -> tuple[dict[str, Related], Neighbours]:
        return self._find()
