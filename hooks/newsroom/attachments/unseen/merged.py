"""Cells of Excel behind a merged one: their content stays, and nobody sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.attachments.office.markup import has_text_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_NAME = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_LETTERS = 26


class _Place(NamedTuple):
    row: int
    column: int


class _Area(NamedTuple):
    """The cells that one was merged over, itself included."""

    first: _Place
    last: _Place

    def covers(self, place: _Place) -> bool:
        """Whether it hides a cell in one of its rows: all but its first are."""
        return self.first.column <= place.column <= self.last.column and place != self.first


def has_covered_cells(sheet: _Element) -> bool:
    """Whether cells of a sheet have content behind a merged one."""
    waiting = sorted(_areas(sheet), reverse=True)
    here: list[_Area] = []
    for row in sheet.iterfind("{*}sheetData/{*}row") if waiting else ():
        number = int(row.get("r", "0"))
        while waiting and waiting[-1].first.row <= number:
            here.append(waiting.pop())
        here = [area for area in here if area.last.row >= number]
        if here and any(_is_covered(cell, here) for cell in row):
            return True
    return False


def _is_covered(cell: _Element, areas: list[_Area]) -> bool:
    place = _place(cell.get("r", ""))
    is_in = place is not None and any(area.covers(place) for area in areas)
    return is_in and (has_text_in(cell, "v") or has_text_in(cell, "t"))


def _areas(sheet: _Element) -> Iterator[_Area]:
    for each in sheet.iterfind("{*}mergeCells/{*}mergeCell"):
        ends = tuple(map(_place, each.get("ref", "").split(":")))
        match ends:
            case (_Place() as first, _Place() as last):
                yield _Area(first, last)


def _place(name: str) -> _Place | None:
    """Return the place of a cell by its name, none where that is not a cell's."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = _LETTERS * column + ord(letter) - ord("A") + 1
    return _Place(int(found[2]), column)
