"""Quotations of an editor's text in messages, cut where they are long."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """Return a text of at most `most` signs as it is, of a longer one so many and `…`."""
    return text if len(text) <= most else f"{text[:most]}…"
