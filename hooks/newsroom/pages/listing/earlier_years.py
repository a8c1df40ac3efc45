"""Links from a collection's pages to the years before them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsroom.pages.card.cards import anchor
from newsroom.pages.entry import Entry

if TYPE_CHECKING:
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.listing.collections import Collection, Listing


class EarlierYears:
    """The links from a collection's pages to the years that ended before them.

    Newer notices change nothing there, so that a full page stays as it is.
    """

    def __init__(self, collection: Collection, settings: Settings) -> None:
        """Look for the newest notice of each year; names that share a page have no such links."""
        found: dict[int, int] = {}
        place, end = 0, len(collection.notices) if len(collection.names) <= 1 else 0
        while place < end:
            year = collection.notices[place].date.year
            found[year] = place
            place = bisect_right(collection.notices, -year, place, key=_backwards)
        self._collection = collection
        self._settings = settings
        self._places = found
        """The place of the newest notice of each year, newest year first."""
        self._sources: dict[int, str] = {}
        before = ""
        for year in reversed(found):
            self._sources[year] = before
            before = f"{self._page(year)} {self._first(year)} {before}"

    def entries(self, page: Listing) -> tuple[Entry, ...]:
        """Return the links from a page, none where it shows nothing."""
        oldest = _oldest(page)
        address, folder = self._settings.addresses.collection, self._collection.folder
        return tuple(
            Entry(f"{each}", f"{address(folder, self._page(each))}#{self._first(each)}")
            for each in self._places
            if each < oldest
        )

    def source(self, page: Listing) -> str:
        """Return the source of the links from a page."""
        return self._sources.get(_oldest(page), "")

    def _page(self, year: int) -> int:
        """Return the number of the page on which a year begins, counted from the oldest."""
        last = len(self._collection.notices) - 1
        return (last - self._places[year]) // self._settings.per_page + 1

    def _first(self, year: int) -> str:
        return anchor(self._collection.notices[self._places[year]])


def _backwards(notice: Notice) -> int:
    """Return a sort key for notices, newest first."""
    return -notice.date.year


def _oldest(page: Listing) -> int:
    """Return the year of the oldest notice of a page, 0 where it shows nothing."""
    return page.notices[-1].date.year if page.notices else 0
