"""The front page and what every page shows."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from newsroom.pages.banner import slogans_in_force
from newsroom.pages.contact import CONTACT
from newsroom.pages.views import Block, FrontView, NewsView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.calendar import Calendar
    from newsroom.pages.cards import Cards
    from newsroom.pages.collections import Collection
    from newsroom.pages.views import Entry

_BESIDE, _BELOW = 3, 5
"""With a picture above them, and in its place."""
_NEWEST, _IN_BLOCK, _EVENTS = 8, 4, 3
"""Of the newest notices, of each category's, of the events to come."""


def front_view(
    listed: Sequence[Notice],
    categories: Iterable[Collection],
    cards: Cards,
    *,
    calendar: Calendar,
) -> FrontView:
    """Return the front page: one notice large, others with it, the newest, then each category's.

    `listed` stand newest first. Nothing stands there twice, unless a category has nothing else.
    """
    announced = calendar.ahead[:_EVENTS]
    featured = [each for each in listed if each.featured]
    lead = (featured or listed)[:1]
    room = _BESIDE if lead and lead[0].image else _BELOW
    beside = featured[1 : room + 1]
    beside += _first(room - len(beside), listed, without=[*lead, *beside, *announced])
    newest = _first(_NEWEST, listed, without=[*lead, *beside, *announced])
    above = [*lead, *beside, *newest, *announced]
    return FrontView(
        lead=cards.card(lead[0]) if lead else None,
        beside=tuple(map(cards.card, beside)),
        newest=tuple(map(cards.card, newest)),
        blocks=tuple(
            Block(cards.entry(each), tuple(map(cards.card, found)))
            for each in categories
            if (found := _first(_IN_BLOCK, each.notices, without=above) or each.notices[:_IN_BLOCK])
        ),
        events=tuple(islice(calendar.views(), _EVENTS)),
    )


def _first(number: int, notices: Iterable[Notice], *, without: Iterable[Notice]) -> list[Notice]:
    """Return the first of `notices`, each once, that are none of `without`."""
    known = {each.path for each in without}
    others = {each.path: each for each in notices if each.path not in known}
    return list(islice(others.values(), number))


def news_view(  # noqa: PLR0913 (what every page shows)
    settings: Settings,
    cards: Cards,
    now: datetime,
    *,
    search_url: str,
    is_preview: bool,
    shelves: Iterable[Entry],
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
        shelves=tuple(shelves),
    )
