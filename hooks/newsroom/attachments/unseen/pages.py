"""Words on pages of a PDF in the white of the paper behind them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsroom.attachments.unseen.plane import (
    AS_IT_IS,
    EVERYWHERE,
    Box,
    Matrix,
    after,
    around,
    box,
    matrix,
)
from newsroom.text.colours import PAPER, Colour, is_unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pikepdf import Page

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
_LONGEST = 2_000_000
"""Bytes of a page; a longer one is a map."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How things are drawn until that is restored."""

    place: Matrix = AS_IT_IS
    colour: Colour | None = None
    """With which things are filled, none where it is not known."""
    way: int = 0
    """Of the letters, by PDF's own numbers."""


def has_unseen_words(page: Page) -> bool:
    """Whether a page has words that are as white as the paper behind them."""
    import pikepdf  # noqa: PLC0415 (few builds need it)

    walk = _Walk(page)
    try:
        for each in pikepdf.parse_content_stream(page):
            walk.take(str(each.operator), [*each.operands])
    except (pikepdf.PdfError, ValueError, TypeError, IndexError):
        return False  # what no program reads, no reader finds
    return len(walk.unseen) >= _FEWEST


@dataclass(slots=True)
class _Walk:
    """A page while what it says is done, step by step."""

    page: Page
    unseen: set[int] = field(default_factory=set)
    """The bytes of words that nobody sees."""
    _look: _Look = _Look()
    _kept: list[_Look] = field(default_factory=list)
    _line: Matrix = AS_IT_IS
    """Where words begin."""
    _leading: float = 0
    _path: list[Box] = field(default_factory=list)
    _painted: list[Box] = field(default_factory=list)
    """Where anything but white is behind what comes later."""

    def take(self, name: str, given: Sequence[Any]) -> None:
        """Do what an operator says."""
        if name == "q":
            self._kept.append(self._look)
        elif name == "Q" and self._kept:
            self._look = self._kept.pop()
        elif name == "cm":
            self._look = replace(self._look, place=after(matrix(given), self._look.place))
        elif name in _COLOURING:
            self._look = replace(self._look, colour=_colour(name, given))
        elif name[:1] in ("T", "B", "'", '"') and name not in _FILLING:
            self._take_words(name, given)
        else:
            self._take_path(name, given)

    def _take_words(self, name: str, given: Sequence[Any]) -> None:
        if name == "Tr":
            self._look = replace(self._look, way=int(given[0]))
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
            self._speak(given[-1] if name == "TJ" else given[-1:])

    def _take_path(self, name: str, given: Sequence[Any]) -> None:
        if name == "re":
            self._path.append(box(self._look.place, *map(float, given)))
        elif name in ("m", "l", "c", "v", "y"):
            self._path.append(box(self._look.place, float(given[-2]), float(given[-1]), 0, 0))
        elif name == "sh":
            self._painted.append(EVERYWHERE)
        elif name in ("Do", "INLINE IMAGE"):
            is_picture = name != "Do" or self._is_picture(str(given[0]))
            picture = box(self._look.place, 0, 0, 1, 1) if is_picture else EVERYWHERE
            self._painted.append(picture)
        elif name in _ENDING:
            if name in _FILLING and self._path and not self._is_white:
                self._painted.append(around(self._path))
            self._path = []

    def _speak(self, pieces: Iterable[Any]) -> None:
        if not self._is_white or self._look.way not in _FILLED:
            return
        *_, x, y = after(self._line, self._look.place)
        if any(each.holds(x, y) for each in self._painted):
            return
        for piece in pieces:
            if not isinstance(piece, int | float | Decimal):  # how far apart pieces are
                self.unseen.update(bytes(piece))

    @property
    def _is_white(self) -> bool:
        return self._look.colour is not None and is_unseen(self._look.colour, PAPER)

    def _is_picture(self, name: str) -> bool:
        """Whether what is put on the page is a picture, and not a page of its own."""
        held: Any = self.page.resources.get("/XObject")
        found = None if held is None else held.get(name)
        return found is not None and found.get("/Subtype") == "/Image"


def _colour(name: str, given: Sequence[Any]) -> Colour | None:
    """Return a colour, none where only its space tells what it is."""
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
