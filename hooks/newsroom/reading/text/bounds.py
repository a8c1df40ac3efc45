"""How much of a sign a paragraph may hold: Markdown takes a square of time over some."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = re.compile(r"[\[\]!<`*_~{&\\|]")
_TAGS = re.compile(
    r'</?(?:table|t(?:head|body|foot|[rhd])|strong|em|[us]|su[bp])(?: \w+="\d+")*>|<br>'
)
"""Whole tags of a table, of which a long one has many; they take no more time than words."""
_MOST = 1_500
"""Of one sign in a paragraph: no text for people has a tenth of it."""
_LARGEST = 2_000_000
"""Letters of a text: ten times the longest report."""


def beyond_bounds(source: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield line and message of what would take too long to read in `source`."""
    if len(source) > _LARGEST:
        yield (
            first_line,
            f"nội dung dài {len(source):,} chữ cái, nhiều nhất là {_LARGEST:,}; "
            "chia thành nhiều tin, hoặc đưa bản đầy đủ vào attachments".replace(",", ".", 2),
        )
        return
    line = first_line
    for block in re.split(r"(\n[ \t]*\n)", source):
        is_long = len(block) > _MOST
        signs = Counter(_SIGNS.findall(_TAGS.sub("", block)) if is_long else ())
        for sign, count in signs.items():
            # The bars of a long table stand a few to a line.
            if count > _MOST and not (sign == "|" and count < 200 * (block.count("\n") + 1)):
                yield line, f'đoạn này có {count} dấu "{sign}"; xoá bớt, hoặc chia thành nhiều đoạn'
        line += block.count("\n")
