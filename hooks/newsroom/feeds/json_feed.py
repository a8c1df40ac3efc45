"""Feeds as JSON Feed 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.metadata.linked_data import LOGO
from newsroom.metadata.site import LANGUAGE
from newsroom.text.compact_json import compact_json
from newsroom.text.dates import iso

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.feeds.feed import Feed, FeedEntry
    from newsroom.metadata.site import Site


def json_feed(feed: Feed, site: Site, contents: Sequence[str]) -> bytes:
    """Return a feed as JSON; `contents` are its entries' texts as HTML."""
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title(site),
        "home_page_url": site.absolute(feed.listing.url),
        "feed_url": site.absolute(feed.path),
        "description": feed.listing.description or site.description,
        "icon": site.absolute(LOGO),
        "authors": [{"name": site.publisher, "url": site.absolute("")}],
        "language": LANGUAGE,
        "items": [
            _item(entry, site) | {"content_html": content}
            for entry, content in zip(feed.entries, contents, strict=True)
        ],
    }
    return compact_json(found).encode("utf-8", errors="replace")


def _item(entry: FeedEntry, site: Site) -> dict[str, Any]:
    address, notice = site.absolute(entry.page.url), entry.page.of
    item = {
        "id": address,
        "url": address,
        "title": notice.title,
        "summary": notice.summary,
        "date_published": iso(notice.date),
        "date_modified": iso(entry.page.changed),
        "authors": [{"name": author.byline} for author in notice.authors],
        "tags": [notice.category.title, *notice.tags],
    }
    return item | {"image": site.absolute(entry.enclosure.url)} if entry.enclosure else item
