"""Dates in whatever form they are written, as far as they can be guessed."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from typing import NamedTuple

from newsroom.text.vietnamese import fold

YEARS = range(1930, 2930)
"""In which a notice can have been published; others are slips of the pen."""
_SPELLED = (
    *("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin"),
    *("muoi", "muoi mot", "muoi hai"),
)
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {
    **{f"thang {name}": month for month, name in enumerate(_SPELLED, 1)},
    **{name: month for month, name in enumerate(_ENGLISH, 1)},
    "thang gieng": 1,
    "thang bon": 4,
    "thang chap": 12,
}
_MONTH = re.compile(f"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[a-z]{{0,6}}")
_APART = r"(?:[\s./,\\_–—-]|thang|nam|ngay){1,12}"
_DAY_AND_MONTH = rf"(?<!\d)(?P<day>\d\d?){_APART}(?P<month>\d\d?){_APART}"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_DATES = (
    re.compile(rf"thang (?P<month>\d\d?){_APART}(?P<day>\d\d?){_APART}{_YEAR}"),
    re.compile(_DAY_AND_MONTH + _YEAR),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}}){_APART}(?P<month>\d\d?){_APART}(?P<day>\d\d?)(?!\d)"),
    re.compile(rf"{_DAY_AND_MONTH}(?P<year>\d\d)(?!\d)"),
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d\d?)\s?(?:(?::|h|gio|g)\s?(?P<minute>\d\d?)?(?!\d)(?::\d\d)?(?: ?phut)?"
    r"|\.(?P<minutes>\d\d)(?!\d)|(?=am|pm|sang|trua|chieu|toi))(?: ?(?:sa|ch|am|pm)\b)?"
)
_AFTERNOON = re.compile(r"pm|p\.m|chieu|toi|\bch\b")
_NOON, _LAST_MONTH, _CENTURY = 12, 12, 2000
_LONGEST = 90
"""Signs of the longest text that is taken for a date."""


class FoundDate(NamedTuple):
    """A date in a text."""

    written: str
    """In the form that is always clear."""
    has_clock: bool
    """Whether the time is told too."""
    before: str
    behind: str
    """What else the text says, in small letters without marks."""


def guessed_date(text: str) -> str:
    """Return the date in `text` in the form that is always clear, empty where none can be seen."""
    found = find_date(text)
    return found.written if found else ""


def find_date(text: str) -> FoundDate | None:
    """Return the date in a text, none where none can be seen."""
    if len(text) > _LONGEST:
        return None
    plain = "".join(str(unicodedata.digit(sign, sign)) for sign in " ".join(fold(text).split()))
    plain = _MONTH.sub(lambda match: f" thang {_MONTHS[match['name']]} ", plain)
    found = next((match for form in _DATES if (match := form.search(plain))), None)
    if found is None:
        return None
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    if month > _LAST_MONTH and found.start("day") < found.start("year"):
        month, day = day, month
    if len(found["year"]) < len("2026"):
        year += _CENTURY
    around = f"{plain[: found.start()]}\n{plain[found.end() :]}"
    clock = _CLOCK.search(around)
    before, _, behind = _CLOCK.sub("", around, count=1).partition("\n")
    try:
        written = f"{date(year, month, day)} {_clock(clock, around)}".strip()
    except ValueError:
        return None
    return FoundDate(written, clock is not None, before, behind) if year in YEARS else None


def _clock(found: re.Match[str] | None, text: str) -> str:
    """Return the time of day that was found in a text, empty where none was."""
    if found is None:
        return ""
    hour = int(found["hour"])
    later = _NOON if hour < _NOON and _AFTERNOON.search(text) else 0
    return time(hour + later, int(found["minute"] or found["minutes"] or 0)).isoformat("minutes")
