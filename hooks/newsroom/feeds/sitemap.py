"""Sitemaps of all pages and of the news of two days, and robots.txt that names them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from newsroom.feeds.rss import legal
from newsroom.metadata.site import LANGUAGE
from newsroom.notices.moments import FRESH
from newsroom.text.dates import iso

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newsroom.metadata.site import Site
    from newsroom.pages.page import Page

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_NEWS_SPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
SITEMAPS = ("sitemap.xml", "sitemap-news.xml")
"""The files of all pages and of the news of two days."""
_LONGEST = 50_000
"""Addresses in one sitemap, by the protocol."""
_NEWS_LONGEST = 1000
"""Notices in a news sitemap, by the protocol."""


def sitemaps(
    pages: Sequence[tuple[str, datetime | None]], site: Site
) -> Iterator[tuple[str, bytes]]:
    """Yield file and content of the sitemap of all pages, or of an index and its sitemaps.

    Pages are given by absolute address and time of last change.
    """
    parts = [pages[first : first + _LONGEST] for first in range(0, len(pages), _LONGEST)]
    if len(parts) <= 1:
        yield SITEMAPS[0], sitemap(pages)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    entries = "".join(f"<sitemap><loc>{escape(site.absolute(n))}</loc></sitemap>\n" for n in names)
    index = f"{_DECLARATION}<sitemapindex {_SPACE}>\n{entries}</sitemapindex>\n"
    yield SITEMAPS[0], index.encode()
    yield from zip(names, map(sitemap, parts), strict=True)


def sitemap(pages: Iterable[tuple[str, datetime | None]]) -> bytes:
    """Return a sitemap of pages given by absolute address and time of last change."""
    lines = (
        f"<url><loc>{escape(address)}</loc>{_changed(moment)}</url>\n" for address, moment in pages
    )
    return f"{_DECLARATION}<urlset {_SPACE}>\n{''.join(lines)}</urlset>\n".encode()


def news_sitemap(pages: Iterable[Page], site: Site, now: datetime) -> bytes:
    """Return the sitemap for news services: the notices of the two days before `now`.

    `pages` stand newest first.
    """
    fresh = (
        (page.notice, site.absolute(page.url))
        for page in pages
        if page.notice and now - FRESH < page.notice.date <= now and page.in_sitemap
    )
    entries = (
        f"<url><loc>{escape(address)}</loc><news:news><news:publication>"
        f"<news:name>{escape(legal(site.name))}</news:name>"
        f"<news:language>{LANGUAGE}</news:language></news:publication>"
        f"<news:publication_date>{iso(notice.date)}</news:publication_date>"
        f"<news:title>{escape(legal(notice.title))}</news:title></news:news></url>\n"
        for notice, address in fresh
    )
    lines = "".join(islice(entries, _NEWS_LONGEST))
    return f"{_DECLARATION}<urlset {_SPACE} {_NEWS_SPACE}>\n{lines}</urlset>\n".encode()


def robots(site: Site) -> bytes:
    """Return what robots may read, which is all, and where the sitemaps are."""
    lines = "".join(f"Sitemap: {site.absolute(name)}\n" for name in SITEMAPS)
    return f"User-agent: *\nDisallow:\n\n{lines}".encode()


def _changed(moment: datetime | None) -> str:
    return f"<lastmod>{iso(moment)}</lastmod>" if moment else ""
