"""What a reader sees of a text's tree, as plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_INLINE = frozenset(
    {
        "a",
        "abbr",
        "cite",
        "code",
        "em",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "strong",
        "sub",
        "sup",
        "u",
        "wbr",
    }
)
"""Elements that do not part words from their neighbours."""
_MARKS_OF_NOTES = frozenset({"footnote-ref", "footnote-backref"})
_PART = "\n\n"


def blocks_of(element: Element) -> Iterator[str]:
    """Yield the words of a tree, block by block; a picture's are its label and its title."""
    for block in "".join(_pieces(element)).split(_PART):
        if words := " ".join(nfc(block).split()):
            yield words


def words_of(element: Element) -> str:
    """Return all words of a tree in one line."""
    return " ".join(blocks_of(element))


def _pieces(root: Element) -> Iterator[str]:
    # A tree may be deeper than Python calls go: what is still to be read waits here.
    waiting: list[Element | str] = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            yield element
            continue
        part = "" if element.tag in _INLINE else _PART
        if element is not root:
            waiting.append(part + (element.tail or ""))
        if element.tag == "img":
            yield f" {element.get('alt', '')} {element.get('title', '')} "
        elif element.tag == "br":
            yield " "
        elif element.get("class") not in _MARKS_OF_NOTES:
            yield part + (element.text or "")
            waiting += reversed(element)
