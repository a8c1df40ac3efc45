"""Words on pages of a PDF in the white of the paper behind them, or below black boxes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from newsroom.attachments.unseen.graphics_state import GraphicsState, filling, noted
from newsroom.attachments.unseen.plane import (
    AS_IT_IS,
    EVERYWHERE,
    Matrix,
    Path,
    after,
    around,
    box,
    edges,
    matrix,
)
from newsroom.attachments.unseen.sheet import Sheet
from newsroom.text.colours import PAPER, is_unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Page

    from newsroom.text.colours import Colour

_FILLING = frozenset(("f", "F", "f*", "B", "B*", "b", "b*"))
_ENDING = _FILLING | {"n", "S", "s"}
"""Operators that end a path."""
_NEXT_LINE = ("T*", "'", '"')
_SPEAKING = ("Tj", "TJ", "'", '"')
_COLOURING = frozenset(("g", "rg", "k", "sc", "scn", "cs"))
_FILLED = (0, 4)
"""Ways to draw letters in which they are filled and nothing else; a scan's words are not drawn."""
_FEWEST = 3
"""Different bytes of which words are made: spaces alone have one or two."""
_FILLED_NOTES = {
    **dict.fromkeys(("/Square", "/Circle", "/Polygon"), "/IC"),
    **dict.fromkeys(("/Highlight", "/FreeText"), "/C"),
}
"""Notes on a page that may hide what is below them, and what says with which colour."""
_THIN = 4
"""Points up to which a box is a line."""
_BLACKEST = 32
"""The most of light in the colour of boxes that hide words: others mark them."""


class UnseenOnPage(NamedTuple):
    """What of its words a page does not show."""

    is_white: bool = False
    """Whether some are as white as the paper behind them, or specks."""
    is_covered: bool = False
    """Whether black boxes were laid over some."""
    is_outside: bool = False
    """Whether some stand beyond the edges of the page."""
    is_picture_covered: bool = False
    """Whether black boxes were laid over some of a picture, such as a scan."""


def unseen_on_page(page: Page) -> UnseenOnPage:
    """Return what of its words a page does not show."""
    import pikepdf  # noqa: PLC0415 (few builds need it)

    try:
        walk = _Walk(page, Sheet(edges(page.cropbox)))
        for each in pikepdf.parse_content_stream(page):
            walk.take(str(each.operator), [*each.operands])
        walk.lay_notes()
    except (pikepdf.PdfError, ValueError, TypeError, IndexError):
        return UnseenOnPage()  # what no program reads
    sheet = walk.sheet
    said = (sheet.white, sheet.covered, sheet.outside)
    white, covered, outside = (len(words) >= _FEWEST for words in said)
    return UnseenOnPage(white, covered, outside, sheet.is_picture_covered)


@dataclass(slots=True)
class _Walk:
    """A page while what it says is done, step by step."""

    page: Page
    sheet: Sheet
    """What lies on it so far."""
    _look: GraphicsState = field(default_factory=GraphicsState)
    _kept: list[GraphicsState] = field(default_factory=list)
    _line: Matrix = AS_IT_IS
    """Where words begin."""
    _leading: float = 0
    _path: Path = field(default_factory=Path)

    def take(self, name: str, given: Sequence[Any]) -> None:
        """Do what an operator says."""
        if name == "q":
            self._kept.append(self._look)
        elif name == "Q" and self._kept:
            self._look = self._kept.pop()
        elif name == "cm":
            self._look = replace(self._look, place=after(matrix(given), self._look.place))
        elif name == "gs":
            self._look = replace(self._look, is_opaque=self._is_opaque(str(given[0])))
        elif name in _COLOURING:
            self._look = replace(self._look, colour=filling(name, given))
        elif name[:1] in ("T", "B", "'", '"') and name not in _FILLING:
            self._take_words(name, given)
        else:
            self._take_path(name, given)

    def _take_words(self, name: str, given: Sequence[Any]) -> None:
        if name == "Tr":
            self._look = replace(self._look, way=int(given[0]))
        elif name == "Tf":
            self._look = replace(self._look, size=float(given[-1]))
        elif name == "TL":
            self._leading = float(given[0])
        elif name in ("BT", "Tm"):
            self._line = matrix(given) if given else AS_IT_IS
        elif name in ("Td", "TD"):
            right, up = map(float, given)
            self._leading = -up if name == "TD" else self._leading
            self._line = after((1, 0, 0, 1, right, up), self._line)
        elif name in _NEXT_LINE:
            self._line = after((1, 0, 0, 1, 0, -self._leading), self._line)
        if name in _SPEAKING:
            pieces = given[-1] if name == "TJ" else given[-1:]
            numbers = (int, float, Decimal)  # how far apart pieces are
            self._speak(b"".join(bytes(each) for each in pieces if not isinstance(each, numbers)))

    def _take_path(self, name: str, given: Sequence[Any]) -> None:
        if name == "re":
            self._path.add(self._look.place, *map(float, given))
        elif name in ("m", "l", "c", "v", "y"):
            self._path.add(self._look.place, float(given[-2]), float(given[-1]))
        elif name == "sh":
            self.sheet.paint(EVERYWHERE)
        elif name in ("Do", "INLINE IMAGE"):
            if name != "Do" or self._is_picture(str(given[0])):
                self.sheet.show(box(self._look.place, 0, 0, 1, 1))
            else:
                self.sheet.paint(EVERYWHERE)
        elif name in _ENDING:
            if name in _FILLING and self._path.boxes:
                self._fill(self._path)
            self._path = Path()

    def lay_notes(self) -> None:
        """Lay over the page what is noted on it, last: boxes of programs that only note."""
        for note in self.page.get("/Annots", ()):
            inner = note.get(_FILLED_NOTES.get(str(note.get("/Subtype")), ""), ())
            if note.get("/CA", 1) == 1 and _is_black(noted(inner)):
                self.sheet.cover(edges(note.Rect))

    def _fill(self, path: Path) -> None:
        if not self._is_white:
            self.sheet.paint(around(path.boxes))
        if self._look.is_opaque and _is_black(self._look.colour):
            for each in path.rectangles():
                if min(each.right - each.left, each.top - each.bottom) > _THIN:
                    self.sheet.cover(each)

    def _speak(self, said: bytes) -> None:
        """Take words, by the place of their first letter."""
        size = self._look.size
        within = after((1, 0, 0, 1, 0.1 * size, 0.1 * size), self._line)
        letter = box(after(within, self._look.place), 0, 0, 0.1 * size, 0.4 * size)
        is_drawn = self._look.way in _FILLED
        self.sheet.write(letter, said, is_drawn=is_drawn, is_white=self._is_white)

    @property
    def _is_white(self) -> bool:
        return self._look.colour is not None and is_unseen(self._look.colour, PAPER)

    def _is_picture(self, name: str) -> bool:
        """Whether what is put on the page is a picture, and not a page of its own."""
        found = self._resource("/XObject", name)
        return found is not None and found.get("/Subtype") == "/Image"

    def _is_opaque(self, name: str) -> bool:
        """Whether nothing shines through what is filled from now on."""
        found = self._resource("/ExtGState", name)
        if found is None:
            return False
        return float(found.get("/ca", 1)) == 1 and found.get("/BM", "/Normal") == "/Normal"

    def _resource(self, kind: str, name: str) -> Any:
        held: Any = self.page.resources.get(kind)
        return None if held is None else held.get(name)


def _is_black(colour: Colour | None) -> bool:
    return max(colour or PAPER) <= _BLACKEST
