"""The views of a notice on other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.pages.card.state import State
    from newsroom.pages.entry import Entry
    from newsroom.pictures.picture import Picture


@dataclass(frozen=True, slots=True)
class Card:
    """A notice as listings and the front page show it."""

    title: str
    url: str
    anchor: str
    """Its place within a listing."""
    date: datetime
    category: Entry
    summary: str
    image: Picture | None
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Teaser:
    """A notice as other notices' pages show it."""

    title: str
    url: str
    date: datetime
    category: Entry
    image: Picture | None


def anchor(notice: Notice) -> str:
    """Return the place of a notice's card within a listing."""
    year, name = notice.path.removesuffix(".md").split("/")[-2:]
    return f"tin-{year}-{name}"
