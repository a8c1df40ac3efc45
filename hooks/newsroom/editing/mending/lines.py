"""The lines of a text, and the line ends between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = re.compile(r"(\r\n|\r|\n)")


def split_lines(text: str) -> tuple[list[str], list[str]]:
    """Return the lines of a text, and how each ends."""
    parts = _END.split(text)
    return parts[::2], [*parts[1::2], ""]


def join_lines(lines: Sequence[str], ends: Sequence[str]) -> str:
    """Return the text of which these are the lines and their ends."""
    return "".join(f"{line}{end}" for line, end in zip(lines, ends, strict=True))


def common_lines(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many lines are the same at the head of both."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
