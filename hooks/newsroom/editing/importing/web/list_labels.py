"""The numbers of lists, as browsers show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.editing.importing.numerals import in_shape
from newsroom.editing.importing.web.look import declared

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LIST_STYLE = "list-style-type"
_SHAPES = {
    **dict.fromkeys(("a", "lower-alpha", "lower-latin"), "lowerLetter"),
    **dict.fromkeys(("A", "upper-alpha", "upper-latin"), "upperLetter"),
    **dict.fromkeys(("i", "lower-roman"), "lowerRoman"),
    **dict.fromkeys(("I", "upper-roman"), "upperRoman"),
    "decimal-leading-zero": "decimalZero",
}
"""How numbers are written, by the names of HTML and of styles."""


def label_of(element: HtmlElement, number: int) -> str:
    """Return the number of an item as the browser shows it, empty for a bullet."""
    around = element.getparent()
    if around.tag == "ul":
        return ""
    styled = (declared(each).get(_LIST_STYLE) for each in (element, around))
    shape = next(filter(None, (*styled, around.get("type"))), "")
    return f"{in_shape(number, _SHAPES.get(shape, 'decimal'))}."


def integer(text: str | None, otherwise: int) -> int:
    """Return the whole number that an attribute holds, or another where it holds none."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise
