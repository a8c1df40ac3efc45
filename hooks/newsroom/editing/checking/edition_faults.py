"""Faults that only show once all notices have been read: who may see what, and dead links."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.edition import Edition
from newsroom.edition_faults import lost_ways, unfit_files, wrong_names
from newsroom.pages.dead_links import dead_anchors, dead_links
from newsroom.pages.listing.collections import by_date
from newsroom.pages.redirects import taken_places
from newsroom.reading.publication.configured_files import ConfiguredFiles
from newsroom.reading.publication.ordinary_pages import OrdinaryPages
from newsroom.reading.publication.privacy import dangling
from newsroom.reading.publication.publication import Publication
from newsroom.related.store import KeptRelated
from newsroom.search.kept import KeptIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.text.problem import Problem


def edition_faults(project: Project, notices: Sequence[Notice], now: datetime) -> Iterator[Problem]:
    """Yield what is wrong with visibility and links."""
    configured = ConfiguredFiles(excluded=project.excluded, menu=project.menu)
    pages = OrdinaryPages.of(project.reader, configured, now=now)
    publication = Publication.of(notices, pages, now=now, preview=False)
    yield from publication.problems
    yield from publication.lost_links()
    edition = _edition(project, publication.shown, now)
    yield from unfit_files(edition, pages.texts)
    yield from lost_ways(edition, pages.texts)
    shown = [each.as_shown(now) for each in notices]
    places = {each.path: each.places for each in pages.texts if each.places}
    yield from dead_anchors((*pages.texts, *shown), shown, places)
    yield from wrong_names(edition)
    others = (each.path for each in pages.pages if each.path not in pages.drafts)
    yield from taken_places(edition.pages, others, project.settings.addresses)
    public = {each.path for each in edition.notices}
    if len(public) < len(notices):  # what is not public yet is judged as a preview shows it
        for problem in wrong_names(_edition(project, shown, now)):
            if problem.path not in public:
                yield problem


def faults_beside(
    project: Project, notice: Notice, others: Sequence[Notice], now: datetime
) -> Iterator[Problem]:
    """Yield the links of one notice to what is not there, or not public yet, in the `others`.

    Of the pages that a build makes of many notices, lists and the like, none is asked for.
    """
    yield from dead_anchors([notice], [notice, *others], {})
    yield from _dead_beside(project, notice, others)
    if notice.is_published(now):
        hidden = frozenset(each.path for each in others if not each.is_published(now))
        yield from dangling([notice], hidden, frozenset())


def _dead_beside(project: Project, notice: Notice, others: Sequence[Notice]) -> Iterator[Problem]:
    """Yield the links to where no page can lie but a notice's: in a year, or outside the site."""
    only_notices = re.compile(rf"{re.escape(project.settings.folder)}/\d{{4}}/|\.\./")
    links = tuple(each for each in notice.links if only_notices.match(each.path))
    former = (each.path for other in others for each in other.aliases)
    files = {*project.docs.paths, *former}
    yield from dead_links([replace(notice, links=links)], (), files)


def _edition(project: Project, notices: Sequence[Notice], now: datetime) -> Edition:
    related, index = KeptRelated(), KeptIndex()
    return Edition(by_date(notices), project.reader, related=related, index=index, now=now)
