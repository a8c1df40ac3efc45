"""Cells of Excel whose content nobody sees: white, hidden by their format, behind a merged one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.attachments.office.markup import has_text_in
from newsroom.text.colours import PAPER, first_colour, is_unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_HEX = 6
"""The digits of a colour."""
_NO_FORMAT = ";;"
"""How the format of a number begins that shows nothing."""
_SILENT = dict.fromkeys(map(ord, ' "\\'))
"""Signs of a format that show nothing by themselves."""
_WHITES = ("1", "9", "65")
"""The numbers of white in Excel's old palette."""
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


def has_unseen_cells(styles: _Element, sheets: Iterable[_Element]) -> bool:
    """Whether cells have content that nobody sees; colours of tables and rules are not known."""
    unseen = {str(number) for number in _unseen_styles(styles)}
    return bool(unseen) and any(
        each.get("s") in unseen and (has_text_in(each, "v") or has_text_in(each, "t"))
        for sheet in sheets
        if sheet.find("{*}conditionalFormatting") is None and sheet.find("{*}tableParts") is None
        for each in sheet.iter("{*}c")
    )


def _unseen_styles(styles: _Element) -> Iterator[int]:
    pale = [_is_pale_font(each) for each in styles.iterfind("{*}fonts/{*}font")]
    bare = [_is_bare(each) for each in styles.iterfind("{*}fills/{*}fill")]
    formats = styles.iterfind("{*}numFmts/{*}numFmt")
    empty = {each.get("numFmtId") for each in formats if _shows_nothing(each.get("formatCode", ""))}
    for number, each in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        is_pale_there = _is_set(pale, each.get("fontId")) and _is_set(bare, each.get("fillId"))
        if is_pale_there or each.get("numFmtId") in empty:
            yield number


def _shows_nothing(code: str) -> bool:
    """Whether a format of numbers shows nothing of them."""
    bare = code.translate(_SILENT)
    return bare.startswith(_NO_FORMAT) and not bare.strip(";")


def _is_set(found: list[bool], number: str | None) -> bool:
    place = int(number) if number and number.isdecimal() else 0
    return place < len(found) and found[place]


def _is_pale_font(font: _Element) -> bool:
    colour = font.find("{*}color")
    return colour is not None and _is_white(colour)


def _is_bare(fill: _Element) -> bool:
    """Whether a cell is filled with nothing, or with white."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return False
    colour = pattern.find("{*}fgColor")
    kind = pattern.get("patternType", "none")
    return kind == "none" or (kind == "solid" and colour is not None and _is_white(colour))


def _is_white(colour: _Element) -> bool:
    is_of_theme = colour.get("theme") == "0" and not colour.get("tint", "0").startswith("-")
    return is_of_theme or _is_pale(colour.get("rgb", "")) or colour.get("indexed") in _WHITES


def _is_pale(colour: str) -> bool:
    """Whether a colour, which Excel writes behind how opaque it is, is that of paper."""
    found = first_colour(f"#{colour[-_HEX:]}") if len(colour) >= _HEX else None
    return found is not None and is_unseen(found, PAPER)


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
