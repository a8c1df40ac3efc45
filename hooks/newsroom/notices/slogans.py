"""Slogans, and the days on which they show: once, every year, or every year by the moon."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOON = range(1900, 2100)
"""The years of which the library knows the moon's days."""


class DayOfYear(NamedTuple):
    """A day that every year has."""

    month: int
    day: int


class Span(NamedTuple):
    """Days on which something shows, from the first to the last of them."""

    first: date | None
    """None when it always has."""
    last: date | None
    """None when it always will."""


@dataclass(frozen=True, slots=True)
class Slogan:
    """A slogan of the banner, word for word as it was issued."""

    text: str
    begins: date | DayOfYear | None = None
    """The first day on which it shows, none when it always has."""
    ends: date | DayOfYear | None = None
    """The last day on which it shows, none when it always will."""
    source: str = ""
    """The document that issued it; kept for the record, not shown."""
    lunar: bool = False
    """Whether days of every year are the moon's."""

    @property
    def is_permanent(self) -> bool:
        """Whether it shows whenever nothing else does."""
        return self.begins is None and self.ends is None

    def shows(self, today: date) -> bool:
        """Whether it shows on a day."""
        return any(
            (span.first or today) <= today <= (span.last or today)
            for span in self.spans(today.year - 1, today.year + 1)
        )

    def spans(self, first_year: int, last_year: int) -> Iterator[Span]:
        """Yield when it shows; if every year, then what begins in one of these years."""
        begins, ends = self.begins, self.ends
        if not (isinstance(begins, DayOfYear) and isinstance(ends, DayOfYear)):
            assert not isinstance(begins, DayOfYear)
            assert not isinstance(ends, DayOfYear)
            yield Span(begins, ends)
            return
        for year in range(first_year, last_year + 1):
            first = self._day(begins, year)
            last = self._day(ends, year + (ends < begins))
            if first and last:
                yield Span(first, last)

    def _day(self, day: DayOfYear, year: int) -> date | None:
        """Return a day of a year, the last of its month where the month is shorter."""
        if self.lunar:
            return _by_moon(day, year)
        if not date.min.year <= year <= date.max.year:
            return None
        return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _by_moon(day: DayOfYear, year: int) -> date | None:
    if year not in _MOON:
        return None
    found = lunar_to_solar(LunarDate(day.day, day.month, year))
    is_over = solar_to_lunar(found).month != day.month
    return found - timedelta(days=1) if is_over else found
