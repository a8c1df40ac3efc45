"""A notice as builds remember it: bytes, without its content."""

from __future__ import annotations

import marshal
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from newsroom.notices.affair import Affair
from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.document import Document, NamedDocument
from newsroom.notices.event import Event
from newsroom.notices.notice import Attachment, Author, Image, Notice, Source
from newsroom.notices.reference import Reference
from newsroom.notices.settings import Category
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsroom.notices.settings import Settings

_PLAIN = (
    *("path", "digest", "title", "summary", "has_summary", "has_lead", "anchors", "tags"),
    *("featured", "draft", "step", "mentions", "allowed"),
)
"""The fields whose values are remembered as they are; the others stand in `_READERS`."""
_plain_fields = attrgetter(*_PLAIN)


def to_record(notice: Notice) -> bytes:
    """Return a notice as bytes, which take a third of the room and are recalled at once."""
    others = [value and _as_plain(value) for value in _other_fields(notice)]
    return marshal.dumps([_plain_fields(notice), *others])


def from_record(record: bytes, settings: Settings) -> Notice:
    """Return the notice that was made into `record` under the same settings."""
    plain, *others = marshal.loads(record)  # noqa: S302 (our own: what is damaged is noticed before)
    values = dict(zip(_PLAIN, plain, strict=True))
    for (name, read), value in zip(_READERS.items(), others, strict=True):
        if value:  # what is empty is so by itself
            values[name] = read(value, settings)
    return Notice(**values)


def _as_plain(value: Any) -> Any:
    """Return a value without types of ours; what mkdocs.yml declares is its slug there."""
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return tuple(map(_as_plain, value))
    if isinstance(value, Category | Affair):
        return value.slug
    return tuple(_as_plain(getattr(value, each.name)) for each in fields(value))


def _moment(text: str, settings: Settings) -> datetime:
    # The zone by its name, not by its offset, so that both ways give the same notice.
    return datetime.fromisoformat(text).astimezone(settings.zone)


def _references(rows: Any, _: Settings) -> tuple[Reference, ...]:
    return tuple(Reference(*row) for row in rows)


def _image(row: Any, _: Settings) -> Image:
    file, *words = row
    return Image(Reference(*file), *words)


def _attachments(rows: Any, _: Settings) -> tuple[Attachment, ...]:
    return tuple(Attachment(Reference(*file), title) for file, title in rows)


def _corrections(rows: Any, settings: Settings) -> tuple[Correction, ...]:
    return tuple(Correction(_moment(date, settings), note) for date, note in rows)


def _withdrawal(row: Any, settings: Settings) -> Withdrawal:
    date, *others = row
    return Withdrawal(_moment(date, settings), *others)


def _document(row: Any, settings: Settings) -> Document:
    values = dict(zip((each.name for each in fields(Document)), row, strict=True))
    for name in ("issued", "in_force", "until"):
        values[name] = _moment(values[name], settings) if values[name] else None
    for name in ("replaces", "amends", "guides"):
        values[name] = tuple(NamedDocument(*each) for each in values[name])
    values["file"] = Reference(*values["file"]) if values["file"] else None
    return Document(**values)


def _event(row: Any, settings: Settings) -> Event:
    start, end, place = row
    return Event(_moment(start, settings), _moment(end, settings) if end else None, place)


_READERS: Mapping[str, Callable[[Any, Settings], Any]] = {
    "date": _moment,
    "authors": lambda rows, _: tuple(Author(*row) for row in rows),
    "category": lambda slug, settings: settings.by_name[canonical(slug)],
    "image": _image,
    "attachments": _attachments,
    "source": lambda row, _: Source(*row),
    "related": _references,
    "links": _references,
    "expires": _moment,
    "corrections": _corrections,
    "withdrawal": _withdrawal,
    "affair": lambda slug, settings: settings.affair_by_name[canonical(slug)],
    "document": _document,
    "event": _event,
    "aliases": _references,
}
"""How the value of each other field is recalled."""
_other_fields = attrgetter(*_READERS)
