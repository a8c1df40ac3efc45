"""Files that need the site's own address: feeds, sitemaps, calendars, robots.txt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import digest
from newsroom.building.product import Product, parts
from newsroom.feeds.calendar import calendar, calendar_event
from newsroom.feeds.feed import LONGEST, Feed, FeedEntry
from newsroom.feeds.sitemap import SITEMAPS, news_sitemap, robots, sitemaps
from newsroom.notices.addresses import MEDIA_TYPES, feed_path, feed_paths
from newsroom.pages.dossier.calendar import FILE, event_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from newsroom.building.memory.manifest import Output
    from newsroom.feeds.calendar import Event
    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.card.cards import Cards
    from newsroom.pages.dossier.calendar import Calendar
    from newsroom.pages.entry import Entry
    from newsroom.pages.notice.notice_page import NoticePage
    from newsroom.pages.page import Page

_ROBOTS = "robots.txt"


class Syndication:
    """The feeds of lists of notices, the calendars of events, sitemaps and robots.txt."""

    def __init__(
        self,
        lists: Sequence[tuple[Entry, Sequence[Notice]]],
        cards: Cards,
        events: Calendar,
        *,
        settings: Settings,
        now: datetime,
    ) -> None:
        """Make it for `lists`: all news, which the front page stands for, and then each other."""
        self._lists = lists
        self._cards = cards
        self._ahead = events.ahead
        self._settings = settings
        self._now = now
        self._entries: dict[str, FeedEntry] = {}
        self.feed_paths = [path for listing, _ in lists for path in feed_paths(listing.url)]
        """The addresses of all feeds, which are also their files in the site."""
        self._event_files = [FILE, *map(event_file, self._ahead)] if events.entries else []

    @property
    def offered(self) -> list[Entry]:
        """The lists that have feeds of their own, for the heads of their pages."""
        return [listing for listing, _ in self._lists[1:]]

    @property
    def files(self) -> list[str]:
        """All files of it."""
        return [*self.feed_paths, *self._event_files, *SITEMAPS, _ROBOTS]

    def feeds(
        self,
        syndicate: Callable[[Feed], bytes],
        pages: Mapping[str, NoticePage],
        outputs: Mapping[str, Output],
        *,
        basis: str,
    ) -> Iterator[Product]:
        """Yield every feed, which `syndicate` writes.

        `pages` are those of the notices, by path; `outputs` will tell of their pictures how many
        bytes each has; `basis` is what everything drawn is made from.
        """
        for listing, notices in self._lists:
            newest = notices[:LONGEST]
            for suffix in MEDIA_TYPES:
                feed = partial(self._feed, suffix, listing, newest, pages, outputs)
                path = feed_path(listing.url, suffix)
                yield Product(
                    path, partial(_parts, basis, feed), partial(_content, syndicate, feed)
                )

    def signposts(
        self, site: Site, pages: Sequence[Page], *, others: Iterable[str], given: frozenset[str]
    ) -> Iterator[Product]:
        """Yield sitemaps and calendars, and robots.txt unless it is among the files `given`.

        `others` are the addresses of pages outside the news.
        """
        found: list[tuple[str, datetime | None]] = [(site.absolute(url), None) for url in others]
        found += [(site.absolute(each.url), each.changed) for each in pages if each.in_sitemap]
        contents = [*sitemaps(found, site), (SITEMAPS[1], news_sitemap(pages, site, self._now))]
        if _ROBOTS not in given:
            contents.append((_ROBOTS, robots(site)))
        for path, content in contents:
            yield Product(path, parts(digest(content)), partial(bytes, content))
        for path, events in self._calendars(site):
            made_from = parts(site.name, repr(events))
            yield Product(path, made_from, partial(calendar, site.name, events))

    def _feed(
        self,
        suffix: str,
        listing: Entry,
        notices: Sequence[Notice],
        pages: Mapping[str, NoticePage],
        outputs: Mapping[str, Output],
    ) -> Feed:
        entries = (self._entry(each, pages[each.path], outputs) for each in notices)
        return Feed(suffix, listing, tuple(entries))

    def _entry(self, notice: Notice, page: NoticePage, outputs: Mapping[str, Output]) -> FeedEntry:
        if notice.path not in self._entries:
            enclosure = self._cards.enclosure(notice, lambda path: outputs[path].made.size)
            source = (notice.path, *page.text_source(), repr(enclosure))
            entry = FeedEntry(page, enclosure, source)
            self._entries[notice.path] = entry
        return self._entries[notice.path]

    def _calendars(self, site: Site) -> Iterator[tuple[str, list[Event]]]:
        """Yield the file of all events that lie ahead, then that of each, with what they say."""
        page = self._settings.addresses.page
        ahead = [
            calendar_event(each, site.absolute(page(each.path)), now=self._now)
            for each in self._ahead
        ]
        yield from zip(self._event_files, [ahead, *([each] for each in ahead)], strict=False)


def _parts(basis: str, feed: Callable[[], Feed]) -> list[str]:
    return [basis, *feed().made_from]


def _content(syndicate: Callable[[Feed], bytes], feed: Callable[[], Feed]) -> bytes:
    return syndicate(feed())
