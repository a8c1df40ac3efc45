"""The feeds: the newest notices in full, of all news and of each category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.notices.addresses import feed_path

if TYPE_CHECKING:
    from newsroom.metadata.site import Site
    from newsroom.pages.card.files import Enclosure
    from newsroom.pages.entry import Entry
    from newsroom.pages.notice.notice_page import NoticePage

LONGEST = 30
"""Notices in a feed."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A notice in a feed."""

    page: NoticePage
    enclosure: Enclosure | None
    """Its picture."""
    made_from: tuple[str, ...]
    """All that a feed shows of it, but the settings."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed in one format."""

    suffix: str
    """One of those of `addresses.MEDIA_TYPES`."""
    listing: Entry
    """The page that lists the same notices and more; the front page has no title."""
    entries: tuple[FeedEntry, ...]
    """Newest first."""

    def title(self, site: Site) -> str:
        """Return its title, with the name of the site."""
        return f"{site.name}: {self.listing.title}" if self.listing.title else site.name

    @property
    def path(self) -> str:
        """Its address, and its file in the site."""
        return feed_path(self.listing.url, self.suffix)

    @property
    def made_from(self) -> list[str]:
        """All that it is made from, but the settings."""
        return [self.suffix, *(part for entry in self.entries for part in entry.made_from)]
