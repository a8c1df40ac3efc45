"""HTML being written, piece by piece, in the spelling of the sanitizer."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

from newsroom.reading.gate.walking.style import FORMATS

_BREAK = "<br>"
_BLANKS = re.compile(rf"\s|&nbsp;|{_BREAK}")


def start_tag(name: str, attributes: Mapping[str, str]) -> str:
    """Return the tag with which an element begins."""
    said = "".join(f' {key}="{escaped(said, quote=True)}"' for key, said in attributes.items())
    return f"<{name}{said}>"


def escaped(text: str, *, quote: bool = False) -> str:
    """Return words as they stand in HTML; with `quote`, in an attribute."""
    text = html.escape(text, quote=False).replace("\u00a0", "&nbsp;")
    return text.replace('"', "&quot;") if quote else text


class Writer:
    """What was written so far; a place is the number of a piece of it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self._is_line_begun = False
        """Whether anything stands in the line."""
        self._is_line_ended = False
        """Whether more words would need a line of their own."""

    def __str__(self) -> str:
        """Return all of it."""
        return "".join(self._parts)

    def block(self, tag: str) -> int:
        """Write a tag of a block and return its place."""
        self._is_line_begun = self._is_line_ended = False
        self._parts.append(tag)
        return len(self._parts) - 1

    def inline(self, tag: str) -> int:
        """Write a tag with which something begins within a line and return its place."""
        self._break_line()
        self._is_line_begun = (self._is_line_begun or tag.startswith("<img")) and tag != _BREAK
        self._parts.append(tag)
        return len(self._parts) - 1

    def end(self, tag: str) -> None:
        """Write a tag with which something ends within a line."""
        self._parts.append(tag)

    def words(self, text: str, formats: Iterable[str]) -> None:
        """Write words within the elements of their formats."""
        if not text.strip():
            self._parts.append(escaped(text))
            return
        self._break_line()
        self._is_line_begun = True
        names = [name for name in FORMATS if name in formats]
        end = "".join(f"</{name}>" for name in reversed(names))
        if names and self._parts and self._parts[-1] == end:
            self._parts.pop()
        else:
            self._parts.append("".join(f"<{name}>" for name in names))
        self._parts += (escaped(text), end)

    def end_line(self) -> None:
        """Have the words to come begin a line, where a block was whose tags are not written."""
        self._is_line_ended = self._is_line_begun

    def rewrite(self, place: int, piece: str) -> None:
        """Put another piece in the place of one; an empty one takes it away."""
        self._parts[place] = piece

    def complete(self, place: int, tag: str, instead: str) -> None:
        """Write `instead` behind the piece in a place, if no `tag` has been written since."""
        if not any(part.startswith(tag) for part in self._parts[place:]):
            self._parts[place] += instead

    def take_away(self, place: int) -> None:
        """Take away a block that holds nothing, whose tag stands in that place."""
        del self._parts[place:]
        self._is_line_ended = bool(self._parts) and not self._parts[-1].endswith(("\n", ">"))

    def is_blank(self, start: int) -> bool:
        """Whether nothing but space and line breaks was written from a place on."""
        return not any(_BLANKS.sub("", part) for part in self._parts[start:])

    def _break_line(self) -> None:
        if self._is_line_ended:
            self._parts.append(_BREAK)
        self._is_line_ended = False
