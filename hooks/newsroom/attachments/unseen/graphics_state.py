"""The graphics state of a PDF, as far as it matters to what can be seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pikepdf import Matrix

from newsroom.text.colours import INK, PAPER, Colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class GraphicsState:
    """How things are drawn until another state is set or restored."""

    transform: Matrix = field(default_factory=Matrix)
    """The current transformation matrix."""
    colour: Colour | None = INK
    """With which they are filled, none where it is not known."""
    is_opaque: bool = True
    rendering_mode: int = 0
    """How letters are drawn, by PDF's own numbers."""
    size: float = 1
    """Of letters, in points before they are transformed."""


def fill_colour(name: str, operands: Sequence[Any]) -> Colour | None:
    """Return the colour that an operator sets, none where it depends on a colour space."""
    parts = [float(each) for each in operands if isinstance(each, int | float | Decimal)]
    match name, parts:
        case "g", [grey]:
            parts = [grey] * 3
        case _, [*inks, black] if len(inks) == len(PAPER):  # they take light away
            parts = [(1 - each) * (1 - black) for each in inks]
    if len(parts) != len(PAPER):
        return None
    red, green, blue = (round(255 * each) for each in parts)
    return red, green, blue


def annotation_colour(parts: Iterable[Any]) -> Colour | None:
    """Return the colour of an annotation, whose space follows from the number of its parts."""
    given = list(parts)
    return fill_colour("g" if len(given) == 1 else "", given)
