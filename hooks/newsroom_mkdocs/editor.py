"""The editor's page in the preview: requests of the server, handed to it and back."""

from __future__ import annotations

import secrets
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.editor import ADDRESS, Editor
from newsroom.editing.editor.exchange import RefusedError, Request, Response
from newsroom.editing.editor.preview import Preview
from newsroom_mkdocs.options import now_of_build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.editing.editor.preview import LastBuild
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_HEADER = "HTTP_"


def editor_of(
    config: MkDocsConfig,
    address: str,
    last: Callable[[], LastBuild],
    draw: Callable[[Notice, Project], str],
) -> Editor:
    """Return the editor's page of a preview, whose site lies at the path `address`."""
    preview = Preview(
        root=Path(config.config_file_path).parent,
        docs=Path(config.docs_dir),
        address=address,
        last=last,
        draw=draw,
        clock=now_of_build,
    )
    return Editor(preview, secrets.token_urlsafe())


def is_asked(environ: dict[str, Any]) -> bool:
    """Whether a request is for the editor's page."""
    return f"{environ['PATH_INFO']}/".startswith(ADDRESS)


def serve_editor(
    editor: Editor, environ: dict[str, Any], start: Callable[..., object]
) -> Iterable[bytes]:
    """Let the editor answer a request of the server."""
    try:
        answer = editor.answer(_request(environ))
    except RefusedError as error:
        answer = Response.refusing(error)
    status = f"{answer.status} {HTTPStatus(answer.status).phrase}"
    length = ("Content-Length", str(len(answer.body)))
    start(status, [("Content-Type", answer.kind), length, *answer.headers])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]


def _request(environ: dict[str, Any]) -> Request:
    headers = {
        name.removeprefix(_HEADER).replace("_", "-").lower(): str(value)
        for name, value in environ.items()
        if name.startswith(_HEADER)
    }
    try:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8")
    except UnicodeError:
        raise RefusedError(400, "địa chỉ không phải UTF-8") from None
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length) if length else b""
    return Request(environ["REQUEST_METHOD"], path.removeprefix(ADDRESS), headers, body)
