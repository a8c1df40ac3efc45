"""The files that a browser saved beside a page."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.beside import file_beside

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
"""Where a page names a picture; one that loads late has a stand-in for its `src`."""
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")
_MOST = 64 * 1024 * 1024
_STAND_IN = 200
"""Bytes below which a picture only holds a place."""
_ABSENT = "{} ảnh chỉ có địa chỉ trên mạng, không được lưu cùng trang"


class SavedFiles:
    """What lies beside one saved page, and nothing above its folder."""

    def __init__(self, page: Path) -> None:
        """Look beside `page`."""
        self._folder = page.parent.resolve()
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
        """Return what to tell of pictures that were not saved."""
        return (_ABSENT.format(self._absent),) if self._absent else ()

    def _content(self, source: str) -> bytes | None:
        if embedded := _EMBEDDED.match(source):
            try:
                return base64.b64decode(source[embedded.end() :])
            except binascii.Error:
                return None
        if _ELSEWHERE.match(source) or _SCHEME.match(source):
            return None
        file = file_beside(self._folder, source)
        return None if file is None or file.stat().st_size > _MOST else file.read_bytes()
