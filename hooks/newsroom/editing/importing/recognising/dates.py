"""Dates as Vietnamese offices and their sites write them above a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.text.dates import has_clock, parse_moment
from newsroom.text.problem import FaultyFieldError
from newsroom.text.vietnamese import fold

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

_MONTHS = (
    *("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot"),
    "muoi hai",
)
_NAMED_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATES = (
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2}) ?(?P<mark>[-/.]) ?(?P<month>\d{1,2}) ?(?P=mark) ?(?P<year>\d{4})"
        r"(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}}) thang (?P<month>\d{{1,2}}|{_NAMED_MONTH}),? (?:nam )?"
        r"(?P<year>\d{4})(?!\d)"
    ),
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2}) ?(?::|h|gio) ?(?P<minute>\d{1,2})?(?: ?phut|:\d{2})?(?!\d)"
    r"(?: ?(?P<half>sa|ch|am|pm)\b)?"
)
_FILLING = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay|dang|cap nhat|xuat ban|tao|luc|hoi|vao"
    r"|gmt|utc|gio|thoi gian|posted|on|by|boi|admin|date|time)\b|\+ ?0?7(?::00)?|[^\w+]|_"
)
_LONGEST = 90
"""Letters of a line that holds a date and nothing else."""
_TEXT_ENDS = (".", ",", ";")
_PLACE = re.compile(r"[^\W\d_][^\d,]{1,40}, ngay ")
_NOON = 12


class Dated(NamedTuple):
    """When a text was published, as somebody or a line of its own says."""

    moment: datetime
    has_clock: bool
    """Whether the time is told too."""
    has_place: bool = False
    """Whether it is the date of a letter: it belongs to the text."""

    def __str__(self) -> str:
        """Return it as front matter has it."""
        return f"{self.moment:%Y-%m-%d %H:%M}" if self.has_clock else f"{self.moment:%Y-%m-%d}"


def read_date(line: str, zone: tzinfo) -> Dated | None:
    """Return the date that a line holds and nothing else, none where there is more or less."""
    if len(line) > _LONGEST or line.endswith(_TEXT_ENDS) or not any(map(str.isdigit, line)):
        return None
    if whole := _moment(line, zone):
        return Dated(whole, has_clock(line))
    text = " ".join(fold(line).split())
    found = next((match for form in _DATES if (match := form.search(text))), None)
    if found is None:
        return None
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    clock = _CLOCK.search(rest)
    if clock:
        rest = f"{rest[: clock.start()]} {rest[clock.end() :]}"
    is_more = bool(_FILLING.sub("", rest))
    has_place = is_more and found.end() == len(text) and _PLACE.fullmatch(text[: found.start()])
    if is_more and not has_place:
        return None
    moment = _moment(f"{_day(found)}{_clock_time(clock) if clock else ''}", zone)
    return None if moment is None else Dated(moment, clock is not None, bool(has_place))


def _day(found: re.Match[str]) -> str:
    month = found["month"]
    number = int(month) if month.isdecimal() else _MONTHS.index(month) + 1
    return f"{found['year']}-{number}-{found['day']}"


def _clock_time(found: re.Match[str]) -> str:
    hour = int(found["hour"])
    if found["half"] in ("ch", "pm") and hour < _NOON:
        hour += _NOON
    return f" {hour}:{int(found['minute'] or 0):02}"


def _moment(text: str, zone: tzinfo) -> datetime | None:
    try:
        return parse_moment(text.strip(), zone)
    except FaultyFieldError:
        return None
