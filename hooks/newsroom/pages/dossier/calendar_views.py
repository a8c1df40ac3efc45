"""The views of dates to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from newsroom.pages.entry import Entry


@dataclass(frozen=True, slots=True)
class EventView:
    """An event."""

    title: str
    """Of its notice."""
    url: str
    start: datetime
    end: datetime | None
    """From when it is over, where that is told."""
    last_day: datetime
    takes_whole_days: bool
    place: str
    phase: str
    """Where it stands, as readers are told."""
    file: str
    """The address of it as phones take it; empty where it is over."""

    @property
    def takes_several_days(self) -> bool:
        """Whether it ends on another day than it begins."""
        return self.last_day.date() != self.start.date()

    @property
    def ends_with_a_day(self) -> bool:
        """Whether only the day is told on which it ends."""
        return self.end is not None and self.end.time() == time()


@dataclass(frozen=True, slots=True)
class Month:
    """The events of a month."""

    title: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class CalendarView:
    """All events that lie ahead."""

    title: str
    description: str
    parent: Entry
    months: tuple[Month, ...]
    file: str
    """The address of all of them as phones take them."""
