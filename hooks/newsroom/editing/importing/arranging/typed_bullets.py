"""Bullets typed by hand, as most Word files and all plain texts have them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Item
from newsroom.editing.importing.runs import Run, lines, on_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.manuscript import Paragraph
    from newsroom.editing.importing.runs import Runs

_BULLET = re.compile(r"[ \t\u00a0]*(?:[-–−+][ \t\u00a0]+|[•·▪➢✓●○][ \t\u00a0]*)(?=\S)")
_LOWER = "+"
"""The sign that officials set below a dash."""
_LEVEL = 1000
"""Below all levels of Word's own lists: dashes typed below a number are about it."""


def typed_items(paragraph: Paragraph) -> Iterator[Paragraph | Item]:
    """Yield a paragraph, or the items that its lines are where they begin with bullets."""
    if paragraph.role == "lines":
        yield paragraph
        return
    groups: list[list[Runs]] = [[]]
    for line in lines(paragraph.runs):
        if groups[-1] and _BULLET.match(_text(line)):
            groups.append([])
        groups[-1].append(line)
    for group in groups:
        runs = on_lines(group)
        found = _BULLET.match(_text(runs))
        if found is None:
            yield replace(paragraph, runs=runs)
        else:
            level = _LEVEL + (found[0].strip() == _LOWER)
            yield Item(level, "", _from(runs, found.end()))


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _from(runs: Runs, start: int) -> Runs:
    """Return runs without their first `start` letters."""
    kept: list[Run] = []
    for run in runs:
        kept.append(replace(run, text=run.text[start:]))
        start = max(0, start - len(run.text))
    return tuple(kept)
