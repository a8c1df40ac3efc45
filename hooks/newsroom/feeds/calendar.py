"""Events as iCalendar, which phones put into their own calendars."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsroom.pages.dossier.calendar import event_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    import icalendar

    from newsroom.notices.notice import Notice

    Event = dict[str, str | date | datetime]
    """What an event says, by iCalendar's own names, in their order in the file."""


def calendar_event(notice: Notice, address: str, *, now: datetime) -> Event:
    """Return the event of the notice at `address`, without the stamp of the build's moment."""
    event = event_of(notice)
    told: Event = {
        "uid": address,
        "dtstamp": notice.changed(now),
        "last-modified": notice.changed(now),
        "summary": notice.title,
        "description": notice.summary,
        "url": address,
    }
    if event.place:
        told["location"] = event.place
    if event.takes_whole_days:
        return told | {"dtstart": event.start.date(), "dtend": event.over.date()}
    told["dtstart"] = event.start
    if event.end:
        told["dtend"] = event.end
    return told


def calendar(name: str, events: Iterable[Event]) -> bytes:
    """Return the calendar of a site by this name that has these events."""
    import icalendar  # noqa: PLC0415 (it takes as long as a hundred notices, and few builds need it)

    whole = icalendar.Calendar()
    whole.add("prodid", f"-//{name}//newsroom//VI")
    whole.add("version", "2.0")
    whole.add("x-wr-calname", name)
    for told in events:
        event = icalendar.Event()
        for key, value in told.items():
            event.add(key, value)
        whole.add_component(event)
    whole.subcomponents[:0] = map(_zone, sorted(whole.get_missing_tzids()))
    return bytes(whole.to_ical())


@cache
def _zone(name: str) -> icalendar.Timezone:
    """Return the description of a time zone; the library computes it year by year."""
    import icalendar  # noqa: PLC0415 (as above)

    return icalendar.Timezone.from_tzid(name)
