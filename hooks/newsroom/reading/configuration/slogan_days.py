"""The days on which a slogan shows, as mkdocs.yml has them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from newsroom.notices.slogans import DayOfYear, Slogan
from newsroom.text.problem import FaultyFieldError

_MONTH_AND_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_MONTHS = 12
_LEAP_YEAR = 2024
"""Any one: 29 February is a day, too."""
_BY_MOON = 30
"""Days of a long month of the moon."""


def day_of_year(text: str) -> DayOfYear | None:
    """Return a day that every year has, none where a text is another. Raises `FaultyFieldError`."""
    written = _MONTH_AND_DAY.fullmatch(text)
    if vietnamese := _DAY_AND_MONTH.fullmatch(text):
        day, month = vietnamese[1].zfill(2), vietnamese[2].zfill(2)
        raise FaultyFieldError(
            f'ngày "{text}" không có năm; hằng năm thì viết tháng-ngày: {month}-{day}'
        )
    if written is None:
        return None
    month, day = int(written[1]), int(written[2])
    if month > _MONTHS and day <= _MONTHS:
        raise FaultyFieldError(
            f'"{text}": tháng viết trước, ngày viết sau; viết {day:02}-{month:02}'
        )
    if not (1 <= month <= _MONTHS and 1 <= day <= monthrange(_LEAP_YEAR, 1)[1]):
        raise FaultyFieldError(f'ngày "{text}" không có trong lịch; viết tháng-ngày như 02-03')
    return DayOfYear(month, day)


def fault_of(slogan: Slogan) -> str:
    """Return the fault of the days of a slogan, empty where there is none."""
    yearly = [day for day in (slogan.begins, slogan.ends) if isinstance(day, DayOfYear)]
    fixed = [day for day in (slogan.begins, slogan.ends) if isinstance(day, date)]
    if len(yearly) == 1:
        return (
            'hiện hằng năm thì "from" và "until" đều viết tháng-ngày, như from: 02-01, until: 02-05'
        )
    if slogan.lunar and not yearly:
        return "theo âm lịch thì viết tháng-ngày âm lịch, như from: 12-23, until: 01-07"
    for each in yearly:
        if each.day > (_BY_MOON if slogan.lunar else monthrange(_LEAP_YEAR, each.month)[1]):
            return f"có ngày {each.month:02}-{each.day:02} (tháng-ngày) không có trong lịch"
    if fixed != sorted(fixed):
        return 'có "until" sớm hơn "from"; sửa một trong hai'
    return ""
