"""Who wrote a notice, as its editor names them: by a byline, or by name and unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.notices.keys import AUTHOR
from newsroom.notices.notice import Author
from newsroom.reading.front_matter.fields import Fields
from newsroom.text.plain import as_words
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.notices.key import Key
    from newsroom.notices.settings import Settings

_DASH = re.compile(r"(?:^|\s+)[-–—](?:\s+|$)")
_GLUED = re.compile(r"\s+[-–—](?=\S)|(?<=\S)[-–—]\s+")


def read_authors(fields: Fields, key: Key, _: Settings) -> tuple[Author, ...]:
    """Return the authors, each once."""
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


def bylines(line: str) -> list[str]:
    """Return the bylines in a line that names one or more, each with its dash set apart."""
    people = (each.strip() for each in line.split(";"))
    return [
        each if _DASH.search(each) else _GLUED.sub(" - ", each, count=1) for each in people if each
    ]


def _author(fields: Fields, key: Key, written: str) -> Author:
    """Return whom a byline names; two in one, or a dash stuck to a word, are asked about."""
    named = [each for each in _DASH.split(written, maxsplit=1) if each]
    people = bylines(written)
    if len(people) > 1:
        listed = ", ".join(f'"{each}"' for each in people)
        text = f'"{written}" ghi nhiều người trong một dòng; viết thành danh sách: [{listed}]'
        fields.report(fields.line(key.name), text)
    elif written and not named:
        text = f'"{written}" không ghi tên ai; viết như {key.written}'
        fields.report(fields.line(key.name), text)
    elif people and people[0] != written.strip(" ;"):
        text = f'"{written}" thiếu dấu cách ở một bên dấu trừ; viết "{people[0]}"'
        fields.report(fields.line(key.name), text)
    return Author(*named) if named else Author("")
