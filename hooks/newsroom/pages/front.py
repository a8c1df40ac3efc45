"""The front page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.notices.notice import Notice
    from newsroom.pages.card.cards import Card, Cards
    from newsroom.pages.dossier.calendar import Calendar, EventView
    from newsroom.pages.entry import Entry
    from newsroom.pages.listing.collections import Collection

_BESIDE, _BELOW = 3, 5
"""With a picture above them, and in its place."""
_NEWEST, _IN_BLOCK, _EVENTS = 8, 4, 3
"""Of the newest notices, of each category's, of the events to come."""


@dataclass(frozen=True, slots=True)
class CategoryBlock:
    """A category on the front page."""

    category: Entry
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page."""

    lead: Card | None
    beside: tuple[Card, ...]
    """Other featured notices, then the newest; more where the lead has no picture."""
    newest: tuple[Card, ...]
    blocks: tuple[CategoryBlock, ...]
    events: tuple[EventView, ...] = ()
    """The next ones."""


def front_view(
    listed: Sequence[Notice], categories: Iterable[Collection], cards: Cards, *, calendar: Calendar
) -> FrontView:
    """Return the front page: one notice large, others with it, the newest, then each category's.

    `listed` stand newest first. Nothing stands there twice, unless an event's notice is
    all that may lead.
    """
    announced = calendar.ahead[:_EVENTS]
    featured = [each for each in listed if each.featured]
    lead = (featured or _first(1, listed, without=announced) or listed)[:1]
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
            CategoryBlock(cards.entry(each), tuple(map(cards.card, found)))
            for each in categories
            if (found := _first(_IN_BLOCK, each.notices, without=above))
        ),
        events=tuple(islice(calendar.views(), _EVENTS)),
    )


def _first(number: int, notices: Iterable[Notice], *, without: Iterable[Notice]) -> list[Notice]:
    """Return the first of `notices`, each once, that are none of `without`."""
    known = {each.path for each in without}
    others = {each.path: each for each in notices if each.path not in known}
    return list(islice(others.values(), number))
