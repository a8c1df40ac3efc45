"""Faults that only show once all notices have been read: who may see what, and dead links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.edition import Edition
from newsroom.pages.dead_links import dead_anchors, dead_links
from newsroom.pages.listing.collections import by_date
from newsroom.pages.redirects import taken_places
from newsroom.reading.publication.configured_files import ConfiguredFiles
from newsroom.reading.publication.ordinary_pages import OrdinaryPages
from newsroom.reading.publication.page_faults import (
    links_of_pages,
    lost_links,
    page_faults,
    page_places,
)
from newsroom.reading.publication.privacy import dangling
from newsroom.reading.publication.publication import Publication
from newsroom.related.kept import KeptRelated
from newsroom.related.related_news import RelatedNews
from newsroom.search.kept import KeptIndex
from newsroom.search.page import Search

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.text.problem import Problem


def edition_faults(project: Project, notices: Sequence[Notice], now: datetime) -> Iterator[Problem]:
    """Yield what is wrong with visibility and links."""
    configured = ConfiguredFiles(excluded=project.excluded, menu=project.menu)
    pages = OrdinaryPages.of(project.docs, project.settings, configured, now=now)
    publication = Publication.of(notices, pages, now=now, preview=False)
    yield from publication.problems
    yield from page_faults(publication, project.sources)
    yield from lost_links(publication, project.sources)
    edition = _edition(project, publication.shown, now)
    of_pages = [*links_of_pages(pages, project.sources)]
    for each in of_pages:
        yield from edition.file_problems(*each)
    yield from edition.dead_links(of_pages)
    shown = [each.as_shown(now) for each in notices]
    linking = (*of_pages, *((each.path, each.links) for each in shown))
    yield from dead_anchors(linking, shown, page_places(pages, project.sources))
    yield from edition.wrong_names()
    others = (each.path for each in pages.pages if each.path not in pages.drafts)
    yield from taken_places(edition.pages, others, project.settings.addresses)
    public = {each.path for each in edition.notices}
    if len(public) < len(notices):  # what is not public yet is judged as a preview shows it
        for problem in _edition(project, shown, now).wrong_names():
            if problem.path not in public:
                yield problem


def faults_beside(
    project: Project, notice: Notice, others: Sequence[Notice], now: datetime
) -> Iterator[Problem]:
    """Yield the links of one notice to what is not there, or not public yet, in the `others`.

    Of the pages that a build makes of many notices, lists and the like, none is asked for.
    """
    yield from dead_anchors([(notice.path, notice.links)], [notice, *others], {})
    yield from _dead_beside(project, notice, others)
    if notice.is_published(now):
        hidden = frozenset(each.path for each in others if not each.is_published(now))
        yield from dangling([notice], hidden, frozenset())


def _dead_beside(project: Project, notice: Notice, others: Sequence[Notice]) -> Iterator[Problem]:
    """Yield the links to where no page can lie but a notice's: in a year, or outside the site."""
    only_notices = re.compile(rf"{re.escape(project.settings.folder)}/\d{{4}}/|\.\./")
    links = [each for each in notice.links if only_notices.match(each.path)]
    former = (each.path for other in others for each in other.aliases)
    files = {*project.docs.paths, *former}
    yield from dead_links([(notice.path, links)], (), files)


def _edition(project: Project, notices: Sequence[Notice], now: datetime) -> Edition:
    settings, reader, notices = project.settings, project.reader, by_date(notices)
    related = RelatedNews(
        notices, reader.extracted, limit=settings.related, known=KeptRelated(), now=now
    )
    search = Search(notices, settings, now=now, read=reader.content, known=KeptIndex())
    return Edition(notices, settings, project.sources, related=related, search=search, now=now)
