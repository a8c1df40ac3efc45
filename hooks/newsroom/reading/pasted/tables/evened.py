"""Rows of a pasted table, made of one length."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAIR = 2


def evened(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return rows of one length, none where it is not certain which cells belong together."""
    columns = max(len("\t".join(row).rstrip().split("\t")) for row in rows)
    cut = [row[:columns] for row in rows]
    if all(len(row) == columns for row in cut):
        return cut
    # Two columns side by side, as signatories stand, may have any number of tabs between them.
    packed = [[*[""][: not row[0].strip()], *filter(str.strip, row)] for row in cut]
    if all(len(row) == _PAIR for row in packed):
        return packed
    whole = _joined(cut, columns)
    # 'Tổng cộng' in a table that counts its rows may stand for several cells.
    is_counted = any(map(_counts, whole))
    is_certain = all(len(row) == columns or _counts(row) or not is_counted for row in whole)
    return whole if is_certain and len(whole[0]) == columns else []


def _counts(row: Sequence[str]) -> bool:
    return row[0].strip()[:1].isdigit()


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
