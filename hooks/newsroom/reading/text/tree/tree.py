"""The tree of a text's checked HTML, and the HTML of a tree."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from newsroom.reading.gate.allowed import VOID
from newsroom.reading.gate.balanced import BalancedReader
from newsroom.reading.gate.walking.writer import escaped, start_tag


def parse(html: str) -> Element:
    """Return HTML that the gate has let through, as what stands in a `div`."""
    reader = _Reader()
    reader.feed(html)
    return reader.root


def serialize(root: Element) -> str:
    """Return the HTML of what stands in an element, as the gate spells it."""
    parts = [escaped(root.text or "")]
    # A tree may be deeper than Python calls go: what is still to be written waits here.
    waiting: list[Element | str] = list(reversed(root))
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            parts.append(element)
            continue
        parts.append(start_tag(element.tag, element.attrib))
        tail = escaped(element.tail or "")
        if element.tag in VOID:
            parts.append(tail)
            continue
        parts.append(escaped(element.text or ""))
        waiting.append(f"</{element.tag}>{tail}")
        waiting += reversed(element)
    return "".join(parts)


class _Reader(BalancedReader):
    """Builds a tree."""

    def __init__(self) -> None:
        self.root = Element("div")
        self._open = [self.root]

    def begin(self, name: str, said: dict[str, str]) -> None:
        """Open an element."""
        element = SubElement(self._open[-1], name, said)
        if name not in VOID:
            self._open.append(element)

    def end(self, name: str) -> None:
        """Close an element."""
        if len(self._open) > 1 and self._open[-1].tag == name:
            self._open.pop()

    def words(self, words: str) -> None:
        """Put words behind the last child, or before the first."""
        within = self._open[-1]
        if len(within):
            within[-1].tail = (within[-1].tail or "") + words
        else:
            within.text = (within.text or "") + words
