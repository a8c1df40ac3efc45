"""Dublin Core, which state portals must have."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsroom.metadata.site import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.metadata.about import About
    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Notice


def of_site(site: Site) -> str:
    """Return the elements that all notices of a site have in common."""
    return (
        '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">\n'
        f'<meta name="DC.publisher" content="{escape(site.publisher)}">\n'
        f'<meta name="DC.language" content="{LANGUAGE}">'
    )


def of_notice(about: About, notice: Notice, published: str) -> Iterator[str]:
    """Yield the elements of one notice; `published` is its date in ISO 8601."""
    yield f'<meta name="DC.title" content="{about.title}">'
    yield f'<meta name="DC.date" content="{published}">'
    yield f'<meta name="DC.description" content="{about.description}">'
    for author in notice.authors:
        yield f'<meta name="DC.creator" content="{escape(author.byline)}">'
    for subject in (notice.category.title, *notice.tags):
        yield f'<meta name="DC.subject" content="{escape(subject)}">'
    if notice.source:
        origin = escape(notice.source.url or notice.source.name)
        yield f'<meta name="DC.source" content="{origin}">'
    if about.address:
        yield f'<meta name="DC.identifier" content="{about.address}">'
