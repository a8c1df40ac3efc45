"""The editor's page in a real preview, and nowhere else."""

from __future__ import annotations

import http.client
import json
import re
import socket
from typing import TYPE_CHECKING, Any

import pytest

from tests.site.test_serve import Preview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Site

TRACES = (b"soan-tin", b"x-newsroom-token", b"prosemirror")


class Window(Preview):
    """A preview, and a window of the editor's page in it."""

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        """Ask the server; names of headers are written with underscores."""
        connection = http.client.HTTPConnection(self.host, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body or None, named)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content

    def half_told(self, path: str, **headers: str) -> bytes:
        """Put half of what is announced, and return the beginning of the answer."""
        host, _, port = self.host.partition(":")
        lines = [f"PUT {path} HTTP/1.1", f"Host: {self.host}", "Content-Length: 100"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        with socket.create_connection((host, int(port)), timeout=20) as half:
            half.sendall("\r\n".join([*lines, "", "{"]).encode())
            half.shutdown(socket.SHUT_WR)
            return half.recv(100)

    def token(self) -> str:
        """Return what the page tells its scripts."""
        found = re.search(r'<meta name="token" content="([\w-]+)">', self.read("soan-tin/"))
        assert found
        return found[1]

    def do(self, method: str, path: str, sent: object = None) -> dict[str, Any]:
        """Ask as the page does."""
        body = json.dumps(sent).encode() if sent else b""
        status, content = self.ask(
            method, f"/soan-tin/api/{path}", body, X_Newsroom_Token=self.token()
        )
        assert status == 200, content
        return dict(json.loads(content))


@pytest.fixture
def window(site: Site) -> Iterator[Window]:
    """A preview of one notice."""
    site.notice("a", "Bản đầu.")
    server = Window(site.folder)
    server.wait(lambda: "Bản đầu." in server.read("tin-tuc/2022/a/"))
    yield server
    server.stop()


def test_a_notice_is_found_changed_drawn_and_saved_in_the_preview(
    site: Site, window: Window
) -> None:
    assert f"http://{window.host}/soan-tin/" in window.log()
    assert '<a href="/soan-tin/#/tin/2022/a.md"' in window.read("tin-tuc/2022/a/")
    assert "@media print{#edit{display:none}}" in window.read("tin-tuc/2022/a/")
    assert "Sửa tin này" not in window.read("tin-tuc/")
    assert window.read("soan-tin") == window.read("soan-tin/")
    assert [each["path"] for each in window.do("GET", "tin")["notices"]] == ["2022/a.md"]
    found = window.do("GET", "tin/2022/a.md")
    changed = {"path": "2022/a.md", "fields": {"tags": ["Nhãn mới"]}, "text": "\nBản **hai**.\n"}
    drawn = window.do("POST", "xem", changed)
    assert drawn["faults"] == []
    assert "<strong>hai</strong>" in drawn["page"]
    assert "Nhãn mới" in drawn["page"]
    assert "livereload" not in drawn["page"]
    assert "Bản đầu." in (site.docs / "tin-tuc/2022/a.md").read_text("utf-8")
    window.do("PUT", "tin/2022/a.md", {**changed, "digest": found["digest"]})
    window.wait(lambda: "<strong>hai</strong>" in window.read("tin-tuc/2022/a/"))
    new = {**found["fields"], "title": "Tin mới"}
    made = window.do("POST", "tin", {"fields": new, "text": "Bản ba."})
    assert "Bản ba." in window.do("POST", "xem", {"path": made["path"]})["page"]
    window.wait(lambda: "Bản ba." in window.read(made["url"].removeprefix("/")))
    site.write("tin-tuc/2022/chua-dung.csv", "a,b\n")  # which no notice names yet
    assert window.ask("GET", "/tin-tuc/2022/chua-dung.csv") == (200, b"a,b\n")
    assert window.ask("GET", "/tin-tuc/2022/khong-co.csv")[0] == 404


def test_who_asks_from_elsewhere_or_badly_gets_nothing(site: Site, window: Window) -> None:
    token = {"X_Newsroom_Token": window.token()}
    before = (site.docs / "tin-tuc/2022/a.md").read_bytes()
    put, body = "/soan-tin/api/tin/2022/a.md", b'{"fields": {}, "text": ""}'
    refused = {
        403: [
            window.ask("PUT", put, body),
            window.ask("PUT", put, body, X_Newsroom_Token="a"),  # noqa: S106 (nobody's)
            window.ask("PUT", put, body, **token, Host="example.org"),
            window.ask("PUT", put, body, **token, Origin="http://example.org"),
            window.ask("PUT", put, body, **token, Sec_Fetch_Site="cross-site"),
            window.ask("GET", "/soan-tin/", Sec_Fetch_Site="cross-site"),
        ],
        411: [
            window.ask("PUT", put, b"", **token, Transfer_Encoding="chunked"),
            window.ask("PUT", put, b"", **token, Content_Length="-1"),
            window.ask("PUT", put, b"", **token, Content_Length="x"),
        ],
        400: [window.ask("PUT", put, b"{", **token), window.ask("GET", "/soan-tin/%ff")],
        404: [
            window.ask("GET", "/soan-tin/../mkdocs.yml"),
            window.ask("GET", "/soan-tin/%2e%2e/mkdocs.yml"),
            window.ask("GET", "/soan-tin/api/tin/2022/..%2f..%2f..%2fmkdocs.yml", b"", **token),
            window.ask("GET", "/soan-tin/api/tin/2022%5ca.md", b"", **token),
            window.ask("GET", "/soan-tin/api/tin/2022/a.md%00", b"", **token),
        ],
        413: [window.ask("PUT", put, b" " * 5_000_000, **token)],
    }
    for status, answers in refused.items():
        assert [answered for answered, _ in answers] == [status] * len(answers)
    assert b" 400 " in window.half_told(put, **token)
    assert (site.docs / "tin-tuc/2022/a.md").read_bytes() == before
    assert "Traceback" not in window.log()


def test_nothing_of_it_is_in_a_built_site(web: Path) -> None:
    for file in (each for each in web.rglob("*") if each.is_file()):
        assert "soan-tin" not in file.name
        content = file.read_bytes().lower()
        assert not any(trace in content for trace in TRACES), file
