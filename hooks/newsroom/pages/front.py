"""The front page and what every page shows."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from newsroom.pages.banner import slogans_in_force
from newsroom.pages.views import Block, FrontView, NewsView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.calendar_views import EventView
    from newsroom.pages.cards import Cards
    from newsroom.pages.collections import Collection
    from newsroom.pages.views import Entry

_NEWEST = 6
_IN_BLOCK = 4
_EVENTS = 3


def front_view(
    listed: Sequence[Notice],
    categories: Iterable[Collection],
    cards: Cards,
    *,
    events: Iterable[EventView] = (),
) -> FrontView:
    """Return the front page: one notice large, the newest, the next events, each category's newest.

    `listed` stand newest first, `events` the next first.
    """
    lead = next((each for each in listed if each.featured), None)
    lead = lead or next(iter(listed), None)
    newest = [each for each in listed[: _NEWEST + 1] if each is not lead][:_NEWEST]
    return FrontView(
        lead=cards.card(lead) if lead else None,
        newest=tuple(map(cards.card, newest)),
        blocks=tuple(
            Block(cards.entry(each), tuple(map(cards.card, each.notices[:_IN_BLOCK])))
            for each in categories
            if each.notices
        ),
        events=tuple(islice(events, _EVENTS)),
    )


def news_view(
    settings: Settings,
    cards: Cards,
    now: datetime,
    *,
    search_url: str,
    shelves: Iterable[Entry] = (),
) -> NewsView:
    """Return what every page of the site shows at the moment `now`."""
    return NewsView(
        categories=tuple(cards.category(each) for each in settings.categories),
        slogans=slogans_in_force(settings.slogans, now.astimezone(settings.zone).date()),
        folder_url=settings.addresses.collection(settings.folder),
        search_url=search_url,
        shelves=tuple(shelves),
    )
