"""Files that bear the mark of a state secret, in their text or across their pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import local_name
from newsroom.text.secret_marks import secret_marks
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

    from newsroom.attachments.office.package import Part

_WITH_WORDS = ("officeDocument", "header", "footer", "slide", "slideMaster", "sharedStrings")
"""The roles of parts whose words readers see."""
_CONTROLS = re.compile("[\0-\x1f]+")
"""What ends a paragraph, a cell, and what is no text."""
_LINES = ("{*}p", "{*}si", "{*}textpath")
"""A paragraph, the text of a cell, words drawn across the page."""


def is_marked_secret(parts: Iterable[Part]) -> bool:
    """Whether any line of a file of Office is such a mark, or has one in it."""
    return any(has_marks(part.root()) for part in parts if part.role in _WITH_WORDS)


def has_marks_on_pages(lines: Iterable[Sequence[str]]) -> bool:
    """Whether any line of a PDF has such a mark; its pieces may be parts of words, or words."""
    joined = (nfc(joint.join(pieces)) for pieces in lines for joint in ("", " "))
    return any(True for line in joined for _ in secret_marks(line))


def has_marks_in_old(content: bytes) -> bool:
    """Whether a file of Office until 2003 has such a mark: its Vietnamese is plain UTF-16."""
    lines = _CONTROLS.split(content.decode("utf-16-le", "ignore"))
    return any(True for line in lines for _ in secret_marks(nfc(line)))


def has_marks(root: _Element) -> bool:
    """Whether any line of a part has such a mark."""
    return any(True for line in _lines(root) for _ in secret_marks(line))


def _lines(root: _Element) -> Iterator[str]:
    for each in root.iter(*_LINES):
        if local_name(each) == "textpath":
            yield each.get("string", "")
        else:  # Office has words in elements of their own, LibreOffice has not
            words = "".join(piece.text or "" for piece in each.iter("{*}t"))
            yield words or "".join(map(str, each.itertext()))
