"""Styles that keep words from readers: nothing that was hidden is published for being pasted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_VALUES = MappingProxyType(
    {
        "display": ("none",),
        "visibility": ("hidden", "collapse"),
        "mso-hide": ("all",),
        "color": ("transparent",),
        "-webkit-text-fill-color": ("transparent",),
        "content-visibility": ("hidden",),
        "zoom": ("0", "0%"),
        "scale": ("0",),
    }
)
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|em|rem|%|cm|mm|in|)")
_SMALLEST = MappingProxyType({"em": 0.2, "rem": 0.2, "%": 20, "cm": 0.1, "mm": 1, "in": 0.04})
"""The size of letters that can be read at all, by its unit."""
_SMALLEST_POINTS = 3
_OUTSIDE = -500
"""From here on, to the left or above, a place is outside of the page."""
_PLACES = ("left", "top", "margin-left", "margin-top", "text-indent")
_SIZES = ("height", "max-height", "width", "max-width")
_CLEAR = re.compile(r"rgba\([^()]{0,40}[,/]\s*0?\.?0*%?\s*\)|#[0-9a-f]{6}00|#[0-9a-f]{3}0")
_CLIPPED = re.compile(
    r"rect\((?:[01](?:px)?[\s,]*){4}\)|inset\((?:50|100)%.{0,40}|circle\(0.{0,40}"
)
_MOVED = re.compile(r"(?:scale\(0[,)]|translate[xy]?\((?:0,)?-\d{3,}px).{0,40}")
_FADED = re.compile(r"opacity\(([\d.]+%?)\)")
_FAINTEST = 0.1
"""Of opacity; words with less are hidden."""


def hides(said: Mapping[str, str]) -> bool:
    """Whether the declarations of a style hide what they are said of."""
    return (
        any(said.get(key) in values for key, values in _VALUES.items())
        or _CLEAR.fullmatch(said.get("color", "")) is not None
        or _is_tiny(said.get("font-size", ""))
        or _is_tiny(said.get("font", "").partition("/")[0])
        or _is_faint(_FADED.sub(r"\1", said.get("filter", said.get("opacity", ""))))
        or any(_number(said.get(key, "")) <= _OUTSIDE for key in _PLACES)
        or ("hidden" in said.get("overflow", "") and any(_is_none(said, key) for key in _SIZES))
        or _CLIPPED.fullmatch(said.get("clip", said.get("clip-path", ""))) is not None
        or _MOVED.fullmatch(said.get("transform", "").replace(" ", "")) is not None
    )


def _is_tiny(size: str) -> bool:
    found = _LENGTH.fullmatch(size)
    return found is not None and float(found[1]) < _SMALLEST.get(found[2], _SMALLEST_POINTS)


def _is_faint(opacity: str) -> bool:
    found = _LENGTH.fullmatch(opacity)
    return found is not None and float(found[1]) / (100 if found[2] else 1) < _FAINTEST


def _number(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) if found else 0


def _is_none(said: Mapping[str, str], key: str) -> bool:
    found = _LENGTH.fullmatch(said.get(key, ""))
    return found is not None and float(found[1]) <= 1
