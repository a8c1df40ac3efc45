"""What lies on a page of a PDF, in the order in which it was drawn: paint, boxes, words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.attachments.unseen.geometry import EVERYWHERE

if TYPE_CHECKING:
    from newsroom.attachments.unseen.geometry import Box

_MOST = 2_000
"""Boxes, pictures, words that are remembered of a page; one with more is a map or a drawing."""
_MOST_BOXES = 200
"""Boxes of one colour that are looked below on a page; with more of them it is a drawing."""
_SMALLEST = 0.45
"""Points up to which letters are specks, of the part of them that is looked at."""


@dataclass(slots=True)
class PageLayers:
    """A page as far as it is drawn, and the words on it that nobody sees."""

    edges: Box
    """The part of it that readers see."""
    white: set[int] = field(default_factory=set)
    """The bytes of words that are white on white, or specks."""
    covered: set[int] = field(default_factory=set)
    """The bytes of words below black boxes."""
    whitened: set[int] = field(default_factory=set)
    """The bytes of words below white boxes."""
    outside: set[int] = field(default_factory=set)
    """The bytes of words beyond the edges of the page."""
    is_picture_covered: bool = False
    """Whether a black box lies over some of a picture."""
    _pictures: list[Box] = field(default_factory=list)
    _painted: list[Box] = field(default_factory=list)
    """The areas that are painted in anything but white."""
    _boxes: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    """How many black boxes there were, and how many white ones."""
    _words: list[tuple[Box, bytes]] = field(default_factory=list)
    """The box of the first letter of each piece of text so far, and its bytes."""

    def paint(self, painted: Box) -> None:
        """Paint an area, which is no longer white."""
        if len(self._painted) == _MOST:
            self._painted = [EVERYWHERE]
        self._painted.append(painted)

    def show(self, picture: Box) -> None:
        """Put a picture on the page."""
        self.paint(picture)
        if len(self._pictures) < _MOST:
            self._pictures.append(picture)

    def cover(self, over: Box, *, is_black: bool) -> None:
        """Lay a black or white box over what is there; words below are not looked at again."""
        self._boxes[is_black] += 1
        if self._boxes[is_black] > _MOST_BOXES:
            return
        self.is_picture_covered |= is_black and any(map(over.overlaps, self._pictures))
        below = self.covered if is_black else self.whitened
        seen = []
        for place, said in self._words:
            if over.contains(place.left, place.bottom) and over.contains(place.right, place.top):
                below.update(said)
            else:
                seen.append((place, said))
        self._words = seen

    def write(self, letter: Box, said: bytes, *, is_drawn: bool, is_white: bool) -> None:
        """Put words, by the box of their first letter; those of a scan are not drawn."""
        if len(self._words) < _MOST:
            self._words.append((letter, said))
        if not is_drawn:
            return
        if max(letter.right - letter.left, letter.top - letter.bottom) <= _SMALLEST:
            self.white.update(said)
        if letter.is_beyond(self.edges):
            self.outside.update(said)
        is_bare = not any(each.contains(letter.left, letter.bottom) for each in self._painted)
        if is_white and is_bare:
            self.white.update(said)
