"""The files that a browser saved with a page."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.beside import file_beside

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

    from newsroom.editing.importing.web.archive import SavedPage

_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
"""Where a page names a picture; one that loads late has a stand-in for its `src`."""
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")
_MOST = 64 * 1024 * 1024
"""Bytes of a file beside a page."""
_STAND_IN = 200
"""Bytes below which a picture only holds a place."""
_ABSENT = "{} ảnh chỉ có địa chỉ trên mạng, không được lưu cùng trang"


class SavedFiles:
    """What was saved with one page or lies beside it, and nothing above its folder."""

    def __init__(self, page: SavedPage, folder: Path | None = None) -> None:
        """Look in what `page` was saved with, and in `folder` if it lies in one."""
        self._page = page
        self._folder = folder.resolve() if folder else None
        self._absent = 0

    def load(self, element: HtmlElement) -> bytes | None:
        """Return the picture that an `img` shows, none where it was not saved."""
        named = [found for key in _SOURCES if (found := element.get(key, "").strip())]
        for source in named:
            content = self._content(source)
            if content is not None:
                return content if len(content) >= _STAND_IN else None
        self._absent += bool(named)
        return None

    def left_out(self) -> tuple[str, ...]:
        """Return the remark on pictures that were not saved."""
        return (_ABSENT.format(self._absent),) if self._absent else ()

    def _content(self, source: str) -> bytes | None:
        if embedded := _EMBEDDED.match(source):
            try:
                return base64.b64decode(source[embedded.end() :])
            except binascii.Error:
                return None
        if (saved := self._page.file(source)) is not None:
            return saved
        if self._folder is None or _ELSEWHERE.match(source) or _SCHEME.match(source):
            return None
        file = file_beside(self._folder, source)
        return None if file is None or file.stat().st_size > _MOST else file.read_bytes()
