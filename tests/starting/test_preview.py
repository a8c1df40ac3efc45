"""The preview behind a start file, with a server of a few lines instead of MkDocs'."""

from __future__ import annotations

import socket
import sys
import time
import webbrowser
from typing import TYPE_CHECKING

import pytest

from newsroom.starting import preview as module
from newsroom.starting.failures import StartError
from newsroom.starting.preview import PreviewProcess, free_port

if TYPE_CHECKING:
    from pathlib import Path

SERVER = """
import http.server, sys, time

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({"/": FIRST}.get(self.path, 200))
        self.send_header("Location", "/ubkt/")
        self.end_headers()

    def log_message(self, *words):
        pass

time.sleep(0.5)
host, port = sys.argv[1].split(":")
server = http.server.HTTPServer((host, int(port)), Handler)
for _ in range(REQUESTS):
    server.handle_request()
"""


def unused() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser is asked to open."""
    addresses: list[str] = []
    # Other tests may take one of the usual ports meanwhile.
    monkeypatch.setattr(module, "_PORTS", (unused(),))
    monkeypatch.setenv("BROWSER", "x")
    monkeypatch.setattr(webbrowser, "open", addresses.append)
    return addresses


def preview(folder: Path, script: str) -> PreviewProcess:
    return PreviewProcess((sys.executable, "-c", script), folder)


@pytest.mark.parametrize(("first", "below"), [("200", ""), ("302", "ubkt/"), ("404", "")])
def test_the_editors_page_opens_once_the_preview_answers(
    tmp_path: Path, opened: list[str], capfd: pytest.CaptureFixture[str], first: str, below: str
) -> None:
    port = free_port()
    requests = "2" if first == "302" else "1"
    preview(tmp_path, SERVER.replace("FIRST", first).replace("REQUESTS", requests)).run()
    address = f"http://127.0.0.1:{port}/{below}soan-tin/"
    assert opened == [address]
    assert f"Trang soạn tin: {address}\n" in capfd.readouterr().out


@pytest.mark.parametrize("script", ["import sys; sys.exit('hỏng')", "pass"])
def test_a_preview_that_does_not_begin_is_told(
    tmp_path: Path, opened: list[str], script: str
) -> None:
    with pytest.raises(StartError, match="không mở được"):
        preview(tmp_path, script).run()
    assert opened == []


def test_a_preview_that_breaks_off_is_told(tmp_path: Path, opened: list[str]) -> None:
    script = f"{SERVER}\nsys.exit(3)".replace("FIRST", "200").replace("REQUESTS", "1")
    with pytest.raises(StartError, match="đã dừng"):
        preview(tmp_path, script).run()
    assert len(opened) == 1


def test_no_browser_is_opened_where_there_are_no_windows(
    tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    preview(tmp_path, SERVER.replace("FIRST", "200").replace("REQUESTS", "1")).run()
    assert opened == []


@pytest.mark.parametrize("host", ["127.0.0.1", ""])
def test_a_port_that_is_taken_is_passed_over(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    first, second = unused(), unused()
    monkeypatch.setattr(module, "_PORTS", (first, second))
    assert free_port() == first
    with socket.create_server((host, first)):
        assert free_port() == second


def test_some_port_is_found_where_all_the_usual_ones_are_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_PORTS", ())
    assert free_port() > 0


def test_a_server_that_does_not_end_by_itself_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.5)
    ready = tmp_path / "ready"
    script = (
        "import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"pathlib.Path({str(ready)!r}).write_text('.'); time.sleep(60)"
    )

    def interrupted(*_: object) -> str:
        while not ready.exists():
            time.sleep(0.05)
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "_answering", interrupted)
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        preview(tmp_path, script).run()
    assert time.monotonic() - began < 30  # half of what it would have lived
