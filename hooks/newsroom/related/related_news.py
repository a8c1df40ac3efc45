"""The related notices of each notice of an edition."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsroom.building.workers import meanwhile
from newsroom.related.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.related.store import KeptRelated

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
        terms: Callable[[Notice], bytes],
        *,
        limit: int,
        known: KeptRelated,
        now: datetime,
    ) -> None:
        """Look for up to `limit` others to each of `notices`, as they stand `now`.

        `terms` gives a notice's; `known` is what the last build has left.
        """
        self._notices = {notice.path: notice for notice in notices}
        self._terms = terms
        self._limit = limit
        self._known = known
        self._now = now

    def begin(self) -> None:
        """Begin to look."""
        self._find  # noqa: B018

    def of(self, notice: Notice) -> tuple[list[Notice], list[Notice]]:
        """Return what the editor of a notice and the texts choose, then what fills the rest."""
        shown, notices = self._found[notice.path], self._notices
        return [notices[path] for path in shown.chosen], [notices[path] for path in shown.fillers]

    def wait(self) -> None:
        """Wait until all is found: to be called before any workers begin."""
        self._found  # noqa: B018

    @cached_property
    def _found(self) -> dict[str, _Shown]:
        return self._find()

    @cached_property
    def _find(self) -> Callable[[], dict[str, _Shown]]:
        digests = {each.digest for each in self._notices.values()}
        each = _CHOOSING if digests == self._known.digests else _COMPARING
        milliseconds = _BEGINNING + each * len(digests)
        return meanwhile(self._look, milliseconds, leave=self._known.save)

    def _look(self) -> dict[str, _Shown]:
        # Numpy takes a thirtieth of an edit to import, and the process that asks has no need of it.
        from newsroom.related.related import Candidate, find_related  # noqa: PLC0415

        known = self._known.known
        terms = {each.digest: self._terms_of(each, known) for each in self._notices.values()}
        candidates = [
            Candidate.of(each, terms[each.digest], self._now) for each in self._notices.values()
        ]
        found, near = find_related(candidates, limit=self._limit, known=known)
        self._known.take(Store(terms, near))
        return {
            path: _Shown((*each.pins, *(match.path for match in each.matches)), each.fillers)
            for path, each in found.items()
        }

    def _terms_of(self, notice: Notice, known: Store) -> bytes:
        if not notice.keeps_text:  # nor shall what is kept tell of it
            return b""
        found = known.terms.get(notice.digest)
        return self._terms(notice) if found is None else found
