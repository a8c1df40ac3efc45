"""The editor's page: who may ask it, and who answers what."""

from __future__ import annotations

import secrets
from threading import Lock
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor import notices
from newsroom.editing.editor.catalogue import Catalogue
from newsroom.editing.editor.exchange import RefusedError, Request, Response
from newsroom.editing.editor.form import form
from newsroom.editing.editor.static import static_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.editing.editor.preview import Preview

    Answer = Callable[[str, Request], Any]

ADDRESS = "/soan-tin/"
"""Where the preview has it."""
_API = "api/"
_TOKEN = "x-newsroom-token"  # noqa: S105 (the header's name)
_SITE = "sec-fetch-site"
_OWN = ("", "same-origin", "none")
"""What browsers say of who asks: nobody else's page. Old ones say nothing."""
_ALWAYS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
)
_FOREIGN = "yêu cầu này không đến từ trang soạn tin; mở lại /soan-tin/ rồi thử lại"
_NOWHERE = "không có địa chỉ này"
_TEXT_BYTES = 4_000_000
_FILE_BYTES = 100_000_000
_TOO_LARGE = "quá lớn: nhiều nhất {} MB"


class Editor:
    """Answers the editor's page."""

    def __init__(self, preview: Preview, token: str) -> None:
        """Serve `preview`, and whoever knows the `token`, which the page tells its scripts."""
        self._preview = preview
        self._token = token
        self._catalogue = Catalogue(preview)
        self._one_by_one = Lock()
        """What is written, and what is drawn, is so in turn: two windows never meet in a file."""
        self._answers: dict[tuple[str, str], Answer] = {
            ("GET", "mau"): lambda _, __: form(preview),
            ("GET", "tin"): self._listed_or_opened,
            ("POST", "tin"): lambda _, request: notices.begun(preview, request.sent),
            ("PUT", "tin"): lambda rest, request: notices.saved(preview, rest, request.sent),
            ("POST", "xem"): lambda _, request: notices.looked_at(preview, request.sent),
        }

    def limit(self, request_path: str) -> int:
        """Return how many bytes may be sent to an address."""
        name = request_path.removeprefix(_API).partition("/")[0]
        return _FILE_BYTES if name in ("nhap", "tep") else _TEXT_BYTES

    def answer(self, request: Request) -> Response:
        """Answer a request; what editors can do something about is told, never raised."""
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
                raise RefusedError(405, _NOWHERE)
            return static_file(request.path, self._token)
        given = request.headers.get(_TOKEN, "").encode()
        if not secrets.compare_digest(given, self._token.encode()):
            raise RefusedError(403, _FOREIGN)
        if len(request.body) > (limit := self.limit(request.path)):
            raise RefusedError(413, _TOO_LARGE.format(limit // 1_000_000))
        name, _, rest = request.path.removeprefix(_API).partition("/")
        answer = self._answers.get((request.method, name))
        if answer is None:
            raise RefusedError(404, _NOWHERE)
        with self._one_by_one:
            try:
                return Response.of(answer(rest, request))
            except OSError as error:
                text = f"không đọc hay ghi được tệp: {error.strerror}"
                raise RefusedError(409, text) from None

    def _listed_or_opened(self, rest: str, _: Request) -> object:
        if rest:
            return notices.opened(self._preview, rest)
        return {"notices": self._catalogue.entries()}
