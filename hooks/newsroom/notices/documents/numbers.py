"""Numbers of documents in all their spellings: `22-QĐ/TW`, `22/QĐ-TƯ`, `15/2022/NĐ-CP`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = (
    "Quy định", "Quyết định", "Quy chế", "Quy trình", "Hướng dẫn", "Kết luận", "Thông báo",
    "Thông tri", "Chỉ thị", "Nghị quyết", "Nghị định", "Thông tư", "Luật", "Pháp lệnh", "Lệnh",
    "Công văn", "Công điện", "Kế hoạch", "Chương trình", "Báo cáo", "Đề án", "Tờ trình",
    "Điều lệ", "Tuyên bố", "Phương án",
)  # fmt: skip
"""What documents are called before their numbers."""
_DASH = r"[-\u2010-\u2015\u2212/]"
_LETTERS = r"(?:[^\W\d_]{1,12}\.Ư|[^\W\d_]{1,12}\d{0,2})"
_CAPITALS = r"[A-ZĐÐƯÂÊÔƠ]{2,12}"
_NUMBER = re.compile(
    # The figure first, then what must not stand before it: a search looks for figures alone.
    r"(?P<first>\d(?<![\w.,\-\u2010-\u2015\u2212/]\d)\d{0,4}[a-zđ]?)"
    rf"(?P<rest>(?:/\d{{4}})?(?:{_DASH}{_LETTERS}|\s?{_DASH}\s?{_CAPITALS}|\s{_CAPITALS})"
    rf"(?:{_DASH}{_LETTERS}|\s?/\s?{_CAPITALS}|\s{_CAPITALS}){{0,3}})?"
    rf"(?!\w|{_DASH}\w|\s{_DASH}\w|[.,]\d|%)"
)
_BEFORE = re.compile(
    rf"(?<!\w)(?P<kind>{'|'.join(KINDS)})\s{{1,3}}(?P<number>số\s?:?\s{{0,3}})?$", re.IGNORECASE
)
_REACH = max(map(len, KINDS)) + 12
"""How far before a number its kind begins at most."""
_AFTER = re.compile(
    r"(?P<day>,?\s{1,3}(?:ban hành\s{1,3}|ra\s{1,3}|ký\s{1,3})?ngày\s{1,3}"
    r"(?P<d>\d{1,2})(?:\s?[/.-]\s?|\s{1,3}tháng\s{1,3})(?P<m>\d{1,2})"
    r"(?:\s?[/.-]\s?|,?\s{1,3}năm\s{1,3})(?P<y>\d{4})(?!\d))"
    r"|,?\s{1,3}năm\s{1,3}(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_CENTRAL = re.compile(r"t\.?ư\b")
_PIECE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a document in a text."""

    start: int
    """Where it begins in the text."""
    end: int
    number: str
    """The key of its number, or the first figures alone."""
    is_whole: bool
    """Whether the number is more than its first figures."""
    kind: str = ""
    """The kind in canonical form, where the text says one."""
    year: int = 0
    """Of the issue, where the text says one."""
    issued: date | None = None


def number_key(number: str) -> str:
    """Return the key under which spellings of a number meet, empty where it is none.

    TƯ is TW, as Đ is D, but never TU: one is the Party's centre, the other a province.
    """
    pieces = _PIECE.findall(_CENTRAL.sub("tw", canonical(number)))
    if len(pieces) < 2 or not pieces[0][0].isdigit() or pieces[-1].isdigit():  # noqa: PLR2004
        return ""
    return "-".join(fold(each).lstrip("0") for each in pieces)


def find_mentions(text: str) -> Iterator[Mention]:
    """Yield what in a plain text may be a document, as far as the text alone can tell."""
    last = 0
    for found in _NUMBER.finditer(text):
        first, rest = found["first"], found["rest"]
        before = _BEFORE.search(text[max(last, found.start() - _REACH) : found.start()])
        if before and not before["number"] and not (rest and before["kind"][0].isupper()):
            before = None  # `quy định 22 điều`, `hướng dẫn 22-QĐ/TW`
        key = number_key(first + rest) if rest else first.lstrip("0") if before else ""
        if not key:
            continue
        start = found.start() - (len(before[0]) if before else 0)
        after = _AFTER.match(text, found.end())
        last = after.end() if after else found.end()
        yield Mention(
            start,
            last,
            key,
            bool(rest),
            kind=canonical(before["kind"]) if before else "",
            year=int(after["y"] or after["year"]) if after else 0,
            issued=_day(after) if after else None,
        )


def named_document(text: str, *, short: bool = False) -> Mention | None:
    """Return the document that a few words name by its number, perhaps with its kind and day.

    The number may be its first figures alone where it may be `short`.
    """
    found = next(find_mentions(text), None)
    if found and (found.is_whole or short):
        return found
    key = number_key(text)
    return Mention(0, len(text), key, is_whole=True) if key else None


def printed_number(text: str) -> str:
    """Return the number that stands in a text, as it is written, empty where there is none."""
    return next((found[0] for found in _NUMBER.finditer(text) if found["rest"]), "")


def _day(found: re.Match[str]) -> date | None:
    if not found["day"]:
        return None
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return date.max  # the text says a day on which nothing was issued
