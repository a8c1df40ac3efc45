"""The pictures of a page: saved with it, beside it, or on the clipboard that it comes from."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.beside import file_beside
from newsroom.editing.importing.web.archive import SavedPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.html import HtmlElement

_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
"""Where a page names a picture; one that loads late has a stand-in for its `src`."""
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")
_MOST = 64 * 1024 * 1024
"""Bytes of a file beside a page."""
_STAND_IN = 200
"""Bytes below which a picture only holds a place."""
_TINY = 40
"""Pixels of the narrowest picture of a text; Word's equations alone may be narrower."""
_OWN = ("file:", "cid:")
"""How addresses on a clipboard begin that no browser may read."""
_BEGUN = re.compile(r"\\(?:png|jpeg)blip(?![a-z])")
_SAID = re.compile(r"(?:\\[a-z]++-?\d*+ ?|\{\\\*[^{}]*+\}|\s)*+")
"""What RTF says of a picture before its bytes."""
_BYTES = re.compile(r"[0-9a-fA-F\s]*+")
_BOX = "Text Box:"
_NOT_SAVED = "{} ảnh chỉ có địa chỉ trên mạng, không được lưu cùng trang"
_NOT_PASTED = "{} ảnh không dán được cùng chữ; kéo tệp ảnh vào trang soạn"


class Images:
    """The pictures of one page, and nothing above the folder in which it lies."""

    def __init__(
        self,
        page: SavedPage,
        folder: Path | None = None,
        *,
        held: Mapping[HtmlElement, bytes] | None = None,
    ) -> None:
        """Look in what `page` was saved with, and in `folder` if it lies in one.

        On a clipboard, what some images show is `held` by it.
        """
        self._page = page
        self._folder = folder.resolve() if folder else None
        self._held = held or {}
        self._remark = _NOT_SAVED if held is None else _NOT_PASTED
        self._absent = 0

    def load(self, element: HtmlElement) -> bytes | None:
        """Return the picture that an `img` shows, none where it is not there."""
        if held := self._held.get(element):
            return held
        named = [found for key in _SOURCES if (found := element.get(key, "").strip())]
        is_absent = False
        for source in named:
            content = self._content(source)
            if content is None:
                is_absent = True
            elif len(content) >= _STAND_IN:
                return content
        self._absent += is_absent
        return None

    def left_out(self) -> tuple[str, ...]:
        """Return the remark on pictures that are not there."""
        return (self._remark.format(self._absent),) if self._absent else ()

    def _content(self, source: str) -> bytes | None:
        if embedded := _EMBEDDED.match(source):
            try:
                return base64.b64decode(source[embedded.end() :])
            except binascii.Error:
                return None
        if (saved := self._page.file(source)) is not None:
            return saved
        if _ELSEWHERE.match(source) or _SCHEME.match(source):
            return None
        file = file_beside(self._folder, source)
        return None if file is None or file.stat().st_size > _MOST else file.read_bytes()


def images_on_clipboard(root: HtmlElement, rtf: str) -> Images:
    """Return the pictures of a clipboard: within its HTML, or in the RTF beside it.

    Word's HTML only names files of its own. Its RTF holds the same pictures, in the same order.
    """
    named = (each for each in root.iter("img") if each.get("src", "").startswith(_OWN))
    own = [each for each in named if not words_of_box(each)]
    held = list(_pictures_in_rtf(rtf))
    pairs = zip(own, held, strict=True) if len(own) == len(held) else ()
    return Images(SavedPage(b""), held=dict(pairs))


def is_sign(image: HtmlElement) -> bool:
    """Whether an `img` is a sign of its page, and not of the text."""
    width = image.get("width", "").removesuffix("px")
    is_small = width.isdecimal() and int(width) < _TINY
    return is_small and not image.get("src", "").startswith("file:")


def words_of_box(image: HtmlElement) -> str:
    """Return the words of the text box that an `img` shows, in lines; empty where it shows none.

    For boxes, pages of Word and Excel show a picture and give the words beside it.
    """
    alt: str = image.get("alt", "")
    return alt.removeprefix(_BOX).strip() if alt.startswith(_BOX) else ""


def _pictures_in_rtf(rtf: str) -> Iterator[bytes]:
    """Yield the pictures in RTF; the same as drawings for old programs are passed over."""
    for begun in _BEGUN.finditer(rtf):
        said = _SAID.match(rtf, begun.end())
        found = _BYTES.match(rtf, said.end() if said else begun.end())
        digits = "".join(found[0].split()) if found else ""
        if digits and len(digits) % 2 == 0:
            yield bytes.fromhex(digits)
