"""Numbered lists that keep their numbers, even with gaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from markdown.extensions.sane_lists import SaneOListProcessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown.blockparser import BlockParser

_NUMBER = re.compile(r"^[ ]{0,3}(\d{1,9})\.[ ]", re.MULTILINE)
"""As Python-Markdown finds the items of a list."""


class NumberedLists(SaneOListProcessor):
    """Python-Markdown's lists, in which an item says its number where it is not the next one."""

    def __init__(self, parser: BlockParser) -> None:
        """Know no list yet."""
        super().__init__(parser)
        self._next: WeakKeyDictionary[Element, int] = WeakKeyDictionary()
        """The number that a browser would give to the next item of a list."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make items of a block."""
        numbers = [int(number) for number in _NUMBER.findall(blocks[0])]
        super().run(parent, blocks)
        found = parent if parent.tag in ("ol", "ul") else self.lastChild(parent)
        if found is None or found.tag != "ol" or not numbers:
            return
        following = self._next.get(found, numbers[0])
        for item, number in zip(found[-len(numbers) :], numbers, strict=False):
            if number != following:
                item.set("value", str(number))
            following = number + 1
        self._next[found] = following
