"""An event that a notice announces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum

_DAY = timedelta(days=1)


class Phase(Enum):
    """Whether an event is to come, goes on or is over, as readers are told."""

    TO_COME = "Sắp diễn ra"
    GOING_ON = "Đang diễn ra"
    OVER = "Đã kết thúc"


@dataclass(frozen=True, slots=True)
class Event:
    """An event; one that begins at midnight takes whole days."""

    start: datetime
    """In the zone of the site."""
    end: datetime | None = None
    """The moment from which it is over; after a whole day, the midnight."""
    place: str = ""

    @property
    def over(self) -> datetime:
        """From when it no longer lies ahead: where no end is told, the next midnight."""
        return self.end or datetime.combine(self.start.date(), time(), self.start.tzinfo) + _DAY

    @property
    def takes_whole_days(self) -> bool:
        """Whether only its days are known."""
        return self.start.time() == self.over.time() == time()

    @property
    def last_day(self) -> datetime:
        """A moment of the last day on which it still is."""
        return self.over - timedelta(microseconds=1)

    def phase(self, now: datetime) -> Phase:
        """Return where it stands at a moment."""
        if now < self.start:
            return Phase.TO_COME
        return Phase.GOING_ON if now < self.over else Phase.OVER
