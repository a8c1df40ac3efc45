"""Posting lists: which notices have which words, sorted by word.

A key is a word, two neighbouring words with a space between, a date or a category. Its list has
a number for each notice that has it: four times the notice's own, and the two bits of `TITLE`
and `OFTEN`. This is an inverted index; it is made with numpy, a range of keys at a time, so that
memory grows with the texts and not with the sorting.
"""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newsroom.search.index_format import KINDS, OFTEN, TITLE
from newsroom.search.spelling import folded_word
from newsroom.search.words import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from newsroom.search.words import IndexedWords

    Numbers = NDArray[np.int64]
    Postings = NDArray[np.int32]

_TIMES = 3
"""How often a notice has a key that it is much about."""
_AT_ONCE = 200_000
"""Places in the texts that are sorted at once; enough that numpy's calls cost little."""
_BITS = 20
"""Of the number of a notice, beside which that of a key has room in one."""


class PostingLists(NamedTuple):
    """Sorted keys, each with the list of its postings."""

    keys: list[str]
    counts: Postings
    """How many notices each key has."""
    postings: Postings
    """The lists one after the other, each in the order of the notices."""

    @classmethod
    def joined(cls, parts: Sequence[PostingLists]) -> PostingLists:
        """Return successive parts as one."""
        if len(parts) == 1:
            return parts[0]
        none = np.empty(0, np.int32)
        return cls(
            [key for part in parts for key in part.keys],
            np.concatenate([none, *(part.counts for part in parts)]),
            np.concatenate([none, *(part.postings for part in parts)]),
        )

    def split(self, places: Iterable[int]) -> list[PostingLists]:
        """Return the parts before each of some places among the keys, and the rest."""
        starts = np.concatenate(([0], np.cumsum(self.counts))).tolist()
        return [
            PostingLists(self.keys[a:b], self.counts[a:b], self.postings[starts[a] : starts[b]])
            for a, b in pairwise((0, *places, len(self.keys)))
        ]


def lists_of(notices: Iterable[tuple[int, IndexedWords]]) -> Iterator[PostingLists]:
    """Yield the sorted lists of all keys of some notices, which are given with their numbers."""
    texts = _Texts(notices)
    for low, high in texts.ranges():
        yield texts.lists(low, high)


class _Texts:
    """What some notices say, with a number for each word that follows the order of keys."""

    def __init__(self, notices: Iterable[tuple[int, IndexedWords]]) -> None:
        known = {BREAK: 0}
        said = array("i")
        numbers, lengths = [], []
        for number, words in notices:
            for part in (words.head, words.body):
                before = len(said)
                said.extend(_numbered(part, known))
                said.append(0)
                lengths.append(len(said) - before)
            numbers.append(number)
        self.names, self.folds, ranks = _ranked(list(known))
        self.words = ranks[np.frombuffer(said, np.intc)]
        self.notices = np.repeat(np.array(numbers, np.int32).repeat(2), lengths)
        self.in_head = np.repeat(np.array([True, False] * len(numbers), np.bool_), lengths)

    def ranges(self) -> Iterator[tuple[int, int]]:
        """Yield ranges of words, spellings of one together, with not too many places each."""
        places = np.cumsum(np.bincount(self.words, minlength=len(self.names))).tolist()
        low, done = 1, places[0]
        for end in [*(np.flatnonzero(np.diff(self.folds)) + 1).tolist()[1:], len(places)]:
            if places[end - 1] - done >= _AT_ONCE or low < end == len(places):
                yield low, end
                low, done = end, places[end - 1]

    def lists(self, low: int, high: int) -> PostingLists:
        """Return the lists of the keys whose first words are in a range."""
        at = np.flatnonzero((self.words >= low) & (self.words < high))
        pairs = at[self.words[at + 1] != 0]
        # Each place has two keys: the word, and the word with its neighbour.
        second = np.concatenate((np.zeros_like(at), self.words[pairs + 1]))
        places = np.concatenate((at, pairs))
        found = self.words[places].astype(np.int64) * len(self.names) + second
        keys, counts, postings = _gathered(found, self.notices[places], self.in_head[places])
        first, second = np.divmod(keys, len(self.names))
        order = np.lexsort((second, first, self.folds[second], self.folds[first]))
        begins = (np.cumsum(counts) - counts)[order]
        counts = counts[order]
        moved = np.arange(len(postings)) + np.repeat(begins - np.cumsum(counts) + counts, counts)
        return PostingLists(self._keys(first[order], second[order]), counts, postings[moved])

    def _keys(self, first: Numbers, second: Numbers) -> list[str]:
        names = self.names
        return [
            f"{names[one]} {names[two]}" if two else names[one]
            for one, two in zip(first.tolist(), second.tolist(), strict=True)
        ]


def _numbered(text: str, known: dict[str, int]) -> list[int]:
    words = text.split()
    try:
        return list(map(known.__getitem__, words))
    except KeyError:
        for word in words:
            known.setdefault(word, len(known))
        return [known[word] for word in words]


def _ranked(words: list[str]) -> tuple[list[str], Numbers, Postings]:
    """Return words in the order of keys, the place of each one's folded form, and their ranks.

    The break stays the first.
    """
    # As browsers compare, which is by units of UTF-16.
    forms = {word: folded_word(word).encode("utf-16-be") for word in words[1:]}
    names = words[:1] + sorted(forms, key=lambda word: (forms[word], word.encode("utf-16-be")))
    rank = {word: number for number, word in enumerate(names)}
    new = [forms[one] != forms.get(two) for one, two in zip(names[1:], names, strict=False)]
    folds = np.cumsum([0, *new])
    return names, folds, np.array([rank[word] for word in words], np.int32)


def _gathered(
    keys: Numbers, notices: Postings, in_head: NDArray[np.bool_]
) -> tuple[Numbers, Postings, Postings]:
    """Return the keys of all places, each once, in order; how many notices have each; the lists."""
    places = np.sort((keys << _BITS | notices) << 1 | in_head)
    found = places >> 1
    # Of equal places the one in the head stands last.
    ends = np.flatnonzero(np.append(found[1:] != found[:-1], True)[: len(found)])
    times = np.diff(ends, prepend=-1)
    keys, notices = np.divmod(found[ends], 1 << _BITS)
    postings = notices * KINDS + (places[ends] & 1) * TITLE + (times >= _TIMES) * OFTEN
    ends = np.flatnonzero(np.append(keys[1:] != keys[:-1], True)[: len(keys)])
    counts = np.diff(ends, prepend=-1)
    return keys[ends], counts.astype(np.int32), postings.astype(np.int32)
