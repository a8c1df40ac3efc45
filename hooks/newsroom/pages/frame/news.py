"""The view that every page of the site shares."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from newsroom.pages.contact import CONTACT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from newsroom.notices.settings import Contact, OutsideLink, Settings
    from newsroom.notices.slogans import Slogan
    from newsroom.pages.card.cards import Cards
    from newsroom.pages.entry import Entry


@dataclass(frozen=True, slots=True)
class NewsView:
    """The view that every page of the site shares."""

    categories: tuple[Entry, ...]
    slogans: tuple[str, ...]
    folder_url: str
    search_url: str
    """Empty where the site has no search."""
    contact: Contact | None
    """Of the body that answers for the site."""
    contact_url: str
    """Of the page that tells it; empty where there is none."""
    links: tuple[OutsideLink, ...]
    """Sites of other bodies."""
    is_preview: bool
    """Whether editors see the site, not the public."""
    dossiers: tuple[Entry, ...] = ()
    """Documents, affairs, the calendar, as far as there are any."""


def news_view(  # noqa: PLR0913 (what every page shows)
    settings: Settings,
    cards: Cards,
    now: datetime,
    *,
    search_url: str,
    is_preview: bool,
    dossiers: Iterable[Entry],
) -> NewsView:
    """Return what every page of the site shows at the moment `now`."""
    return NewsView(
        categories=tuple(cards.category(each) for each in settings.categories),
        slogans=slogans_in_force(settings.slogans, now.astimezone(settings.zone).date()),
        folder_url=settings.addresses.collection(settings.folder),
        search_url=search_url,
        contact=settings.contact,
        contact_url=settings.addresses.page(CONTACT) if settings.contact else "",
        links=settings.links,
        is_preview=is_preview,
        dossiers=tuple(dossiers),
    )


def slogans_in_force(slogans: Iterable[Slogan], today: date) -> tuple[str, ...]:
    """Return the texts that show today: those of a campaign first, the permanent ones after."""
    shown = [slogan for slogan in slogans if slogan.shows(today)]
    shown.sort(key=attrgetter("is_permanent"))
    return tuple(dict.fromkeys(slogan.text for slogan in shown))
