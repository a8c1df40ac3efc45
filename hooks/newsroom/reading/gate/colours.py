"""Colours as styles name them, and whether words of one can be seen on another."""

from __future__ import annotations

import re

Colour = tuple[int, int, int]
"""Red, green and blue, up to 255 each."""
_NAMED: dict[str, Colour] = {
    "white": (255, 255, 255),
    "window": (255, 255, 255),
    "black": (0, 0, 0),
    "windowtext": (0, 0, 0),
}
_PAGE, _WORDS = _NAMED["white"], _NAMED["black"]
"""What is behind words, and of what colour they are, where no style says otherwise."""
_COLOUR = re.compile(
    r"#(?P<hex>[0-9a-f]{3,8})\b"
    r"|rgba?\((?P<parts>[\d\s.,%/]{5,40})\)"
    rf"|(?<![\w-])(?P<name>{'|'.join(_NAMED)})(?![\w-])"
)
_NUMBER = re.compile(r"[\d.]+")
_SHORT_HEX = 4
"""Digits of a colour in which each stands for two."""
_UNSEEN = 16
"""By as much words must differ from what is behind them, in one of the three parts."""


def first_colour(value: str) -> Colour | None:
    """Return the first colour that the value of a style names, none where it is not known."""
    found = _COLOUR.search(value.lower())
    if found is None:
        return None
    if found["name"]:
        return _NAMED[found["name"]]
    if found["hex"]:
        digits = found["hex"]
        if len(digits) <= _SHORT_HEX:
            digits = "".join(2 * each for each in digits)
        red, green, blue = (int(digits[n : n + 2] or "0", 16) for n in (0, 2, 4))
        return red, green, blue
    parts = [min(255, int(float(each))) for each in _NUMBER.findall(found["parts"])[:3]]
    return (parts[0], parts[1], parts[2]) if len(parts) == len(_PAGE) else None


def is_unseen(words: Colour | None, behind: Colour | None) -> bool:
    """Whether words of a colour cannot be told from what is behind them."""
    pairs = zip(words or _WORDS, behind or _PAGE, strict=True)
    return all(abs(one - other) < _UNSEEN for one, other in pairs)
