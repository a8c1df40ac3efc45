"""Geometry of a page of a PDF: boxes, paths, and the matrices that transform them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
AS_IT_IS: Matrix = (1, 0, 0, 1, 0, 0)


class Box(NamedTuple):
    """A part of a page."""

    left: float
    bottom: float
    right: float
    top: float

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def overlaps(self, other: Box) -> bool:
        """Whether it and another box share an area, if only a small one."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return min(width, height) > 1

    def is_beyond(self, page: Box) -> bool:
        """Whether what begins here, and goes on to the right, never reaches a page."""
        return self.top < page.bottom or self.bottom > page.top or self.left > page.right


EVERYWHERE = Box(-1e9, -1e9, 1e9, 1e9)


def matrix(given: Sequence[Any]) -> Matrix:
    """Return the matrix of six numbers, as an operator of a PDF has them."""
    a, b, c, d, e, f = map(float, given)
    return a, b, c, d, e, f


def multiplied(first: Matrix, then: Matrix) -> Matrix:
    """Return the product of two matrices: the first transforms, `then` the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        *(a * g + b * i, a * h + b * j),
        *(c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def box(place: Matrix, x: float, y: float, width: float, height: float) -> Box:
    """Return the bounding box of a rectangle that the matrix `place` transforms."""
    ends = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    at = [multiplied((1, 0, 0, 1, *end), place)[4:] for end in ends]
    return bounding_box([Box(each[0], each[1], each[0], each[1]) for each in at])


def box_of_corners(given: Iterable[Any]) -> Box:
    """Return a box that is given by two opposite corners, in whatever order."""
    one, other, right, top = map(float, given)
    return bounding_box([Box(one, other, one, other), Box(right, top, right, top)])


def bounding_box(boxes: Sequence[Box]) -> Box:
    """Return the smallest box that contains all others."""
    left, bottom, right, top = zip(*boxes, strict=True)
    return Box(min(left), min(bottom), max(right), max(top))


@dataclass(slots=True)
class Path:
    """What is drawn before it is filled."""

    boxes: list[Box] = field(default_factory=list)
    """Its rectangles, and its other points."""

    def add(self, place: Matrix, x: float, y: float, width: float = 0, height: float = 0) -> None:
        """Add a rectangle, or a point."""
        self.boxes.append(box(place, x, y, width, height))

    def rectangles(self) -> list[Box]:
        """Return what it fills whole, as far as that is plain."""
        if all(each.left < each.right and each.bottom < each.top for each in self.boxes):
            return self.boxes
        whole = bounding_box(self.boxes)
        sides = {whole.left, whole.right}, {whole.bottom, whole.top}
        is_whole = all(each.left in sides[0] and each.bottom in sides[1] for each in self.boxes)
        return [whole] if is_whole else []
