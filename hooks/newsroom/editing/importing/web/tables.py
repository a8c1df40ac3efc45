"""Tables of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Cell, Table
from newsroom.editing.importing.web.lists import whole_number
from newsroom.editing.importing.web.look import declared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.html import HtmlElement

    from newsroom.editing.importing.manuscript import Block

_FLAT = "0"
"""How high rows are in which Word only sets the widths of columns."""
_OF_EXCEL = re.compile(r"xl\d+")
"""Classes of cells, of which Excel's style sheet says how they look."""
_BORDER = re.compile(r"border(?:-(?:top|right|bottom|left))?(?:-style)?")
_LINE = re.compile(r"solid|double|dotted|dashed|groove|ridge|inset|outset")
_NO_WIDTH = re.compile(r"(?<![\d.])0(?:\.0+)?(?:pt|px|cm|in)?(?![\d.])")
_MOST = 1000
"""Rows or columns that one cell may span, as browsers have it."""


def read_html_table(
    element: HtmlElement,
    blocks: Callable[[HtmlElement], list[Block]],
    *,
    is_shown: Callable[[HtmlElement], bool],
) -> Table:
    """Return a table; `blocks` reads what stands in a cell, `is_shown` judges what is in it."""
    shown = _rows(element, is_shown)
    rows = [(row, list(filter(is_shown, row.iterchildren("td", "th")))) for row in shown]
    rows = [(row, cells) for row, cells in rows if cells]
    heads = 0
    for row, cells in rows:
        if row.getparent().tag != "thead" and not all(cell.tag == "th" for cell in cells):
            break
        heads += 1
    is_bordered = element.get("border", "") not in ("", "0")
    drawn = any(map(_draws_line, (element, *(cell for _, cells in rows for cell in cells))))
    return Table(
        tuple(tuple(_cell(cell, blocks) for cell in cells) for _, cells in rows),
        heads if heads < len(rows) else 0,
        is_bordered or drawn,
    )


def _draws_line(element: HtmlElement) -> bool:
    """Whether an element draws a line around it or at one of its sides, or is a cell of Excel."""
    return _OF_EXCEL.match(element.get("class", "")) is not None or any(
        _BORDER.fullmatch(key) and _LINE.search(value) and not _NO_WIDTH.search(value)
        for key, value in declared(element).items()
    )


def _rows(element: HtmlElement, is_shown: Callable[[HtmlElement], bool]) -> Iterator[HtmlElement]:
    for child in filter(is_shown, element.iterchildren("tr", "thead", "tbody", "tfoot")):
        if child.tag != "tr":
            yield from _rows(child, is_shown)
        elif child.get("height") != _FLAT:
            yield child


def _cell(element: HtmlElement, blocks: Callable[[HtmlElement], list[Block]]) -> Cell:
    return Cell(
        tuple(blocks(element)), _span(element.get("colspan")), _span(element.get("rowspan"))
    )


def _span(text: str | None) -> int:
    return min(max(whole_number(text, 1), 1), _MOST)
