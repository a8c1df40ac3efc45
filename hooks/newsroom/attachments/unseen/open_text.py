"""Words of LibreOffice's files in the colour of what is behind them, or too small to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, local_name
from newsroom.text.colours import PAPER, UNKNOWN, first_colour, is_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from newsroom.text.colours import Colour

_FAMILIES = {
    **dict.fromkeys(("span", "a"), "text"),
    **dict.fromkeys(("p", "h"), "paragraph"),
    **{name: name for name in ("table-cell", "table-row", "table")},
}
"""Elements that have a style, and of which family."""
_WORDED = ("{*}span", "{*}a", "{*}p", "{*}h")
_DRAWN = ("frame", "text-box", "custom-shape", "rect", "shape")
"""Elements that may be filled in ways that are not looked at."""
_NOTHING = ("", "transparent", "none")
_SMALLEST = 2
"""Points up to which letters are specks."""
_BASES = 20
"""Styles that are looked through, each based on the next; a broken file goes round in a circle."""


def text_has_unseen_words(text: _Element, *more: _Element) -> bool:
    """Whether a text has words that nobody sees; it and the parts `more` have its styles."""
    looks = _Looks((text, *more))
    return any(_says(each) and looks.is_unseen(each) for each in text.iter(*_WORDED))


class _Looks:
    """How elements look by their own styles and those of what they stand in."""

    def __init__(self, roots: tuple[_Element, ...]) -> None:
        """Read the styles of some parts; the first that has one of a name has it."""
        self._styles: dict[tuple[str, str], _Element] = {}
        for style in (each for root in roots for each in root.iter("{*}style")):
            self._styles.setdefault((attribute(style, "family"), attribute(style, "name")), style)
        pages = (each for root in roots for each in root.iter("{*}page-layout-properties"))
        self._is_painted = any(attribute(e, "background-color") not in _NOTHING for e in pages)

    def is_unseen(self, element: _Element) -> bool:
        """Whether words that stand in an element cannot be seen."""
        size = self._first(element, "font-size")
        if size.endswith("pt") and _number(size[:-2]) <= _SMALLEST:
            return True
        colour = self._first(element, "color", unless="use-window-font-color")
        return bool(colour) and is_unseen(first_colour(colour) or UNKNOWN, self._behind(element))

    def _behind(self, element: _Element) -> Colour:
        filled = self._first(element, "background-color")
        if filled:
            return first_colour(filled) or UNKNOWN
        is_drawn = any(local_name(each) in _DRAWN for each in element.iterancestors())
        return UNKNOWN if is_drawn or self._is_painted else PAPER

    def _first(self, element: _Element, name: str, *, unless: str = "") -> str:
        """Return what the nearest style says, nothing where it leaves that to the program."""
        for properties in self._properties(element):
            if unless and attribute(properties, unless) == "true":
                return ""
            if (found := attribute(properties, name)) not in _NOTHING:
                return found
        return ""

    def _properties(self, element: _Element) -> Iterator[_Element]:
        """Yield what styles say, those of an element before those of what it stands in."""
        for each in (element, *element.iterancestors()):
            family, name = _FAMILIES.get(local_name(each), ""), attribute(each, "style-name")
            for _ in range(_BASES):
                style = self._styles.get((family, name))
                if style is None:
                    break
                yield from style
                name = attribute(style, "parent-style-name")


def _says(element: _Element) -> bool:
    """Whether an element itself has words."""
    pieces = (element.text, *(each.tail for each in element))
    return any(map(str.isalnum, "".join(filter(None, pieces))))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("inf")
