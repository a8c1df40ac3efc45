"""The front page and what every page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.pages.banner import slogans_in_force
from newsroom.pages.views import Block, FrontView, NewsView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.cards import Cards
    from newsroom.pages.collections import Collection

_NEWEST = 6
_IN_BLOCK = 4


def front_view(
    listed: Sequence[Notice], categories: Iterable[Collection], cards: Cards
) -> FrontView:
    """Return the front page: one notice large, the newest, then each category's newest.

    `listed` stand newest first.
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
    )


def news_view(
    settings: Settings, cards: Cards, now: datetime, *, search_url: str, is_preview: bool
) -> NewsView:
    """Return what every page of the site shows at the moment `now`."""
    return NewsView(
        categories=tuple(cards.category(each) for each in settings.categories),
        slogans=slogans_in_force(settings.slogans, now.astimezone(settings.zone).date()),
        folder_url=settings.addresses.collection(settings.folder),
        search_url=search_url,
        is_preview=is_preview,
    )
