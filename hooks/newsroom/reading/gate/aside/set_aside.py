"""HTML is set aside while Markdown works: each tag becomes a word of signs that it ignores.

So Markdown works inside every element as it does outside, and what it makes is well formed.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING
from urllib.parse import quote

from newsroom.reading.gate.allowed import BLOCKS, CELLS, CONTAINERS, LINES
from newsroom.reading.gate.aside.piece import PieceKind
from newsroom.reading.gate.aside.pieces import SIGNS, pieces

if TYPE_CHECKING:
    from newsroom.reading.gate.aside.tags import Tag

_PLANE, _PLANE_SIZE = 0xF0000, 0x10000
"""Unicode's first private plane: a letter of a tag stands there at its own number."""
OPEN_BLOCK, OPEN_WORD, CLOSE = "\U00100001", "\U00100002", "\U00100003"
"""What a tag's word begins with, for blocks and within lines, and what it ends with."""
SHOWN = {ord(sign): chr(0x101000 + ord(sign)) for sign in "<{}&"}
"""What stands for the signs that are words and not markup."""
_IN_CODE = {sign: aside for sign, aside in SHOWN.items() if chr(sign) != "&"}
_RESERVED = re.compile("[\U000f0000-\U0010ffff]")
_UNFIT = re.compile(r"[\s\"'()\\\[\]`{}]")
"""What Markdown takes in no address that stands without angle brackets."""
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_WHOLE = frozenset({"hr", "pre"})
"""Blocks of which nothing is to come when their tag has been read."""


def set_aside(text: str) -> str:
    """Return Markdown without comments, its HTML set aside, and stray signs escaped."""
    if not SIGNS.search(text):
        return text
    text = _RESERVED.sub("", text)
    lines = _Lines()
    for piece in pieces(text):
        written = text[piece.start : piece.end]
        match piece.kind:
            case PieceKind.TEXT:
                lines.text(written)
            case PieceKind.CODE:
                lines.text(written.translate(_IN_CODE))
            case PieceKind.SIGN:
                lines.text(written[-1].translate(SHOWN))
            case PieceKind.TARGET:
                lines.text(_UNFIT.sub(lambda sign: quote(sign[0]), written[1:-1]))
            case PieceKind.TAG if piece.tag:
                lines.tag(piece.tag, written)
    return str(lines)


def taken_back(word: str) -> str:
    """Return the tag for which a word stands."""
    letters = (ord(letter) for letter in word[1:-1])
    return "".join(chr(n - _PLANE if _PLANE <= n < _PLANE + _PLANE_SIZE else n) for n in letters)


def _word(written: str, *, opening: str) -> str:
    letters = (chr(_PLANE + ord(each)) if ord(each) < _PLANE_SIZE else each for each in written)
    return f"{opening}{''.join(letters)}{CLOSE}"


class _Role(Enum):
    """What was written last, where blank lines matter."""

    TEXT = auto()
    HOLDER = auto()
    """A block has begun that holds blocks."""
    CELL = auto()
    """A block has begun that holds words, or blocks on lines of their own."""
    LINE = auto()
    """A block has begun that holds words."""
    END = auto()
    """A block has ended."""


class _Lines:
    """A text being written, with the blank lines that Markdown needs around blocks of HTML."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._last: _Role | None = None
        self._depth = 0
        """Blocks of HTML that are open; a blank line ends them, as in CommonMark."""
        self._margin = ""
        """The space before the first of them."""
        self._indent: str | None = ""
        """The space at the head of a line that holds nothing yet, none where it holds something."""
        self._is_next = False
        """Whether a line has begun since what was written last."""

    def __str__(self) -> str:
        return "".join(self._parts)

    def text(self, text: str) -> None:
        """Write words, code or a tag within a line."""
        content = text.strip(" \t\n")
        start = text.index(content) if content else len(text)
        self._space(text[:start])
        if not content:
            return
        if self._last in (_Role.HOLDER, _Role.END) or (self._last is _Role.CELL and self._is_next):
            self._blank_line()
        self._parts += (self._indent or "", content)
        self._last, self._indent, self._is_next = _Role.TEXT, None, False
        if _BLANK_LINE.search(content):
            self._depth = 0
        self._space(text[start + len(content) :])

    def tag(self, tag: Tag, written: str) -> None:
        """Write a tag; a block's on its own lines, unless it stands in the middle of words."""
        if tag.name not in BLOCKS:
            self.text(_word(written, opening=OPEN_WORD))
            return
        if self._indent is None and not self._depth:
            self.text(_word(written, opening=OPEN_BLOCK))
            return
        if not self._depth:
            self._margin = self._indent or ""
        elif self._indent is not None:
            self._indent = self._margin
        ends_line = tag.closing and (self._indent is None or tag.name in LINES)
        if (self._last is _Role.TEXT and not ends_line) or (
            self._last is _Role.END and not tag.closing
        ):
            self._blank_line()
        self._parts += (self._indent or "", _word(written, opening=OPEN_BLOCK))
        self._last, self._indent, self._is_next = _role(tag), None, False
        if tag.closing:
            self._depth = max(0, self._depth - 1)
        else:
            self._depth += tag.name not in _WHOLE

    def _space(self, space: str) -> None:
        before, line_break, indent = space.rpartition("\n")
        if line_break:
            if self._indent is not None or "\n" in before:
                self._depth = 0
            self._parts.append(before + line_break)
            self._indent, self._is_next = indent, True
        elif self._indent is None:
            self._parts.append(space)
        else:
            self._indent += space

    def _blank_line(self) -> None:
        self._parts.append("\n\n")
        if self._indent is None:
            self._indent = self._margin


def _role(tag: Tag) -> _Role:
    if tag.closing or tag.name in _WHOLE:
        return _Role.END
    if tag.name in CONTAINERS:
        return _Role.HOLDER
    return _Role.CELL if tag.name in CELLS else _Role.LINE
