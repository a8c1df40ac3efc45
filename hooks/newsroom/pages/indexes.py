"""The indexes of an edition: its listings by kind and time, and the list of each kind."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from newsroom.feeds.feed import feed_path
from newsroom.pages import collections as listing
from newsroom.pages.cards import anchor, collection_path
from newsroom.pages.views import DirectoryView, Entry, ListingView, RedirectView
from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.cards import Cards
    from newsroom.pages.collections import Collection, Listing
    from newsroom.pages.page import Page

_KINDS = {
    listing.CATEGORIES: ("Chuyên mục", "Tin theo từng chuyên mục của trang."),
    listing.TAGS: ("Chủ đề", "Tin theo chủ đề mà người biên tập gắn cho từng tin."),
    listing.AUTHORS: ("Tác giả", "Tin theo tác giả và đơn vị."),
    listing.ARCHIVE: ("Lưu trữ", "Tin theo năm và tháng đăng."),
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
        self._now = now
        self._cards = cards
        self._addresses = cards.addresses
        self.categories = listing.by_category(listed, settings.categories)
        self.tags = listing.by_tag(notices, paths)
        """By canonical form."""
        self.authors = listing.by_author(notices, paths)
        """By the canonical form of the byline."""
        self._years = listing.by_year(listed)
        self._months = {year.folder: listing.by_month(year) for year in self._years}

    def pages(self) -> Iterator[Page]:
        """Yield every page of every index."""
        for collection in self._collections():
            yield from self._listing_pages(collection)
        yield from self._directory_pages()

    def _collections(self) -> Iterator[Collection]:
        yield listing.Collection("news", self._settings.folder, "Tất cả tin", self._listed)
        yield from self.categories
        yield from self.tags.values()
        yield from self.authors.values()
        for year in self._years:
            yield year
            yield from self._months[year.folder]

    def _listing_pages(self, collection: Collection) -> Iterator[Page]:
        per_page = self._settings.per_page
        full = collection.full_pages(per_page)
        for each in collection.listings(per_page):
            changes = (notice.changed(self._now) for notice in each.notices)
            is_front = each.number is None
            yield self._addresses.make(
                collection_path(collection.folder, each.number),
                "listing.html",
                partial(self._listing_view, collection, each, full),
                made_from=partial(self._listing_source, collection, each, full),
                changed=max(changes, default=None) if is_front else None,
                in_sitemap=is_front,  # search engines shall lead to notices, not to page 7
            )
        if full:
            address = self._addresses.collection(collection.folder)
            front = partial(RedirectView, collection.title, address)
            path = collection_path(collection.folder, full + 1)
            yield self._addresses.make(path, "redirect.html", front, in_sitemap=False)

    def _listing_source(self, collection: Collection, page: Listing, full: int) -> list[str]:
        frame = self._listing_frame(collection, page, full)
        return [repr(frame), *map(self._cards.card_source, page.notices)]

    def _listing_view(self, collection: Collection, page: Listing, full: int) -> ListingView:
        frame = self._listing_frame(collection, page, full)
        return replace(frame, cards=tuple(map(self._cards.card, page.notices)))

    def _listing_frame(self, collection: Collection, page: Listing, full: int) -> ListingView:
        """A numbered page says nothing that newer notices would change."""
        address, number = self._addresses.collection, page.number
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
        return tuple(self._cards.entry(month) for month in self._months.get(collection.folder, ()))

    def _feed(self, collection: Collection) -> str:
        if collection.kind == "news":
            return feed_path("", "xml")
        if collection.kind == "category":
            return feed_path(self._addresses.collection(collection.folder), "xml")
        return ""

    def _parent(self, collection: Collection) -> Entry:
        if collection.kind == "news":
            return Entry("Trang chủ", "")
        if collection.kind == "month":
            folder = collection.folder.rpartition("/")[0]
            return Entry(f"Năm {folder[-4:]}", self._addresses.collection(folder))
        folder = collection.folder.partition("/")[0]
        return Entry(_KINDS[folder][0], self._addresses.collection(folder))

    def _directory_pages(self) -> Iterator[Page]:
        entry = self._cards.entry
        by_title = sorted(self.tags.values(), key=_alphabetical)
        by_name = sorted(self.authors.values(), key=_alphabetical)
        entries = {
            listing.CATEGORIES: [entry(each) for each in self.categories],
            listing.TAGS: [entry(each) for each in by_title],
            listing.AUTHORS: [entry(each) for each in by_name],
            listing.ARCHIVE: [entry(each, self._month_entries(each)) for each in self._years],
        }
        for folder, found in entries.items():
            title, description = _KINDS[folder]
            view = partial(DirectoryView, title, description, tuple(found))
            yield self._addresses.make(collection_path(folder), "directory.html", view)


def _alphabetical(collection: Collection) -> tuple[str, str]:
    return fold(collection.title), canonical(collection.title)
