"""The words of a notice for the index, in their order, and its dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newsroom.search.dates import dates_in, keys_of_day
from newsroom.search.spelling import word_key
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

BREAK = "|"
"""Stands between words that are no neighbours: no pair of words reaches across it."""
CATEGORY = "#"
"""Begins the key of a category, as no word does."""
_WORD = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])|[0-9]+|[^\W_]+")
"""A number may have signs between its thousands; what touches its end, as in 5ha, is a word."""
_CALLED = re.compile(r"\b([^\W\d_]+) số ([0-9]+)", re.IGNORECASE)
"""A number behind what it is a number of, as in `Quyết định số 145-QĐ/TU`."""
_IN_PARTS = re.compile(
    r"[0-9]{1,3}(?: [0-9]{3}){2,}(?![0-9])|0(?:[-. ()]{0,2}[0-9]){9,10}(?![0-9:h])"
)
"""A number with spaces between its thousands; of only one thousand it may be two numbers. Or one
of a telephone, whose parts everybody sets otherwise: (0203) 3835.123."""
_SIGNS = re.compile(r"[^0-9]+")


class IndexedNotice(NamedTuple):
    """A notice that has been indexed: a change of either field means new words."""

    key: str
    """Its path."""
    digest: str
    """Of all that its words are taken from."""


@dataclass(frozen=True, slots=True)
class IndexedWords:
    """The words of one notice under their keys, parted by spaces; breaks stand among them."""

    head: str
    """What counts for more: the title, a document's number, the day, the category."""
    body: str
    """Everything else."""


def indexed_words(
    heads: Iterable[str], parts: Iterable[str], *, published: date, category: str
) -> IndexedWords:
    """Return the words of a notice.

    `heads` are what it is called, `parts` its other texts, as readers see them, without markup;
    `published` is its day in the site's own zone; `category` is a slug.
    """
    facts = (*keys_of_day(published), str(published.year), CATEGORY + category)
    head = chain(_phrases(heads), facts)
    return IndexedWords(*(f" {BREAK} ".join(each) for each in (head, _phrases(parts))))


def _phrases(texts: Iterable[str]) -> Iterator[str]:
    """Yield runs of neighbouring words, and one by one what else is found by: dates, numbers."""
    for text in texts:
        pieces = nfc(text).split()
        yield " ".join(map(_keys, pieces))
        plain = " ".join(pieces)
        yield from dates_in(plain)
        yield from _numbers_in_parts(plain)
        # Who asks for `quyết định 145` leaves out what stands between.
        yield from (_keys(f"{name} {number}") for name, number in _CALLED.findall(plain))


def _numbers_in_parts(text: str) -> Iterator[str]:
    """Yield numbers such as 1 250 000, which are no tails of words, as one word each."""
    for number in _IN_PARTS.finditer(text):
        within = text[max(0, number.start() - 1) : number.start()].isalnum()
        if not within and not number[0].isdigit():
            yield word_key(_SIGNS.sub("", number[0]))


@lru_cache(maxsize=65_536)
def _keys(piece: str) -> str:
    """Return the keys of the words in what spaces part; most pieces come again and again."""
    return " ".join(map(word_key, _WORD.findall(piece)))
