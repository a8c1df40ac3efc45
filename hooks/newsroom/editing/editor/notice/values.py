"""Values of front matter, converted for the form and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.request import RefusedError
from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import KEYS
from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.booleans import parse_boolean
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.writing.front_matter import Value as Written
    from newsroom.reading.front_matter.source_page import SourcePage
    from newsroom.reading.yaml.values import Value

BY_NAME = {key.name: key for key in KEYS}
_LISTS = (Kind.TEXTS, Kind.NOTICES, Kind.DOCUMENTS)
_OTHER_THAN_TEXT = (*_LISTS, Kind.BOOLEAN, Kind.AUTHORS, Kind.GROUP, Kind.GROUPS)
_UNFIT = "trường “{}” không nhận giá trị này"


class UnshownError(Exception):
    """A value is written in a way that a form cannot show."""


def shown_fields(page: SourcePage) -> tuple[dict[str, Any], list[str]]:
    """Return the values that the form can show, by key, and the names of the other entries."""
    fields: dict[str, Any] = {}
    others = set(page.unread)
    for name, (_, value) in page.fields.entries.items():
        try:
            found = form_value(value, BY_NAME[name])
        except (UnshownError, KeyError):
            others.add(name)
        else:
            if not _is_empty(found):
                fields[name] = found
    return fields, sorted(others)


def form_value(value: Value, key: Key) -> Any:
    """Return a value as JSON has it. Raises `UnshownError`."""
    match key.kind:
        case Kind.BOOLEAN:
            meant = parse_boolean(text) if (text := _text(value)) else ""
            if meant is None:
                raise UnshownError
            return meant
        case Kind.AUTHORS:
            items = value.items if isinstance(value, YamlList) else (value,)
            return [found for item in items if (found := _byline(item, key))]
        case Kind.GROUP:
            return _group(value, key)
        case Kind.GROUPS:
            return [_group(item, key) for item in _items(value)]
        case kind if kind in _LISTS:
            return [_text(item) for item in _items(value)]
        case _:
            return _text(value)


def written_value(value: object, key: Key) -> Written:
    """Return a value that a form has sent as it is to be written. Raises `RefusedError`."""
    match key.kind:
        case Kind.BOOLEAN if isinstance(value, bool):
            return str(value).lower()
        case Kind.AUTHORS if isinstance(value, list):
            names = [name for each in value if (name := _sent_text(each, key))]
            return names[0] if len(names) == 1 else names
        case Kind.GROUP if isinstance(value, dict):
            return _sent_group(value, key)
        case Kind.GROUPS if isinstance(value, list):
            return [found for each in value if (found := _sent_group(each, key))]
        case kind if kind in _LISTS and isinstance(value, list):
            return [text for each in value if (text := _sent_text(each, key))]
        case kind if value is None or kind not in _OTHER_THAN_TEXT:
            return "" if value is None else _sent_text(value, key)
        case _:
            raise RefusedError(400, _UNFIT.format(key.label))


def scalars(value: Value) -> Iterator[Scalar]:
    """Yield every text within a value."""
    if isinstance(value, Scalar):
        yield value
        return
    inner = (each for _, each in value.entries.values()) if isinstance(value, YamlMapping) else ()
    for each in value.items if isinstance(value, YamlList) else inner:
        yield from scalars(each)


def bare(value: Value) -> object:
    """Return a value without its lines."""
    if isinstance(value, Scalar):
        return value.text, value.cut
    if isinstance(value, YamlMapping):
        return {name: bare(inner) for name, (_, inner) in value.entries.items()}
    return [bare(item) for item in value.items]


def _text(value: Value) -> str:
    if not isinstance(value, Scalar):
        raise UnshownError
    return tidy(value.text + value.cut if value.is_cut else value.text)


def _items(value: Value) -> tuple[Value, ...]:
    if isinstance(value, Scalar) and not value.text:
        return ()
    if not isinstance(value, YamlList):
        raise UnshownError
    return value.items


def _byline(value: Value, key: Key) -> str:
    if isinstance(value, Scalar):
        return _text(value)
    parts = _group(value, key)
    return " - ".join(parts[name] for name in key.names if name in parts)


def _group(value: Value, key: Key) -> dict[str, Any]:
    if isinstance(value, Scalar) and not value.text:
        return {}
    inner = {each.name: each for each in key.keys}
    if not isinstance(value, YamlMapping) or value.entries.keys() - inner.keys():
        raise UnshownError
    found = {name: form_value(each, inner[name]) for name, (_, each) in value.entries.items()}
    return {name: each for name, each in found.items() if not _is_empty(each)}


def _is_empty(found: object) -> bool:
    return found in ("", [], {})


def _sent_text(value: object, key: Key) -> str:
    if not isinstance(value, str):
        raise RefusedError(400, _UNFIT.format(key.label))
    return tidy(nfc(value))


def _sent_group(value: object, key: Key) -> dict[str, Written]:
    if not isinstance(value, dict) or value.keys() - set(key.names):
        raise RefusedError(400, _UNFIT.format(key.label))
    found = {each.name: written_value(value.get(each.name), each) for each in key.keys}
    return {name: each for name, each in found.items() if each}
