"""The JSON Schema of front matter, by which programs help editors to write it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.notices.affair import Affair
    from newsroom.notices.settings import Category, Settings

    Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
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
    group = _group(key.keys, settings)
    kinds: dict[Kind, Schema] = {
        Kind.TEXT: _TEXT,
        Kind.WEB: _TEXT | {"pattern": "^https?://"},
        Kind.BOOLEAN: {"enum": [True, False, "có", "không"]},
        Kind.CATEGORY: _one_of(settings.categories),
        Kind.AFFAIR: _one_of(settings.affairs),
        Kind.AUTHORS: {"anyOf": [_TEXT, group, _list_of({"anyOf": [_TEXT, group]})]},
        **dict.fromkeys((Kind.TEXTS, Kind.NOTICES, Kind.DOCUMENTS), _list_of(_TEXT)),
        Kind.GROUP: group,
        Kind.GROUPS: _list_of(group),
    }
    taken = kinds.get(key.kind, _TEXT | {"examples": [key.example]})
    return {"title": key.label, "description": key.help} | taken


def _one_of(declared: Iterable[Category | Affair]) -> Schema:
    return {"enum": [name for each in declared for name in (each.slug, each.title)]}


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}
