"""The JSON Schema of front matter, by which programs help editors to write it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsroom.notices.settings import Settings

    Schema = dict[str, Any]

_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_IN_THE_TEXT = ("title",)
"""Keys that are required, but may be missing here because the text may say the same."""


def json_schema(settings: Settings) -> Schema:
    """Return the schema of a notice's front matter on the site of these settings."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Phần đầu của một tin",
        **_group(KEYS, settings),
    }


def _group(keys: Sequence[Key], settings: Settings) -> Schema:
    required = [key.name for key in keys if key.required and key.name not in _IN_THE_TEXT]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": {key.name: _property(key, settings) for key in keys},
    }


def _property(key: Key, settings: Settings) -> Schema:
    described: Schema = {"title": key.label, "description": key.help}
    return described | _KINDS[key.kind](key, settings)


def _category(_: Key, settings: Settings) -> Schema:
    return {"enum": [name for each in settings.categories for name in (each.slug, each.title)]}


def _affair(_: Key, settings: Settings) -> Schema:
    return {"enum": [name for each in settings.affairs for name in (each.slug, each.title)]}


def _authors(key: Key, settings: Settings) -> Schema:
    one = [_TEXT, _group(key.keys, settings)]
    return {"anyOf": [*one, {"type": "array", "items": {"anyOf": one}}]}


_KINDS: Mapping[Kind, Callable[[Key, Settings], Schema]] = {
    Kind.TEXT: lambda _key, _: _TEXT,
    Kind.MOMENT: lambda key, _: _TEXT | {"examples": [key.example]},
    Kind.LAST_DAY: lambda key, _: _TEXT | {"examples": [key.example]},
    Kind.BOOLEAN: lambda _key, _: {"enum": [True, False, "có", "không"]},
    Kind.AUTHORS: _authors,
    Kind.CATEGORY: _category,
    Kind.TEXTS: lambda _key, _: _TEXTS,
    Kind.FILE: lambda key, _: _TEXT | {"examples": [key.example]},
    Kind.NOTICES: lambda _key, _: _TEXTS,
    Kind.AFFAIR: _affair,
    Kind.DOCUMENT_NUMBER: lambda key, _: _TEXT | {"examples": [key.example]},
    Kind.DOCUMENTS: lambda _key, _: _TEXTS,
    Kind.DAY: lambda key, _: _TEXT | {"examples": [key.example]},
    Kind.WEB: lambda _key, _: _TEXT | {"pattern": "^https?://"},
    Kind.GROUP: lambda key, settings: _group(key.keys, settings),
    Kind.GROUPS: lambda key, settings: {"type": "array", "items": _group(key.keys, settings)},
}
