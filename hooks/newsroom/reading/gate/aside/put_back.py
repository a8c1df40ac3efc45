"""The HTML that Markdown made, with the tags back that were set aside, for a parser to read.

What a parser treats in a way of its own, such as a script, is given a name that means nothing to
it, and so is every attribute: it shall only tell what stands in what.
"""

from __future__ import annotations

import html
import re

from newsroom.reading.gate.allowed import (
    CELLS,
    DIVISIONS,
    ELEMENTS,
    LINES,
    REFUSED,
    REFUSED_VOID,
    VOID,
)
from newsroom.reading.gate.aside.containers import OpenContainers
from newsroom.reading.gate.aside.set_aside import CLOSE, OPEN_BLOCK, OPEN_WORD, SHOWN, taken_back
from newsroom.reading.gate.aside.tags import Tag, read_tag, tag_at
from newsroom.reading.gate.walking.element import REFUSED_PREFIX

WRITTEN = "_"
"""The attribute that says how an editor wrote a tag; the others begin with the same sign."""
WORDS = "font"
"""What the parser is told that wraps words: as browsers do not with a span, it has one go on in
the blocks that follow until it ends, and with it what the tag says of its words."""
MOST_OPEN = 1000
"""Elements that may be open at once, be it that nobody ended them."""
_LETTERS = f"[^{OPEN_BLOCK}{OPEN_WORD}{CLOSE}]*+"
_WORD = re.compile(f"[{OPEN_BLOCK}{OPEN_WORD}]{_LETTERS}{CLOSE}")
_BLOCK = f"{OPEN_BLOCK}{_LETTERS}{CLOSE}"
_PARAGRAPH = re.compile(
    rf"<p>(?P<before>(?:\s*+{_BLOCK})*+)(?P<inside>[^<]*+(?:<(?!/p>)[^<]*+)*+)</p>"
)
_MARKUP = re.compile(rf"{_WORD.pattern}|<!--(?:.*?-->|.*+)|<", re.DOTALL)
_KEY = re.compile(r"[a-z][a-z0-9:._-]*")
_SIGNS = {aside: html.escape(chr(sign)) for sign, aside in SHOWN.items()}
_ASIDE = re.compile(f"[{''.join(_SIGNS)}]")
_ENDED_BY_OTHERS = frozenset({"p", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"})
"""Elements that hold others only within one that is counted."""


class DeepNestingError(ValueError):
    """More elements are open at once than any text needs; it says how one of them was written."""


def put_back(made: str) -> str:
    """Return the HTML that Markdown made, with the tags that were set aside back in place."""
    if OPEN_BLOCK in made:
        made = _PARAGRAPH.sub(_without_needless_paragraph, made)
    return _ASIDE.sub(lambda aside: _SIGNS[aside[0]], str(_Reader(made)))


def _without_needless_paragraph(match: re.Match[str]) -> str:
    """Return a paragraph with the blocks at its ends outside of it.

    What stands alone in an element of its own, such as a table's cell, needs no paragraph.
    """
    before, inside = match["before"], match["inside"]
    place = _blocks_at_end(inside)
    inside, after = inside[:place], inside[place:]
    if not (before or after):
        return match[0]
    if inside.strip() and not _is_held(before, after):
        inside = f"<p>{inside.strip()}</p>"
    return before + inside + after


def _is_held(before: str, after: str) -> bool:
    """Whether the last block that begins before some words is the first that ends after them."""
    if not (before and after):
        return False
    start = read_tag(taken_back(_WORD.findall(before)[-1]), 0)
    end = read_tag(taken_back(_WORD.findall(after)[0]), 0)
    if start is None or end is None:
        return False
    return start.name == end.name and start.name in LINES | CELLS and end.closing


def _blocks_at_end(text: str) -> int:
    """Return the place from which on a text has nothing but blocks."""
    place = len(text)
    while True:
        end = place
        while end and text[end - 1].isspace():
            end -= 1
        if not end or text[end - 1] != CLOSE:
            return place
        start = text.rfind(OPEN_BLOCK, text.rfind(CLOSE, 0, end - 1) + 1, end)
        if start < 0:
            return place
        place = start


class _Reader:
    """Reads the tags of a text and writes them for the parser."""

    def __init__(self, made: str) -> None:
        self._parts: list[str] = []
        self._open: list[str] = []
        self._places = OpenContainers()
        self._is_code = False
        """Whether Markdown has begun code, in which a tag is words."""
        self._read(made)

    def __str__(self) -> str:
        return "".join(self._parts)

    def _read(self, made: str) -> None:
        place = 0
        while match := _MARKUP.search(made, place):
            self._parts.append(made[place : match.start()])
            place = match.end()
            if match[0] == "<":
                if tag := tag_at(made, match.start()):
                    self._tag(tag)
                    place = tag.end
                else:
                    self._parts.append("&lt;")
            elif match[0][0] != "<":
                self._word(taken_back(match[0]))
        self._parts.append(made[place:])

    def _tag(self, tag: Tag) -> None:
        if tag.name == "code":
            self._is_code = not tag.closing
        self._write(tag)

    def _word(self, written: str) -> None:
        tag = read_tag(written, 0)
        if tag is None or self._is_code:
            self._parts.append(html.escape(written))
            return
        self._write(tag, written=written[: tag.end])
        holds = written[tag.end :]
        if holds and tag.name in REFUSED:
            self._write(Tag(tag.name, closing=True, attributes="", end=0))
        elif holds:
            # A parser drops a line break at the beginning, whenever it reads it again.
            self._read(holds.lstrip("\n"))
            self._is_code = False

    def _write(self, tag: Tag, *, written: str = "") -> None:
        """Write a tag; `written` is how an editor wrote it, where Markdown did not make it."""
        placed = self._places.name(tag, is_written=bool(written))
        if placed is None:
            return
        name = _told_name(placed)
        if tag.closing and name != "br":  # `</br>` is a line break to browsers
            if name not in VOID:
                self._parts.append(f"</{name}>")
                self._end(name)
            return
        said = f' {WRITTEN}="{html.escape(written)}"' if written else ""
        self._parts.append(f"<{name}{said}{_told_attributes(tag)}>")
        if tag.name in REFUSED_VOID:
            self._parts.append(f"</{name}>")
        elif name not in VOID | _ENDED_BY_OTHERS:
            self._open.append(name)
            if len(self._open) > MOST_OPEN:
                raise DeepNestingError(written)

    def _end(self, name: str) -> None:
        """Count an element as ended; one that is ended out of turn counts as open still."""
        if self._open and self._open[-1] == name:
            self._open.pop()


def _told_name(name: str) -> str:
    if name in REFUSED:
        return f"{REFUSED_PREFIX}{name}"
    if name in ELEMENTS:
        return name
    return "div" if name in DIVISIONS else WORDS


def _told_attributes(tag: Tag) -> str:
    told = ' _align="center"' if tag.name == "center" else ""
    for key, value in tag.pairs():
        if _KEY.fullmatch(key):
            told += f' _{key}="{_WORD.sub("", value).replace(chr(34), "&quot;")}"'
    return told
