"""Which notices have which words: lists that a browser asks for by word, a few kilobytes each.

Each word and each two neighbouring words have a list of notices. A list is text, which every web
server compresses: a number for each notice, counted from the one before it, in which the lowest
bits tell how the notice has the word.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

_WORD = re.compile(r"[^\W_]+")
_BREAK = 0
"""The number of what stands between two parts: no pair reaches across it."""
_OFTEN = 3
"""Times a notice has a word from which it is much about it."""
_WORD_KINDS, _PAIR_KINDS = 4, 2
"""In how many ways a notice can have a word (often, in its title), and a pair (in its title)."""
_DIGITS = "".join(chr(c) for c in range(32, 127) if chr(c) not in '"\\')
_LAST = 62
"""The first so many digits end a number; the others, `_MORE`, go before them."""
_MORE = len(_DIGITS) - _LAST
_LONGEST = 4
"""Digits of a number, enough for lists of a million."""
_DRAWER = 2_000
"""Characters of lists from which a file is full."""
_SHIFT = 21
"""Bits of the number of a word, and of a notice, of one index."""


class Lists(NamedTuple):
    """The lists of an index, in files."""

    firsts: list[str]
    """The folded key with which each file begins, by which a browser knows which one it needs."""
    files: list[bytes]
    """Lists by their words in canonical spelling, as JSON, in the order of the folded words."""


class Postings:
    """The words of some notices, counted from 0 in the order in which they are added."""

    def __init__(self) -> None:
        """Begin without any."""
        self._tokens: dict[str, int] = {}
        self._words = [""]
        self._known: dict[str, int] = {"": _BREAK}
        self._texts: list[NDArray[np.int32]] = []
        self._titles: list[int] = []

    def add(self, title: str, parts: Iterable[str]) -> None:
        """Add a notice, whose words count for more where the title has them."""
        numbers = self._numbers(title)
        self._titles.append(len(numbers))
        for part in parts:
            numbers.append(_BREAK)
            numbers += self._numbers(part)
        numbers.append(_BREAK)
        self._texts.append(np.array(numbers, np.int32))

    def words(self) -> Lists:
        """Return the lists of single words."""
        numbers, notices, titles = self._joined()
        found = numbers != _BREAK
        keys, starts, text = _write(
            numbers[found] << _SHIFT | notices[found], titles[found], _WORD_KINDS
        )
        names = [self._words[key] for key in keys.tolist()]
        return _filed([(fold(name), name) for name in names], starts, text)

    def pairs(self) -> Lists:
        """Return the lists of two words that stand side by side."""
        numbers, notices, titles = self._joined()
        beside = (numbers[:-1] != _BREAK) & (numbers[1:] != _BREAK)
        left, right = numbers[:-1][beside], numbers[1:][beside]
        # Pairs are numbered first, since two words and a notice would not fit into one number.
        names, pairs = np.unique(left << _SHIFT | right, return_inverse=True)
        keys, starts, text = _write(
            pairs.astype(np.int64) << _SHIFT | notices[:-1][beside],
            titles[:-1][beside] & titles[1:][beside],
            _PAIR_KINDS,
        )
        folded = [fold(word) for word in self._words]
        mask = (1 << _SHIFT) - 1
        sides = [(each >> _SHIFT, each & mask) for each in names[keys].tolist()]
        return _filed(
            [
                (f"{folded[one]} {folded[two]}", f"{self._words[one]} {self._words[two]}")
                for one, two in sides
            ],
            starts,
            text,
        )

    def _numbers(self, text: str) -> list[int]:
        tokens = _WORD.findall(text)
        known = self._tokens
        try:
            return [known[token] for token in tokens]
        except KeyError:
            for token in set(tokens).difference(known):
                word = canonical(token)
                number = self._known.setdefault(word, len(self._words))
                if number == len(self._words):
                    self._words.append(word)
                known[token] = number
            return self._numbers(text)

    def _joined(self) -> tuple[Numbers, Numbers, NDArray[np.bool_]]:
        """Return of each word of all texts its number, its notice, and whether a title has it."""
        lengths = [len(text) for text in self._texts]
        numbers = np.concatenate([np.empty(0, np.int32), *self._texts]).astype(np.int64)
        notices = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
        starts = np.cumsum([0, *lengths])[:-1]
        places = np.arange(len(numbers)) - np.repeat(starts, lengths)
        return numbers, notices, places < np.repeat(self._titles, lengths)


def _write(packed: Numbers, titles: NDArray[np.bool_], kinds: int) -> tuple[Numbers, Numbers, str]:
    """Return the keys in order, where the list of each begins and the last ends, and the lists.

    `packed` are key and notice of each place where a key is found.
    """
    order = np.argsort(packed, kind="stable")
    packed = packed[order]
    first = np.flatnonzero(np.concatenate(([True], packed[1:] != packed[:-1]))[: len(packed)])
    counts = np.diff(np.append(first, len(packed)))
    kind = np.logical_or.reduceat(titles[order], first) if len(first) else titles[:0]
    level = kind.astype(np.int64)
    if kinds > _PAIR_KINDS:
        level = level * 2 + (counts >= _OFTEN)
    keys, notices = packed[first] >> _SHIFT, packed[first] & ((1 << _SHIFT) - 1)
    begins = np.concatenate(([True], keys[1:] != keys[:-1]))[: len(keys)]
    before = np.concatenate(([0], notices[:-1] + 1))[: len(keys)]
    steps = notices - np.where(begins, 0, before)
    text, ends = _in_digits(steps * kinds + level)
    starts = np.flatnonzero(begins)
    return keys[starts], np.append(np.concatenate(([0], ends))[starts], len(text)), text


def _in_digits(values: Numbers) -> tuple[str, Numbers]:
    """Return numbers in digits, and where each ends.

    The last digit is one of the first `_LAST`; those before it count from 1 to `_MORE`, so that
    every number has one form.
    """
    columns = np.zeros((len(values), _LONGEST), np.uint8)
    used = np.zeros((len(values), _LONGEST), np.bool_)
    digits = np.frombuffer(_DIGITS.encode(), np.uint8)
    columns[:, -1], used[:, -1] = digits[values % _LAST], True
    rest = values // _LAST
    for column in range(_LONGEST - 2, -1, -1):
        more = rest > 0
        columns[more, column] = digits[_LAST + (rest[more] - 1) % _MORE]
        used[more, column] = True
        rest = np.where(more, (rest - 1) // _MORE, 0)
    return columns[used].tobytes().decode("ascii"), np.cumsum(used.sum(axis=1))


def _filed(names: Sequence[tuple[str, str]], starts: Numbers, text: str) -> Lists:
    """Put lists into files; `names` are the folded and the canonical key of each."""
    places = starts.tolist()
    order = sorted(range(len(names)), key=names.__getitem__)
    lists = Lists([], [])
    for drawer in _drawers(
        (*names[place], text[places[place] : places[place + 1]]) for place in order
    ):
        lists.firsts.append(drawer[0][0])
        entries = {name: numbers for _, name, numbers in drawer}
        lists.files.append(json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode())
    return lists


def _drawers(lists: Iterable[tuple[str, str, str]]) -> Iterator[list[tuple[str, str, str]]]:
    """Yield lists file by file; spellings with one folded key stay together."""
    drawer: list[tuple[str, str, str]] = []
    size = 0
    for each in lists:
        if size >= _DRAWER and each[0] != drawer[-1][0]:
            yield drawer
            drawer, size = [], 0
        drawer.append(each)
        size += len(each[1]) + len(each[2])
    if drawer:
        yield drawer
