"""Values of front matter, each read as the kind that its key takes."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import KEYS
from newsroom.reading.front_matter.authors import read_authors
from newsroom.reading.front_matter.declared import read_affair, read_category
from newsroom.reading.front_matter.documents import read_document_number, read_documents
from newsroom.reading.front_matter.groups import group_value
from newsroom.reading.front_matter.references import named_file
from newsroom.reading.text import links
from newsroom.text.dates import has_clock
from newsroom.text.plain import as_words
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from newsroom.notices.reference import Reference
    from newsroom.notices.settings import Settings
    from newsroom.reading.front_matter.fields import Fields

_DAY = timedelta(days=1)
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
    text = fields.text(key.name, required=key.written if key.required else "")
    return named_file(fields, text, key=key.name, line=fields.line(key.name)) if text else None


def _notices(fields: Fields, key: Key, _: Settings) -> tuple[Reference, ...]:
    texts = fields.texts(key.name, key.example)
    found = (named_file(fields, text, key=key.name, line=line) for line, text in texts)
    return tuple(each for each in found if each is not None)


def _group(fields: Fields, key: Key, settings: Settings) -> Any:
    inner = fields.mapping(key.name, key.example, key.names)
    return None if inner is None else _group_object(inner, key, settings)


def _groups(fields: Fields, key: Key, settings: Settings) -> tuple[Any, ...]:
    groups = fields.mappings(key.name, key.example, key.names)
    found = (_group_object(inner, key, settings) for inner in groups)
    return tuple(each for each in found if each is not None)


def _group_object(fields: Fields, key: Key, settings: Settings) -> Any:
    """Return what a group stands for; none where what it cannot do without is missing."""
    values = {each.name: _value(fields, each, settings) for each in key.keys}
    return group_value(key.name, fields, values)


_READERS: Mapping[Kind, Callable[[Fields, Key, Settings], Any]] = {
    Kind.TEXT: _text,
    Kind.MOMENT: _moment,
    Kind.LAST_DAY: _last_day,
    Kind.BOOLEAN: lambda fields, key, _: fields.boolean(key.name),
    Kind.AUTHORS: read_authors,
    Kind.CATEGORY: read_category,
    Kind.TEXTS: _texts,
    Kind.FILE: _file,
    Kind.NOTICES: _notices,
    Kind.WEB: _web,
    Kind.GROUP: _group,
    Kind.GROUPS: _groups,
    Kind.AFFAIR: read_affair,
    Kind.DOCUMENT_NUMBER: read_document_number,
    Kind.DOCUMENTS: read_documents,
}
