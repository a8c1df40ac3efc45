"""Booleans as editors write them."""

from __future__ import annotations

from newsroom.text.vietnamese import canonical

_WORDS = {
    **dict.fromkeys(("true", "có", "co", "đúng", "yes"), True),
    **dict.fromkeys(("false", "không", "khong", "sai", "no"), False),
}


def parse_boolean(text: str) -> bool | None:
    """Return the boolean that a word means, none where it is another word."""
    return _WORDS.get(canonical(text))
