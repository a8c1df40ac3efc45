"""The editor's page in the preview: requests of the server, handed to it and back."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from newsroom.building.moment import now
from newsroom.editing.editor.editor import Editor
from newsroom.editing.editor.preview import Preview
from newsroom.editing.editor.request import RefusedError, Request, Response
from newsroom_mkdocs.options import log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.editing.editor.preview import LastBuild
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_HEADER = "HTTP_"
_DIGITS = re.compile(r"[0-9]{1,18}")
_PART = 1 << 20
_READ_AWAY = 1 << 30
"""Bytes beyond which a browser is left alone with what it sends."""
_BROKEN = "trang soạn tin gặp lỗi; xem cửa sổ chạy bản xem trước, và chép lại phần đang soạn"


def editor_of(
    config: MkDocsConfig,
    address: str,
    last: Callable[[], LastBuild],
    draw: Callable[[Notice, Project], str],
) -> Editor:
    """Return the editor's page of a preview, whose site lies at the path `address`."""
    preview = Preview(
        root=Path(config.config_file_path or "mkdocs.yml").parent,
        docs=Path(config.docs_dir),
        address=address,
        last=last,
        draw=draw,
        clock=now,
    )
    return Editor(preview, secrets.token_urlsafe())


def serve_editor(
    editor: Editor, environ: dict[str, Any], start: Callable[..., object]
) -> Iterable[bytes]:
    """Let the editor answer a request of the server."""
    own = editor.preview.own
    if f"{environ['PATH_INFO']}/" == own:
        start("302 Found", [("Location", own)])
        return []
    try:
        answer = editor.answer(_request(editor, environ))
    except RefusedError as error:
        answer = Response.refusing(error)
    except Exception as error:  # noqa: BLE001 (whatever it is, the page tells it)
        log.error("trang soạn tin: %s", error, exc_info=error)
        answer = Response.refusing(RefusedError(500, _BROKEN))
    status = f"{answer.status} {HTTPStatus(answer.status).phrase}"
    length = ("Content-Length", str(len(answer.body)))
    start(status, [("Content-Type", answer.kind), length, *answer.headers])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]


def _request(editor: Editor, environ: dict[str, Any]) -> Request:
    """Return a request with its body, which is not read before the editor admits it."""
    headers = {
        name.removeprefix(_HEADER).replace("_", "-").lower(): str(value)
        for name, value in environ.items()
        if name.startswith(_HEADER)
    }
    try:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8")
    except UnicodeError:
        raise RefusedError(400, "địa chỉ không phải UTF-8") from None
    method, size = environ["REQUEST_METHOD"], _size(environ)
    request = Request(method, path.removeprefix(editor.preview.own), headers)
    try:
        editor.admit(request, size)
    except RefusedError:
        _read_away(environ["wsgi.input"], size)
        raise
    body = environ["wsgi.input"].read(size) if size else b""
    if len(body) < size:
        raise RefusedError(400, "chưa nhận đủ những gì gửi lên; thử lại")
    return replace(request, body=body)


def _size(environ: dict[str, Any]) -> int:
    """Return the length of a request's body, which its head must state."""
    told = environ.get("CONTENT_LENGTH") or "0"
    if "HTTP_TRANSFER_ENCODING" in environ or not _DIGITS.fullmatch(told):
        raise RefusedError(411, "trình duyệt chưa cho biết nội dung gửi lên dài bao nhiêu")
    return int(told)


def _read_away(stream: BinaryIO, size: int) -> None:
    """Read the body of a refused request, without which browsers show no answer."""
    left = min(size, _READ_AWAY)
    while left > 0 and (part := stream.read(min(left, _PART))):
        left -= len(part)
