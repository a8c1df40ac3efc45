"""A web server that compresses as public ones do, and counts what it sends."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", "/")
"""What servers compress; Pagefind compresses its files itself."""


class Traffic:
    """What a server has sent since it was last asked."""

    def __init__(self, address: str) -> None:
        """Begin with nothing sent from `address`."""
        self.address = address
        self._bytes = 0
        self._lock = threading.Lock()

    def add(self, size: int) -> None:
        """Count an answer of so many bytes."""
        with self._lock:
            self._bytes += size

    def take(self) -> float:
        """Return the kilobytes sent, and count from 0 again."""
        with self._lock:
            sent, self._bytes = self._bytes, 0
        return sent / 1000


class _Handler(http.server.SimpleHTTPRequestHandler):
    traffic: Traffic

    def do_GET(self) -> None:  # noqa: N802 (the library's name)
        path = self.translate_path(self.path)
        try:
            with open(path + "index.html" if path.endswith("/") else path, "rb") as file:  # noqa: PTH123
                content = file.read()
        except OSError:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path if path[-1] != "/" else "a.html"))
        if path.endswith(_COMPRESSED):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.traffic.add(len(content))
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing of requests."""


@contextmanager
def serving(folder: Path) -> Iterator[Traffic]:
    """Serve a folder for as long as it is needed."""
    traffic = Traffic("")
    handler = type("Handler", (_Handler,), {"traffic": traffic})
    bound = functools.partial(handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), bound) as server:
        traffic.address = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield traffic
        server.shutdown()
