"""The preview's server: for the browser of this machine alone, since it shows drafts."""

from __future__ import annotations

import html
import re
from ipaddress import ip_address
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Any

from mkdocs.commands import serve
from mkdocs.exceptions import ConfigurationError
from mkdocs.livereload import LiveReloadServer

from newsroom_mkdocs.preview.editor import serve_editor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.editing.editor.editor import Editor

_HEADERS = [("X-Robots-Tag", "noindex"), ("Cross-Origin-Resource-Policy", "same-origin")]
_REFUSED = "Bản xem trước chỉ trả lời trình duyệt của chính máy này.\n"
_TAKEN = (
    "không mở được bản xem trước ở {host}:{port}, có lẽ vì một bản xem trước khác đang mở ở đó; "
    "dùng bản ấy, hoặc tắt nó rồi mở lại, hoặc ghi dev_addr: 127.0.0.1:8765 trong mkdocs.yml"
)
_BODY = re.compile(rb"<body\b[^>]*>")
_BAR = (
    '<aside role="alert" style="background:#fff4d6;color:#3b2a00;border-bottom:3px solid #b00000;'
    'padding:.75rem 1rem;font:1rem/1.5 sans-serif;overflow-wrap:anywhere"><strong>Cần sửa, rồi lưu '
    'lại (chỉ bản xem trước có khung này)</strong><ul style="margin:.25rem 0 0 1.25rem">%s</ul>'
    "</aside>"
)
_EDIT = (
    '<nav id="edit" aria-label="Soạn tin" style="background:#fff4d6;color:#3b2a00;'
    'padding:.25rem 1rem;font:1rem/1.5 sans-serif">'
    '<a href="%s#/tin/%s" style="color:inherit">Sửa tin này</a></nav>'
    "<style>@media print{#edit{display:none}}</style>"
)
_PORT = re.compile(r":\d*\Z")


class PreviewServer(LiveReloadServer):
    """MkDocs' server, but no page of another site reads drafts through it."""

    faults: Sequence[str] = ()
    """What is wrong with the notices, line by line."""
    editor: Editor | None = None
    """Answers the editor's page."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Serve as MkDocs' server does."""
        super().__init__(*arguments, **options)
        self._asked = local()
        """What each thread is asked for."""

    def show(self, site: Path) -> None:
        """Serve what lies in a folder, wherever MkDocs would have put it."""
        self.root = str(site)
        self.error_handler = self._error_page

    def server_bind(self) -> None:
        """Take the preview's address. Raises `ConfigurationError` where it is not to be had."""
        try:
            super().server_bind()
        except (OSError, OverflowError):  # taken, not allowed, no port at all
            host, port = self.server_address[:2]
            raise ConfigurationError(_TAKEN.format(host=host, port=port)) from None

    def serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., object]
    ) -> Iterable[bytes]:
        """Answer who asks from here; say of every page that it is a preview's."""

        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> object:
            return start_response(status, [*headers, *_HEADERS], *error)

        if not _is_from_here(environ):
            start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
            return [_REFUSED.encode()]
        self._asked.path = path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if self.editor is not None:
            if f"{path}/".startswith(self.editor.preview.own):
                return serve_editor(self.editor, environ, start)
            if beside := self._not_built_yet(path):
                environ["PATH_INFO"] = beside.encode().decode("latin-1")
                return serve_editor(self.editor, environ, start)
        environ["PATH_INFO"] = environ["PATH_INFO"].replace("\0", "%00")  # else an error of open()
        return super().serve_request(environ, start)

    def _error_page(self, code: int) -> bytes | None:
        try:
            return Path(self.root, f"{code}.html").read_bytes()
        except OSError:
            return None

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """Put above every page what is wrong and where it is edited, beside what MkDocs puts."""
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        body = _BODY.search(page)
        above = ""
        if self.editor and (named := self.editor.preview.notice_at(self._asked.path)):
            above = _EDIT % (self.editor.preview.own, named)
        if self.faults:
            lines = "".join(f"<li>{html.escape(each)}</li>" for each in self.faults)
            above += _BAR % lines
        return page[: body.end()] + above.encode() + page[body.end() :] if body else page

    def _not_built_yet(self, path: str) -> str:
        """Return where the editor's page has a file that lies in the docs folder alone."""
        file = self.editor.preview.file_at(path) if self.editor else ""
        is_built = Path(self.root, path.removeprefix(self.mount_path)).exists()
        return "" if is_built else file


def serve_only_here(config: MkDocsConfig) -> None:
    """Raise `ConfigurationError` where other machines could ask the preview for drafts."""
    host, port = config.dev_addr
    if not _is_here(host):
        raise ConfigurationError(
            "bản xem trước có cả tin chưa đăng nên chỉ mở cho chính máy này, mà địa chỉ "
            f'"{host}" mở cho máy khác; viết 127.0.0.1:{port}'
        )


def use_our_server(made: Callable[[PreviewServer], None]) -> None:
    """Let `mkdocs serve` take our server, and tell of it once it is `made`.

    MkDocs asks no hook for one, and shows it to none with `--no-livereload`.
    """

    def our_server(**options: Any) -> PreviewServer:
        server = PreviewServer(**options)
        made(server)
        return server

    serve.LiveReloadServer = our_server  # type: ignore[assignment,attr-defined]


def _is_from_here(environ: dict[str, Any]) -> bool:
    """Whether the browser asks by a name of this machine, and from a page of the preview if any.

    A page of another site can let its own name lead to this machine, and then read the answers.
    """
    host = str(environ.get("HTTP_HOST", "")).lower()
    origin = str(environ.get("HTTP_ORIGIN", f"http://{host}")).lower()
    return _is_here(_PORT.sub("", host).strip("[]")) and origin == f"http://{host}"


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
