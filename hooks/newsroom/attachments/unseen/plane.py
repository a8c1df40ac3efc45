"""Places on a page of a PDF: boxes, and the matrices that move them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
AS_IT_IS: Matrix = (1, 0, 0, 1, 0, 0)


class Box(NamedTuple):
    """A part of a page."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


EVERYWHERE = Box(-1e9, -1e9, 1e9, 1e9)


def matrix(given: Sequence[Any]) -> Matrix:
    """Return a matrix that six numbers say."""
    a, b, c, d, e, f = map(float, given)
    return a, b, c, d, e, f


def after(first: Matrix, then: Matrix) -> Matrix:
    """Return what two matrices do, one after the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        *(a * g + b * i, a * h + b * j),
        *(c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def box(place: Matrix, x: float, y: float, width: float, height: float) -> Box:
    """Return the part of the page that a rectangle takes."""
    ends = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    at = [after((1, 0, 0, 1, *end), place)[4:] for end in ends]
    return around([Box(each[0], each[1], each[0], each[1]) for each in at])


def around(boxes: Sequence[Box]) -> Box:
    """Return the smallest box that holds others."""
    left, bottom, right, top = zip(*boxes, strict=True)
    return Box(min(left), min(bottom), max(right), max(top))
