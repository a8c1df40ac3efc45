"""The editor's page: checks each request, and hands it to who answers it."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.admission import API, admit, is_for_scripts
from newsroom.editing.editor.catalogue import Catalogue
from newsroom.editing.editor.files import PICTURE_BYTES, keep_file, shown_file
from newsroom.editing.editor.form import form
from newsroom.editing.editor.imports import SentClipboard, import_file, pasted_markdown
from newsroom.editing.editor.notice.affairs import proposed_affairs
from newsroom.editing.editor.notice.blocks import SentText, shown_blocks
from newsroom.editing.editor.notice.notices import (
    begin_notice,
    check_notice,
    open_notice,
    save_notice,
)
from newsroom.editing.editor.notice.review import SentNotice, send_to_review
from newsroom.editing.editor.notice.sent_changes import SentChanges
from newsroom.editing.editor.request import RefusedError, Request, Response
from newsroom.editing.editor.static import static_file
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.editing.editor.preview import Preview

    Answer = Callable[[str, Request], Any]

_ALWAYS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
)
_NOWHERE = "không có địa chỉ này"
_TEXT_BYTES, _WORD_BYTES = 4_000_000, 100_000_000
"""The most that may be sent of a notice, and of a file to import."""
_TOO_LARGE = "quá lớn: nhiều nhất {} MB"


class Editor:
    """Answers the editor's page."""

    def __init__(self, preview: Preview, token: str) -> None:
        """Serve `preview`, and whoever knows the `token`, which the page tells its scripts."""
        self.preview = preview
        self._token = token
        self._catalogue = Catalogue(preview)
        self._one_by_one = Lock()
        """What is written, and what is drawn, is so in turn: two windows never meet in a file."""
        self._sending = Lock()
        """Nobody waits for what is sent away: that may take minutes."""
        self._answers: dict[tuple[str, str], Answer] = {
            ("GET", "mau"): lambda _, __: form(preview),
            ("GET", "tin"): self._listed_or_opened,
            ("POST", "tin"): lambda _, asked: begin_notice(preview, asked.sent(SentChanges)),
            ("PUT", "tin"): lambda rest, asked: save_notice(preview, rest, asked.sent(SentChanges)),
            ("POST", "xem"): lambda _, asked: check_notice(preview, asked.sent(SentChanges)),
            ("GET", "tep"): lambda rest, _: shown_file(preview, rest),
            ("POST", "tep"): lambda rest, asked: keep_file(
                preview, rest, asked.file_name, asked.body
            ),
            ("POST", "nhap"): lambda _, asked: import_file(preview, asked.file_name, asked.body),
            ("POST", "dan"): lambda _, asked: pasted_markdown(preview, asked.sent(SentClipboard)),
            ("POST", "html"): lambda _, asked: shown_blocks(asked.sent(SentText).text),
            ("POST", "vu-viec"): lambda _, asked: proposed_affairs(preview, asked.sent(SentNotice)),
            ("POST", "gui"): lambda _, asked: send_to_review(preview, asked.sent(SentNotice)),
        }

    def answer(self, request: Request) -> Response:
        """Answer a request; errors that editors can act upon become answers."""
        try:
            self.admit(request, len(request.body))
            found = self._answered(request)
        except RefusedError as error:
            found = Response.refusing(error)
        return Response(found.status, found.kind, found.body, (*_ALWAYS, *found.headers))

    def admit(self, request: Request, size: int) -> None:
        """Raise `RefusedError` for a request that is not admitted, or whose body is too large."""
        admit(request, self._token)
        if size > (limit := self._limit(request)):
            raise RefusedError(413, _TOO_LARGE.format(limit // 1_000_000))

    def _limit(self, request: Request) -> int:
        """Return how many bytes may be sent to an address."""
        if not is_for_scripts(request):
            return 0
        largest = max(PICTURE_BYTES, self.preview.settings.attachment_bytes)
        name = request.path.removeprefix(API).partition("/")[0]
        of_files = {"nhap": _WORD_BYTES, "dan": _WORD_BYTES, "tep": largest}
        return of_files.get(name, _TEXT_BYTES)

    def _answered(self, request: Request) -> Response:
        if not is_for_scripts(request):
            if request.method not in ("GET", "HEAD"):
                raise RefusedError(405, _NOWHERE)
            return static_file(request.path, self._token)
        name, slash, rest = request.path.removeprefix(API).partition("/")
        method = "GET" if request.method == "HEAD" else request.method
        answer = self._answers.get((method, name))
        if answer is None or (slash and not rest):
            raise RefusedError(404, _NOWHERE)
        with self._sending if name == "gui" else self._one_by_one:
            try:
                found = answer(rest, request)
            except OSError as error:
                text = f"không đọc hay ghi được tệp: {refused(error)}; chưa lưu gì"
                raise RefusedError(500, text) from None
        return found if isinstance(found, Response) else Response.of(found)

    def _listed_or_opened(self, rest: str, _: Request) -> object:
        if rest:
            return open_notice(self.preview, rest)
        return {"notices": self._catalogue.entries()}
