"""Faults that only show once all notices have been read: who may see what, and dead links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.edition import Edition
from newsroom.pages.dead_links import dead_anchors
from newsroom.pages.listing.collections import by_date
from newsroom.reading.publication.configured_files import ConfiguredFiles
from newsroom.reading.publication.ordinary_pages import OrdinaryPages
from newsroom.reading.publication.page_faults import links_of_pages, page_faults
from newsroom.reading.publication.publication import Publication
from newsroom.related.kept import KeptRelated
from newsroom.related.related_news import RelatedNews
from newsroom.search.kept import KeptIndex
from newsroom.search.page import Search

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.text.problem import Problem


def edition_faults(
    project: Project, notices: Sequence[Notice], problems: Iterable[Problem], now: datetime
) -> Iterator[Problem]:
    """Yield what is wrong with visibility and links, but for the `problems` known already."""
    configured = ConfiguredFiles(excluded=project.excluded, menu=project.menu)
    pages = OrdinaryPages.of(project.docs, project.settings, configured, now=now)
    publication = Publication.of(notices, pages, now=now, preview=False)
    yield from publication.problems
    yield from page_faults(publication, project.sources)
    edition = _edition(project, publication.shown, now)
    for path, named in links_of_pages(pages, project.sources):
        yield from edition.file_problems(path, named)
    # A link to a file that is not there, as is told already, leads to no page either.
    told = {(each.path, each.line) for each in problems}
    for found in _wrong_names(project, edition, notices, now):
        if (found.path, found.line) not in told:
            yield found


def _wrong_names(
    project: Project, edition: Edition, notices: Sequence[Notice], now: datetime
) -> Iterator[Problem]:
    yield from dead_anchors(notices)
    yield from edition.wrong_names()
    public = {each.path for each in edition.notices}
    if len(public) < len(notices):  # what is not public yet is judged as a preview shows it
        for problem in _edition(project, notices, now).wrong_names():
            if problem.path not in public:
                yield problem


def _edition(project: Project, notices: Sequence[Notice], now: datetime) -> Edition:
    settings, reader, notices = project.settings, project.reader, by_date(notices)
    related = RelatedNews(
        notices, reader.extracted, limit=settings.related, known=KeptRelated(), now=now
    )
    search = Search(notices, settings, now=now, read=reader.content, known=KeptIndex())
    return Edition(notices, settings, project.sources, related=related, search=search, now=now)
