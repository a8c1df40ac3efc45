"""Content of a page that is not for readers: hidden words, comments and deletions of reviewers.

The gate of texts knows how pages hide words; nothing that it would ask about is taken over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.reading.gate import faults
from newsroom.reading.gate.walking.element import Element
from newsroom.reading.gate.walking.review import hiding_class, left_by_review
from newsroom.text.colours import is_unseen

if TYPE_CHECKING:
    from collections import Counter

    from lxml.html import HtmlElement

_DELETED, _CLASS_OF_DELETED = "del", "msodel"
_CONTENTS = "msoto"
"""How the classes of Word's tables of contents begin, and of figures and the like."""
_TOLD = {
    "hidden": "{} chỗ chữ ẩn không đưa vào",
    "comments": "nhận xét (comment) của người duyệt không đưa vào",
    "deleted": "{} chỗ đã xoá khi sửa có theo dõi (track changes) không đưa vào",
    "contents": "mục lục của Word không đưa vào: số trang ở đó không còn đúng",
}


def seen(element: HtmlElement, around: Element | None, *, top: HtmlElement | None) -> Element:
    """Return an element for the gate; `top` is the element of `around`, none for the page.

    Scripts fade in what is to be read: how faint it is says nothing.
    """
    parent = element.getparent()
    if parent is not None and parent is not top:
        around = seen(parent, around, top=top)
    said = {key.lower(): value for key, value in element.attrib.items()}
    said["style"] = said.get("style", "").lower().replace("opacity", "-")
    return Element(element.tag, said, around=around)


def unseen_kind(element: Element) -> str:
    """Return the reason for which an element is left out, empty where it is for readers."""
    if _is_hidden(element):
        return "hidden"
    if is_change(element):
        is_deleted = element.name == _DELETED or _CLASS_OF_DELETED in _classes(element)
        return "deleted" if is_deleted else ""
    if any(each.startswith(_CONTENTS) for each in _classes(element)):
        return "contents"
    return "comments" if left_by_review(element) else ""


def is_change(element: Element) -> bool:
    """Whether an element is a tracked change."""
    return not _is_hidden(element) and left_by_review(element) == faults.CHANGED


def is_blended(element: Element) -> bool:
    """Whether the words right within an element have the colour of what is behind them.

    What is of no colour in a dark cell, Word draws so that it can be seen.
    """
    is_told = element.colour is not None or element.style.background is not None
    return is_told and is_unseen(element.colour, element.background)


def _is_hidden(element: Element) -> bool:
    return bool(element.style.hidden_by or hiding_class(element))


def what_was_left_out(left_out: Counter[str]) -> tuple[str, ...]:
    """Return the notes on what was left out, for the editor."""
    return tuple(text.format(left_out[kind]) for kind, text in _TOLD.items() if left_out[kind])


def _classes(element: Element) -> list[str]:
    return element.said.get("class", "").lower().split()
