"""Labels beside what they name: `Thời gian    : 8 giờ`, `Kính gửi:   - Đảng uỷ xã;`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_GAP = re.compile(r"(?<=[^\W\d_])(?:[ \u00a0]{2,}|[ \u00a0]?\t[ \u00a0\t]*):[ \u00a0\t]*(?=[^\s:])")
"""Spaces and tabs that only set a colon below others, and those behind it."""
_FIRST_ITEM = re.compile(
    r"([^\W\d_][^:]{0,40}:)(?:[ ]{2,}|[ ]?\t[ \t]*|[ ](?=.*[;,]$))([-–+•*][ \t].*)"
)
"""An item that is set apart, or ends as items do: `PV: - Thưa đồng chí` is what somebody says."""


def with_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, colons behind their labels, and a list's first item on a line of its own."""
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        is_labelled = ":" in line.content and line.is_prose
        first = _FIRST_ITEM.fullmatch(line.content) if is_labelled else None
        if first and below and below.is_prose and below.content[:2] == first[2][:2]:
            yield replace(line, raw=first[1], content=first[1])
            item = f"{below.indent}{first[2]}"
            yield replace(line, raw=item, content=first[2], indent=below.indent)
        elif is_labelled and _GAP.search(line.raw):
            raw, content = (_GAP.sub(": ", each) for each in (line.raw, line.content))
            yield replace(line, raw=raw, content=content)
        else:
            yield line
