"""The pieces of a text in Markdown: code, comments, tags, signs that Markdown would misread."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.reading.gate.allowed import RENAMED, SWALLOWING
from newsroom.reading.gate.aside.piece import Piece, PieceKind
from newsroom.reading.gate.aside.tags import namespaced, tag_at
from newsroom.text.backticks import Backticks

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTE = r"""(?:[#.][\w:-]++|[A-Za-z][\w:-]*+=(?:"[^"\n<`]*+"|'[^'\n<`]*+'|[^\s"'{}=<`]++))"""
_SIGN = re.compile(
    r"(?P<escaped>\\[\\`{}])"
    r"|(?P<fence>^(?:`{3,}|~{3,}))(?=[ ]*(?:\{[^\n`<]*\}|[^\n`{}<]*)$)"
    r"|(?P<ticks>`++)"
    rf"|(?P<list>\{{:[ ]*+(?:{_ATTRIBUTE}[ ]*+)++\}})"
    r"|(?P<anchor>\{#[a-z][a-z0-9_-]{0,99}\})(?=[ ]*$)"
    r"|(?P<brace>[{}])"
    r"|(?P<angle><)"
    r"|(?P<shown>\\[<&])",
    re.MULTILINE | re.IGNORECASE,
)
SIGNS = re.compile(r"[<{}]|\\&")
"""A text with none of these is words and code."""
_BLANK_LINE = r"\n[ \t]*\n"
_MARKER = re.compile(
    r"<!\[(?:if|endif)[^\]<>\n]*\]>|<\?(?:xml|mso)[^<>]*>|<!doctype[^<>]*>"
    r"|<meta[ ]charset=[\"']?utf-8[\"']?[ ]?/?>",
    re.IGNORECASE,
)
"""What Word, the clipboard and whole pages have besides elements and comments: it says nothing."""
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*://[^\s<>]*|[^\s<>!@/]+@[^\s<>@]+)>")
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])")
_HEADING = re.compile(r"[ \t>]*(?:[-+*][ ]+|\d{1,9}\.[ ]+)?#")
_UNDERLINE = re.compile(r"[ ]*\n[ \t>]*(?:-+|=+)[ ]*$", re.MULTILINE)
_LONGEST_TAG = 20
"""Letters of a tag that ends an element."""
_ANGLED = re.compile(r"<[^<>\n]*>")
_BEFORE_TARGET = re.compile(r"\]\([ ]*$|^[ ]{0,3}\[(?!\^)[^\]\n]{1,99}\]:[ ]*$", re.MULTILINE)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text in order, without gaps."""
    source = _Source(text)
    begun = place = 0
    while match := _SIGN.search(text, place):
        piece = source.piece(match)
        if piece is None:
            place = match.end()
            continue
        if begun < piece.start:
            yield Piece(PieceKind.TEXT, begun, piece.start)
        yield piece
        begun = place = piece.end
    if begun < len(text):
        yield Piece(PieceKind.TEXT, begun, len(text))


class _Source:
    """A text, and what was found ahead in it, so that nothing is sought twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ahead: dict[str, re.Match[str] | None] = {}
        self._namespaced: frozenset[str] | None = None
        self._open = Counter[str]()
        """How many elements of a name have begun and not ended."""

    @cached_property
    def _ticks(self) -> Backticks:
        return Backticks(self._text)

    def piece(self, match: re.Match[str]) -> Piece | None:
        """Return the piece that a sign begins; none where it is a part of the text."""
        start, end = match.span()
        match match.lastgroup:
            case "fence":
                return self._fence(start, match["fence"])
            case "ticks":
                return self._code(start, end)
            case "brace" | "shown":
                # Before the end of an element a backslash is but a sign.
                is_sign = end > start + 1 and self._ends_element(start + 1, end + _LONGEST_TAG)
                return Piece(PieceKind.SIGN, start, end - is_sign)
            case "anchor" if not self._is_heading(start, end):
                return Piece(PieceKind.SIGN, start, start + 1)
            case "angle":
                return self._angle(start)
            case _:
                return None

    def _fence(self, start: int, fence: str) -> Piece | None:
        body = self._text.find("\n", start)
        end = self._next(rf"^{fence}[ ]*$", body) if body >= 0 else None
        if end is not None:
            return Piece(PieceKind.CODE, body, end.end())
        return self._code(start, start + len(fence)) if fence[0] == "`" else None

    def _code(self, start: int, inside: int) -> Piece | None:
        """Return code up to the next as many backticks of its paragraph."""
        closing = self._ticks.closing(start, inside)
        blank = self._next(_BLANK_LINE, inside)
        if closing is None or (blank and blank.start() < closing):
            return None
        if self._ends_element(inside, closing):
            return None
        return Piece(PieceKind.CODE, inside, closing + inside - start)

    def _is_heading(self, start: int, end: int) -> bool:
        """Whether the line of a part is a heading, by its head or the line below."""
        head = self._text.rfind("\n", 0, start) + 1
        return bool(_HEADING.match(self._text, head) or _UNDERLINE.match(self._text, end))

    def _ends_element(self, start: int, end: int) -> bool:
        """Whether one of the tags in a part ends an element that has begun before it."""
        begun = Counter[str]()
        for tag in _TAG.finditer(self._text, start, end):
            name = RENAMED.get(tag["name"].lower(), tag["name"].lower())
            begun[name] += -1 if tag["closing"] else 1
            if begun[name] < 0 < self._open[name]:
                return True
        return False

    def _angle(self, start: int) -> Piece:
        text = self._text
        if text.startswith("<!--", start):
            return self._comment(start)
        if marker := _MARKER.match(text, start):
            return Piece(PieceKind.COMMENT, start, marker.end())
        if autolink := _AUTOLINK.match(text, start):
            return Piece(PieceKind.TEXT, start, autolink.end())
        if _BEFORE_TARGET.search(text, max(0, start - 110), start) and (
            angled := _ANGLED.match(text, start)
        ):
            return Piece(PieceKind.TARGET, start, angled.end())
        if self._namespaced is None:
            self._namespaced = namespaced(text)
        if (tag := tag_at(text, start, known=self._namespaced)) is None:
            return Piece(PieceKind.SIGN, start, start + 1)
        end = None
        if tag.name in SWALLOWING and not tag.closing:
            end = self._next(rf"</{tag.name}\s*+>", tag.end)
        self._open[tag.name] += -1 if tag.closing else not end
        return Piece(PieceKind.TAG, start, end.end() if end else tag.end, tag)

    def _comment(self, start: int) -> Piece:
        text = self._text
        inside = start + 4
        for at_once in (">", "->"):
            if text.startswith(at_once, inside):
                return Piece(PieceKind.COMMENT, start, inside + len(at_once))
        found = self._next("--!?>", inside)
        end = found.end() if found else len(text)
        # A comment on lines of its own goes with its lines.
        before = text[text.rfind("\n", 0, start) + 1 : start]
        alone = text.startswith("\n", end) and not before.strip(" ")
        return Piece(PieceKind.COMMENT, start, end + alone, closed=found is not None)

    def _next(self, pattern: str, place: int) -> re.Match[str] | None:
        """Return what matches `pattern` next behind `place`; places are asked for in order."""
        found = self._ahead.get(pattern)
        if pattern not in self._ahead or (found and found.start() < place):
            found = re.compile(pattern, re.MULTILINE | re.IGNORECASE).search(self._text, place)
            self._ahead[pattern] = found
        return found
