"""How a Word file shows a picture: described, hidden, cropped, turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.unseen.shapes import fill_of, is_hidden_old

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element

_SIDE, _OLD_SIDE = 100_000, 1
"""A whole side of a picture, in the unit that says what is cut off it, today and until 2007."""
_UNITS = {"%": 100, "f": 65_536}
"""What a whole side is in others, by the sign behind a number."""
_DEGREE = 60_000
"""Word counts turns in parts of a degree."""


def is_hidden_drawing(drawing: Element) -> bool:
    """Whether Word shows nothing of a drawing."""
    is_said = _properties(drawing).get("hidden") in ("1", "true")
    return is_said or is_hidden_old(drawing)


def may_cover(shape: Element) -> bool:
    """Whether a shape may be drawn over a picture to hide some of it: filled, and without words."""
    shows = next(shape.iter("{*}t", "{*}blip"), None) is not None
    return not shows and fill_of(shape) is not None


def description(drawing: Element) -> str:
    """Return what a drawing is said to show, empty where nobody said it."""
    told = _properties(drawing)
    found = told.get("descr"), told.get("title"), drawing.get("alt")  # the last in old files
    return next((text.strip() for text in found if text and text.strip()), "")


def crop(picture: Element) -> tuple[float, float, float, float]:
    """Return what is cut off a picture at the left, top, right, bottom, as parts of a side."""
    found = picture.find("{*}blipFill/{*}srcRect")
    if found is None:
        return (0, 0, 0, 0)
    left, top, right, bottom = (_part(found.get(side), _SIDE) for side in "ltrb")
    return (left, top, right, bottom)


def old_crop(picture: Element) -> tuple[float, float, float, float]:
    """Return what is cut off a picture as files until 2007 show it."""
    sides = ("left", "top", "right", "bottom")
    left, top, right, bottom = (_part(picture.get(f"crop{side}"), _OLD_SIDE) for side in sides)
    return (left, top, right, bottom)


def turn(picture: Element) -> int:
    """Return by how many degrees a picture is turned clockwise."""
    found = picture.find("{*}spPr/{*}xfrm")
    return 0 if found is None else round(_number(found.get("rot")) / _DEGREE)


def _properties(drawing: Element) -> dict[str, str]:
    places = ("{*}docPr", "{*}cNvPr", "{*}nvPicPr/{*}cNvPr")  # of a drawing, a shape, a picture
    found = next((each for place in places if (each := drawing.find(place)) is not None), None)
    return {} if found is None else dict(found.attrib)


def _part(text: str | None, side: int) -> float:
    """Return a part of a side, which is so long where a number has no sign behind it."""
    said = text or ""
    return _number(said.rstrip("%f")) / _UNITS.get(said[-1:], side)


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0
