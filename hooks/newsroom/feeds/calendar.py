"""Events as iCalendar, which phones put into their own calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.pages.calendar import event_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    import icalendar

    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings


def calendar(notices: Iterable[Notice], site: Site, settings: Settings, *, now: datetime) -> bytes:
    """Return the events of `notices`, without the moment at which it was made."""
    import icalendar  # noqa: PLC0415 (it takes as long as a hundred notices, and few sites need it)

    whole = icalendar.Calendar()
    whole.add("prodid", f"-//{site.name}//newsroom//VI")
    whole.add("version", "2.0")
    whole.add("x-wr-calname", site.name)
    for notice in notices:
        event = icalendar.Event()
        _describe(event, notice, site.absolute(settings.addresses.page(notice.path)), now)
        whole.add_component(event)
    whole.add_missing_timezones()
    return bytes(whole.to_ical())


def _describe(made: icalendar.Event, notice: Notice, address: str, now: datetime) -> None:
    """Fill in the event of a notice."""
    event = event_of(notice)
    made.add("uid", address)
    made.add("dtstamp", notice.changed(now))
    made.add("last-modified", notice.changed(now))
    made.add("summary", notice.title)
    made.add("description", notice.summary)
    made.add("url", address)
    if event.place:
        made.add("location", event.place)
    if event.takes_whole_days:
        made.add("dtstart", event.start.date())
        made.add("dtend", event.over.date())
        return
    made.add("dtstart", event.start)
    if event.end:
        made.add("dtend", event.end)
