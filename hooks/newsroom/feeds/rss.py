"""Feeds as RSS 2.0."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any

import feedgenerator

from newsroom.metadata.site import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.feeds.feed import Feed, FeedEntry
    from newsroom.metadata.site import Site

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEVER = datetime.fromtimestamp(0, UTC)
_BUILT_NEVER = b"<lastBuildDate>Thu, 01 Jan 1970 00:00:00 +0000</lastBuildDate>"
"""What the library must say of a feed without entries, and no reader shall be told."""


class _Rss(feedgenerator.Rss201rev2Feed):  # type: ignore[misc] # has no types
    """RSS with the text in full, every author, and no clock."""

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["creators"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("content:encoded", item["content"])

    def latest_post_date(self) -> datetime:
        """Where there is no post, the library's own would return the time of the build."""
        return super().latest_post_date() if self.items else _NEVER


def rss(feed: Feed, site: Site, contents: Sequence[str]) -> bytes:
    """Return a feed as RSS; `contents` are its entries' texts as HTML."""
    channel = _Rss(
        title=legal(feed.title(site)),
        link=site.absolute(feed.listing.url),
        description=legal(feed.listing.description or site.description),
        language=LANGUAGE,
        feed_url=site.absolute(feed.path),
    )
    for entry, content in zip(feed.entries, contents, strict=True):
        channel.add_item(**_item(entry, site), content=legal(content))
    output = BytesIO()
    channel.write(output, "utf-8")
    written = output.getvalue()
    return written if feed.entries else written.replace(_BUILT_NEVER, b"")


def _item(entry: FeedEntry, site: Site) -> dict[str, Any]:
    address, notice, picture = site.absolute(entry.page.url), entry.page.of, entry.enclosure
    return {
        "title": legal(notice.title),
        "link": address,
        "unique_id": address,
        "description": legal(escape(notice.summary, quote=False)),
        "pubdate": notice.date,
        "updateddate": entry.page.changed,
        "creators": [legal(author.byline) for author in notice.authors],
        "categories": [legal(name) for name in (notice.category.title, *notice.tags)],
        "enclosures": [
            feedgenerator.Enclosure(site.absolute(picture.url), str(picture.size), picture.kind)
        ]
        if picture
        else (),
    }


def legal(text: str) -> str:
    """Return a text without the characters that XML forbids even when they are escaped."""
    return _ILLEGAL.sub("", text)
