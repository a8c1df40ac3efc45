"""Words in the colour of the paper behind them, or too small to be read, in Word and in Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.markup import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_PALEST = 0xF0
"""What each part of a colour has at least that cannot be told from paper."""
_HEX = 6
_SMALLEST = 4
"""Halves of a point, up to which letters are specks."""
_BEHIND = {"r": "rPr", "p": "pPr", "tc": "tcPr", "tbl": "tblPr"}
"""Elements that may have something behind them, and where they say so."""
_DRAWING = "txbxContent"
"""Of what is behind the words of a drawing nothing is known."""
_NO_FORMAT = ";;;"
"""The format of a number that shows nothing."""
_WHITES = ("1", "9", "65")
"""The numbers of white in Excel's old palette."""


def is_pale(colour: str) -> bool:
    """Whether a colour, as Word writes it, cannot be told from paper."""
    try:
        parts = bytes.fromhex(colour[-_HEX:])
    except ValueError:
        return False
    return len(colour) >= _HEX and min(parts) >= _PALEST


def is_tiny(size: str) -> bool:
    """Whether letters of a size, as Word writes it, cannot be read."""
    return size.isdecimal() and int(size) <= _SMALLEST


def is_backed(run: _Element) -> bool:
    """Whether anything but paper may be behind the words of a run."""
    around = {each: name_of(each) for each in (run, *run.iterancestors())}
    if _DRAWING in around.values() or run.getroottree().find("{*}background") is not None:
        return True
    inner = (each.find(f"{{*}}{_BEHIND[name]}") for each, name in around.items() if name in _BEHIND)
    return any(_is_filled(each) for each in inner if each is not None)


def is_unseen(properties: _Element) -> bool:
    """Whether the properties of a run keep its words from who reads a file of Word."""
    run = properties.getparent()
    if run is None or name_of(run) != "r" or not _says(run, "t"):
        return False
    colour, size = _value(properties, "color"), _value(properties, "sz")
    return is_tiny(size) or (is_pale(colour) and not is_backed(run))


def has_unseen_cells(styles: _Element, sheets: Iterable[_Element]) -> bool:
    """Whether cells of Excel say what nobody sees; what tables and rules colour is not known."""
    unseen = {str(number) for number in _unseen_styles(styles)}
    return bool(unseen) and any(
        each.get("s") in unseen and (_says(each, "v") or _says(each, "t"))
        for sheet in sheets
        if sheet.find("{*}conditionalFormatting") is None and sheet.find("{*}tableParts") is None
        for each in sheet.iter("{*}c")
    )


def _unseen_styles(styles: _Element) -> Iterator[int]:
    pale = [_is_pale_font(each) for each in styles.iterfind("{*}fonts/{*}font")]
    bare = [_is_bare(each) for each in styles.iterfind("{*}fills/{*}fill")]
    formats = styles.iterfind("{*}numFmts/{*}numFmt")
    empty = {each.get("numFmtId") for each in formats if each.get("formatCode") == _NO_FORMAT}
    for number, each in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        is_pale_there = _at(pale, each.get("fontId")) and _at(bare, each.get("fillId"))
        if is_pale_there or each.get("numFmtId") in empty:
            yield number


def _at(found: list[bool], number: str | None) -> bool:
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
    return is_of_theme or is_pale(colour.get("rgb", "")) or colour.get("indexed") in _WHITES


def _is_filled(properties: _Element) -> bool:
    """Whether there is a colour behind words, be it that of a table's style."""
    if properties.find("{*}tblStyle") is not None:
        return True
    marked = _value(properties, "highlight")
    shade = properties.find("{*}shd")
    fill = "" if shade is None else next(_said(shade, "fill"), "")
    is_shaded = bool(fill) and fill != "auto" and not is_pale(fill)
    return is_shaded or marked not in ("", "none", "white")


def _value(properties: _Element, name: str) -> str:
    found = properties.find(f"{{*}}{name}")
    return "" if found is None else next(_said(found, "val"), "")


def _said(element: _Element, name: str) -> Iterator[str]:
    return (str(value) for key, value in element.items() if str(key).endswith(f"}}{name}"))


def _says(element: _Element, name: str) -> bool:
    """Whether there are words or figures within an element."""
    found = ("".join(each.itertext()) for each in element.iter(f"{{*}}{name}"))
    return any(map(str.isalnum, "".join(found)))
