"""The page itself, its scripts and styles: the files of one folder and of the folders in it."""

from __future__ import annotations

import html
import posixpath
import re
from pathlib import Path
from types import MappingProxyType

from newsroom.editing.editor.request import RefusedError, Response

PAGE = Path(__file__).parent / "page"
"""Where they lie."""
_INDEX = "index.html"
_TOKEN = b"{{token}}"
_NAME = re.compile(r"(?:[a-z]{1,20}/)?[a-z0-9](?:[a-z0-9_-]|\.(?=[a-z0-9])){0,60}", re.ASCII)
_KINDS = MappingProxyType(
    {
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".css": "text/css; charset=utf-8",
    }
)
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self' blob:; base-uri 'self'; "
    "form-action 'none'; frame-ancestors 'self'"
)
"""The page runs what lies beside it, and asks nobody else for anything.

A drawn notice, shown in a frame, keeps to it too: its `base` is of the same host.
"""


def static_file(name: str, token: str) -> Response:
    """Return a file of the page; the page itself tells its scripts the `token`."""
    name = name or _INDEX
    kind = _KINDS.get(posixpath.splitext(name)[1])
    file = PAGE / name
    if kind is None or not _NAME.fullmatch(name) or not file.is_file():
        raise RefusedError(404, "không có tệp này")
    content = file.read_bytes()
    if name == _INDEX:
        content = content.replace(_TOKEN, html.escape(token).encode())
    return Response(200, kind, content, (("Content-Security-Policy", _POLICY),))
