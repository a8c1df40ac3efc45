"""The editor's page: who may ask it, and who answers what."""

from __future__ import annotations

import secrets
from threading import Lock
from typing import TYPE_CHECKING

from newsroom.editing.editor.exchange import RefusedError, Request, Response
from newsroom.editing.editor.static import static_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsroom.editing.editor.desk import Desk

    Answer = Callable[[Desk, Request], object]

ADDRESS = "/soan-tin/"
"""Where the preview has it."""
_API = "api/"
_TOKEN = "x-newsroom-token"  # noqa: S105 (the header's name)
_SITE = "sec-fetch-site"
_OWN = ("", "same-origin", "none")
"""What browsers say of who asks: nobody else's page. Old ones say nothing."""
_WRITING = ("POST", "PUT")
_ALWAYS = (("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"))
_FOREIGN = "yêu cầu này không đến từ trang soạn tin; mở lại /soan-tin/ rồi thử lại"


class Editor:
    """Answers the editor's page."""

    def __init__(self, desk: Desk, token: str) -> None:
        """Work at `desk` for whoever knows the `token`, which the page tells its scripts."""
        self._desk = desk
        self._token = token
        self._one_by_one = Lock()

    def answer(self, request: Request) -> Response:
        """Answer a request; what goes wrong is told, never raised."""
        try:
            found = self._answered(request)
        except RefusedError as error:
            found = Response.refusing(error)
        return Response(found.status, found.kind, found.body, (*_ALWAYS, *found.headers))

    def _answered(self, request: Request) -> Response:
        if request.headers.get(_SITE, "") not in _OWN:
            raise RefusedError(403, _FOREIGN)
        if not request.path.startswith(_API):
            if request.method not in ("GET", "HEAD"):
                raise RefusedError(405, "chỉ đọc được địa chỉ này")
            return static_file(request.path, self._token)
        given = request.headers.get(_TOKEN, "").encode()
        if not secrets.compare_digest(given, self._token.encode()):
            raise RefusedError(403, _FOREIGN)
        raise RefusedError(404, "chưa có")
