"""Lines in a notice's file of faults that were found in the HTML made of it."""

from __future__ import annotations

import bisect
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator

from newsroom.reading.gate.allowed import DIVISIONS, ENDING_BY_THEMSELVES, HEADINGS, WRAPPERS
from newsroom.reading.gate.aside.piece import PieceKind
from newsroom.reading.gate.aside.pieces import pieces
from newsroom.reading.gate.faults import OPEN_COMMENT

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]")
_TAKING = HEADINGS | {
    *("blockquote", "details", "ol", "pre", "table", "ul"),
    *("em", "q", "s", "strong", "sub", "sup", "u"),
}
"""Elements that make of what they hold what the rest of a text is not."""
_LEAVING_NOTHING = ({"a"} | WRAPPERS | DIVISIONS) - ENDING_BY_THEMSELVES
_BARE = re.compile(r"<(\w+)>")
"""Where it has no end, it may be words that readers would miss: `phương án <A>`."""
_NAME = re.compile(r"<(\w+)")


class SourceLines:
    """A text as its editor wrote it, to be searched for what faults are about."""

    def __init__(self, source: str, first_line: int) -> None:
        """Take a text that begins on `first_line` of its file."""
        self._source = source
        self._first = first_line
        self._text = ""
        self._starts: list[int] = []
        self._found: dict[tuple[str, str], int] = {}
        """Where the last place ends that a message was about, and the sign it was found by."""

    def line(self, message: str, *signs: str) -> int:
        """Return the line of the next place that a message is about.

        It is found by the first of the `signs` that is there.
        """
        if not self._starts:
            self._text = _read(_without_code(self._source))
            self._starts = [0, *(m.end() for m in re.finditer("\n", self._text))]
        message = _read(message)
        for sign in filter(None, (_read(each).strip() for each in signs)):
            place = self._text.find(sign, self._found.get((message, sign), 0))
            if place >= 0:
                self._found[message, sign] = place + len(sign)
                return self._first + bisect.bisect_right(self._starts, place) - 1
        return self._first

    def open_comments(self) -> Iterator[tuple[int, str]]:
        """Yield line and message of a comment that nobody ended."""
        if "<!--" not in self._source:
            return
        for piece in pieces(self._source):
            if not piece.closed:
                line = self._first + self._source.count("\n", 0, piece.start)
                yield line, OPEN_COMMENT

    def words_behind(self, tags: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield each of some tags, as an editor wrote it, and what its element holds in the source.

        What stands within an element that is yielded is yielded with it.
        """
        written = {_read(tag): tag for tag in tags}
        tag, name, depth, words = "", "", 0, ""
        for piece in pieces(self._source):
            text = self._source[piece.start : piece.end]
            if piece.tag is None:
                words += text if depth and piece.kind is not PieceKind.COMMENT else ""
                continue
            if not depth and _read(text) in written:
                tag, name, words = written[_read(text)], piece.tag.name, ""
            if piece.tag.name == name:
                depth = max(0, depth + (-1 if piece.tag.closing else 1))
            if name and not depth:
                yield tag, words
                name = ""
        if depth:
            yield tag, words

    def unended(self) -> Iterator[tuple[int, str]]:
        """Yield line and name of the first of each kind of element that nobody ended.

        It would take all below it, or is no tag but words.
        """
        begun: dict[str, list[int]] = {name: [] for name in _TAKING | _LEAVING_NOTHING}
        for piece in pieces(self._source) if "<" in self._source else ():
            if piece.tag is None or piece.tag.name not in begun:
                continue
            places = begun[piece.tag.name]
            if piece.tag.closing:
                del places[-1:]
            elif piece.tag.end == piece.end:  # it does not hold its end
                places.append(piece.start)
        for name, places in begun.items():
            written = _NAME if name in _TAKING else _BARE
            found = (written.match(self._source, place) for place in places)
            if first := next(filter(None, found), None):
                yield self._first + self._source.count("\n", 0, first.start()), first[1]


def _without_code(source: str) -> str:
    """Return a text without what is only shown in it, line for line."""
    return "".join(
        source[piece.start : piece.end]
        if piece.kind not in (PieceKind.CODE, PieceKind.COMMENT)
        else "\n" * source.count("\n", piece.start, piece.end)
        for piece in pieces(source)
    )


def _read(text: str) -> str:
    """Return a text as it is compared: entities read, nothing invisible, in small letters."""
    lines = (html.unescape(line).replace("\n", " ") for line in text.split("\n"))
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", "\n".join(lines))).casefold()
