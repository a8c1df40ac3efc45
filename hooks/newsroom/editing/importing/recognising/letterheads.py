"""The facts of a document that a manuscript is, from its letterhead and its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.editing.importing.papers import is_motto, sides
from newsroom.editing.importing.recognising.dates import read_date
from newsroom.notices.numbers import KINDS, number_key
from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from newsroom.editing.importing.recognising.heads import Head

_HEAD = 10
"""Blocks among which a letterhead stands."""
_NUMBER = re.compile(r"số ?:? ?(?P<number>\d\S*(?: ?[-/] ?\S+)*)", re.IGNORECASE)
_KINDS = {canonical(kind): kind for kind in KINDS}
_SETTLED = {
    canonical(name): name
    for name in (
        *("Uỷ ban Kiểm tra", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Uỷ ban Mặt trận Tổ quốc"),
        *("Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư", "Ban Tổ chức", "Ban Nội chính"),
        *("Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo", "Ban Dân vận", "Văn phòng", "Cơ quan"),
        *("Đoàn kiểm tra", "Đoàn giám sát", "Tổ kiểm tra", "Tổ giám sát", "Hội nghị", "Thanh tra"),
        *("UBKT", "UBND", "HĐND", "MTTQ", "BCH", "BTV"),
        *("Tỉnh uỷ", "Thành uỷ", "Huyện uỷ", "Quận uỷ", "Thị uỷ", "Đảng uỷ", "Đảng bộ", "Chi uỷ"),
        *("Chi bộ", "Trung ương", "Đảng", "các cơ quan", "tỉnh", "thành phố", "huyện", "quận"),
        *("thị xã", "thị trấn", "xã", "phường", "đặc khu", "và"),
    )
}
"""How the names of offices are written that letterheads have in capitals; the rest are places."""
_LONGEST = max(len(name.split()) for name in _SETTLED)
_OF_PLACES = re.compile(
    r"\b(?:tinh|thanh|huyen|quan|thi|dang) uy\b|\b(?:tinh|thanh pho|huyen|quan|xa|phuong|dac khu)\b"
)


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
    nearest = sorted(above[-2:], key=_names_place)
    if [_names_place(name) for name in nearest] == [False, True]:
        return _in_small(" ".join(nearest))
    return _in_small(above[-1])


def _names_place(name: str) -> bool:
    return _OF_PLACES.search(fold(name)) is not None


def _in_small(name: str) -> str:
    """Return an office's name in capitals as it is written in a sentence."""
    words, written = name.split(), []
    while words:
        sizes = range(min(len(words), _LONGEST), 0, -1)
        size = next((n for n in sizes if canonical(" ".join(words[:n])) in _SETTLED), 0)
        found = _SETTLED[canonical(" ".join(words[:size]))] if size else words[0].capitalize()
        written.append(found)
        words = words[max(size, 1) :]
    text = " ".join(written)
    return text[:1].upper() + text[1:]
