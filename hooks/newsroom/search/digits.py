"""Numbers as digits of text, which web servers compress; search-index.js reads them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from newsroom.search.index_format import ALPHABET, LAST

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MORE = len(ALPHABET) - LAST
_ROOM = 8
"""Bytes for a number in its digits, and for the sign before it."""
_SIGN = "\n"
"""Stands before a text; no digit is it."""


def in_digits(values: NDArray[np.int32], starts: NDArray[np.int64]) -> list[str]:
    """Return numbers in digits, as one text for each run of them that starts at some place.

    The last digit of a number is one of the first `LAST`; those before it count from 1, so that
    every number has one form. The first run starts at 0.
    """
    # Looked up, since nearly all are small and come again and again.
    digits = _numbers(int(values.max(initial=0)).bit_length())[values]
    digits.view(np.uint8)[starts * _ROOM] = ord(_SIGN)
    return digits.tobytes().translate(None, b"\0").decode("ascii").split(_SIGN)[1:]


@cache
def _numbers(bits: int) -> NDArray[np.uint64]:
    """Return each number below a power of two in digits, as eight bytes with zeros before them."""
    values = np.arange(1 << bits)
    alphabet = np.frombuffer(ALPHABET.encode(), np.uint8)
    table = np.zeros((len(values), _ROOM), np.uint8)
    rest, last = np.divmod(values, LAST)
    table[:, -1] = alphabet[last]
    for place in range(2, _ROOM):
        (longer,) = np.nonzero(rest)
        rest[longer], digit = np.divmod(rest[longer] - 1, _MORE)
        table[longer, -place] = alphabet[LAST + digit]
    return table.view(np.uint64).ravel()
