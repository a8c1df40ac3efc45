"""The editor's page: who may ask it, and who answers what."""

from __future__ import annotations

import re
import secrets
from threading import Lock
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor import notices
from newsroom.editing.editor.affairs import proposed_affairs
from newsroom.editing.editor.beside import PICTURE_BYTES, kept_file, shown_file
from newsroom.editing.editor.blocks import shown_blocks
from newsroom.editing.editor.catalogue import Catalogue
from newsroom.editing.editor.exchange import RefusedError, Request, Response
from newsroom.editing.editor.form import form
from newsroom.editing.editor.given import imported, in_markdown
from newsroom.editing.editor.preview import FILES
from newsroom.editing.editor.static import static_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.editing.editor.preview import Preview

    Answer = Callable[[str, Request], Any]

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
_FOREIGN = "yêu cầu này không đến từ trang soạn tin; mở lại trang ấy rồi thử lại"
_NOWHERE = "không có địa chỉ này"
_TEXT_BYTES = 4_000_000
_WORD_BYTES = 100_000_000
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
            ("POST", "tin"): lambda _, asked: notices.begun(preview, asked.sent),
            ("PUT", "tin"): lambda rest, asked: notices.saved(preview, rest, asked.sent),
            ("POST", "xem"): lambda _, asked: notices.looked_at(preview, asked.sent),
            ("GET", "tep"): lambda rest, _: shown_file(preview, rest),
            ("POST", "tep"): lambda rest, asked: kept_file(
                preview, rest, asked.file_name, asked.body
            ),
            ("POST", "nhap"): lambda _, asked: imported(preview, asked.file_name, asked.body),
            ("POST", "dan"): lambda _, asked: in_markdown(asked.sent),
            ("POST", "html"): lambda _, asked: shown_blocks(asked.sent),
            ("POST", "vu-viec"): lambda _, asked: proposed_affairs(preview, asked.sent),
        }

    @property
    def address(self) -> str:
        """The path of the editor's page on its host."""
        return self._preview.own

    def answer(self, request: Request) -> Response:
        """Answer a request; what editors can do something about is told, never raised."""
        try:
            self.admit(request, len(request.body))
            found = self._answered(request)
        except RefusedError as error:
            found = Response.refusing(error)
        return Response(found.status, found.kind, found.body, (*_ALWAYS, *found.headers))

    def admit(self, request: Request, size: int) -> None:
        """Raise `RefusedError` for who may not ask, or sends a body of too large a `size`."""
        if not _is_own(request):
            raise RefusedError(403, _FOREIGN)
        if not request.path.startswith(_API):
            limit = 0
        else:
            given = request.headers.get(_TOKEN, "").encode()
            is_picture = request.method == "GET" and request.path.startswith(FILES)
            if not is_picture and not secrets.compare_digest(given, self._token.encode()):
                raise RefusedError(403, _FOREIGN)
            limit = self._limit(request.path.removeprefix(_API).partition("/")[0])
        if size > limit:
            raise RefusedError(413, _TOO_LARGE.format(limit // 1_000_000))

    def notice_at(self, path: str) -> str:
        """Return the notice whose page lies at a path of the preview, empty where none does."""
        found = re.fullmatch(
            rf"{self._news}(\d{{4}}/[a-z0-9_-]+)(?:/(?:index\.html)?|\.html)", path
        )
        named = f"{found[1]}.md" if found else ""
        is_there = named and (self._preview.docs / self._preview.settings.folder / named).is_file()
        return named if is_there else ""

    def file_at(self, path: str) -> str:
        """Return where this page has the file that the site would have at a path, if anywhere."""
        found = re.fullmatch(rf"{self._news}(\d{{4}}/[^/]+\.[^/.]+)", path)
        return f"{FILES}{found[1]}" if found else ""

    @property
    def _news(self) -> str:
        return re.escape(f"{self._preview.address}{self._preview.settings.folder}/")

    def _limit(self, name: str) -> int:
        """Return how many bytes may be sent to an address."""
        largest = max(PICTURE_BYTES, self._preview.settings.attachment_bytes)
        return {"nhap": _WORD_BYTES, "tep": largest}.get(name, _TEXT_BYTES)

    def _answered(self, request: Request) -> Response:
        if not request.path.startswith(_API):
            if request.method not in ("GET", "HEAD"):
                raise RefusedError(405, _NOWHERE)
            return static_file(request.path, self._token)
        name, slash, rest = request.path.removeprefix(_API).partition("/")
        answer = self._answers.get((request.method, name))
        if answer is None or (slash and not rest):
            raise RefusedError(404, _NOWHERE)
        with self._one_by_one:
            try:
                found = answer(rest, request)
            except OSError as error:
                text = f"không đọc hay ghi được tệp: {error.strerror}"
                raise RefusedError(409, text) from None
        return found if isinstance(found, Response) else Response.of(found)

    def _listed_or_opened(self, rest: str, _: Request) -> object:
        if rest:
            return notices.opened(self._preview, rest)
        return {"notices": self._catalogue.entries()}


def _is_own(request: Request) -> bool:
    """Whether a browser asks for a page of this very preview, or for its user."""
    headers = request.headers
    own = f"http://{headers.get('host', '')}".lower()
    origin, referrer = headers.get("origin", own).lower(), headers.get("referer", own).lower()
    from_own = referrer == own or referrer.startswith(f"{own}/")
    return headers.get(_SITE, "") in _OWN and origin == own and from_own
