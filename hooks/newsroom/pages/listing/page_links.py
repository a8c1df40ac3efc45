"""Links between the numbered pages of a list, whose full pages never change again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.notices.addresses import collection_path
from newsroom.pages.card.cards import anchor
from newsroom.pages.redirects import RedirectPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.settings import Settings
    from newsroom.pages.listing.collections import Collection, Listing

_NEWEST = "Tin mới"


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The links from a page of a list to its others; none where there is no such page."""

    newer: str | None
    older: str | None
    front: str | None
    """The newest, which has no number; none on itself."""
    oldest: str | None


def page_links(collection: Collection, page: Listing, settings: Settings) -> PageLinks:
    """Return the links from a page of a collection.

    A numbered page says nothing that newer notices would change.
    """
    address, folder, number = settings.addresses.collection, collection.folder, page.number
    full = collection.full_pages(settings.per_page)
    older = number - 1 if number else full
    unseen = _first_unseen(collection, page, settings.per_page)
    return PageLinks(
        newer=address(folder, number + 1) if number else None,
        older=address(folder, older) + unseen if older else None,
        front=address(folder) if number else None,
        oldest=address(folder, 1) if older > 1 else None,
    )


def unfinished(collection: Collection, settings: Settings) -> Iterator[RedirectPage]:
    """Yield the address of a collection's numbered page that is not full yet, where it has any."""
    if full := collection.full_pages(settings.per_page):
        path = collection_path(collection.folder, full + 1)
        target = settings.addresses.collection(collection.folder)
        yield RedirectPage(path, settings.addresses, collection.title, target, _NEWEST)


def _first_unseen(collection: Collection, page: Listing, per_page: int) -> str:
    """The newest notices reach into the last numbered page; the link leads past them."""
    open_ones = len(collection.notices) - collection.full_pages(per_page) * per_page
    if page.number is not None or len(page.notices) == open_ones:
        return ""
    return f"#{anchor(collection.notices[len(page.notices)])}"
