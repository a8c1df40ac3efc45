"""What is behind the words of shapes, as Word and PowerPoint draw them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, local_name
from newsroom.text.colours import PAPER, UNKNOWN, Colour, first_colour

if TYPE_CHECKING:
    from lxml.etree import _Element

_FILLS = ("solidFill", "gradFill", "pattFill", "blipFill", "grpFill", "noFill")
_PAINTED = tuple(f"{{*}}{name}" for name in ("blip", "imagedata", "gradFill", "pattFill"))
OLD_SHAPES = ("shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve")
"""What files until 2007 call their shapes, as today's do beside their own."""
_SHAPES = ("wsp", "sp", "shape", "rect", "roundrect", "oval")
_OF_PAPER = ("bg1", "lt1")
"""What themes call the colour of their paper."""
_NO = ("f", "false", "0")
_HIDDEN = re.compile(r"(?:^|;)\s*(?:visibility\s*:\s*hidden|display\s*:\s*none)")


def is_hidden_old(shape: _Element) -> bool:
    """Whether the style of a shape, as files until 2007 draw it, hides it."""
    return _HIDDEN.search(shape.get("style", "")) is not None


def behind_shape(inside: _Element) -> Colour | None:
    """Return the colour behind the words in a shape; none where its paper shows through."""
    shape = next((each for each in inside.iterancestors() if local_name(each) in _SHAPES), None)
    if shape is None:
        return UNKNOWN
    return fill_of(shape) or (UNKNOWN if is_painted(inside.getroottree().getroot()) else None)


def is_painted(root: _Element) -> bool:
    """Whether a page has pictures or shapes, any of which may lie behind text."""
    if next(root.iter(*_PAINTED), None) is not None:
        return True
    shapes = root.iter(*(f"{{*}}{name}" for name in _SHAPES))
    return any(fill_of(each) not in (None, PAPER) for each in shapes)


def fill_of(shape: _Element) -> Colour | None:
    """Return the colour that a shape is filled with, none where it is filled with nothing."""
    properties = shape.find("{*}spPr")
    if properties is None:
        return _fill_of_old(shape)
    fill = next((each for each in properties if local_name(each) in _FILLS), None)
    if fill is not None:
        return None if local_name(fill) == "noFill" else colour_of(fill)
    usual = shape.find("{*}style/{*}fillRef")
    return None if usual is None or usual.get("idx", "0") == "0" else UNKNOWN


def colour_of(fill: _Element) -> Colour:
    """Return a colour that is given plainly, or as the background of a bright theme."""
    colour = fill[0] if local_name(fill) == "solidFill" and len(fill) else None
    if colour is None or len(colour):  # a shade of it
        return UNKNOWN
    if local_name(colour) == "schemeClr":
        return PAPER if attribute(colour) in _OF_PAPER else UNKNOWN
    return first_colour(f"#{attribute(colour)}") or UNKNOWN


def _fill_of_old(shape: _Element) -> Colour | None:
    """Return the fill of a shape as files until 2007 draw it: white if nothing is said."""
    if shape.get("filled", "t") in _NO:
        return None
    if shape.find("{*}fill") is not None and attribute(shape.find("{*}fill"), "type") not in (
        "",
        "solid",
    ):
        return UNKNOWN
    return first_colour(shape.get("fillcolor", "white")) or UNKNOWN
