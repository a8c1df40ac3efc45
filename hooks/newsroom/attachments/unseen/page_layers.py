"""What lies on a page of a PDF, in the order in which it was drawn: paint, boxes, words."""

from __future__ import annotations

from dataclasses import dataclass, field

from pikepdf import Rectangle

from newsroom.attachments.unseen.geometry import EVERYWHERE

_MOST = 2_000
"""Boxes, pictures, words that are remembered of a page; one with more is a map or a drawing."""
_MOST_BOXES = 200
"""Boxes of one colour that are looked below on a page; with more of them it is a drawing."""
_SMALLEST = 0.45
"""Points up to which letters are specks, of the part of them that is looked at."""


@dataclass(slots=True)
class PageLayers:
    """A page as far as it is drawn, and the words on it that nobody sees."""

    edges: Rectangle
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
    _pictures: list[Rectangle] = field(default_factory=list)
    _painted: list[Rectangle] = field(default_factory=list)
    """The areas that are painted in anything but white."""
    _boxes: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    """How many black boxes there were, and how many white ones."""
    _words: list[tuple[Rectangle, bytes]] = field(default_factory=list)
    """The box of the first letter of each piece of text so far, and its bytes."""

    def paint(self, painted: Rectangle) -> None:
        """Paint an area, which is no longer white."""
        if len(self._painted) == _MOST:
            self._painted = [EVERYWHERE]
        self._painted.append(painted)

    def show(self, picture: Rectangle) -> None:
        """Put a picture on the page."""
        self.paint(picture)
        if len(self._pictures) < _MOST:
            self._pictures.append(picture)

    def cover(self, over: Rectangle, *, is_black: bool) -> None:
        """Lay a black or white box over what is there; words below are not looked at again."""
        self._boxes[is_black] += 1
        if self._boxes[is_black] > _MOST_BOXES:
            return
        shared = (over & each for each in self._pictures if is_black)
        self.is_picture_covered |= any(min(each.width, each.height) > 1 for each in shared)
        below = self.covered if is_black else self.whitened
        seen = []
        for place, said in self._words:
            if Rectangle(*place.lower_left, *place.lower_right) <= over:
                below.update(said)
            else:
                seen.append((place, said))
        self._words = seen

    def write(self, letter: Rectangle, said: bytes, *, is_drawn: bool, is_white: bool) -> None:
        """Put words, by the box of their first letter; those of a scan are not drawn."""
        if len(self._words) < _MOST:
            self._words.append((letter, said))
        if not is_drawn:
            return
        if max(letter.width, letter.height) <= _SMALLEST:
            self.white.update(said)
        page = self.edges
        # What begins left of a page, or below its end, goes on into it.
        if letter.ury < page.lly or letter.lly > page.ury or letter.llx > page.urx:
            self.outside.update(said)
        begin = Rectangle(*letter.lower_left, *letter.lower_left)
        is_bare = not any(begin <= each for each in self._painted)
        if is_white and is_bare:
            self.white.update(said)
