"""Footnotes as Word and LibreOffice put them into HTML: a mark in the text, the note below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_NOTE = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d+")
_MARK = re.compile(rf"#_?(?P<note>{_NOTE.pattern})(?:sym)?")
_WAY_BACK = re.compile(r"#_?(?:ftnref|ednref)\d+|#sd(?:foot|end)note\d+anc")


def notes_in(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Yield the notes of a page, each with its key."""
    for each in root.iter("div"):
        if _NOTE.fullmatch(key := each.get("id", "")):
            yield key, each


def marked_note(element: HtmlElement) -> str:
    """Return the key of the note that an element refers to, empty where it is no mark of one."""
    found = _MARK.fullmatch(element.get("href", "")) if element.tag == "a" else None
    return found["note"] if found else ""


def is_way_back(element: HtmlElement) -> bool:
    """Whether an element stands before a note and leads back to its mark."""
    return element.tag == "a" and _WAY_BACK.fullmatch(element.get("href", "")) is not None
