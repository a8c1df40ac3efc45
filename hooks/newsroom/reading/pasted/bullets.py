"""Bullets and headings typed without a space behind them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_DASHES = frozenset("-+‒–—―−*")
_HEADING = re.compile(r"(#{2,6})([^\W\d_][^#]*)")
"""A single sign begins a hashtag, and so may several in a line."""


def with_spaced_heads(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, a space behind the sign of a heading, and of bullets if several."""
    signs = [_sign(line) for line in lines]
    beside = [a == b for a, b in pairwise(signs)]
    for line, sign, above, below in zip(
        lines, signs, [False, *beside], [*beside, False], strict=False
    ):
        heading = _HEADING.fullmatch(line.content) if line.is_prose else None
        if heading:
            yield replace(line, content=f"{heading[1]} {heading[2]}")
        elif sign and (above or below):
            yield replace(line, content=f"{sign} {line.content[1:]}")
        else:
            yield line


def _sign(line: Line) -> str:
    if line.content[:1] not in _DASHES or not line.is_prose:
        return ""
    sign = line.content[0]
    # Two asterisks emphasise what stands between them.
    is_mark = sign == "*" and line.content.count(sign) > 1
    return sign if line.content[1:2].isalpha() and not is_mark else ""
