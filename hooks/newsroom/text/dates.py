"""Dates as editors write them and as readers see them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from newsroom.text.problem import FaultyFieldError

if TYPE_CHECKING:
    from datetime import tzinfo

_EXAMPLE = "viết như 2022-06-30 22:20"
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_EARLIEST_YEAR = 1930
_CLOCK = (
    r"(?:[ T]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})" + _CLOCK, re.ASCII),
    re.compile(
        r"(?P<day>\d{1,2})(?P<mark>[-/])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})" + _CLOCK
    ),
)


def parse_moment(text: str, zone: tzinfo) -> datetime:
    """Read a date, or a date and time, as a moment in `zone` unless the text names its own.

    A date without a clock time is its first minute. Raises `FaultyFieldError`.
    """
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if match is None:
        raise FaultyFieldError(f'ngày "{text}" không đọc được; {_EXAMPLE}')
    part = match.groupdict()
    try:
        day = date(int(part["year"]), int(part["month"]), int(part["day"]))
    except ValueError:
        raise FaultyFieldError(f'ngày "{text}" không có trong lịch; {_EXAMPLE}') from None
    if not _EARLIEST_YEAR <= day.year < _EARLIEST_YEAR + 1000:
        raise FaultyFieldError(f'năm {day.year} trong "{text}" không thể đúng; {_EXAMPLE}')
    if part["hour"] is None:
        return datetime.combine(day, time(), zone)
    try:
        clock = time(int(part["hour"]), int(part["minute"]), int(part["second"] or 0))
        return datetime.combine(day, clock, _offset(part["zone"]) or zone).astimezone(zone)
    except ValueError:
        raise FaultyFieldError(f'giờ trong "{text}" không có trên đồng hồ; {_EXAMPLE}') from None


def _offset(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text == "Z":
        return UTC
    shift = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-shift if text[0] == "-" else shift)


def format_date(moment: datetime) -> str:
    """Return the site's own form: `30-06-2022 22:20`."""
    return f"{moment.day:02}-{moment.month:02}-{moment.year:04} {moment.hour:02}:{moment.minute:02}"


def weekday(moment: date) -> str:
    """Return the day of the week: `Thứ Năm`."""
    return _WEEKDAYS[moment.weekday()]


def iso(moment: datetime) -> str:
    """Return the machine's form with its zone: `2022-06-30T22:20:00+07:00`."""
    return moment.isoformat(timespec="seconds")
