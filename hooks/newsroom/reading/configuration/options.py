"""The options of `extra.news`, all read and checked in one go."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from newsroom.notices.options import OPTIONS
from newsroom.notices.settings import RESERVED, Settings
from newsroom.reading.configuration.option_values import option_value
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.text.refusals.unreadable import BY_COMMAND
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.problem import Problem
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsroom.notices.addresses import Addresses
    from newsroom.notices.settings import Category
    from newsroom.reading.yaml.values import Value


def read_options(
    news: Value | None, path: str, *, addresses: Addresses
) -> tuple[Settings | None, list[Problem], list[Problem]]:
    """Return the settings that `extra.news` of the file `path` makes, faults, and odd keys.

    There are no settings where there are faults.
    """
    faults: list[Problem] = []
    odd: list[Problem] = []
    if not isinstance(news, YamlMapping):
        return None, [Problem(path, news.line if news else 1, _none_in(news))], odd
    Fields(news, path, odd).check_keys(tuple(key.name for key in OPTIONS))
    fields = Fields(news, path, faults)
    values = {key.name: option_value(fields, key) for key in OPTIONS}
    for name, message in _clashes(values):
        fields.report(fields.line(name), message)
    faults = [replace(each, message=each.message.removesuffix(BY_COMMAND)) for each in faults]
    return None if faults else _settings(values, addresses), faults, odd


def _none_in(news: Value | None) -> str:
    """Return the fault of `extra.news` where it is missing or no mapping."""
    required = ", ".join(key.written for key in OPTIONS if key.required)
    is_there = isinstance(news, YamlList) or (isinstance(news, Scalar) and news.text)
    what = "extra.news phải là các cặp khoá: giá trị" if is_there else 'thiếu "extra.news"'
    return f"{what}; viết như extra: {{news: {{{required}}}}}"


def _settings(values: dict[str, Any], addresses: Addresses) -> Settings:
    """Return the settings, which have a field for each option, two of them by another name."""
    zone, megabytes = values.pop("timezone"), values.pop("attachment_megabytes")
    addresses = replace(addresses, folder=values["folder"])
    return Settings(
        zone=zone, attachment_bytes=megabytes * 1_000_000, addresses=addresses, **values
    )


def _clashes(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield option and message of values that are valid each, and clash together."""
    categories = [(each.slug, each.title, each.short) for each in values["categories"]]
    affairs = [(each.slug, each.title) for each in values["affairs"]]
    yield from _namesakes("categories", categories, "chuyên mục")
    yield from _namesakes("affairs", affairs, "vụ việc")
    for alias in _taken_aliases(values["categories"]):
        told = f'mã cũ "{alias}" đã là mã, hay mã cũ, của một chuyên mục; bỏ nó khỏi aliases'
        yield "categories", f"categories: {told}"
    if values["folder"] in RESERVED:
        told = f'folder: "{values["folder"]}" là chỗ của trang hệ thống tự tạo; chọn tên khác'
        yield "folder", told


def _taken_aliases(categories: Iterable[Category]) -> Iterator[str]:
    """Yield the earlier slugs whose address leads to something else already."""
    taken = {each.slug for each in categories}
    for alias in (alias for each in categories for alias in each.aliases):
        if alias in taken:
            yield alias
        taken.add(alias)


def _namesakes(
    option: str, called: Iterable[tuple[str, ...]], what: str
) -> Iterator[tuple[str, str]]:
    """Yield option and message of names that several groups have, each `called` by its own."""
    names = [name for each in called for name in {canonical(one) for one in each if one}]
    for name, count in Counter(names).items():
        if count > 1:
            yield option, f'{option}: "{name}" có {count} lần; mã và tên {what} phải khác nhau'
