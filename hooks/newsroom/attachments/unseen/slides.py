"""Words on slides of PowerPoint in the colour of what is behind them, or too small to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import has_text_in, local_name
from newsroom.attachments.unseen.shapes import behind_shape, colour_of, is_painted
from newsroom.text.colours import PAPER, UNKNOWN, is_unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from newsroom.text.colours import Colour

_SMALLEST = 200
"""Hundredths of a point, up to which letters are specks."""
_PLACES = ("{*}spPr/{*}xfrm", "{*}grpSpPr/{*}xfrm", "{*}xfrm")
"""What says where a shape, a group, a table stands."""
_PLAIN = "1001"
"""The first of a theme's backgrounds, which is of one colour."""


def slide_has_unseen_words(slide: _Element, below: Sequence[_Element]) -> bool:
    """Whether a slide has words that nobody sees; its layout and master are drawn below it."""
    page = UNKNOWN if any(map(is_painted, below)) else _page((slide, *below))
    return any(_is_unseen(run, page) for run in slide.iter("{*}r") if has_text_in(run, "t"))


def has_words_beside(slide: _Element, show: _Element) -> bool:
    """Whether a slide has words beyond its edges, of which a show says where they are."""
    size = show.find("{*}sldSz")
    shapes = slide.find("{*}cSld/{*}spTree")
    if size is None or shapes is None:
        return False
    edges = _numbers(size, "cx", "cy")
    return any(_is_beside(each, *edges) and has_text_in(each, "t") for each in shapes)


def is_bright(master: _Element, theme: _Element) -> bool:
    """Whether what a master calls the colour of its paper is white."""
    named = master.find("{*}clrMap")
    white = theme.find("{*}themeElements/{*}clrScheme/{*}lt1/*")
    if named is None or white is None:
        return False
    shown = str(white.get("lastClr", white.get("val")))
    return str(named.get("bg1")) == "lt1" and shown == "FFFFFF"


def _is_unseen(run: _Element, page: Colour) -> bool:
    properties = run.find("{*}rPr")
    if properties is None:
        return False
    size, fill = properties.get("sz", ""), properties.find("{*}solidFill")
    if size.isdecimal() and int(size) <= _SMALLEST:
        return True
    return fill is not None and is_unseen(colour_of(fill), behind_shape(run) or page)


def _is_beside(shape: _Element, width: int, height: int) -> bool:
    place = next(filter(lambda each: each is not None, map(shape.find, _PLACES)), None)
    start, size = (None if place is None else place.find(f"{{*}}{name}") for name in ("off", "ext"))
    if start is None or size is None:
        return False  # as its layout has it
    left, top = _numbers(start, "x", "y")
    across, down = _numbers(size, "cx", "cy")
    return left >= width or top >= height or left + across <= 0 or top + down <= 0


def _numbers(element: _Element, *names: str) -> list[int]:
    return [int(element.get(name, "0")) for name in names]


def _page(roots: Sequence[_Element]) -> Colour:
    """Return the background of a slide: that of itself, else of its layout, else of its master."""
    found = (each.find("{*}cSld/{*}bg/*") for each in roots)
    ground = next((each for each in found if each is not None), None)
    if ground is None:
        return PAPER
    if local_name(ground) == "bgPr":
        return colour_of(ground[0]) if len(ground) else UNKNOWN
    colour = ground.find("{*}schemeClr")
    is_plain = ground.get("idx") == _PLAIN and colour is not None and not len(colour)
    return PAPER if is_plain and colour.get("val") in ("bg1", "lt1") else UNKNOWN
