"""Lists of a page: the numbers that browsers show, and the paragraphs that Word makes of items."""

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
_LEVEL = re.compile(r"\blevel(\d{1,2})\b")
_KEY = "mso-list"
_SHOWN = "ignore"
"""What Word calls the number or bullet that it shows, which is no word of the text."""
_BLANKS = "7.0pt"
"""The letters of the blanks that Word sets behind it, by which alone a saved page tells it."""
_MARGIN = re.compile(r"(\d*\.?\d+)(pt|in|cm)")
_POINTS = {"pt": 1, "in": 72, "cm": 28.3}
_OF_LIST, _STEP = 36, 12
"""Points that Word's own style sets items in; those that differ by less stand on one level."""


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


def level_of(paragraph: HtmlElement) -> int:
    """Return the level of the list that a paragraph is an item of, 0 where it is none."""
    found = _LEVEL.search(declared(paragraph).get(_KEY, ""))
    if found:
        return int(found[1])
    return 0 if _label_end(paragraph) is None else _level_by_margin(paragraph)


def take_label(paragraph: HtmlElement) -> str:
    """Take the number or bullet out of an item; return it, empty for a bullet."""
    end = _label_end(paragraph)
    if end is None:
        return ""
    words, around = "", set(end.iterancestors())
    for each in paragraph.iter():
        words += each.text or ""
        each.text = None
        if each is end:
            break
        if each not in around:
            words += each.tail or ""
            each.tail = None
    words += "".join(each.text_content() + (each.tail or "") for each in end)
    del end[:]
    label = " ".join(words.split())
    return "" if _is_bullet(label) else label


def _is_bullet(label: str) -> bool:
    """Whether a label is a sign: one letter alone is, too, in a font for signs."""
    is_letter = len(label) == 1 and not label.isdecimal()
    return is_letter or not any(map(str.isalnum, label))


def _label_end(paragraph: HtmlElement) -> HtmlElement | None:
    """Return the element with which the number or bullet of an item ends, none without one."""
    for each in paragraph.iter("span"):
        style = declared(each)
        is_blank = style.get("font", "").startswith(_BLANKS) and not each.text_content().strip()
        if is_blank or style.get(_KEY, "") == _SHOWN:
            return each
    return None


def _level_by_margin(paragraph: HtmlElement) -> int:
    found = _MARGIN.match(declared(paragraph).get("margin-left", ""))
    usual = _OF_LIST if "List" in paragraph.get("class", "") else 0
    points = float(found[1]) * _POINTS[found[2]] if found else usual
    return 1 + int(points) // _STEP
