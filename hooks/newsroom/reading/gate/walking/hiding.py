"""Styles that hide words: what was hidden where it was pasted from is not published."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_PREFIX = re.compile(r"^-[a-z]+-")
"""Of a browser's own name for a property: `-webkit-mask`."""
_LENGTH = re.compile(r"(?<![\w#.])([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%|[a-z]*)")
_PIXELS: Mapping[str, float] = {"px": 1, "q": 1, "pt": 1.33, "mm": 3.8, "cm": 38, "in": 96}
_LETTER, _SCREEN = 16, 10
"""The pixels of other units: of letters, a bare number too, and of parts of a screen."""
_SMALLEST, _TIGHTEST, _NOTHING = 3, -5, 1
"""Pixels of letters, between letters, and of a box, that leave nothing to be read."""
_BEFORE, _BEHIND, _WHOLE = -200, 1000, 100
"""Pixels, or percents of a box, from which on a place is outside of what is seen."""
_FAINTEST, _FLATTEST, _BLURRED = 0.1, 0.2, 2
_NO_SHAPE = frozenset({"none", "auto", "initial", "inherit", "unset", "revert"})
_OVERFLOWS = ("overflow", "overflow-x", "overflow-y")
_FUNCTION = re.compile(r"(?<![a-z0-9])([a-z0-9]+)\(([^()]*)\)")
_CLEAR = r"(?:0|0?\.0\d*|0?\.?\d%)\s*"
_CLEAR_COLOUR = re.compile(
    rf"transparent|#[0-9a-f]{{6}}0[0-9a-f]|#[0-9a-f]{{3}}0"
    rf"|[a-z]+\((?:[^(),]{{1,20}},){{3}}\s*{_CLEAR}\)|[a-z]+\([^()/]{{1,60}}/\s*{_CLEAR}\)"
)


def hiding_declaration(said: Mapping[str, str]) -> str:
    """Return the declaration of a style that hides its element, empty where none does."""
    is_cut_off = any(said.get(key, "").startswith(("hidden", "clip")) for key in _OVERFLOWS)
    for key, value in said.items():
        hides = _HIDING.get(_PREFIX.sub("", key)) or (is_cut_off and _OF_BOXES.get(key))
        if hides and hides(value) and not (key == "text-indent" and _is_set_in(said)):
            return f"{key}:{value}"
    return ""


def _is_set_in(said: Mapping[str, str]) -> bool:
    """Whether a first line that hangs far out does so from a paragraph that is set in as far."""
    hanging, margin = (_lengths(said.get(key, ""))[:1] for key in ("text-indent", "margin-left"))
    if not margin or hanging[0][1] == "%":
        return False
    far = _pixels(*hanging[0])
    return far < 0 and far + _pixels(*margin[0]) > _BEFORE


def _lengths(value: str) -> list[tuple[float, str]]:
    """Return the lengths in a value, each a number and its unit."""
    return [(float(number), unit) for number, unit in _LENGTH.findall(value)]


def _pixels(number: float, unit: str) -> float:
    if unit == "%":
        return number * _LETTER / 100
    return number * _PIXELS.get(unit, _SCREEN if "v" in unit else _LETTER)


def _most(value: str, otherwise: float) -> float:
    return max((_pixels(*length) for length in _lengths(value)), default=otherwise)


def _says(*values: str) -> Callable[[str], bool]:
    return lambda value: value in values


def _is_shape(value: str) -> bool:
    return value not in _NO_SHAPE


def _is_nothing(size: str) -> bool:
    return _most(size, _NOTHING + 1) <= _NOTHING


def _is_tiny(size: str) -> bool:
    """Whether letters are too small; what stands behind a font's size is no part of it."""
    return _most(re.split(r"[/\"']", size)[0], _SMALLEST) < _SMALLEST


def _is_tight(space: str) -> bool:
    return any(_pixels(*length) <= _TIGHTEST for length in _lengths(space))


def _is_outside(place: str) -> bool:
    return any(
        abs(number) >= _WHOLE if unit == "%" else not _BEFORE < _pixels(number, unit) < _BEHIND
        for number, unit in _lengths(place)
    )


def _is_faint(value: str) -> bool:
    return _amount(value) < _FAINTEST


def _is_flat(value: str) -> bool:
    return abs(_amount(value)) < _FLATTEST


def _amount(value: str) -> float:
    """Return the first number of a value, a percentage as a part of one; one where it has none."""
    found = _LENGTH.search(value)
    return float(found[1]) / (100 if found[2] == "%" else 1) if found else 1


def _is_filtered(value: str) -> bool:
    for name, said in _FUNCTION.findall(value):
        amount = _amount(said.replace("opacity=", ""))
        if name == "blur":
            return amount >= _BLURRED
        if name in ("opacity", "brightness", "contrast", "alpha"):
            return amount / (100 if name == "alpha" else 1) < _FAINTEST
    return False


def _is_turned_away(value: str) -> bool:
    """Whether a transformation moves words away, or leaves of them a point or an edge."""
    for name, said in _FUNCTION.findall(value):
        if name.startswith("translate") and _is_outside(said):
            return True
        if name.startswith(("scale", "matrix")) and _is_flat(said):
            return True
        if name in ("rotatex", "rotatey", "rotate3d"):
            return True
    return False


def _is_clear(colour: str) -> bool:
    return _CLEAR_COLOUR.fullmatch(colour) is not None


_HIDING: Mapping[str, Callable[[str], bool]] = {
    key: hides
    for keys, hides in (
        ("display", _says("none")),
        ("visibility", _says("hidden", "collapse")),
        ("content-visibility", _says("hidden")),
        ("mso-hide", _says("all", "screen")),
        ("mso-element", _says("comment", "comment-list")),
        ("clip clip-path mask mask-image text-security", _is_shape),
        ("font font-size font-size-adjust", _is_tiny),
        ("letter-spacing word-spacing", _is_tight),
        ("left right top bottom inset inset-inline inset-block", _is_outside),
        ("inset-inline-start inset-inline-end text-indent translate", _is_outside),
        ("margin margin-left margin-right margin-top margin-inline margin-block", _is_outside),
        ("opacity", _is_faint),
        ("zoom scale", _is_flat),
        ("filter", _is_filtered),
        ("transform", _is_turned_away),
        ("color text-fill-color", _is_clear),
    )
    for key in keys.split()
}
"""What hides words, by the property that it is said of."""
_OF_BOXES: Mapping[str, Callable[[str], bool]] = dict.fromkeys(
    (
        *("height", "max-height", "width", "max-width", "line-height"),
        *("block-size", "max-block-size", "inline-size", "max-inline-size"),
    ),
    _is_nothing,
)
"""What hides words in a box that cuts off what it has no room for."""
