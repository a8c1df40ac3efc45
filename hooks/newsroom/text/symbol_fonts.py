"""Signs of the symbol fonts that Word draws bullets and boxes with."""

from __future__ import annotations

import re

_SIGNS = {
    0x6F: "□",
    0x71: "□",
    0x72: "□",
    0x76: "❖",
    0x77: "◆",
    0xA7: "▪",
    0xA8: "□",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
"""What Wingdings and Symbol draw for a code."""
_PRIVATE = re.compile("[\uf020-\uf0ff]")


def sign(code: str) -> str:
    """Return what a symbol font draws for a code in hexadecimal digits, a bullet if unknown."""
    try:
        return _SIGNS.get(int(code, 16) & 0xFF, "•")
    except ValueError:
        return ""


def readable(text: str) -> str:
    """Return text in which signs of symbol fonts are signs that all fonts have."""
    return _PRIVATE.sub(lambda match: sign(f"{ord(match[0]):x}"), text)


def known(text: str) -> str:
    """Return text in which the signs of symbol fonts that are known are those of all fonts."""
    return _PRIVATE.sub(lambda match: _SIGNS.get(ord(match[0]) & 0xFF, match[0]), text)
