"""What is wrong with an edition: with the files that pages name, and with where links lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.pages.dead_links import dead_links
from newsroom.pages.redirects import taken_aliases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.edition import Edition
    from newsroom.pages.dead_links import Linking
    from newsroom.reading.publication.page_text import PageText
    from newsroom.text.problem import Problem


def unfit_files(edition: Edition, pages: Iterable[PageText]) -> Iterator[Problem]:
    """Yield what is wrong with the files that notices and `pages` outside the news name."""
    for notice in edition.with_files:
        yield from edition.pictures.problems(notice)
        yield from edition.files.problems(notice)
    for page in pages:
        pictures = (each for each in page.links if each.is_picture)
        yield from edition.pictures.problems_in(page.path, pictures)
        yield from edition.files.problems_in(page.path, page.links)


def wrong_names(edition: Edition) -> Iterator[Problem]:
    """Yield what notices name and is not so: where links lead, earlier places, documents."""
    yield from lost_ways(edition, edition.notices)
    yield from taken_aliases(edition.pages, edition.known_files)
    yield from edition.dossiers.problems()


def lost_ways(edition: Edition, pages: Iterable[Linking]) -> Iterator[Problem]:
    """Yield the links of pages that lead to nothing in the site."""
    return dead_links(pages, edition.pages, edition.known_files)
