"""Keys of words, under which their spellings meet; search-words.js does the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "[\u0300\u0301\u0309\u0303\u0323]"
_OLD_OA = re.compile(rf"o({_TONES})([ae])\Z")
_OLD_UY = re.compile(rf"(^|[^q])u({_TONES})y\Z")
_SCHOOL_I = re.compile(rf"^(h|k|l|m|s|t|qu)i({_TONES}?)\Z")
_THOUSANDS = str.maketrans("", "", ".,")
_LEADING_ZEROS = re.compile(r"^0+(?=[0-9]+\Z)")


@lru_cache(maxsize=65_536)
def word_key(word: str) -> str:
    """Return the key of a word, in which its marks stay: ma is not má.

    Meet under it: NFC and NFD, any case, uỷ and ủy, Ð and Đ, kỉ luật and kỷ luật (the schools'
    spelling of 1980), 05 and 5, 1.250 and 1,250 and 1250.
    """
    letters = unicodedata.normalize("NFD", word.translate(_THOUSANDS)).lower()
    letters = _OLD_OA.sub(r"o\2\1", letters)
    letters = _OLD_UY.sub(r"\1uy\2", letters)
    letters = _SCHOOL_I.sub(r"\1y\2", letters)
    return _LEADING_ZEROS.sub("", unicodedata.normalize("NFC", letters).replace("ð", "đ"))


@lru_cache(maxsize=65_536)
def folded_word(word: str) -> str:
    """Return the key of a word as readers without marks type it."""
    letters = unicodedata.normalize("NFD", word)
    if letters.isascii():
        return letters
    bare = "".join(mark for mark in letters if unicodedata.category(mark) != "Mn")
    return unicodedata.normalize("NFC", bare.replace("đ", "d"))


def folded_key(key: str) -> str:
    """Return the key of one word, or of two, as readers without marks type it."""
    return " ".join(map(folded_word, key.split(" ")))


def key_order(key: str) -> tuple[bytes, bytes]:
    """Return what keys are sorted by: as browsers compare, the spellings of one word together."""
    return folded_key(key).encode("utf-16-be"), key.encode("utf-16-be")
