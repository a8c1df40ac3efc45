"""Bullets typed without a space behind them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_DASHES = frozenset("-+–−*")


def with_spaced_bullets(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, where several begin with a dash and a letter with a space between."""
    signs = [_sign(line) for line in lines]
    beside = [a == b for a, b in pairwise(signs)]
    for line, sign, above, below in zip(
        lines, signs, [False, *beside], [*beside, False], strict=False
    ):
        is_bullet = sign and (above or below)
        yield replace(line, content=f"{sign} {line.content[1:]}") if is_bullet else line


def _sign(line: Line) -> str:
    if line.content[:1] not in _DASHES or not line.is_prose:
        return ""
    sign = line.content[0]
    # Two asterisks emphasise what stands between them.
    is_mark = sign == "*" and line.content.count(sign) > 1
    return sign if line.content[1:2].isalpha() and not is_mark else ""
