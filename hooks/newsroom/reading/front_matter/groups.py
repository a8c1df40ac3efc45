"""Groups of front matter as objects: pictures, attachments, documents, events."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.documents.document import Document
from newsroom.notices.documents.numbers import number_key
from newsroom.notices.event import Event
from newsroom.notices.notice import Attachment, Image, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsroom.reading.front_matter.fields import Fields


def group_value(name: str, fields: Fields, values: Mapping[str, Any]) -> Any:
    """Return the object of the `values` of the group `name`, none where they do not suffice."""
    return _MAKERS[name](fields, values)


def _image(fields: Fields, values: Mapping[str, Any]) -> Image | None:
    file, alt = values["src"], values["alt"]
    if file and alt and alt in (posixpath.basename(file.path), fields.text("src")):
        text = "alt đang là tên tệp; viết một câu tả ảnh cho người không nhìn thấy"
        fields.report(fields.line("alt"), text)
    if file and not posixpath.splitext(file.path)[1]:  # servers say by it what a file is
        text = (
            f'ảnh "{fields.text("src")}" có tên không có đuôi; đổi tên thành .jpg, .png hoặc .webp'
        )
        fields.report(fields.line("src"), text)
    return Image(file, alt, values["caption"], values["credit"]) if file else None


def _attachment(_: Fields, values: Mapping[str, Any]) -> Attachment | None:
    file = values["file"]
    return Attachment(file, values["title"] or posixpath.basename(file.path)) if file else None


def _withdrawal(_: Fields, values: Mapping[str, Any]) -> Withdrawal | None:
    if not values["date"]:
        return None
    return Withdrawal(values["date"], values["reason"], values["keep_text"])


def _correction(_: Fields, values: Mapping[str, Any]) -> Correction | None:
    return Correction(values["date"], values["note"]) if values["date"] else None


def _document(fields: Fields, values: Mapping[str, Any]) -> Document | None:
    if not all(values[name] for name in ("number", "kind", "issuer", "issued")):
        return None  # which is told of each
    document = Document(**values)
    if document.until and document.until <= document.begins:
        first = "in_force" if document.in_force else "issued"
        text = f'ngày trong "document.until" sớm hơn "document.{first}"; sửa một trong hai'
        fields.report(fields.line("until"), text)
    own = number_key(document.number)
    for named in (*document.replaces, *document.amends, *document.guides):
        if number_key(named.name) == own:
            text = f'"{named.name}" là số hiệu của chính văn bản này; bỏ nó'
            fields.report(named.line, text)
    return document


def _event(fields: Fields, values: Mapping[str, Any]) -> Event | None:
    start, end = values["start"], values["end"]
    if start and end and end <= start:
        text = '"event.end" không muộn hơn "event.start"; sửa một trong hai'
        fields.report(fields.line("end"), text)
    return Event(start, end, values["place"]) if start else None


_MAKERS: Mapping[str, Callable[[Fields, Mapping[str, Any]], Any]] = {
    "image": _image,
    "attachments": _attachment,
    "source": lambda _, values: Source(values["name"], values["url"]),
    "corrections": _correction,
    "withdrawn": _withdrawal,
    "document": _document,
    "event": _event,
}
