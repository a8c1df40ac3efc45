"""The indexes of an edition: its listings by kind and time, and the list of each kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.notices.addresses import collection_path, feed_path
from newsroom.pages import collections
from newsroom.pages.cards import anchor
from newsroom.pages.page import Page
from newsroom.pages.views import DirectoryView, Entry, ListingView, RedirectView
from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.cards import Cards
    from newsroom.pages.collections import Collection, Listing

_KINDS = {
    collections.CATEGORIES: ("Chuyên mục", "Tin theo từng chuyên mục của trang."),
    collections.TAGS: ("Chủ đề", "Tin theo chủ đề mà người biên tập gắn cho từng tin."),
    collections.AUTHORS: ("Tác giả", "Tin theo tác giả và đơn vị."),
    collections.ARCHIVE: ("Lưu trữ", "Tin theo năm và tháng đăng."),
}


class Indexes:
    """Groups the listed notices and makes the pages of each group."""

    def __init__(
        self, notices: Sequence[Notice], settings: Settings, cards: Cards, *, now: datetime
    ) -> None:
        """Group those of `notices`, which stand newest first, that are listed at `now`."""
        self._listed = listed = [notice for notice in notices if notice.is_listed(now)]
        paths = {notice.path for notice in listed}
        self._settings = settings
        self.now = now
        self.cards = cards
        self.categories = collections.by_category(listed, settings.categories)
        self.tags = collections.by_tag(notices, paths)
        """By canonical form."""
        self.authors = collections.by_author(notices, paths)
        """By the canonical form of the byline."""
        self._years = collections.by_year(listed)
        self._months = {year.folder: collections.by_month(year) for year in self._years}

    def pages(self) -> Iterator[Page]:
        """Yield every page of every index."""
        for collection in self._collections():
            yield from self._listing_pages(collection)
        yield from self._directory_pages()

    def _collections(self) -> Iterator[Collection]:
        yield collections.Collection("news", self._settings.folder, "Tất cả tin", self._listed)
        yield from self.categories
        yield from self.tags.values()
        yield from self.authors.values()
        for year in self._years:
            yield year
            yield from self._months[year.folder]

    def _listing_pages(self, collection: Collection) -> Iterator[Page]:
        per_page, addresses = self._settings.per_page, self._settings.addresses
        full = collection.full_pages(per_page)
        for each in collection.listings(per_page):
            path = collection_path(collection.folder, each.number)
            yield ListingPage(path, addresses, collection, each, full, self)
        if full:
            path = collection_path(collection.folder, full + 1)
            yield RedirectPage(path, addresses, collection.title, collection.folder)

    def frame(self, collection: Collection, page: Listing, full: int) -> ListingView:
        """Return a listing but for its cards.

        A numbered page says nothing that newer notices would change.
        """
        address, number = self._settings.addresses.collection, page.number
        folder = collection.folder
        older = number - 1 if number else full
        unseen = self._first_unseen(collection, page)
        return ListingView(
            kind=collection.kind,
            title=collection.title,
            description=collection.description,
            cards=(),
            number=number,
            total=None if number else len(collection.notices),
            newer_url=address(folder, number + 1) if number else None,
            older_url=address(folder, older) + unseen if older else None,
            front_url=address(folder) if number else None,
            oldest_url=address(folder, 1) if older > 1 else None,
            entries=self._month_entries(collection) if not number else (),
            parent=self._parent(collection),
            feed="" if number else self._feed(collection),
        )

    def _first_unseen(self, collection: Collection, page: Listing) -> str:
        """The newest notices reach into the last numbered page; the link leads past them."""
        per_page = self._settings.per_page
        open_ones = len(collection.notices) - collection.full_pages(per_page) * per_page
        if page.number is not None or len(page.notices) == open_ones:
            return ""
        return f"#{anchor(collection.notices[len(page.notices)])}"

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
        return Entry(_KINDS[folder][0], self._settings.addresses.collection(folder))

    def _directory_pages(self) -> Iterator[Page]:
        entry = self.cards.entry
        by_title = sorted(self.tags.values(), key=_alphabetical)
        by_name = sorted(self.authors.values(), key=_alphabetical)
        entries = {
            collections.CATEGORIES: [entry(each) for each in self.categories],
            collections.TAGS: [entry(each) for each in by_title],
            collections.AUTHORS: [entry(each) for each in by_name],
            collections.ARCHIVE: [entry(each, self._month_entries(each)) for each in self._years],
        }
        for folder, found in entries.items():
            path, addresses = collection_path(folder), self._settings.addresses
            yield DirectoryPage(path, addresses, *_KINDS[folder], tuple(found))


@dataclass(frozen=True)
class ListingPage(Page):
    """One page of a collection."""

    template = "listing.html"
    collection: Collection
    listing: Listing
    full: int
    """How many numbered pages the collection has."""
    indexes: Indexes

    @property
    def changed(self) -> datetime | None:
        """When readers last saw the newest notices change; numbered pages do not."""
        changes = (notice.changed(self.indexes.now) for notice in self.listing.notices)
        return max(changes, default=None) if self.in_sitemap else None

    @property
    def in_sitemap(self) -> bool:
        """Search engines shall lead to notices, not to page 7."""
        return self.listing.number is None

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        return [repr(self._frame), *map(self.indexes.cards.card_source, self.listing.notices)]

    def _view(self) -> ListingView:
        cards = tuple(map(self.indexes.cards.card, self.listing.notices))
        return replace(self._frame, cards=cards)

    @property
    def _frame(self) -> ListingView:
        return self.indexes.frame(self.collection, self.listing, self.full)


@dataclass(frozen=True)
class RedirectPage(Page):
    """The address of a numbered page that is not full yet: it leads to the front page."""

    template = "redirect.html"
    title: str
    folder: str

    @property
    def in_sitemap(self) -> bool:
        """There is nothing to be found on it."""
        return False

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        return [self.title, self.folder]

    def _view(self) -> RedirectView:
        return RedirectView(self.title, self.addresses.collection(self.folder))


@dataclass(frozen=True)
class DirectoryPage(Page):
    """The list of all collections of a kind."""

    template = "directory.html"
    title: str
    description: str
    entries: tuple[Entry, ...]

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        return [repr(self.view)]

    def _view(self) -> DirectoryView:
        return DirectoryView(self.title, self.description, self.entries)


def _alphabetical(collection: Collection) -> tuple[str, str]:
    return fold(collection.title), canonical(collection.title)
