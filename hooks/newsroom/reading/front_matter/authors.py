"""Authors in front matter: by a byline, or by name and unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.notices.keys import AUTHOR
from newsroom.notices.notice import Author
from newsroom.reading.front_matter.fields import Fields
from newsroom.text.plain import as_words
from newsroom.text.problem import FormMessage
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.notices.key import Key
    from newsroom.notices.settings import Settings

_DASH = re.compile(r"(?:^|\s+)[-–—](?:\s+|$)")
_GLUED = re.compile(r"\s+[-–—](?=\S)|(?<=\S)[-–—]\s+")
_BETWEEN = re.compile(r"\s*(?:[,&]|\bvà\b)\s*")
_UNIT = re.compile(
    r"(?P<name>[^(),–—-]{2,60})(?:\((?!Theo )(?P<within>[^()]{2,120})\)"
    r"|[,–—-](?P<behind>[^()]{2,120}))"
)
"""Somebody with a unit in brackets, behind a comma, or behind a dash that is stuck to both."""
_NAME_WORDS = (2, 5)
"""The fewest and the most words of a person's name."""


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
    named = (each.strip() for each in line.split(";"))
    return [byline for each in named if each for byline in _of_each(_dashed(each))]


def is_person(text: str) -> bool:
    """Whether a text can be a person's name."""
    words, (fewest, most) = text.split(), _NAME_WORDS
    return fewest <= len(words) <= most and all(w.istitle() and w.isalpha() for w in words)


def _of_each(byline: str) -> list[str]:
    """Return a byline for each of the people whom one names."""
    dash = _DASH.search(byline)
    end = dash.start() if dash else len(byline)
    people = _BETWEEN.split(byline[:end])
    return [each + byline[end:] for each in people] if all(map(is_person, people)) else [byline]


def _dashed(byline: str) -> str:
    """Return a byline with a dash between name and unit, where it tells them apart otherwise."""
    if _DASH.search(byline):
        return byline
    found = _UNIT.fullmatch(byline)
    name = found["name"].strip() if found else ""
    unit = (found["within"] or found["behind"]).strip() if found else ""
    if is_person(name) and unit[:1].isupper() and not unit.istitle():
        return f"{name} - {unit}"
    return _GLUED.sub(" - ", byline, count=1)


def _author(fields: Fields, key: Key, written: str) -> Author:
    """Return the author of a byline; report two in one, or a unit without its dash."""
    named = [each for each in _DASH.split(written, maxsplit=1) if each]
    people = bylines(written)
    if len(people) > 1:
        listed = ", ".join(f'"{each}"' for each in people)
        told = FormMessage(
            f'"{written}" ghi nhiều người trong một dòng; viết thành danh sách: [{listed}]',
            f'"{written}" ghi nhiều người trong một ô; bấm “Thêm tác giả”, ghi mỗi người vào một ô',
        )
        fields.report(fields.line(key.name), told)
    elif written and not named:
        text = f'"{written}" không ghi tên ai; viết như {key.written}'
        fields.report(fields.line(key.name), text)
    elif people and people[0] != written.strip(" ;"):
        text = f'"{written}" cần dấu trừ có cách hai bên giữa tên và đơn vị; viết "{people[0]}"'
        fields.report(fields.line(key.name), text)
    return Author(*named) if named else Author("")
