"""The facts of a document that a manuscript is, from its letterhead and its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.editing.importing.papers import is_motto, sides
from newsroom.editing.importing.recognising.dates import read_date
from newsroom.editing.importing.recognising.offices import in_small, names_place
from newsroom.notices.documents.numbers import KINDS, number_key
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from newsroom.editing.importing.recognising.heads import Head

_HEAD = 10
"""Blocks among which a letterhead stands."""
_NUMBER = re.compile(r"số ?:? ?(?P<number>\d\S*(?: ?[-/] ?\S+)*)", re.IGNORECASE)
_KINDS = {canonical(kind): kind for kind in KINDS}


class Letterhead(NamedTuple):
    """The facts of a document, as front matter has them."""

    number: str
    kind: str
    issuer: str
    issued: str
    """The day, as `2026-03-05`."""
    subject: str


def letterhead(head: Head, zone: tzinfo) -> Letterhead | None:
    """Return the facts of the document that a manuscript is; none where one is wanting."""
    kind, subject = ("Công văn", head.title) if head.is_letter else _kind(head.title)
    pieces = [piece for block in head.blocks[:_HEAD] for piece in sides(block)]
    place = next((n for n, piece in enumerate(pieces) if _number(piece)), None)
    dates = (found for piece in pieces if (found := read_date(piece, zone)) and found.has_place)
    dated = next(dates, None)
    if place is None or dated is None or not kind:
        return None
    above = [each for each in pieces[:place] if each.isupper() and not is_motto(each)]
    if not above:
        return None
    issued = f"{dated.moment:%Y-%m-%d}"
    return Letterhead(_number(pieces[place]), kind, _issuer(above), issued, subject)


def _number(piece: str) -> str:
    found = _NUMBER.fullmatch(piece)
    return found["number"] if found and number_key(found["number"]) else ""


def _kind(title: str) -> tuple[str, str]:
    """Return the kind with which a title begins, if there is one, and what the rest is about."""
    words = title.split()
    for count in range(min(len(words), 3), 0, -1):
        if kind := _KINDS.get(canonical(" ".join(words[:count]))):
            rest = " ".join(words[count:])
            return kind, rest[:1].upper() + rest[1:]
    return "", ""


def _issuer(above: Sequence[str]) -> str:
    """Return who issued a document, by the lines above its number.

    An office is named with the body that it belongs to, which alone names its place.
    """
    nearest = sorted(above[-2:], key=names_place)
    if [names_place(name) for name in nearest] == [False, True]:
        return in_small(" ".join(nearest))
    return in_small(above[-1])
