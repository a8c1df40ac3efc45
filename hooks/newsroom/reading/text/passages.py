"""Passages of a notice's file as readers read them, each with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.reading.pasted.signs.addresses import ADDRESS, address_in, has_address
from newsroom.reading.text.code import blank_comments, masked
from newsroom.reading.text.inline_links import QUOTES, links_in
from newsroom.reading.yaml.values import Scalar, YamlMapping
from newsroom.text.plain import as_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.yaml.values import Value

_NO_WORDS = frozenset(
    ("date", "category", "src", "file", "url", "related", "expires", "updated", "aliases", "allow")
)
"""Keys whose values are not read as words."""
_ADDRESS = re.compile(ADDRESS)
_BLOCK_MARK = re.compile(
    r"[ \t\u00a0\u3000>]*"
    r"(?:#{1,6}[ ]|[-*+•][ \t]+|\d{1,9}[.)][ \t]+|!!![ ]\w+|\[\^[^\]\s]{1,99}\]:)?"
)
_DEFINITION = re.compile(r"[ \t]*\[[^\^\]\n][^\]\n]{0,200}\]:")
_NOTE = re.compile(r"[ ]?\[\^[^\s\[\]]{1,99}\]")
_SENTENCE_END = re.compile(r"[.!?…:;][”’\")]{0,3}$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that is read in one go."""

    line: int
    """Where it begins in the file, counted from 1."""
    text: str
    """Its words without marks and addresses, line by line as in the file."""

    def line_at(self, place: int) -> int:
        """Return the line of the file on which a place of the text stands."""
        return self.line + self.text.count("\n", 0, place)


@dataclass(frozen=True, slots=True)
class WrittenPicture:
    """A picture of the notice, in front matter or text."""

    line: int
    file: str
    alt: str
    caption: str


def texts(value: Value) -> Iterator[Passage]:
    """Yield the texts of front matter, in the order of the file."""
    if isinstance(value, Scalar):
        yield Passage(value.line, _words(value.text))
    elif isinstance(value, YamlMapping):
        for key, (_, inner) in value.entries.items():
            if key not in _NO_WORDS:
                yield from texts(inner)
    else:
        for item in value.items:
            yield from texts(item)


def paragraphs(body: str, first_line: int) -> Iterator[Passage]:
    """Yield the paragraphs of a text; a line that ends a sentence ends one, as when pasted."""
    lines: list[str] = []
    for number, line in enumerate([*blank_comments(masked(body)).split("\n"), ""], first_line):
        words = "" if _DEFINITION.match(line) else _words(line[_mark_end(line) :])
        if words:
            lines.append(words)
        if lines and (not words or _SENTENCE_END.search(words)):
            yield Passage(number - len(lines) + bool(words), "\n".join(lines))
            lines = []


def pictures(body: str, first_line: int) -> Iterator[WrittenPicture]:
    """Yield the pictures of a text."""
    text = masked(body)
    for link in links_in(text):
        if link.is_picture:
            line = first_line + text.count("\n", 0, link.start)
            caption = as_words(link.title.strip(QUOTES + " "))
            yield WrittenPicture(line, link.target or "", as_words(link.words), caption)


def _words(text: str) -> str:
    words = as_words(_NOTE.sub("", text))
    return (_ADDRESS.sub(_without_address, words) if has_address(words) else words).strip()


def _without_address(found: re.Match[str]) -> str:
    """Return what stands behind an address and belongs to the sentence around it."""
    return f"…{found[0].removeprefix(address_in(found[0]))}"


def _mark_end(line: str) -> int:
    mark = _BLOCK_MARK.match(line)
    return mark.end() if mark else 0
