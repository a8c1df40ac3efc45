"""Geometry of a page of a PDF: boxes, and paths before they are filled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pikepdf import Rectangle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Matrix

EVERYWHERE = Rectangle(-1e9, -1e9, 1e9, 1e9)


def box(place: Matrix, x: float, y: float, width: float = 0, height: float = 0) -> Rectangle:
    """Return the bounding box of a rectangle, or a point, that the matrix `place` transforms."""
    return place.transform(Rectangle(x, y, x + width, y + height))


def bounding_box(boxes: Sequence[Rectangle]) -> Rectangle:
    """Return the smallest box that contains all others."""
    corners = ((*each.lower_left, *each.upper_right) for each in boxes)
    left, bottom, right, top = zip(*corners, strict=True)
    return Rectangle(min(left), min(bottom), max(right), max(top))


@dataclass(slots=True)
class Path:
    """What is drawn before it is filled."""

    boxes: list[Rectangle] = field(default_factory=list)
    """Its rectangles, and its other points."""

    def rectangles(self) -> list[Rectangle]:
        """Return what it fills whole, as far as that is plain."""
        if all(each.width > 0 and each.height > 0 for each in self.boxes):
            return self.boxes
        whole = bounding_box(self.boxes)
        sides = {whole.llx, whole.urx}, {whole.lly, whole.ury}
        is_whole = all(each.llx in sides[0] and each.lly in sides[1] for each in self.boxes)
        return [whole] if is_whole else []
