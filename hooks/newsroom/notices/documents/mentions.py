"""Mentions of documents in a checked text, and the text with links at them."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from newsroom.notices.documents.numbers import find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?:[^\"'<>]++|\"[^\"]*\"|'[^']*')*+>")
_APART = frozenset(
    {"a", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "code", "pre", "kbd", "samp"}
)
"""Elements that have a link already, are names themselves, or are to be left to the letter."""


class DocumentLink(NamedTuple):
    """A link from a text to a document."""

    url: str
    """Relative to the site."""
    title: str
    """What a reader is told before following it."""


def mentions(html: str) -> tuple[str, ...]:
    """Return the mentions of documents in a checked text, as written, each once."""
    found = (
        text[each.start : each.end]
        for text, is_apart in _texts(html)
        if not is_apart
        for each in find_mentions(text)
    )
    return tuple(dict.fromkeys(found))


def with_links(html: str, links: Mapping[str, DocumentLink], root: str) -> str:
    """Return a checked text in which those of its `mentions` that have `links` are links.

    `root` is the way from the text's page to the site's root.
    """
    if not links:
        return html
    parts: list[str] = []
    for text, is_apart in _texts(html):
        parts.append(text if is_apart else _linked(text, links, root))
    return "".join(parts)


def _texts(html: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text and whether they must stay as they are; tags must."""
    depth = place = 0
    for tag in _TAG.finditer(html):
        if place < tag.start():
            yield html[place : tag.start()], depth > 0
        yield tag[0], True
        place = tag.end()
        if tag["name"] in _APART:
            depth += -1 if tag["end"] else 1
    yield html[place:], depth > 0


def _linked(text: str, links: Mapping[str, DocumentLink], root: str) -> str:
    parts: list[str] = []
    place = 0
    for each in find_mentions(text):
        words = text[each.start : each.end]
        if link := links.get(words):
            address, title = escape(f"{root}/{link.url}"), escape(link.title)
            parts += [text[place : each.start], f'<a href="{address}" title="{title}">{words}</a>']
            place = each.end
    return "".join([*parts, text[place:]])
