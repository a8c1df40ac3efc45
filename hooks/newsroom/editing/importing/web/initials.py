"""Large first letters, which Word's pages set as tables that the words flow around."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 2
"""A letter, and a quotation mark before it."""


def join_initials(root: HtmlElement) -> None:
    """Put large first letters of a page before the words that they begin."""
    for table in root.xpath("//table[@align='left']"):
        letter = table.text_content().strip()
        words = next(iter(table.xpath("following::p[1]")), None)
        if words is not None and 0 < len(letter) <= _LONGEST:
            words.text = letter + (words.text or "").lstrip()
            table.drop_tree()
