"""What mkdocs.yml says of the news, checked all in one go."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsroom.notices.affair import Affair
from newsroom.notices.key import Key, Kind
from newsroom.notices.options import OPTIONS
from newsroom.notices.settings import RESERVED, SLUG, Category, Contact, OutsideLink, Settings
from newsroom.notices.slogans import Slogan
from newsroom.reading.configuration.slogan_days import day_of_year, fault_of
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.front_matter.yaml_values import Scalar, YamlMapping
from newsroom.text.dates import parse_moment
from newsroom.text.problem import FaultyFieldError
from newsroom.text.vietnamese import canonical, slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from newsroom.notices.addresses import Addresses
    from newsroom.notices.slogans import DayOfYear
    from newsroom.reading.front_matter.yaml_values import Value
    from newsroom.text.problem import Problem


def read_options(
    news: Value | None, path: str, *, addresses: Addresses
) -> tuple[Settings | None, list[Problem], list[Problem]]:
    """Return the settings that `extra.news` of the file `path` makes, faults, and odd keys.

    There are no settings where there are faults.
    """
    faults: list[Problem] = []
    odd: list[Problem] = []
    if not isinstance(news, YamlMapping):
        shown = f' "{news.text}"' if isinstance(news, Scalar) and news.text else ""
        news = YamlMapping(news.line if news else 1)
        if shown:
            fields = Fields(news, path, faults, name="extra")
            fields.report(news.line, f"extra.news phải là các cặp khoá: giá trị, không phải{shown}")
            return None, faults, odd
    Fields(news, path, odd).check_keys(tuple(key.name for key in OPTIONS))
    reader = _Reader(Fields(news, path, faults))
    values = {key.name: reader.value(key) for key in OPTIONS}
    reader.check(values)
    if faults:
        return None, faults, odd
    settings = Settings(
        folder=values["folder"],
        zone=values["timezone"],
        per_page=values["per_page"],
        related=values["related"],
        categories=values["categories"],
        slogans=values["slogans"],
        abbreviations=values["abbreviations"],
        affairs=values["affairs"],
        document_links=values["document_links"],
        attachment_bytes=values["attachment_megabytes"] * 1_000_000,
        search=values["search"],
        submit=values["submit"],
        contact=values["contact"],
        links=values["links"],
        addresses=addresses,
    )
    return settings, faults, odd


_MADE: dict[str, Callable[..., Any]] = {
    "categories": Category,
    "affairs": Affair,
    "links": OutsideLink,
}
"""What a group of each list becomes."""


class _Reader:
    """Reads options as the kinds that they take."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields

    def value(self, key: Key, fields: Fields | None = None) -> Any:
        """Return an option's value, or its default."""
        fields = fields or self._fields
        if key.required and not fields.has(key.name):
            fields.missing(key.name, key.written)
            return () if key.kind is Kind.GROUPS else ""
        if not fields.has(key.name):
            default = ZoneInfo(key.default) if key.kind is Kind.ZONE else key.default
            return default if key.kind is not Kind.TEXT else default or ""
        return getattr(self, f"_{key.kind.name.lower()}")(fields, key)

    def check(self, values: dict[str, Any]) -> None:
        """Report what each value allows and all of them together do not."""
        self._check_names("categories", values["categories"], "chuyên mục")
        self._check_names("affairs", values["affairs"], "vụ việc")
        if values["folder"] in RESERVED:
            text = f'folder: "{values["folder"]}" là chỗ của trang hệ thống tự tạo; chọn tên khác'
            self._fields.report(self._fields.line("folder"), text)

    def _check_names(self, key: str, groups: Iterable[Category | Affair], what: str) -> None:
        """Report the slugs and titles that several of the groups have."""
        names = [name for each in groups for name in {canonical(each.slug), canonical(each.title)}]
        for name, count in Counter(names).items():
            if count > 1:
                text = f'{key}: "{name}" có {count} lần; mã và tên {what} phải khác nhau'
                self._fields.report(self._fields.line(key), text)

    @staticmethod
    def _text(fields: Fields, key: Key) -> str:
        return fields.text(key.name)

    @staticmethod
    def _boolean(fields: Fields, key: Key) -> bool:
        return fields.boolean(key.name)

    @staticmethod
    def _number(fields: Fields, key: Key) -> int:
        text = fields.text(key.name)
        number = int(text) if text.isascii() and text.isdigit() else -1
        if number < key.least:
            message = f'{key.name}: "{text}" không phải số nguyên từ {key.least} trở lên'
            fields.report(fields.line(key.name), f"{message}; viết như {key.written}")
        return number

    @staticmethod
    def _slug(fields: Fields, key: Key) -> str:
        text = fields.text(key.name)
        if text and not SLUG.fullmatch(text):
            message = f'{key.name}: "{text}" không thành địa chỉ được'
            fields.report(fields.line(key.name), f'{message}; viết "{slugify(text)}"')
        return text

    @staticmethod
    def _zone(fields: Fields, key: Key) -> ZoneInfo:
        text = fields.text(key.name)
        try:
            return ZoneInfo(text)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            message = f'{key.name}: không có múi giờ "{text}"; viết như {key.example}'
            fields.report(fields.line(key.name), message)
            return ZoneInfo(key.default)

    @staticmethod
    def _day(fields: Fields, key: Key) -> date | DayOfYear | None:
        text = fields.text(key.name)
        try:
            if every_year := day_of_year(text):
                return every_year
            # Whatever the zone: only the day counts.
            return parse_moment(text, ZoneInfo("UTC")).date()
        except FaultyFieldError as fault:
            fields.report(fields.line(key.name), f"{key.name}: {fault}")
            return None

    @staticmethod
    def _texts(fields: Fields, key: Key) -> tuple[str, ...]:
        found = tuple(text for _, text in fields.texts(key.name))
        for text in found:
            if not SLUG.fullmatch(text):
                message = f'{key.name}: "{text}" không phải một mã; viết như {key.example}'
                fields.report(fields.line(key.name), message)
        return found

    @staticmethod
    def _words(fields: Fields, key: Key) -> dict[str, str]:
        return fields.names(key.name, key.example)

    @staticmethod
    def _web(fields: Fields, key: Key) -> str:
        text = fields.text(key.name)
        if not text.startswith(("https://", "http://")):
            message = f'{key.name}: "{text}" không phải địa chỉ web; viết như {key.example}'
            fields.report(fields.line(key.name), message)
        return text

    def _group(self, fields: Fields, key: Key) -> Contact | None:
        group = fields.mapping(key.name, key.example, key.names)
        return Contact(*(self.value(each, group) for each in key.keys)) if group else None

    def _groups(self, fields: Fields, key: Key) -> tuple[Any, ...]:
        groups = fields.mappings(key.name, key.example, key.names)
        made = _MADE[key.name]
        found = tuple(made(*(self.value(each, group) for each in key.keys)) for group in groups)
        if key.required and not found:
            fields.missing(key.name, f"{key.name}: [{key.example}]")
        return found

    def _slogans(self, fields: Fields, key: Key) -> tuple[Slogan, ...]:
        return tuple(self._each_slogan(fields, key))

    def _each_slogan(self, fields: Fields, key: Key) -> Iterator[Slogan]:
        for item in fields.each(key.name, key.example):
            if not isinstance(item, Fields):
                yield Slogan(item)
                continue
            item.check_keys(key.names)
            slogan = Slogan(*(self.value(each, item) for each in key.keys))
            if fault := fault_of(slogan):
                item.report(item.line("until"), f'khẩu hiệu "{slogan.text}" {fault}')
            yield slogan
