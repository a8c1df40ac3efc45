"""Vietnamese text: one form for storing, one for comparing, one for addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_OLD_PLACEMENT = re.compile(
    rf"(?P<first>o)(?P<tone>[{_TONES}])(?P<second>[ae])(?!{_LETTER})"
    rf"|(?<!q)(?P<u>u)(?P<u_tone>[{_TONES}])(?P<y>y)(?!{_LETTER})",
    re.IGNORECASE,
)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile("[0-9]+")
_LONGEST_NUMBER = 12
"""Digits up to which numbers are sorted by their size."""
_SLUG_LENGTH = 80
"""Letters of an address that people can still read, and every disk and server takes."""
_STROKED_D = str.maketrans({"đ": "d", "ð": "d", "Đ": "D", "Ð": "D"})


def nfc(text: str) -> str:
    """Return `text` in the composed form, as every file and page of the site stores it."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65_536)
def canonical(text: str) -> str:
    """Return the key under which spellings of the same words meet.

    Two texts have the same key when they differ only in NFC/NFD, in the place of a tone mark
    (uỷ/ủy, hoà/hòa, khoẻ/khỏe), in Ð for Đ, in case or in white space. Marks stay: ma is not má.
    """
    return _key(text)


def is_same(one: str, other: str) -> bool:
    """Whether two texts have the same key, be they long: their first words mostly tell."""
    return _first_word(one) == _first_word(other) and _key(one) == _key(other)


def _first_word(text: str) -> str:
    return _key("".join(text.split(maxsplit=1)[:1]))


def _key(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", " ".join(text.split()))
    placed = _OLD_PLACEMENT.sub(r"\g<first>\g<second>\g<tone>\g<u>\g<y>\g<u_tone>", decomposed)
    return nfc(placed).casefold().replace("ð", "đ")


def fold(text: str) -> str:
    """Return `text` in lower case without any mark, đ as d, for comparing as readers type."""
    stripped = _strip_marks(text).casefold().translate(_STROKED_D)
    return nfc(_strip_marks(stripped))


def alphabetical(text: str) -> str:
    """Return what a name is sorted by: itself without marks, in which 2 comes before 10."""
    return _NUMBER.sub(lambda number: number[0].zfill(_LONGEST_NUMBER), fold(text))


@lru_cache(maxsize=65_536)
def slugify(text: str) -> str:
    """Return `text` as a piece of an address: `[a-z0-9-]`, at most 80 characters.

    A longer text is cut at a hyphen. The result is empty when nothing of `text` can be kept.
    """
    slug = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if len(slug) <= _SLUG_LENGTH:
        return slug
    head, hyphen, _ = slug[: _SLUG_LENGTH + 1].rpartition("-")
    return head if hyphen else slug[:_SLUG_LENGTH]


class _Marks(dict[int, int | None]):
    """A table for `str.translate` that removes combining marks."""

    def __missing__(self, sign: int) -> int | None:
        kept = None if unicodedata.category(chr(sign)) == "Mn" else sign
        self[sign] = kept
        return kept


_MARKS = _Marks()


def _strip_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return decomposed if decomposed.isascii() else decomposed.translate(_MARKS)
