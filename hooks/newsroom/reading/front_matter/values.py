"""What an editor wrote for each key, read as the kind that the key takes."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from newsroom.notices.document import NamedDocument
from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import AUTHOR, KEYS
from newsroom.notices.notice import Author
from newsroom.notices.numbers import named_document, number_key, printed_number
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.front_matter.groups import made
from newsroom.reading.text import links
from newsroom.text.dates import has_clock
from newsroom.text.plain import as_words
from newsroom.text.problem import nearest
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from newsroom.notices.affair import Affair
    from newsroom.notices.reference import Reference
    from newsroom.notices.settings import Category, Settings

_DASH = re.compile(r"(?:^|\s+)[-–—](?:\s+|$)")
_DAY = timedelta(days=1)
_GLUED = re.compile(r"\s+[-–—](?=\S)|(?<=\S)[-–—]\s+")
_GROUPS = {key.name: key.names for key in KEYS if key.kind is Kind.GROUP}
_WEB = re.compile(r"https?://[^\s/]+\S*")


def read_values(fields: Fields, settings: Settings) -> dict[str, Any]:
    """Return the value of every key; what is wrong with one is reported to its `fields`.

    What cannot be read is replaced by a stand-in, so that every fault is found in one go.
    """
    fields.check_keys(tuple(key.name for key in KEYS), groups=_GROUPS)
    return {key.name: _value(fields, key, settings) for key in KEYS}


def _value(fields: Fields, key: Key, settings: Settings) -> Any:
    return _READERS[key.kind](fields, key, settings)


def _text(fields: Fields, key: Key, _: Settings) -> str:
    # The title may stand in the text as well: whoever reads that asks for it.
    required = key.written if key.required and key.name != "title" else ""
    return fields.words(key.name, required=required)


def _moment(fields: Fields, key: Key, settings: Settings) -> datetime | None:
    required = key.written if key.required else ""
    return fields.moment(key.name, settings.zone, required=required)


def _last_day(fields: Fields, key: Key, settings: Settings) -> datetime | None:
    """A date alone is the last day; from the next midnight on the notice is over."""
    last = _moment(fields, key, settings)
    is_day = last is not None and not has_clock(fields.text(key.name))
    return last + _DAY if last and is_day else last


def _authors(fields: Fields, key: Key, _: Settings) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    for item in fields.each(key.name, key.written):
        if isinstance(item, Fields):
            item.check_keys(key.names)
            name, unit = AUTHOR
            author = Author(item.words(name.name, required=name.written), item.words(unit.name))
        else:
            author = _author(fields, key, as_words(item))
        if author.name:
            found.setdefault(canonical(author.byline), author)
    if not found:
        fields.missing(key.name, key.written)
    return tuple(found.values())


def _author(fields: Fields, key: Key, written: str) -> Author:
    """Return whom a byline names; two in one, or a dash stuck to a word, are asked about."""
    person, *within = _DASH.split(written, maxsplit=1)
    people = [each.strip() for each in written.split(";") if each.strip()]
    if len(people) > 1:
        listed = ", ".join(f'"{each}"' for each in people)
        text = f'"{written}" ghi nhiều người trong một dòng; viết thành danh sách: [{listed}]'
        fields.report(fields.line(key.name), text)
    elif not within and _GLUED.search(written):
        right = _GLUED.sub(" - ", written, count=1)
        text = f'"{written}" thiếu dấu cách ở một bên dấu trừ; viết "{right}"'
        fields.report(fields.line(key.name), text)
    return Author(person, within[0] if within else "")


def _category(fields: Fields, key: Key, settings: Settings) -> Category:
    found = fields.text(key.name)
    categories = settings.categories
    if not found:
        fields.missing(key.name, f"{key.name}: {categories[0].slug}")
        return categories[0]
    category = settings.by_name.get(canonical(found))
    if category is None:
        spelled = [name for each in categories for name in (each.slug, each.title)]
        several = [settings.by_name.get(canonical(part)) for part in re.split("[,;]", found)]
        slugs = [each.slug for each in several if each is not None]
        close = nearest(found, spelled, otherwise=[each.slug for each in categories])
        if len(slugs) > 1:
            close = f"mỗi tin chỉ có một chuyên mục: chọn {' hoặc '.join(slugs)}"
        fields.report(fields.line(key.name), f'không có chuyên mục "{found}"; {close}')
    return category or categories[0]


def _affair(fields: Fields, key: Key, settings: Settings) -> Affair | None:
    found = fields.text(key.name)
    affair = settings.affair_by_name.get(canonical(found))
    if found and affair is None:
        slugs = [each.slug for each in settings.affairs]
        right = nearest(found, slugs, otherwise=slugs) if slugs else "khai báo nó ở đó trước"
        text = f'không có vụ việc "{found}" ở affairs trong mkdocs.yml; {right}'
        fields.report(fields.line(key.name), text)
    return affair


def _document_number(fields: Fields, key: Key, _: Settings) -> str:
    number = fields.words(key.name, required=key.written)
    if number and not number_key(number):
        right = f"{key.name}: {printed}" if (printed := printed_number(number)) else key.written
        text = f'"{number}" không phải số hiệu văn bản; viết như {right}'
        fields.report(fields.line(key.name), text)
    return number


def _documents(fields: Fields, key: Key, _: Settings) -> tuple[NamedDocument, ...]:
    found = []
    for line, text in fields.texts(key.name, key.example):
        if text.endswith(".md"):
            reference = fields.referenced(key.name, text, line)
            found += [NamedDocument(reference.path, line)] if reference else []
        elif named_document(text):
            found.append(NamedDocument(text, line))
        else:
            told = f'{key.name}: "{text}" không phải số hiệu văn bản; viết như {key.example}'
            fields.report(line, told)
    return tuple(found)


def _texts(fields: Fields, key: Key, _: Settings) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for _line, text in fields.texts(key.name):
        words = as_words(text)
        found.setdefault(canonical(words), words)
    return tuple(found.values())


def _web(fields: Fields, key: Key, _: Settings) -> str:
    url = fields.text(key.name)
    if url and not _WEB.fullmatch(url):
        spaced = "%20".join(url.split())
        right = spaced if _WEB.fullmatch(spaced) else "như https://…"
        text = f'"{url}" không phải địa chỉ web; viết {right}'
        fields.report(fields.line(key.name), text)
    return links.encoded(url)


def _file(fields: Fields, key: Key, _: Settings) -> Reference | None:
    return fields.reference(key.name, required=key.written if key.required else "")


def _group(fields: Fields, key: Key, settings: Settings) -> Any:
    inner = fields.mapping(key.name, key.example, key.names)
    return None if inner is None else _made(inner, key, settings)


def _groups(fields: Fields, key: Key, settings: Settings) -> tuple[Any, ...]:
    groups = fields.mappings(key.name, key.example, key.names)
    found = (_made(inner, key, settings) for inner in groups)
    return tuple(each for each in found if each is not None)


def _made(fields: Fields, key: Key, settings: Settings) -> Any:
    """Return what a group stands for; none where what it cannot do without is missing."""
    values = {each.name: _value(fields, each, settings) for each in key.keys}
    return made(key.name, fields, values)


_READERS: Mapping[Kind, Callable[[Fields, Key, Settings], Any]] = {
    Kind.TEXT: _text,
    Kind.MOMENT: _moment,
    Kind.LAST_DAY: _last_day,
    Kind.BOOLEAN: lambda fields, key, _: fields.boolean(key.name),
    Kind.AUTHORS: _authors,
    Kind.CATEGORY: _category,
    Kind.TEXTS: _texts,
    Kind.FILE: _file,
    Kind.NOTICES: lambda fields, key, _: fields.references(key.name, key.example),
    Kind.WEB: _web,
    Kind.GROUP: _group,
    Kind.GROUPS: _groups,
    Kind.AFFAIR: _affair,
    Kind.DOCUMENT_NUMBER: _document_number,
    Kind.DOCUMENTS: _documents,
}
