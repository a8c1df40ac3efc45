"""Documents, as front matter names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.notices.documents.document import NamedDocument
from newsroom.notices.documents.numbers import named_document, number_key, printed_number
from newsroom.reading.front_matter.references import named_file

if TYPE_CHECKING:
    from newsroom.notices.key import Key
    from newsroom.notices.settings import Settings
    from newsroom.reading.front_matter.fields import Fields


def read_document_number(fields: Fields, key: Key, _: Settings) -> str:
    """Return the number of the document that a notice makes known."""
    number = fields.words(key.name, required=key.written)
    if number and not number_key(number):
        right = f"{key.name}: {printed}" if (printed := printed_number(number)) else key.written
        text = f'"{number}" không phải số hiệu văn bản; viết như {right}'
        fields.report(fields.line(key.name), text)
    return number


def read_documents(fields: Fields, key: Key, _: Settings) -> tuple[NamedDocument, ...]:
    """Return other documents, named by their numbers or by the files of their notices."""
    found = []
    for line, text in fields.texts(key.name, key.example):
        if text.endswith(".md"):
            reference = named_file(fields, text, key=key.name, line=line)
            found += [NamedDocument(reference.path, line)] if reference else []
        elif named_document(text):
            found.append(NamedDocument(text, line))
        else:
            told = f'{key.name}: "{text}" không phải số hiệu văn bản; viết như {key.example}'
            fields.report(line, told)
    return tuple(found)
