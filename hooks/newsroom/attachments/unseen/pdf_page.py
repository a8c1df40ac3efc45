"""Words on a page of a PDF that nobody sees: white, below boxes, beyond its edges."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from pikepdf import Matrix, PdfError, Rectangle, parse_content_stream

from newsroom.attachments.unseen.geometry import EVERYWHERE, Path, bounding_box, box
from newsroom.attachments.unseen.graphics_state import GraphicsState, annotation_colour, fill_colour
from newsroom.attachments.unseen.page_layers import PageLayers
from newsroom.text.colours import PAPER, is_unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Page

    from newsroom.text.colours import Colour

_FILLING = frozenset(("f", "F", "f*", "B", "B*", "b", "b*"))
_ENDING = _FILLING | {"n", "S", "s"}
"""Operators that end a path."""
_NEXT_LINE = ("T*", "'", '"')
_TEXT_SHOWING = ("Tj", "TJ", "'", '"')
_COLOUR_SETTING = frozenset(("g", "rg", "k", "sc", "scn", "cs"))
_FILLED = (0, 4)
"""Ways to draw letters in which they are filled and nothing else; a scan's words are not drawn."""
_FEWEST = 3
"""Different bytes of which words are made: spaces alone have one or two."""
_FILLED_ANNOTATIONS = {
    **dict.fromkeys(("/Square", "/Circle", "/Polygon"), "/IC"),
    **dict.fromkeys(("/Highlight", "/FreeText"), "/C"),
}
"""Annotations that may hide what is below them, and the key of the colour that fills each."""
_THIN = 4
"""Points up to which a box is a line."""
_BLACKEST = 32
"""The brightest channel of a colour that is black."""


class UnseenOnPage(NamedTuple):
    """Which words of a page nobody sees."""

    is_white: bool = False
    """Whether some are as white as the paper behind them, or specks."""
    is_covered: bool = False
    """Whether black boxes were laid over some."""
    is_outside: bool = False
    """Whether some stand beyond the edges of the page."""
    is_picture_covered: bool = False
    """Whether black boxes were laid over some of a picture, such as a scan."""
    is_whitened: bool = False
    """Whether white boxes were laid over some words."""


def unseen_on_page(page: Page) -> UnseenOnPage:
    """Return which words of a page nobody sees."""
    try:
        interpreter = _Interpreter(page, PageLayers(Rectangle(page.cropbox)))
        for each in parse_content_stream(page):
            interpreter.take(str(each.operator), [*each.operands])
        interpreter.lay_annotations()
    except (PdfError, ValueError, TypeError, IndexError):
        return UnseenOnPage()  # what no program reads
    layers = interpreter.layers
    said = (layers.white, layers.covered, layers.outside, layers.whitened)
    white, covered, outside, whitened = (len(words) >= _FEWEST for words in said)
    return UnseenOnPage(white, covered, outside, layers.is_picture_covered, whitened)


