"""Colours of styles, and whether text in one can be seen on another."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb

Colour = tuple[int, int, int]
"""Red, green and blue, up to 255 each."""
_NAMED: dict[str, Colour] = {
    "white": (255, 255, 255),
    "window": (255, 255, 255),
    "black": (0, 0, 0),
    "windowtext": (0, 0, 0),
}
PAPER, INK = _NAMED["white"], _NAMED["black"]
"""What is behind words, and of what colour they are, where no style says otherwise."""
UNKNOWN: Colour = (-255, -255, -255)
"""A colour of which nothing is known: none is like it, be it not known either."""
_COLOUR = re.compile(
    r"#(?P<hex>[0-9a-f]{3,8})\b"
    r"|(?P<way>rgb|hsl|(?:ok)?l(?:ab|ch))a?\((?P<parts>[^()]{5,60})\)"
    r"|(?<![\w-])(?P<name>[a-z]{3,20})(?![\w-])"
)
_NUMBER = re.compile(r"(\d*\.?\d+)(%?)")
_SHORT_HEX = 4
"""Digits of a colour in which each stands for two."""
_UNSEEN = 16
"""By as much words must differ from what is behind them, in one of the three parts."""


def first_colour(value: str) -> Colour | None:
    """Return the first colour that the value of a style names, none where it is not known."""
    found = map(_colour, _COLOUR.finditer(value.lower()))
    return next((colour for colour in found if colour), None)


def _colour(found: re.Match[str]) -> Colour | None:
    if found["name"]:
        return _NAMED.get(found["name"]) or _named(found["name"])
    if found["hex"]:
        digits = found["hex"]
        if len(digits) <= _SHORT_HEX:
            digits = "".join(2 * each for each in digits)
        red, green, blue = (int(digits[n : n + 2] or "0", 16) for n in (0, 2, 4))
        return red, green, blue
    numbers = [(float(each), part) for each, part in _NUMBER.findall(found["parts"])[:3]]
    if len(numbers) < len(PAPER):
        return None
    if found["way"] == "hsl":
        hue, saturation, lightness = (each for each, _ in numbers)
        made = [*hls_to_rgb(hue % 360 / 360, lightness / 100, saturation / 100)]
    elif found["way"] != "rgb":
        lightness, is_part = numbers[0]
        made = 3 * [lightness / (1 if found["way"].startswith("ok") and not is_part else 100)]
    else:
        made = [each / (100 if part else 255) for each, part in numbers]
    red, green, blue = (min(255, round(255 * each)) for each in made)
    return red, green, blue


def _named(name: str) -> Colour | None:
    """Return the colour that browsers know by a name."""
    from PIL import ImageColor  # noqa: PLC0415 (few texts name a colour)

    # Once it was asked for, Pillow has it there as numbers.
    return ImageColor.getrgb(name)[:3] if name in ImageColor.colormap else None


def is_unseen(words: Colour | None, behind: Colour | None) -> bool:
    """Whether text of a colour cannot be told from the colour behind it."""
    if UNKNOWN in (words, behind):
        return False
    pairs = zip(words or INK, behind or PAPER, strict=True)
    return all(abs(one - other) < _UNSEEN for one, other in pairs)
