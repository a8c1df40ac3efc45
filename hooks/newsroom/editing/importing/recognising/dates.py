"""Dates as Vietnamese offices and their sites write them above a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.text.dates import has_clock, parse_moment
from newsroom.text.guessed_dates import find_date
from newsroom.text.problem import FaultyFieldError

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

_FILLING = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay|dang|cap nhat|xuat ban|tao|luc|hoi|vao"
    r"|gmt|utc|gio|thoi gian|posted|on|by|boi|admin|date|time)\b|\+ ?0?7(?::00)?|[^\w+]|_"
)
_LONGEST = 90
"""Letters of a line that holds a date and nothing else."""
_TEXT_ENDS = (".", ",", ";")
_PLACE = re.compile(r"[^\W\d_][^\d,]{1,40}, ngay ")


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
    found = find_date(line)
    if found is None:
        return None
    is_more = bool(_FILLING.sub("", f"{found.before} {found.behind}"))
    is_last = not (found.behind.strip() or found.has_clock)
    has_place = is_more and is_last and _PLACE.fullmatch(found.before)
    if is_more and not has_place:
        return None
    moment = _moment(found.written, zone)
    return None if moment is None else Dated(moment, found.has_clock, bool(has_place))


def _moment(text: str, zone: tzinfo) -> datetime | None:
    try:
        return parse_moment(text.strip(), zone)
    except FaultyFieldError:
        return None
