"""Keys, dates and booleans of front matter that can only mean one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.mending.lines import join_lines, split_lines
from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import KEYS
from newsroom.reading.front_matter.known_keys import right_key
from newsroom.reading.front_matter.source_page import read_source_page
from newsroom.reading.notice import read_notice
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.booleans import parse_boolean
from newsroom.text.dates import has_clock, parse_moment
from newsroom.text.problem import FaultyFieldError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.notices.settings import Settings
    from newsroom.reading.yaml.values import Value

_CLEAR_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d\d([-/])\d\d\1\d{4}(?: \d\d:\d\d(?::\d\d)?)?",
    re.ASCII,
)
_DATES = (Kind.MOMENT, Kind.LAST_DAY, Kind.DAY)


@dataclass(frozen=True, slots=True)
class _Change:
    """A replacement on one line."""

    line: int
    """Counted from 1."""
    pattern: str
    written: str
    is_key: bool = False


def mend_entries(text: str, path: str, settings: Settings) -> str:
    """Return the notice `path` with its keys and values as they should be written.

    A key is only renamed where that mends a fault and makes no other.
    """
    page = read_source_page(text.encode())
    for change in _changes(page.fields, KEYS, settings):
        changed = _replaced(text, change)
        if not change.is_key or _problems(changed, path, settings) < _problems(
            text, path, settings
        ):
            text = changed
    return text


def _problems(text: str, path: str, settings: Settings) -> set[tuple[int, str]]:
    _, problems = read_notice(text.encode(), path, settings)
    return {(each.line, each.message) for each in problems}


def _replaced(text: str, change: _Change) -> str:
    lines, ends = split_lines(text)
    line = lines[change.line - 1]
    found = list(re.finditer(change.pattern, line))
    if len(found) == 1:
        lines[change.line - 1] = line[: found[0].start()] + change.written + line[found[0].end() :]
    return join_lines(lines, ends)


def _changes(value: Value, keys: Sequence[Key], settings: Settings) -> Iterator[_Change]:
    if isinstance(value, YamlList):
        for item in value.items:
            yield from _changes(item, keys, settings)
    elif isinstance(value, YamlMapping):
        known = {key.name: key for key in keys}
        for name, (line, inner) in value.entries.items():
            if name not in known:
                right = right_key(name, known)
                if right and right not in value.entries:
                    pattern = rf"(?<![\w-]){re.escape(name)}(?=[\"']?\s*:)"
                    yield _Change(line, pattern, right, is_key=True)
            elif isinstance(inner, Scalar):
                yield from _of_value(inner, known[name], settings)
            else:
                yield from _changes(inner, known[name].keys, settings)


def _of_value(value: Scalar, key: Key, settings: Settings) -> Iterator[_Change]:
    written = ""
    if key.kind is Kind.BOOLEAN:
        meant = parse_boolean(value.text)
        written = "" if meant is None else str(meant).lower()
    elif key.kind in _DATES and not _CLEAR_DATE.fullmatch(value.text):
        written = _date(value.text, settings)
    if written and written != value.text:
        pattern = rf"(?<=[\s\"']){re.escape(value.text)}(?=$|[\s\"',}}])"
        yield _Change(value.line, pattern, written)


def _date(text: str, settings: Settings) -> str:
    """Return a date in the clear form, empty where it cannot be read."""
    try:
        moment = parse_moment(text, settings.zone)
    except FaultyFieldError:
        return ""
    if not has_clock(text):
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m-%d %H:%M:%S}" if moment.second else f"{moment:%Y-%m-%d %H:%M}"
