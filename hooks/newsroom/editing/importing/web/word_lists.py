"""Lists as Word puts them on the clipboard: paragraphs that say their level, and show a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.web.look import declared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LEVEL = re.compile(r"\blevel(\d{1,2})\b")
_KEY = "mso-list"
_SHOWN = "ignore"
"""What Word calls the number or bullet that it shows, which is no word of the text."""


def level_of(paragraph: HtmlElement) -> int:
    """Return the level of the list that a paragraph is an item of, 0 where it is none."""
    found = _LEVEL.search(declared(paragraph).get(_KEY, ""))
    return int(found[1]) if found else 0


def take_label(paragraph: HtmlElement) -> str:
    """Take the number or bullet out of an item; return it, empty for a bullet."""
    label = ""
    for each in list(_shown(paragraph)):
        label = label or " ".join(each.text_content().split())
        tail, each.tail = each.tail, None
        each.clear()
        each.tail = tail
    return "" if _is_bullet(label) else label


def _is_bullet(label: str) -> bool:
    """Whether a label is a sign: one letter alone is, too, in a font for signs."""
    is_letter = len(label) == 1 and not label.isdecimal()
    return is_letter or not any(map(str.isalnum, label))


def _shown(paragraph: HtmlElement) -> Iterator[HtmlElement]:
    for each in paragraph.iter("span"):
        if declared(each).get(_KEY, "") == _SHOWN:
            yield each
