"""The date that an editor most likely meant by one that is not clear, for messages."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time

YEARS = range(1930, 2930)
"""In which a notice can have been published; others are slips of the pen."""
_SPELLED = (
    *("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín"),
    *("mười", "mười một", "mười hai"),
)
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {
    **{f"tháng {name}": month for month, name in enumerate(_SPELLED, 1)},
    **{name: month for month, name in enumerate(_ENGLISH, 1)},
    "tháng giêng": 1,
    "tháng bốn": 4,
    "tháng bẩy": 7,
    "tháng chạp": 12,
}
_MONTH = re.compile(f"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[a-z]{{0,6}}")
_APART = r"(?:[\s./,\\_–—-]|tháng|năm|ngày){1,12}"
_DAY_AND_MONTH = rf"(?<!\d)(?P<day>\d\d?){_APART}(?P<month>\d\d?){_APART}"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_DATES = (
    re.compile(rf"tháng (?P<month>\d\d?){_APART}(?P<day>\d\d?){_APART}{_YEAR}"),
    re.compile(_DAY_AND_MONTH + _YEAR),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}}){_APART}(?P<month>\d\d?){_APART}(?P<day>\d\d?)(?!\d)"),
    re.compile(rf"{_DAY_AND_MONTH}(?P<year>\d\d)(?!\d)"),
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d\d?)\s?(?:(?::|h|giờ|g|\.)\s?(?P<minute>\d\d)?(?!\d)"
    r"|(?=am|pm|sáng|trưa|chiều|tối))"
)
_AFTERNOON = re.compile(r"pm|p\.m|chiều|tối|\bch\b")
_NOON, _LAST_MONTH, _CENTURY = 12, 12, 2000
_LONGEST = 80
"""Signs of the longest text that is taken for a date."""


def guessed_date(text: str) -> str:
    """Return the date in `text` in the form that is always clear, empty where none can be seen."""
    if len(text) > _LONGEST:
        return ""
    plain = "".join(str(unicodedata.digit(sign, sign)) for sign in text.casefold())
    plain = _MONTH.sub(lambda match: f" tháng {_MONTHS[match['name']]} ", plain)
    found = next((match for form in _DATES if (match := form.search(plain))), None)
    if found is None:
        return ""
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    if month > _LAST_MONTH and found.start("day") < found.start("year"):
        month, day = day, month
    if len(found["year"]) < len("2026"):
        year += _CENTURY
    try:
        clock = _clock(f"{plain[: found.start()]} | {plain[found.end() :]}")
        return f"{date(year, month, day)} {clock}".strip() if year in YEARS else ""
    except ValueError:
        return ""


def _clock(text: str) -> str:
    """Return the time of day that a text names, empty where it names none."""
    found = _CLOCK.search(text)
    if found is None:
        return ""
    hour = int(found["hour"])
    later = _NOON if hour < _NOON and _AFTERNOON.search(text) else 0
    return time(hour + later, int(found["minute"] or 0)).isoformat("minutes")
