"""The preview as a start file runs it: started, waited for, opened in the browser, ended."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from newsroom.starting.environment import without_path
from newsroom.starting.failures import StartError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_HOST = "127.0.0.1"
_PORTS = range(8000, 8020)
"""Tried in this order, so that the address stays the same from day to day: what browsers keep for
a page, they keep for its port."""
_PAGE = "soan-tin/"
"""The editor's page, below the preview's first one."""
_PATIENCE = 5
"""Seconds in which a preview that was asked to end does."""


@dataclass(frozen=True, slots=True)
class PreviewProcess:
    """A server of drafts that this machine alone can ask."""

    command: Sequence[str]
    """What begins it; the address follows."""
    root: Path
    """Where it is run."""

    def run(self) -> None:
        """Show the preview until it is ended, by Ctrl+C or with its window. Raises `StartError`."""
        place = f"{_HOST}:{free_port()}"
        process = subprocess.Popen(  # noqa: S603 (our own words)
            [*self.command, place],
            cwd=self.root,
            env={**without_path(), "NO_MKDOCS_2_WARNING": "1"},
        )
        try:
            page = _answering(process, f"http://{place}/")
            sys.stdout.write(
                f"\nTrang soạn tin: {page}\nĐể cửa sổ này mở khi làm việc; xong thì đóng nó, hoặc "
                "bấm Ctrl+C.\n\n"
            )
            sys.stdout.flush()
            if _has_windows():
                webbrowser.open(page)
            if process.wait():
                raise StartError("Bản xem trước đã dừng; lý do ở các dòng trên.")
        finally:
            _end(process)


def free_port() -> int:
    """Return a port of this machine that nobody listens at."""
    for port in _PORTS:
        if _is_free(port):
            return port
    with socket.socket() as any_:
        any_.bind((_HOST, 0))
        return int(any_.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as tried:
        if os.name != "nt":  # where it would let two listen at once
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((_HOST, port))
        except OSError:
            return False
    with socket.socket() as asked:  # for who listens at all addresses
        asked.settimeout(1)
        return asked.connect_ex((_HOST, port)) != 0


def _answering(process: subprocess.Popen[bytes], first: str) -> str:
    """Wait for the first page and return the address of the editor's. Raises `StartError`."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while process.poll() is None:
        try:
            with direct.open(first, timeout=_PATIENCE) as answer:
                return urljoin(str(answer.url), _PAGE)  # a site may lie below its host's first page
        except urllib.error.HTTPError as answer:
            with answer:
                return urljoin(str(answer.url), _PAGE)
        except OSError:
            time.sleep(0.2)
    raise StartError("Bản xem trước không mở được; lý do ở các dòng trên.")


def _has_windows() -> bool:
    """Whether there is a browser with windows; one in the terminal would take this one over."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))


def _end(process: subprocess.Popen[bytes]) -> None:
    """See to it that the server ends; Ctrl+C has reached it too, and it may still clear up."""
    for ask in (None, process.terminate, process.kill):
        if ask is not None:
            ask()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            continue
        return
