"""Dates in a text, under one key however they are written; search-dates.js does the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.search.spelling import folded_word, word_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

# It begins with a digit, so that a text without digits is passed over at once.
_MAYBE = re.compile(r"[0-9]{1,4}(?=[-/.][0-9]|,? n[aă]m [0-9]| th[aá]ng [0-9]|,? [0-9]{4})")
_TAIL = re.compile(r"[^\W_]|/[^\W_]|\.[0-9]|-[^\W\d_]")
"""No date is the head of a word, or of a number such as 10/2022/QH15."""
_MONTH = re.compile(r"[\W_]?t")
"""The short form of a month, which its number may touch: T5/2022."""
_TERMS = ("quy", "so", "ky", "dot", "lan", "khoa", "lop")
_OF_DOCUMENTS = ("tu", "tt", "dinh", "nd", "qd", "quyet", "nq", "luat", "lenh")
_COUNTED = frozenset({*_TERMS, *_OF_DOCUMENTS})
"""What has numbers of its own: terms, and documents of a year such as `Thông tư 01/2021`."""
_TIMES_OF_DAY = frozenset(["ngay", "hom", "sang", "trua", "chieu", "toi", "dem", "mung", "mong"])


class _Form(NamedTuple):
    """A way to write a date."""

    pattern: str
    """Its numbers are d, m and y."""
    behind: frozenset[str] | None = None
    """The words, without marks, behind one of which it must stand."""
    not_behind: frozenset[str] = frozenset()
    """Those behind which it is no date."""


_D, _M, _Y = "(?P<d>[0-9]{1,2})", "(?P<m>[0-9]{1,2})", "(?P<y>[0-9]{4})"
_OF_YEAR = f"(?:,? n[aă]m |,? |[-/.]){_Y}"
_FORMS = tuple(
    (re.compile(form.pattern), form)
    for form in (
        _Form(f"{_D}[-/.]{_M}[-/.]{_Y}"),
        _Form(f"{_Y}[-/]{_M}[-/]{_D}"),
        _Form(f"{_D} th[aá]ng {_M}{_OF_YEAR}"),
        _Form(f"{_D} th[aá]ng {_M}"),
        _Form(f"{_D}([-/.]){_M}\\2(?P<y>[0-9]{{2}})"),
        _Form(f"{_M}/{_Y}", not_behind=_COUNTED),
        _Form(f"{_M}{_OF_YEAR}", behind=frozenset({"thang", "t"})),
        _Form(f"{_D}[-/.]{_M}", behind=_TIMES_OF_DAY),
    )
)
_LONGEST_WORD = 6
"""Letters of the longest word that says that a date follows."""
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEARS = range(1900, 2200)
_CENTURY = 2000


def keys_of_day(day: date) -> tuple[str, ...]:
    """Return the keys of a whole date: those of itself, of its day in any year, of its month."""
    return _keys(day.year, day.month, day.day)


def dates_in(text: str) -> Iterator[str]:
    """Yield the keys of the dates in a text in which words are parted by single spaces."""
    text = text.lower()
    done = 0
    for number in _MAYBE.finditer(text):
        start = number.start()
        if start >= done and not _is_within(text, start):
            end, keys = _read(text, start)
            done = end
            yield from keys


def _is_within(text: str, start: int) -> bool:
    """Whether what begins here is the tail of a word or of a longer number."""
    before = text[max(0, start - 2) : start]
    if _MONTH.fullmatch(before):
        return False
    return before[-1:].isalnum() or (before[-1:] in {"/", "."} and before[:1].isdigit())


def _read(text: str, start: int) -> tuple[int, tuple[str, ...]]:
    """Return where the date that begins here ends, and its keys; none where there is no date."""
    word = _last_word(text, start)
    for pattern, form in _FORMS:
        found = pattern.match(text, start)
        stands = word not in form.not_behind and (form.behind is None or word in form.behind)
        if found and stands and not _TAIL.match(text, found.end()):
            value = {name: int(number) for name, number in found.groupdict().items()}
            keys = _keys(value.get("y"), value["m"], value.get("d"))
            if keys:
                return found.end(), keys
    return start, ()


def _last_word(text: str, end: int) -> str:
    word = text[max(0, end - _LONGEST_WORD) : end].strip().rpartition(" ")[2]
    return folded_word(word_key(word))


def _keys(year: int | None, month: int, day: int | None) -> tuple[str, ...]:
    """Return the keys of a date, none where the calendar has no such date."""
    if not 1 <= month <= len(_DAYS) or not 1 <= (day or 1) <= _DAYS[month - 1] or day == 0:
        return ()
    in_any_year = f"@-{month:02}-{day:02}" if day else ""
    if year is None:
        return (in_any_year,)
    year += 0 if year > 99 else _CENTURY  # noqa: PLR2004 (written with two digits)
    in_year = f"@{year}-{month:02}"
    if year not in _YEARS:
        return ()
    return (f"{in_year}-{day:02}", in_any_year, in_year) if day else (in_year,)
