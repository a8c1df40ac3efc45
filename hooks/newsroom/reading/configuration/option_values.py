"""Values of options, each read as the kind that the option takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsroom.notices.affair import Affair
from newsroom.notices.key import Key, Kind
from newsroom.notices.settings import SLUG, Category, Contact, OutsideLink
from newsroom.notices.slogans import Slogan
from newsroom.reading.configuration.slogan_days import day_of_year, fault_of
from newsroom.reading.front_matter.fields import Fields
from newsroom.text.dates import parse_moment
from newsroom.text.plain import as_words
from newsroom.text.problem import FaultyFieldError
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from newsroom.notices.slogans import DayOfYear

_MADE: Mapping[str, Callable[..., Any]] = {
    "categories": Category,
    "affairs": Affair,
    "links": OutsideLink,
}
"""What a group of each list becomes."""


def option_value(fields: Fields, key: Key) -> Any:
    """Return an option's value, or its default; what is wrong with it is reported to `fields`."""
    if fields.has(key.name):
        return _READERS[key.kind](fields, key)
    if key.required:
        fields.missing(key.name, key.written)
        return () if key.kind is Kind.GROUPS else ""
    if key.kind is Kind.ZONE:
        return ZoneInfo(key.default)
    return key.default or "" if key.kind is Kind.TEXT else key.default


def _number(fields: Fields, key: Key) -> int:
    text = fields.text(key.name, written=key.written)
    number = int(text) if text.isascii() and text.isdigit() else -1
    if text and number < key.least:
        message = f'{key.name}: "{text}" không phải số nguyên từ {key.least} trở lên'
        fields.report(fields.line(key.name), f"{message}; viết như {key.written}")
    return number


def _slug(fields: Fields, key: Key) -> str:
    text = fields.text(key.name, written=key.written)
    if text and not SLUG.fullmatch(text):
        message = f'{key.name}: "{text}" không thành địa chỉ được'
        fields.report(fields.line(key.name), f'{message}; viết "{slugify(text)}"')
    return text


def _zone(fields: Fields, key: Key) -> ZoneInfo:
    text = fields.text(key.name, written=key.written) or key.default
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f'{key.name}: không có múi giờ "{text}"; viết như {key.example}'
        fields.report(fields.line(key.name), message)
        return ZoneInfo(key.default)


def _day(fields: Fields, key: Key) -> date | DayOfYear | None:
    text = fields.text(key.name, written=key.written)
    if not text:
        return None
    try:
        if key.kind is Kind.SLOGAN_DAY and (every_year := day_of_year(text)):
            return every_year
        # Whatever the zone: only the day counts.
        return parse_moment(text, ZoneInfo("UTC")).date()
    except FaultyFieldError as fault:
        fields.report(fields.line(key.name), f"{key.name}: {fault}")
        return None


def _slugs(fields: Fields, key: Key) -> tuple[str, ...]:
    found = tuple(text for _, text in fields.texts(key.name))
    for text in found:
        if not SLUG.fullmatch(text):
            message = f'{key.name}: "{text}" không phải một mã; viết như {key.example}'
            fields.report(fields.line(key.name), message)
    return found


def _web(fields: Fields, key: Key) -> str:
    text = fields.text(key.name)
    if not text.startswith(("https://", "http://")):
        message = f'{key.name}: "{text}" không phải địa chỉ web; viết như {key.example}'
        fields.report(fields.line(key.name), message)
    return text


def _contact(fields: Fields, key: Key) -> Contact | None:
    group = fields.mapping(key.name, key.example, key.names)
    return Contact(*_values(group, key)) if group else None


def _groups(fields: Fields, key: Key) -> tuple[Any, ...]:
    groups = fields.mappings(key.name, key.example, key.names)
    found = tuple(_MADE[key.name](*_values(group, key)) for group in groups)
    if key.required and not found:
        fields.missing(key.name, key.written)
    return found


def _slogans(fields: Fields, key: Key) -> tuple[Slogan, ...]:
    items = fields.each(key.name, key.example)
    return tuple(
        _slogan(each, key) if isinstance(each, Fields) else Slogan(as_words(each)) for each in items
    )


def _slogan(fields: Fields, key: Key) -> Slogan:
    if text := fields.sentence():
        whole = text.replace('"', '\\"')
        told = f'trong khẩu hiệu có dấu hai chấm; đặt cả câu trong ngoặc kép: "{whole}"'
        fields.report(fields.line(text.partition(":")[0]), told)
        return Slogan(text)
    fields.check_keys(key.names)
    slogan = Slogan(*_values(fields, key))
    if fault := fault_of(slogan):
        fields.report(fields.line("until"), f'khẩu hiệu "{slogan.text}" {fault}')
    return slogan


def _values(fields: Fields, group: Key) -> Iterator[Any]:
    """Yield the values of the keys of a group, in their order, which is that of its fields."""
    return (option_value(fields, key) for key in group.keys)


_READERS: Mapping[Kind, Callable[[Fields, Key], Any]] = {
    Kind.TEXT: lambda fields, key: fields.words(key.name),
    Kind.BOOLEAN: lambda fields, key: fields.boolean(key.name),
    Kind.NUMBER: _number,
    Kind.SLUG: _slug,
    Kind.ZONE: _zone,
    Kind.DAY: _day,
    Kind.SLOGAN_DAY: _day,
    Kind.TEXTS: _slugs,
    Kind.WORDS: lambda fields, key: fields.names(key.name, key.example),
    Kind.WEB: _web,
    Kind.GROUP: _contact,
    Kind.GROUPS: _groups,
    Kind.SLOGANS: _slogans,
}
