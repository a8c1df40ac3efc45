"""The indexes of an edition: its listings by kind and time, and the list of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from newsroom.notices.addresses import (
    ARCHIVE,
    AUTHORS,
    CATEGORIES,
    TAGS,
    collection_path,
    feed_path,
)
from newsroom.pages.entry import Entry
from newsroom.pages.listing import collections
from newsroom.pages.listing.directories import KINDS, DirectoryPage, by_title
from newsroom.pages.listing.earlier_years import EarlierYears
from newsroom.pages.listing.listing_page import ListingPage, ListingView
from newsroom.pages.listing.page_links import page_links, unfinished
from newsroom.pages.redirects import MOVED, RedirectPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.card.cards import Cards
    from newsroom.pages.listing.collections import Collection, Listing
    from newsroom.pages.page import Page


class Indexes:
    """Groups the listed notices and makes the pages of each group."""

    def __init__(
        self, notices: Sequence[Notice], settings: Settings, cards: Cards, *, now: datetime
    ) -> None:
        """Group those of `notices`, which stand newest first, that are listed at `now`."""
        self._listed = listed = [notice for notice in notices if notice.is_listed(now)]
        self._settings = settings
        self.now = now
        self.cards = cards
        self.categories = collections.by_category(listed, settings.categories)
        self._tags = collections.by_tag(listed)
        self._authors = collections.by_author(listed)
        self.tags = self._links(self._tags)
        """The address of each listed tag, by its canonical form."""
        self.authors = self._links(self._authors)
        """The address of each listed author, by the byline's canonical form."""
        self._years_before: dict[str, EarlierYears] = {}
        self._years = collections.by_year(listed)
        self._months = {year.folder: collections.by_month(year) for year in self._years}

    def pages(self) -> Iterator[Page]:
        """Yield every page of every index."""
        for collection in self._collections():
            yield from self._listing_pages(collection)
        yield from self._directory_pages()
        yield from self._former_categories()

    def _collections(self) -> Iterator[Collection]:
        yield collections.Collection("news", self._settings.folder, "Tin mới", self._listed)
        yield from self.categories
        yield from self._tags
        yield from self._authors
        for year in self._years:
            yield year
            yield from self._months[year.folder]

    def _listing_pages(self, collection: Collection) -> Iterator[Page]:
        per_page, addresses = self._settings.per_page, self._settings.addresses
        for each in collection.listings(per_page):
            path = collection_path(collection.folder, each.number)
            yield ListingPage(path, addresses, collection, each, self)
        yield from unfinished(collection, self._settings)

    def without_cards(self, collection: Collection, page: Listing) -> ListingView:
        """Return the view of a listing, without its cards."""
        number = page.number
        return ListingView(
            kind=collection.kind,
            title=collection.title,
            description=collection.description,
            cards=(),
            number=number,
            span=(page.notices[-1].date.date(), page.notices[0].date.date()) if number else None,
            total=None if number else len(collection.notices),
            links=page_links(collection, page, self._settings),
            years=self._earlier_years(collection).entries(page),
            entries=self._month_entries(collection) if not number else (),
            parent=self._parent(collection),
            section=self._section(collection),
            feed="" if number else self._feed(collection),
        )

    def sources_without_cards(self, collection: Collection, page: Listing) -> list[str]:
        """Return what a listing without its cards is made from, but the settings."""
        shown, total = page.notices, len(collection.notices)
        named = [collection.kind, collection.folder, collection.title, collection.description]
        years = self._earlier_years(collection).source(page)
        if page.number:
            span = f"{shown[-1].date.date()} {shown[0].date.date()}"
            return [*named, years, span, str(page.number)]
        unseen = collection.notices[len(shown)].path if len(shown) < total else ""
        return [*named, years, str(total), unseen, repr(self._month_entries(collection))]

    def _earlier_years(self, collection: Collection) -> EarlierYears:
        if collection.folder not in self._years_before:
            self._years_before[collection.folder] = EarlierYears(collection, self._settings)
        return self._years_before[collection.folder]

    def _month_entries(self, collection: Collection) -> tuple[Entry, ...]:
        return tuple(self.cards.entry(month) for month in self._months.get(collection.folder, ()))

    def _feed(self, collection: Collection) -> str:
        if collection.kind == "news":
            return feed_path("", "xml")
        if collection.kind == "category":
            return feed_path(self._settings.addresses.collection(collection.folder), "xml")
        return ""

    def _parent(self, collection: Collection) -> Entry:
        if collection.kind == "news":
            return Entry("Trang chủ", "")
        if collection.kind == "month":
            folder = collection.folder.rpartition("/")[0]
            return Entry(f"Năm {folder[-4:]}", self._settings.addresses.collection(folder))
        folder = collection.folder.partition("/")[0]
        return Entry(KINDS[folder][0], self._settings.addresses.collection(folder))

    def _section(self, collection: Collection) -> str | None:
        """Return the address of the entry in the menu that a collection belongs to."""
        address = self._settings.addresses.collection
        if collection.kind in ("news", "category"):
            return address(collection.folder)
        return address(ARCHIVE) if collection.kind in ("year", "month") else None

    def _former_categories(self) -> Iterator[Page]:
        for category in self._settings.categories:
            target = self.cards.category(category).url
            for slug in category.aliases:
                path = collection_path(f"{CATEGORIES}/{slug}")
                yield RedirectPage(path, self._settings.addresses, category.title, target, MOVED)

    def most_of_each(self, names: int) -> int:
        """Return how many notices of each of several names stand on the page they share."""
        return max(1, 2 * self._settings.per_page // names)

    def _links(self, found: Iterable[Collection]) -> dict[str, str]:
        """Return the address of each name: where several share a page, with its place there."""
        addresses = self._settings.addresses
        return {
            name.key: addresses.collection(each.folder)
            + (f"#{quote(name.anchor)}" if len(each.names) > 1 else "")
            for each in found
            for name in each.names
        }

    def _entries(self, found: Iterable[Collection]) -> list[Entry]:
        """Return a link to each name, in alphabetical order."""
        links = self._links(found)
        names = sorted((name for each in found for name in each.names), key=by_title)
        return [Entry(name.title, links[name.key], len(name.notices)) for name in names]

    def _directory_pages(self) -> Iterator[Page]:
        entry = self.cards.entry
        entries = {
            CATEGORIES: [entry(each) for each in self.categories],
            TAGS: self._entries(self._tags),
            AUTHORS: self._entries(self._authors),
            ARCHIVE: [entry(each, self._month_entries(each)) for each in self._years],
        }
        for folder, found in entries.items():
            path, addresses = collection_path(folder), self._settings.addresses
            yield DirectoryPage(path, addresses, *KINDS[folder], tuple(found))
