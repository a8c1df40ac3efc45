"""An index as a browser reads it, list by list."""

from __future__ import annotations

import json
from bisect import bisect_left
from typing import TYPE_CHECKING

from newsroom.search.spelling import folded_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.search.blocks import IndexBlock

DIGITS = [chr(code) for code in range(32, 127) if chr(code) not in '"\\']
LAST, MORE, KINDS = 62, 31, 4
OFTEN, TITLE = 1, 2


def read_list(text: str) -> Iterator[tuple[int, int]]:
    """Yield the notices of a list and how they have the key."""
    notice, number = -1, 0
    for digit in map(DIGITS.index, text):
        if digit >= LAST:
            number = number * MORE + digit - LAST + 1
            continue
        number = number * LAST + digit
        notice += number // KINDS + 1
        yield notice, number % KINDS
        number = 0


def read_all(blocks: Iterable[IndexBlock]) -> dict[str, dict[int, int]]:
    """Return every list, having checked that each stands in the block where it is looked for."""
    found: dict[str, dict[int, int]] = {}
    blocks = list(blocks)
    lasts = [block.last.encode("utf-16-be") for block in blocks]
    for number, block in enumerate(blocks):
        for key, text in json.loads(block.content()).items():
            place = bisect_left(lasts, folded_key(key).encode("utf-16-be"))
            assert min(place, len(blocks) - 1) == number
            found[key] = dict(read_list(text))
    return found
