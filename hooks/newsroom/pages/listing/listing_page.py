"""One page of a collection."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from newsroom.notices.notice import Notice
    from newsroom.pages.card.cards import Card
    from newsroom.pages.entry import Entry
    from newsroom.pages.listing.collections import Collection, Listing, Name
    from newsroom.pages.listing.indexes import Indexes
    from newsroom.pages.listing.page_links import PageLinks


@dataclass(frozen=True, slots=True)
class Group:
    """One of several names that share the page of a tag or author."""

    title: str
    anchor: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
    """One numbered page of notices, or the newest ones of a collection."""

    kind: str
    """One of news, category, tag, author, year, month."""
    title: str
    description: str
    cards: tuple[Card, ...]
    """Empty where `groups` has them."""
    number: int | None
    """Counted from the oldest; none on the collection's front page."""
    span: tuple[date, date] | None
    """When the oldest and the newest of a numbered page were published."""
    total: int | None
    """Notices of the whole collection; none on numbered pages, which never change."""
    links: PageLinks
    years: tuple[Entry, ...]
    """Where the notices of earlier years begin."""
    entries: tuple[Entry, ...]
    """Smaller collections within this one: the months of a year."""
    parent: Entry
    """The page that lists all collections of this kind."""
    section: str | None
    """The address of what it belongs to in the menu, if there is any."""
    feed: str
    """The address of its RSS; empty where it has none."""
    groups: tuple[Group, ...] = ()
    """The names that share the page, where there are several."""


@dataclass(frozen=True)
class ListingPage(Page):
    """One page of a collection."""

    template = "listing.html"
    collection: Collection
    listing: Listing
    indexes: Indexes

    @property
    def changed(self) -> datetime | None:
        """When readers last saw the newest notices change; numbered pages do not."""
        changes = (notice.changed(self.indexes.now) for notice in self.listing.notices)
        return max(changes, default=None) if self.in_sitemap else None

    @property
    def in_sitemap(self) -> bool:
        """Whether it stands in the sitemap: search engines shall lead to notices, not to page 7."""
        return self.listing.number is None

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        groups = list(self._groups())
        shown = [each for _, found in groups for each in found] or self.listing.notices
        told = [(name.title, name.anchor, len(found)) for name, found in groups]
        others = self.indexes.sources_without_cards(self.collection, self.listing)
        return [*others, repr(told), *self.indexes.cards.sources(shown)]

    def _view(self) -> ListingView:
        card = self.indexes.cards.card
        groups = tuple(
            Group(name.title, name.anchor, tuple(map(card, found)))
            for name, found in self._groups()
        )
        cards = () if groups else tuple(map(card, self.listing.notices))
        view = self.indexes.without_cards(self.collection, self.listing)
        return replace(view, cards=cards, groups=groups)

    def _groups(self) -> Iterator[tuple[Name, Sequence[Notice]]]:
        """Yield the names that share the page, each with those of its notices that stand here.

        The front page has the newest of every name: what leads to a name leads there.
        """
        names = self.collection.names if len(self.collection.names) > 1 else ()
        if self.listing.number is None:
            most = self.indexes.most_of_each(len(names)) if names else 0
            yield from ((name, name.notices[:most]) for name in names)
            return
        here = {notice.path for notice in self.listing.notices} if names else set()
        for name in names:
            if found := [notice for notice in name.notices if notice.path in here]:
                yield name, found
