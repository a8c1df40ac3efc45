"""Dates to come: the events of an edition, and their page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.notices.addresses import collection_path
from newsroom.notices.event import Event, Phase
from newsroom.pages.entry import Entry
from newsroom.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

FOLDER = "lich"
"""Where the calendar lies in the site."""
FILE = f"{FOLDER}/lich.ics"
"""All events that lie ahead, as phones take them."""
_TITLE = "Lịch"
_DESCRIPTION = "Hội nghị, lớp học và các việc sắp diễn ra."


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


class Calendar:
    """The events of an edition."""

    def __init__(self, notices: Iterable[Notice], settings: Settings, *, now: datetime) -> None:
        """Collect the events of `notices` as they stand at the moment `now`."""
        self._addresses = settings.addresses
        self._now = now
        held = [each for each in notices if each.event and not each.is_withdrawn(now)]
        self._is_used = bool(held)
        ahead = [each for each in held if event_of(each).over > now]
        self.ahead = sorted(ahead, key=lambda each: (event_of(each).start, each.path))
        """The notices of events that lie ahead, the next first."""

    def pages(self) -> Iterator[Page]:
        """Yield the page, where there is or was any event."""
        if self._is_used:
            yield CalendarPage(collection_path(FOLDER), self._addresses, self)

    @property
    def entries(self) -> list[Entry]:
        """The link to the page, where there is one."""
        url = self._addresses.collection(FOLDER)
        return [Entry(_TITLE, url, len(self.ahead), _DESCRIPTION)] if self._is_used else []

    def event(self, notice: Notice) -> EventView | None:
        """Return the event of a notice, if it has one."""
        event = notice.event
        return self._view(notice, event) if event else None

    def views(self) -> Iterator[EventView]:
        """Yield the events that lie ahead, the next first."""
        return (self._view(each, event_of(each)) for each in self.ahead)

    def _view(self, notice: Notice, event: Event) -> EventView:
        phase = event.phase(self._now)
        is_ahead = phase is not Phase.OVER and not notice.is_withdrawn(self._now)
        return EventView(
            title=notice.title,
            url=self._addresses.page(notice.path),
            start=event.start,
            end=event.end,
            last_day=event.last_day,
            takes_whole_days=event.takes_whole_days,
            place=event.place,
            phase=phase.value,
            file=event_file(notice) if is_ahead else "",
        )


def event_file(notice: Notice) -> str:
    """Return the address, and the file, of a notice's event as phones take it."""
    return f"{FOLDER}/{notice.path.partition('/')[2].removesuffix('.md')}.ics"


def event_of(notice: Notice) -> Event:
    """Return the event of a notice that has one."""
    assert notice.event is not None
    return notice.event


@dataclass(frozen=True)
class CalendarPage(Page):
    """All events that lie ahead, by month."""

    template = "calendar.html"
    calendar: Calendar

    def _view(self) -> CalendarView:
        months = groupby(self.calendar.views(), key=lambda each: f"{each.start:%m/%Y}")
        return CalendarView(
            title=_TITLE,
            description=_DESCRIPTION,
            parent=Entry("Trang chủ", ""),
            months=tuple(Month(f"Tháng {month}", tuple(found)) for month, found in months),
            file=FILE,
        )
