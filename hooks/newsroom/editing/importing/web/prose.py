"""How much prose the elements of a page hold, menus and lists of links apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsroom.editing.importing.web.containers import BLOCKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ENOUGH = 40
"""Letters from which words are of a text, and no line of a menu."""


class Prose:
    """How much prose each element of a page holds."""

    def __init__(self, root: HtmlElement) -> None:
        """Count the letters outside links, each for the block that it stands in."""
        self._root = root
        self._held: dict[HtmlElement, int] = defaultdict(int)
        self._near: dict[HtmlElement, float] = defaultdict(float)
        for block, letters in _lengths(root).items():
            if letters < _ENOUGH:
                continue
            self._near[block] += letters
            for element, part in zip(block.iterancestors(), (1, 0.5), strict=False):
                self._near[element] += letters * part
            for element in (block, *block.iterancestors()):
                self._held[element] += letters

    def share(self, element: HtmlElement) -> float:
        """Return which part of the page's prose is in an element."""
        return self._held[element] / (self._held[self._root] or 1)

    def densest(self) -> HtmlElement:
        """Return the element that most prose is near to, the innermost of equals."""
        order = {element: place for place, element in enumerate(self._root.iter("*"))}
        near = [each for each in self._near if each in order]
        return max(near, key=lambda each: (self._near[each], order[each]), default=self._root)


def _lengths(root: HtmlElement) -> dict[HtmlElement, int]:
    lengths: dict[HtmlElement, int] = defaultdict(int)
    blocks, linked = {root: root}, {root: False}
    for element in root.iter("*"):
        parent = element.getparent()
        if element is not root:
            blocks[element] = element if element.tag in BLOCKS else blocks[parent]
            linked[element] = element.tag == "a" or linked[parent]
            if not linked[parent]:
                lengths[blocks[parent]] += len((element.tail or "").strip())
        if not linked[element]:
            lengths[blocks[element]] += len((element.text or "").strip())
    return lengths
