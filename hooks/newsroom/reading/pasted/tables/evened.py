"""Rows of a pasted table, made of one length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.pasted.tables.tables import FIGURES

if TYPE_CHECKING:
    from collections.abc import Sequence

PAIR = 2
"""Columns that may stand side by side and be no table."""
_COUNT = re.compile(r"\s*(?:\d|(?:[IVXL]+|[A-ZĐ])[.)]?\s*$)")
_SUM = re.compile(r"\s*(?:tổng|cộng)(?!\w)", re.IGNORECASE)


def evened(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return rows of one length, none where it is not certain which cells belong together."""
    columns = max(len("\t".join(row).rstrip().split("\t")) for row in rows)
    cut = _with_sums([row[:columns] for row in rows], columns)
    if all(len(row) == columns for row in cut):
        return cut
    # Two columns side by side, as signatories stand, may have any number of tabs between them.
    packed = [[*[""][: not row[0].strip()], *filter(str.strip, row)] for row in cut]
    if all(len(row) == PAIR for row in packed):
        return packed
    whole = _joined(cut, columns)
    # 'Tổng cộng' in a table that counts its rows may stand for several cells.
    is_counted = any(map(_counts, whole))
    is_certain = all(len(row) == columns or _counts(row) or not is_counted for row in whole)
    return whole if is_certain and len(whole[0]) == columns else []


def _with_sums(rows: Sequence[list[str]], columns: int) -> list[list[str]]:
    """Return rows, the name of a sum across all before its figures, where these are below others.

    Word leaves no tab for the cells that such a name has taken.
    """
    counted = {
        column
        for row in rows[1:]
        for column, cell in enumerate(row)
        if len(row) == columns and FIGURES.fullmatch(cell)
    }
    told = []
    for row in rows:
        missing = columns - len(row)
        figures = "\t".join(row[1:]).rstrip().split("\t")
        is_sum = missing > 0 and _SUM.match(row[0]) and all(map(FIGURES.fullmatch, figures))
        are_below = counted.issuperset(range(missing + 1, missing + 1 + len(figures)))
        told.append([row[0], *[""] * missing, *row[1:]] if is_sum and are_below else row)
    return told


def _counts(row: Sequence[str]) -> bool:
    return _COUNT.match(row[0]) is not None


def _joined(rows: Sequence[list[str]], columns: int) -> list[list[str]]:
    """Return rows in which a cell that was broken by its own paragraphs is whole again."""
    whole: list[list[str]] = []
    for row in rows:
        above = whole[-1] if whole else []
        fits = 0 < len(above) < columns == len(above) + len(row) - 1
        if fits and not _counts(row):
            whole[-1] = [*above[:-1], f"{above[-1]}<br>{row[0]}", *row[1:]]
        else:
            whole.append(row)
    return whole
