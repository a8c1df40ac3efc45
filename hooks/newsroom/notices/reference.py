"""What a notice points to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """Something in the docs folder that a notice points to."""

    path: str
    """Relative to the docs folder."""
    line: int
    """Where the notice names it, counted from 1."""
    anchor: str = ""
    """The place within it, where it is a page."""
    is_picture: bool = False
    """Whether the text shows it as a picture."""
