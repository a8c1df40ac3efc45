"""Labels whose colons were set below one another: `Thời gian    : 8 giờ`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.reading.pasted.lines.lines import Line

_GAP = re.compile(r"(?<=[^\W\d_])(?:[ \u00a0]{2,}|[ \u00a0]?\t[ \u00a0\t]*):[ \u00a0\t]*(?=[^\s:])")
"""Spaces and tabs that only set a colon, and those behind it."""


def with_joined_colons(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines, each colon directly behind its label: it is no column of a table."""
    for line in lines:
        if line.is_prose and _GAP.search(line.raw):
            raw, content = (_GAP.sub(": ", each) for each in (line.raw, line.content))
            yield replace(line, raw=raw, content=content)
        else:
            yield line
