"""A notice's text in Markdown, made content once."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, NamedTuple

import markdown

from newsroom.notices.content import Content
from newsroom.reading.markup import EXTENSIONS, NewsMarkup, contents, plain_prose
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown.extensions import Extension

    from newsroom.notices.addresses import Addresses

_CONFIGURATION: dict[str, dict[str, Any]] = {
    "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ chú thích {} trong bài"},
    "toc": {"slugify": lambda text, _: slugify(text)},
}
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_ID = re.compile(r"<[a-zA-Z][^<>]*?\sid=\"([^\"]*)\"")
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "var",
    }
)
"""Elements that do not part words from their neighbours."""


class Read(NamedTuple):
    """A text that has been read."""

    content: Content
    anchors: tuple[str, ...]
    """What links may point to within it."""


def read_content(lead: str, body: str, *, path: str, addresses: Addresses) -> Read:
    """Read the text of the notice at `path`, whose first paragraph is `lead`, if any."""
    text = f"{lead}\n\n{body}" if lead else body
    page = plain_prose(text)
    if page is not None:
        return Read(_content(page, lead, tuple(_PARAGRAPH.findall(page))), ())
    markup, converter = _converter()
    markup.path, markup.addresses = path, addresses
    page = converter.reset().convert(text)
    anchors = tuple(sorted(_ID.findall(page)))
    headings = contents(page, getattr(converter, "toc_tokens", []))
    return Read(_content(page, lead, tuple(_blocks(page)), *headings), anchors)


@cache
def _converter() -> tuple[NewsMarkup, markdown.Markdown]:
    """Return the one converter of this process: building it takes as long as ten texts."""
    markup = NewsMarkup()
    markup.top_heading = 2
    extensions: list[str | Extension] = [*EXTENSIONS, markup]
    return markup, markdown.Markdown(extensions=extensions, extension_configs=_CONFIGURATION)


def _content(page: str, lead: str, words: tuple[str, ...], *headings: tuple[str, str]) -> Content:
    begin, end, body = page.partition("</p>") if lead else ("", "", page)
    return Content(begin + end, body, words, headings)


def _blocks(page: str) -> Iterator[str]:
    """Yield what a reader sees, block by block."""
    reader = _Words()
    reader.feed(page)
    reader.close()
    for block in "".join(reader.pieces).split("\n\n"):
        if words := " ".join(block.split()):
            yield words


class _Words(HTMLParser):
    """Collects the words of a page, with blank lines between its blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            told = dict(attrs)
            self.pieces += (f" {told.get('alt') or ''} {told.get('title') or ''} ",)
        elif tag not in _INLINE:
            self.pieces.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
