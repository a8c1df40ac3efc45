"""Paths on its author's disk, which Office stores in a file beside pictures and in fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r'(?:file:/|(?<![A-Za-z])[A-Za-z]:\\|\\\\\w)[^"]*')
_MAY_TELL = (b":\\", b"file:/", b"\\\\")
_DESCRIBING = ("title", "desc")
"""What LibreOffice tells of a picture, as words."""


def without_place(text: str) -> str:
    """Return a text without the paths on somebody's disk that it names."""
    return _PLACE.sub("", text)


def may_tell(content: bytes) -> bool:
    """Whether a part may name a path; few do, and some parts are too large to search in vain."""
    return any(sign in content for sign in _MAY_TELL)


def take_out_places(root: _Element) -> None:
    """Remove from a part all paths that no reader sees."""
    code: list[_Element] = []
    for each in root.iter():
        for key, value in each.items():
            if (bare := without_place(value)) != value:
                each.set(key, bare)
        name = local_name(each)
        if name in _DESCRIBING and each.text:
            each.text = without_place(each.text)
        elif name == "instrText":  # the code of one field may stand in several pieces
            code.append(each)
        elif name == "fldChar":
            _take_out_of_code(code)
            code = []


def _take_out_of_code(pieces: list[_Element]) -> None:
    text = "".join(each.text or "" for each in pieces)
    if (bare := without_place(text)) != text:
        for each in pieces:
            each.text = ""
        pieces[0].text = bare
