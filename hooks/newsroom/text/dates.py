"""Dates as editors write them and as readers see them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import product
from typing import TYPE_CHECKING

from newsroom.text.guessed_dates import YEARS, guessed_date
from newsroom.text.problem import FaultyFieldError
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from datetime import tzinfo

_EXAMPLE = "viết như 2022-06-30 22:20"
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_SPELLED_WEEKDAYS = {
    **{f"thứ {number}": number - 2 for number in range(2, 8)},
    **{name.casefold(): number for number, name in enumerate(_WEEKDAYS)},
    "thứ bẩy": 5,
    "cn": 6,
}
_DATES = (
    r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})",
    r"(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})",
    r"(?P<day>[0-9]{1,2}) tháng (?P<month>[0-9]{1,2}),?(?: năm)? (?P<year>[0-9]{4})",
)
_CLOCK = (
    r"(?P<hour>[0-9]{1,2})"
    r"(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]+)?)?"
    r"| ?(?:h|g|giờ)(?: ?(?P<minutes>[0-9]{2})(?: ?(?:phút|p|'))?)?)"
    r"(?: ?(?P<zone>z|[+-][0-9]{2}:?[0-9]{2}|\(?gmt[+-][0-9]{1,2}\)?))?"
)
_WEEKDAY = f"(?:(?P<weekday>{'|'.join(_SPELLED_WEEKDAYS)}),? )?"
_BETWEEN = "(?:,? | [-–|] )"
_FORMS = tuple(
    re.compile(form.format(date=f"{_WEEKDAY}(?:ngày )?{day}", clock=_CLOCK, between=_BETWEEN))
    for form, day in product(
        ("{date}(?:(?:t|{between}(?:lúc )?){clock})?", "(?:lúc )?{clock}{between}{date}"), _DATES
    )
)


def parse_moment(text: str, zone: tzinfo) -> datetime:
    """Read a date, or a date and time, as a moment in `zone` unless the text names its own.

    A date without a clock time is its first minute. Raises `FaultyFieldError`.
    """
    part = _parts(text)
    if part is None:
        raise FaultyFieldError(f'ngày "{text}" không đọc được; {_remedy(text)}')
    day = _day(text, part)
    if not part["hour"]:
        return datetime.combine(day, time(), zone)
    minute = part["minute"] or part["minutes"] or "0"
    try:
        clock = time(int(part["hour"]), int(minute), int(part["second"] or 0))
        return datetime.combine(day, clock, _offset(part["zone"]) or zone).astimezone(zone)
    except ValueError:
        remedy = f"viết như {day} 22:20"
        raise FaultyFieldError(f'giờ trong "{text}" không có trên đồng hồ; {remedy}') from None


def has_clock(text: str) -> bool:
    """Whether a date that can be read names a time of day."""
    part = _parts(text)
    return part is not None and bool(part["hour"])


def _parts(text: str) -> dict[str, str | None] | None:
    spaced = " ".join(nfc(text).casefold().split())
    match = next((found for form in _FORMS if (found := form.fullmatch(spaced))), None)
    return match.groupdict() if match else None


def _day(text: str, part: dict[str, str | None]) -> date:
    year, month, number = (int(part[name] or 0) for name in ("year", "month", "day"))
    if year not in YEARS:
        raise FaultyFieldError(f'năm {year} trong "{text}" không thể đúng; {_EXAMPLE}')
    try:
        day = date(year, month, number)
    except ValueError:
        told = f'ngày "{text}" không có trong lịch; {_remedy(text)}'
        raise FaultyFieldError(told) from None
    named = part["weekday"]
    if named and day.weekday() != _SPELLED_WEEKDAYS[named]:
        raise FaultyFieldError(f'"{text}" là {weekday(day)}; sửa thứ hoặc sửa ngày')
    return day


def _remedy(text: str) -> str:
    guessed = guessed_date(text)
    return f"nếu đúng là ngày ấy thì viết {guessed}" if guessed else _EXAMPLE


def _offset(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text == "z":
        return UTC
    signed = text.strip("gmt()").replace(":", "")
    shift = timedelta(hours=int(signed[1:3]), minutes=int(signed[3:] or 0))
    return timezone(-shift if signed[0] == "-" else shift)


def format_date(moment: datetime) -> str:
    """Return the site's own form: `30-06-2022 22:20`; a midnight is a day whose hour is unknown."""
    clock = f" {moment.hour:02}:{moment.minute:02}" if moment.hour or moment.minute else ""
    return format_day(moment) + clock


def format_day(moment: date) -> str:
    """Return a day in the site's own form: `30-06-2022`."""
    return f"{moment.day:02}-{moment.month:02}-{moment.year:04}"


def weekday(moment: date) -> str:
    """Return the day of the week: `Thứ Năm`."""
    return _WEEKDAYS[moment.weekday()]


def iso(moment: datetime) -> str:
    """Return the machine's form with its zone: `2022-06-30T22:20:00+07:00`."""
    return moment.isoformat(timespec="seconds")
