"""Bullets and headings typed without a space, and bullets on lines of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind, item_of, line_kind, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_DASHES = frozenset("-+‒–—―−*")
_LONGEST_SIGN = 8
_HEADING = re.compile(r"(#{2,6})([^\W\d_][^#]*)")
"""A single sign begins a hashtag, and so may several in a line."""


def with_signs_before_words(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, bullets and numbers that a PDF has alone before the words below them.

    One by itself may be a rule, a letterhead's star or the end of a sentence.
    """
    alone = [_is_sign(line) and _is_words(below) for line, below in pairwise(lines)]
    if sum(alone) <= 1:
        yield from lines
        return
    taken = False
    for line, below, is_sign in zip(lines, [*lines[1:], None], [*alone, False], strict=True):
        if is_sign and below:
            yield replace(line, raw="", content=f"{line.content} {below.content}")
        elif not taken:
            yield line
        taken = is_sign


def _is_sign(line: Line) -> bool:
    if not line.is_prose or len(line.content) > _LONGEST_SIGN:
        return False
    item = item_of(f"{line.content} A")
    is_bullet = item is not None and item.text == "A"
    return is_bullet or number_of(f"{line.content} A") == line.content


def _is_words(line: Line) -> bool:
    has_words = line.is_prose and any(map(str.isalpha, line.content))
    return has_words and line_kind(line.content) is LineKind.PROSE and not _is_sign(line)


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
        elif sign and (above or below) and line.content[1].isalpha():
            yield replace(line, content=f"{sign} {line.content[1:]}")
        else:
            yield line


def _sign(line: Line) -> str:
    """Return the sign of a bullet that a word follows, be it directly."""
    if line.content[:1] not in _DASHES or not line.is_prose:
        return ""
    sign = line.content[0]
    # Two asterisks emphasise what stands between them.
    is_mark = sign == "*" and line.content.count(sign) > 1
    return sign if line.content[1:].lstrip()[:1].isalpha() and not is_mark else ""