@dataclass(slots=True)
class _Interpreter:
    """Carries out the operators of a page's content stream, one by one."""

    page: Page
    layers: PageLayers
    """What lies on the page so far."""
    _state: GraphicsState = field(default_factory=GraphicsState)
    _stack: list[GraphicsState] = field(default_factory=list)
    _line: Matrix = field(default_factory=Matrix)
    """The matrix of the line of text."""
    _leading: float = 0
    _path: Path = field(default_factory=Path)

    def take(self, name: str, operands: Sequence[Any]) -> None:
        """Carry out an operator."""
        if name == "q":
            self._stack.append(self._state)
        elif name == "Q" and self._stack:
            self._state = self._stack.pop()
        elif name == "cm":
            moved = Matrix(*map(float, operands)) @ self._state.transform
            self._state = replace(self._state, transform=moved)
        elif name == "gs":
            self._state = replace(self._state, is_opaque=self._is_opaque(str(operands[0])))
        elif name in _COLOUR_SETTING:
            self._state = replace(self._state, colour=fill_colour(name, operands))
        elif name[:1] in ("T", "B", "'", '"') and name not in _FILLING:
            self._take_words(name, operands)
        else:
            self._take_path(name, operands)

    def _take_words(self, name: str, operands: Sequence[Any]) -> None:
        if name == "Tr":
            self._state = replace(self._state, rendering_mode=int(operands[0]))
        elif name == "Tf":
            self._state = replace(self._state, size=float(operands[-1]))
        elif name == "TL":
            self._leading = float(operands[0])
        elif name in ("BT", "Tm"):
            self._line = Matrix(*map(float, operands)) if operands else Matrix()
        elif name in ("Td", "TD"):
            right, up = map(float, operands)
            self._leading = -up if name == "TD" else self._leading
            self._line = self._line.translated(right, up)
        elif name in _NEXT_LINE:
            self._line = self._line.translated(0, -self._leading)
        if name in _TEXT_SHOWING:
            pieces = operands[-1] if name == "TJ" else operands[-1:]
            numbers = (int, float, Decimal)  # how far apart pieces are
            self._show_text(
                b"".join(bytes(each) for each in pieces if not isinstance(each, numbers))
            )

    def _take_path(self, name: str, operands: Sequence[Any]) -> None:
        if name == "re":
            self._path.boxes.append(box(self._state.transform, *map(float, operands)))
        elif name in ("m", "l", "c", "v", "y"):
            self._path.boxes.append(box(self._state.transform, *map(float, operands[-2:])))
        elif name == "sh":
            self.layers.paint(EVERYWHERE)
        elif name in ("Do", "INLINE IMAGE"):
            if name != "Do" or self._is_picture(str(operands[0])):
                self.layers.show(box(self._state.transform, 0, 0, 1, 1))
            else:
                self.layers.paint(EVERYWHERE)
        elif name in _ENDING:
            if name in _FILLING and self._path.boxes:
                self._fill(self._path)
            self._path = Path()

    def lay_annotations(self) -> None:
        """Lay the annotations over the page, last: some programs only draw boxes as such."""
        annotations: Any = self.page.get("/Annots", ())
        for annotation in annotations:
            inner = annotation.get(_FILLED_ANNOTATIONS.get(str(annotation.get("/Subtype")), ""), ())
            if annotation.get("/CA", 1) == 1:
                self._cover(annotation_colour(inner), Rectangle(annotation.Rect))

    def _fill(self, path: Path) -> None:
        if not self._is_white:
            self.layers.paint(bounding_box(path.boxes))
        for each in path.rectangles() if self._state.is_opaque else ():
            if min(each.width, each.height) > _THIN:
                self._cover(self._state.colour, each)

    def _cover(self, colour: Colour | None, over: Rectangle) -> None:
        """Lay a box over the page, if it is of a colour that hides words and does not mark them."""
        if colour is not None and (colour == PAPER or max(colour) <= _BLACKEST):
            self.layers.cover(over, is_black=colour != PAPER)

    def _show_text(self, said: bytes) -> None:
        """Put words on the page, by the box of their first letter."""
        size = self._state.size
        place = self._line @ self._state.transform
        letter = box(place, 0.1 * size, 0.1 * size, 0.1 * size, 0.4 * size)
        is_drawn = self._state.rendering_mode in _FILLED
        self.layers.write(letter, said, is_drawn=is_drawn, is_white=self._is_white)

    @property
    def _is_white(self) -> bool:
        return self._state.colour is not None and is_unseen(self._state.colour, PAPER)

    def _is_picture(self, name: str) -> bool:
        """Whether an external object is a picture, and no form with a stream of its own."""
        found = self._resource("/XObject", name)
        return found is not None and found.get("/Subtype") == "/Image"

    def _is_opaque(self, name: str) -> bool:
        """Whether what is filled in this state of graphics lets nothing shine through."""
        found = self._resource("/ExtGState", name)
        if found is None:
            return False
        return float(found.get("/ca", 1)) == 1 and found.get("/BM", "/Normal") == "/Normal"

    def _resource(self, kind: str, name: str) -> Any:
        held: Any = self.page.resources.get(kind)
        return None if held is None else held.get(name)
