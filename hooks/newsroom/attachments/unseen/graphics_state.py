"""How things are drawn on a page of a PDF at some moment."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsroom.attachments.unseen.plane import AS_IT_IS, Matrix
from newsroom.text.colours import INK, PAPER, Colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class GraphicsState:
    """How things are drawn until that is restored."""

    place: Matrix = AS_IT_IS
    """Where they come to stand."""
    colour: Colour | None = INK
    """With which they are filled, none where it is not known."""
    is_opaque: bool = True
    way: int = 0
    """In which letters are drawn, by PDF's own numbers."""
    size: float = 1
    """Of the letters."""


def filling(name: str, given: Sequence[Any]) -> Colour | None:
    """Return the colour that an operator sets, none where only its space tells what it is."""
    parts = [float(each) for each in given if isinstance(each, int | float | Decimal)]
    match name, parts:
        case "g", [grey]:
            parts = [grey] * 3
        case _, [*inks, black] if len(inks) == len(PAPER):  # they take light away
            parts = [(1 - each) * (1 - black) for each in inks]
    if len(parts) != len(PAPER):
        return None
    red, green, blue = (round(255 * each) for each in parts)
    return red, green, blue


def noted(parts: Iterable[Any]) -> Colour | None:
    """Return the colour of a note, whose space is told by how many parts there are."""
    given = list(parts)
    return filling("g" if len(given) == 1 else "", given)
