"""Footnotes as offices' programs put them into HTML: a mark in the text, the note below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_NOTE = re.compile(r"(?:ftnt?|edn|sdfootnote|sdendnote)\d+")
_MARK = re.compile(rf"#_?(?P<note>{_NOTE.pattern})(?:sym)?")
_WAY_BACK = re.compile(r"#_?(?:ftnref|ednref|ftnt_ref)\d+|#sd(?:foot|end)note\d+anc")
_COMMENT, _WAY_TO_COMMENT = re.compile(r"#cmnt_ref\d+"), re.compile(r"#cmnt\d+")
"""Where Google Docs leads from a reviewer's comment to what it is about, and back."""


def notes_in(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Yield the notes of a page, each with its key."""
    for each in root.iter("div"):
        if _NOTE.fullmatch(key := each.get("id", "")):
            yield key, each
    for each in root.iter("a"):  # of Google Docs, which names the way back and not the note
        if is_way_back(each) and _NOTE.fullmatch(each.get("id", "")):
            yield each.get("id"), _led_back_from(each)


def take_out_comments(root: HtmlElement) -> int:
    """Take the comments of reviewers in Google Docs out of a page; return how many there were."""
    links = [(each, each.get("href", "")) for each in root.iter("a")]
    comments = [each for each, href in links if _COMMENT.fullmatch(href)]
    for each in comments:
        _take_out(_led_back_from(each))
    for each, href in links:
        if _WAY_TO_COMMENT.fullmatch(href):
            _take_out(each)
    return len(comments)


def _led_back_from(link: HtmlElement) -> HtmlElement:
    """Return the element that a way back begins: its division, which may have more paragraphs."""
    around = next(link.iterancestors("div"), None)
    if around is not None and next(around.iter("a")) is link:
        return around
    return next(link.iterancestors("p"), link)


def _take_out(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def marked_note(element: HtmlElement) -> str:
    """Return the key of the note that an element refers to, empty where it is no mark of one."""
    found = _MARK.fullmatch(element.get("href", "")) if element.tag == "a" else None
    return found["note"] if found else ""


def is_way_back(element: HtmlElement) -> bool:
    """Whether an element stands before a note and leads back to its mark."""
    return element.tag == "a" and _WAY_BACK.fullmatch(element.get("href", "")) is not None
