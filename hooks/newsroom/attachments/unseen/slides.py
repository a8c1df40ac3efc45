"""Words on slides of PowerPoint in the colour of what is behind them, or too small to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.markup import name_of, says
from newsroom.attachments.unseen.shapes import behind_shape, colour_of, is_painted
from newsroom.text.colours import PAPER, UNKNOWN, is_unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from newsroom.text.colours import Colour

_SMALLEST = 200
"""Hundredths of a point, up to which letters are specks."""
_PLAIN = "1001"
"""The first of a theme's backgrounds, which is of one colour."""


def has_unseen_words(slide: _Element, below: Sequence[_Element]) -> bool:
    """Whether a slide has words that nobody sees; its layout and master are drawn below it."""
    page = UNKNOWN if any(map(is_painted, below)) else _page((slide, *below))
    return any(_is_unseen(run, page) for run in slide.iter("{*}r") if says(run, "t"))


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


def _page(roots: Sequence[_Element]) -> Colour:
    """Return the colour of a slide, which the first says that says anything."""
    found = (each.find("{*}cSld/{*}bg/*") for each in roots)
    ground = next((each for each in found if each is not None), None)
    if ground is None:
        return PAPER
    if name_of(ground) == "bgPr":
        return colour_of(ground[0]) if len(ground) else UNKNOWN
    colour = ground.find("{*}schemeClr")
    is_plain = ground.get("idx") == _PLAIN and colour is not None and not len(colour)
    return PAPER if is_plain and colour.get("val") in ("bg1", "lt1") else UNKNOWN
