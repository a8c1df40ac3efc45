"""Numbers as digits of a text, which every web server compresses: search-index.js reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsroom.search.agreed import ALPHABET, LAST

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MORE = len(ALPHABET) - LAST


def in_digits(values: NDArray[np.int32]) -> tuple[str, NDArray[np.int64]]:
    """Return numbers in digits, and where each ends.

    The last digit of a number is one of the first `LAST`; those before it count from 1, so that
    every number has one form.
    """
    rest = values // LAST
    lengths = np.ones(len(values), np.int64)
    before: list[tuple[NDArray[np.int64], NDArray[np.int32]]] = []
    places = np.flatnonzero(rest)
    while len(places):
        left = (rest[places] - 1) // _MORE
        before.append((places, LAST + rest[places] - 1 - left * _MORE))
        lengths[places] += 1
        rest[places] = left
        places = places[left > 0]
    ends = np.cumsum(lengths)
    digits = np.frombuffer(ALPHABET.encode(), np.uint8)
    text = np.empty(int(lengths.sum()), np.uint8)
    text[ends - 1] = digits[values % LAST]
    for distance, (places, digit) in enumerate(before, start=2):
        text[ends[places] - distance] = digits[digit]
    return text.tobytes().decode("ascii"), ends
