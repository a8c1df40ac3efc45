"""Names that a file of Office keeps for itself: of bookmarks, and of the files of its pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, local_name, take_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_WORD = re.compile(r"\w+")
_LEADING = ("{*}instrText", "{*}fldSimple", "{*}hyperlink")
"""Elements of a Word file that may lead to a bookmark."""


def take_out_names(roots: Iterable[_Element]) -> None:
    """Remove from a file's parts the names that no reader sees and nothing in the file needs."""
    parts = list(roots)
    needed = {word for root in parts for word in _WORD.findall("".join(_codes(root)))}
    for root in parts:
        for each in root.iter("{*}nvPicPr"):  # a picture is first called as its file was
            each[0].set("name", "")
        gone = set()
        for each in list(root.iter("{*}bookmarkStart", "{*}bookmarkEnd")):
            if local_name(each) == "bookmarkStart" and attribute(each, "name") not in needed:
                gone.add(attribute(each, "id"))
            if attribute(each, "id") in gone:
                take_out(each)


def _codes(root: _Element) -> Iterator[str]:
    """Yield the codes of fields and the targets of links; one code may stand in several pieces."""
    for each in root.iter(*_LEADING):
        is_piece = local_name(each) == "instrText"
        yield (
            each.text or ""
            if is_piece
            else f" {attribute(each, 'instr')} {attribute(each, 'anchor')} "
        )
