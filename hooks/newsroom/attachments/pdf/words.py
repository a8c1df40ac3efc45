"""The text of a PDF's pages, as far as its fonts map codes to letters."""

from __future__ import annotations

import re
from decimal import Decimal
from sys import maxunicode
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Page

_OPERATORS = "BT Tf Td TD Tm T* ' \" Tj TJ Do"
_MARK = re.compile(rb"\[[^\[\]]*\]|<[0-9A-Fa-f\s]*>")
"""A code, or letters, or a list of such."""
_MOST_CODES = 70_000
"""Of a font; there are no more codes of two bytes."""
_SPACE = -180
"""How far apart letters are set, in thousandths of their size, where a space is meant."""


class _Font:
    """Which letters the codes of a font stand for."""

    def __init__(self, font: Any) -> None:
        told = None if font is None else font.get("/ToUnicode")
        self._letters = {} if told is None else _letters(told.read_bytes())
        self._width = max(map(len, self._letters), default=1)
        """Bytes of a code."""

    def text(self, codes: bytes) -> str:
        """Return the text of codes; those without a mapping are read as old files mean them."""
        if not self._letters:
            return codes.decode("latin-1")
        pieces = (codes[n : n + self._width] for n in range(0, len(codes), self._width))
        return "".join(self._letters.get(piece, "") for piece in pieces)


def page_lines(page: Page) -> Iterator[list[str]]:
    """Yield the pieces of each line of a page, and of the forms stamped on it, in drawing order."""
    drawings = [_resource(note, "/AP", "/N") for note in page.get("/Annots", ())]
    yield from _lines(page, page.resources, drawings)
    seen = set()
    for each in drawings:  # those that one holds come behind it
        if each is not None and each.get("/Subtype") == "/Form" and each.objgen not in seen:
            seen.add(each.objgen)
            yield from _lines(each, each.get("/Resources", page.resources), drawings)


def _lines(drawn: Any, resources: Any, drawings: list[Any]) -> Iterator[list[str]]:
    """Yield the lines of a content stream, and collect the forms that it draws."""
    fonts: dict[str, _Font] = {}
    font = _Font(None)
    height = line_height = 0.0
    pieces: list[str] = []
    for each in pikepdf.parse_content_stream(drawn, _OPERATORS):
        name, given = str(each.operator), [*each.operands]
        if name == "Tf":
            named = str(given[0])
            held = _resource(resources, "/Font", named)
            font = fonts.get(named) or fonts.setdefault(named, _Font(held))
        elif name == "Do":
            drawings.append(_resource(resources, "/XObject", str(given[0])))
        elif name in ("Tj", "TJ", "'", '"'):
            if height != line_height or name in ("'", '"'):
                yield pieces
                pieces, line_height = [], height
            pieces.append(_shown_text(font, given[-1]))
        else:
            height = _height(name, given, height)
    yield pieces


def _resource(holder: Any, kind: str, name: str) -> Any:
    held = holder.get(kind)
    return None if held is None else held.get(name)


def _height(name: str, given: Sequence[Any], height: float) -> float:
    """Return the height on the page at which words come after an operator."""
    if name == "BT":
        return 0
    if name == "Tm":
        return float(given[5])
    return height + float(given[1]) if given else height - 1


def _shown_text(font: _Font, given: Any) -> str:
    """Return the text that an operator shows; a wide gap between letters is a space."""
    if not isinstance(given, pikepdf.Array):
        return font.text(bytes(given))
    gaps = (int, float, Decimal)
    return "".join(
        (" " if each < _SPACE else "") if isinstance(each, gaps) else font.text(bytes(each))
        for each in given
    )


def _letters(told: bytes) -> dict[bytes, str]:
    """Return the letters of codes, from a font's map to Unicode."""
    found: dict[bytes, str] = {}
    left = _MOST_CODES
    for block in told.split(b"beginbf")[1:]:
        marks = _MARK.findall(block.partition(b"endbf")[0])
        if block.startswith(b"char"):
            found.update(
                (_code(a), _text(b)) for a, b in zip(marks[::2], marks[1::2], strict=False)
            )
            continue
        for first, last, to in zip(marks[::3], marks[1::3], marks[2::3], strict=False):
            some = dict(_range(_code(first), _code(last), to, most=left))
            left -= len(some)
            found |= some
    return found


def _range(first: bytes, last: bytes, to: bytes, *, most: int) -> Iterator[tuple[bytes, str]]:
    """Yield the codes of a range with their letters, which are consecutive too, or listed."""
    start, end = int.from_bytes(first), int.from_bytes(last)
    listed = [_text(each) for each in _MARK.findall(to[1:])] if to.startswith(b"[") else []
    text = _text(to)
    for place, code in enumerate(range(start, min(end + 1, start + most))):
        if listed or not text:
            letters = listed[place] if place < len(listed) else ""
        else:
            letters = text[:-1] + chr(min(ord(text[-1]) + place, maxunicode))
        yield code.to_bytes(len(first)), letters


def _code(mark: bytes) -> bytes:
    digits = b"".join(mark.strip(b"<>").split())
    return bytes.fromhex(digits.decode() + "0" * (len(digits) % 2))


def _text(mark: bytes) -> str:
    return "" if mark.startswith(b"[") else _code(mark).decode("utf-16-be", "ignore")
