"""Numbers in Vietnamese notation."""

from __future__ import annotations


def with_thousands(number: int) -> str:
    """Return a number with dots between its thousands."""
    return f"{number:,}".replace(",", ".")
