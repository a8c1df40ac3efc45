"""The numbers of lists, as browsers show them."""

from __future__ import annotations

import re
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
_ONLINE_LEVEL, _ONLINE_LABEL = "data-aria-level", "data-leveltext"
"""What Word for browsers says of an item, for each of which it makes a list of its own."""
_PLACE = re.compile(r"%(\d)")


class ListLabels:
    """The numbers of items, which may say those of the levels above, as 2.1. does."""

    def __init__(self) -> None:
        """Begin where no item has been seen."""
        self._shown: dict[str, str] = {}
        """The last number of each level of Word for browsers."""

    def label_of(self, element: HtmlElement, number: int) -> str:
        """Return the number of the next item as the browser shows it, empty for a bullet."""
        around = element.getparent()
        if around.tag == "ul":
            return ""
        styled = (declared(each).get(_LIST_STYLE) for each in (element, around))
        shape = next(filter(None, (*styled, around.get("type"))), "")
        found = in_shape(number, _SHAPES.get(shape, "decimal"))
        self._shown[element.get(_ONLINE_LEVEL, "")] = found
        said = element.get(_ONLINE_LABEL, "")
        label = _PLACE.sub(lambda place: self._shown.get(place[1], ""), said)
        return label if label != said else f"{found}."


def level_within(element: HtmlElement, lists: int) -> int:
    """Return the level of an item that stands in so many lists."""
    return lists - 1 + whole_number(element.get(_ONLINE_LEVEL), 1)


def whole_number(text: str | None, otherwise: int) -> int:
    """Return the whole number that an attribute holds, or another where it holds none."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise
