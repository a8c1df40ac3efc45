"""The built site as readers meet it: served compressed, opened in Debian's Chromium."""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import shutil
import threading
import time
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FOUR_PAGES = {
    "front": "",
    "notice": "tin-tuc/2022/giam-sat-dong-kinh/",
    "listing": "tin-tuc/",
    "search": "tim-kiem/?q=giam+sat",
}
"""The pages that Lighthouse marks and README shows."""
_PACKED = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".woff2", ".pdf"}
"""What a host does not compress: it is already."""


def go_without(tool: str) -> NoReturn:
    """Skip a test for want of a tool, but fail it in CI, where every check must run."""
    if os.environ.get("CI"):
        pytest.fail(f"no {tool} on this machine, and in CI every check must run")
    pytest.skip(f"no {tool} on this machine")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open the browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def served(folder: Path, sent: list[int] | None = None) -> Iterator[str]:
    """Serve a built site; the value is its address. Sizes of answers are added to `sent`."""
    handler = functools.partial(_Handler, sent=[] if sent is None else sent, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    """A host of static sites: texts compressed, the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits 40 ms for the browser's nod

    def __init__(self, *arguments: Any, sent: list[int], **options: Any) -> None:
        self._sent = sent
        super().__init__(*arguments, **options)

    def send_head(self) -> Any:
        """Answer with a file's headers; return what its body is read from."""
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path))
        if file.is_dir():
            if not path.endswith("/"):
                return super().send_head()
            file /= "index.html"
        status = 200 if file.is_file() else 404
        if status == 404:
            file = Path(self.directory, "404.html")
        body = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix not in _PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self._sent.append(len(body))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing of requests."""


def wait_until(page: Page, expression: str) -> None:
    """Wait until a page says that something is true.

    Playwright's own wait evaluates words within the page, which the site's policy forbids.
    """
    end = time.monotonic() + 30
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(50)
