"""The pictures of a clipboard: within its HTML, or in the RTF that Word puts beside it.

Word's HTML only names files of its own that no browser may read. Its RTF holds the same pictures,
in the same order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.web.archive import SavedPage
from newsroom.editing.importing.web.boxes import words_of_box
from newsroom.editing.importing.web.files import SavedFiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_OWN = ("file:", "cid:")
_BEGUN = re.compile(r"\\(?:png|jpeg)blip(?![a-z])")
_SAID = re.compile(r"(?:\\[a-z]++-?\d*+ ?|\{\\\*[^{}]*+\}|\s)*+")
"""What RTF says of a picture before its bytes."""
_BYTES = re.compile(r"[0-9a-fA-F\s]*+")
_PICTURES = "{} ảnh không dán được cùng chữ; kéo tệp ảnh vào trang soạn"


class ClipboardPictures:
    """The pictures of one clipboard."""

    def __init__(self, root: HtmlElement, rtf: str) -> None:
        """Look for the pictures of `root` in itself and in `rtf`, if there are as many in there."""
        named = (each for each in root.iter("img") if each.get("src", "").startswith(_OWN))
        own = [each for each in named if not words_of_box(each)]
        held = list(_pictures_in_rtf(rtf))
        self._pictures = dict(zip(own, held, strict=True)) if len(own) == len(held) else {}
        self._embedded = SavedFiles(SavedPage(b""))
        self._absent = 0

    def load(self, element: HtmlElement) -> bytes | None:
        """Return the picture that an `img` shows, none where it is not on the clipboard."""
        content = self._pictures.get(element) or self._embedded.load(element)
        self._absent += content is None
        return content

    def left_out(self) -> tuple[str, ...]:
        """Return the remark on pictures that are missing."""
        return (_PICTURES.format(self._absent),) if self._absent else ()


def _pictures_in_rtf(rtf: str) -> Iterator[bytes]:
    """Yield the pictures in RTF; the same as drawings for old programs are passed over."""
    for begun in _BEGUN.finditer(rtf):
        said = _SAID.match(rtf, begun.end())
        found = _BYTES.match(rtf, said.end() if said else begun.end())
        digits = "".join(found[0].split()) if found else ""
        if digits and len(digits) % 2 == 0:
            yield bytes.fromhex(digits)
