"""The servers' configurations in `.github/servers`, tried with the real nginx and Apache."""

from __future__ import annotations

import contextlib
import gzip
import os
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from newsroom.publishing.server_rules import server_rules
from newsroom.search.index_format import hashed_name
from tests.servers import COMMANDS, NGINX_BROTLI, SERVERS, Server, running
from tests.web import go_without

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = f"tim-kiem/tu/{hashed_name(b'[]')}.json"
"""As search calls a file of its index."""
PAGE = f"<!doctype html><title>Tin</title><p>{'Nội dung tin. ' * 200}</html>\n"
FILES = {
    "index.html": PAGE,
    "404.html": PAGE.replace("Tin", "Không có"),
    "tin-tuc/2026/mới/index.html": PAGE,
    "tin-tuc/2026/go/index.html": PAGE.replace("Tin", "Đã gỡ"),
    "tin-tuc/2026/_DSC1.webp": "RIFF",
    WORDS: "[" + "1, " * 600 + "1]",
    "assets/page.css": "p { color: red }\n" * 100,
    "assets/page.0123456789ab.css": "p { color: red }\n" * 100,
    "feed.xml": "<rss/>",
    ".dia-chi.txt": "tin-tuc/2026/x/",
    ".well-known/security.txt": "Contact: mailto:a@example.org",
}
LONG = f"/tin-tuc/2026/{'giam-sat-' * 80}"
"""As no notice is called; what servers read by default is a tenth of it."""
MOVED = {"/tin-tuc/2026/cũ/": "/tin-tuc/2026/mới/"}
MOVED |= {f"{LONG}{number}/": "/tin-tuc/2026/mới/" for number in range(1000)}
GONE = ["/tin-tuc/2026/go/", f"{LONG}go/"]
SECURE = {
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
}
CLIENTS, REQUESTS, LONGEST = 4, 150, 60
"""Of the load test: clients, requests of each, seconds at most."""


def write_site(folder: Path, rules: dict[str, str]) -> None:
    """Write a site and compress it ahead, as OPERATIONS.md tells."""
    for path, text in (FILES | rules).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    os.link(folder / "index.html", folder / ".shared")  # as two editions share what stays
    subprocess.run(["bash", str(SERVERS / "compress"), str(folder)], check=True)


@pytest.fixture(scope="module", params=list(COMMANDS))
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A server of a small site, in a folder that the server's own user can read."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        write_site(root / "one", server_rules(MOVED, GONE))
        (root / "current").symlink_to("one")
        with running(request.param, root) as started:
            yield started


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/tin-tuc/2026/m%E1%BB%9Bi/", "text/html; charset=utf-8"),
        ("/feed.xml", "text/xml; charset=utf-8"),
        ("/assets/page.css", "text/css; charset=utf-8"),
        ("/tin-tuc/2026/_DSC1.webp", "image/webp"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_is_sent_with_its_type(server: Server, path: str, kind: str) -> None:
    answer = server.get(path)
    told = answer.headers["Content-Type"].replace("application/xml", "text/xml")
    assert (answer.status, told) == (200, kind)


@pytest.mark.parametrize("path", ["/", "/assets/page.css", f"/{WORDS}"])
def test_texts_compressed_ahead_are_sent_as_they_are(server: Server, path: str) -> None:
    plain, packed = server.get(path), server.get(path, Accept_Encoding="gzip")
    assert plain.headers["Content-Encoding"] is None
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]
    assert gzip.decompress(packed.body) == plain.body
    file = server.root / "current" / path.strip("/")
    file = file / "index.html" if file.is_dir() else file
    assert packed.body == Path(f"{file}.gz").read_bytes()
    assert "Accept-Encoding" in (plain.headers["Vary"] or "")
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_brotli_goes_before_gzip_where_the_server_can(server: Server) -> None:
    if not (server.root / "one/index.html.br").exists():
        go_without("program brotli")
    if server.name == "nginx" and not NGINX_BROTLI.exists():
        go_without("nginx with brotli")
    answer = server.get("/", Accept_Encoding="gzip, deflate, br")
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.body == (server.root / "one/index.html.br").read_bytes()
    assert answer.headers["Content-Language"] is None


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("/", "no-cache"),
        ("/feed.xml", "no-cache"),
        ("/assets/page.css", "no-cache"),
        ("/khong-co/", "no-cache"),
        ("/tin-tuc/2026/_DSC1.webp", "public, max-age=86400"),
        (f"/{WORDS}", "public, max-age=31536000, immutable"),
        ("/assets/page.0123456789ab.css", "public, max-age=31536000, immutable"),
    ],
)
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_only_what_never_changes_is_kept_for_long(
    server: Server, path: str, caching: str, encoding: str
) -> None:
    answer = server.get(path, Accept_Encoding=encoding)
    assert answer.headers.get_all("Cache-Control") == [caching]


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_what_a_reader_has_already_is_not_sent_again(server: Server, encoding: str) -> None:
    first = server.get("/", Accept_Encoding=encoding)
    again = server.get("/", Accept_Encoding=encoding, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    since = first.headers["Last-Modified"]
    assert server.get("/", Accept_Encoding=encoding, If_Modified_Since=since).status == 304


@pytest.mark.parametrize(
    "path", ["/khong-co/", "/khong-co.html", "/assets/", "/.dia-chi.txt", "/_rules/moved.nginx"]
)
def test_what_is_not_there_gets_the_sites_own_page(server: Server, path: str) -> None:
    answer = server.get(path)
    assert (answer.status, answer.body.decode()) == (404, FILES["404.html"])


def test_a_folder_without_its_slash_leads_to_its_page(server: Server) -> None:
    answer = server.get("/tin-tuc/2026/m%E1%BB%9Bi")
    assert answer.status == 301
    assert unquote(answer.headers["Location"]).endswith("/tin-tuc/2026/mới/")


def test_many_and_long_addresses_that_moved_lead_on(server: Server) -> None:
    assert server.get(f"{LONG}999/").status == 301


def test_an_address_that_moved_leads_on(server: Server) -> None:
    answer = server.get("/tin-tuc/2026/c%C5%A9/")
    assert answer.status == 301
    assert answer.headers["Location"].endswith("/tin-tuc/2026/m%E1%BB%9Bi/")


def test_an_address_that_is_gone_says_so(server: Server) -> None:
    answer = server.get("/tin-tuc/2026/go/")
    assert answer.status == 410
    assert "Đã gỡ" in answer.body.decode()


@pytest.mark.parametrize(
    "path", ["/", "/khong-co/", "/tin-tuc/2026/go/", "/tin-tuc/2026/c%C5%A9/", "/assets/page.css"]
)
def test_every_answer_carries_the_headers_of_security(server: Server, path: str) -> None:
    headers = server.get(path).headers
    assert {name: len(headers.get_all(name) or []) for name in SECURE} == dict.fromkeys(SECURE, 1)


def test_all_servers_ask_for_the_same(server: Server) -> None:
    written = (SERVERS / "_headers").read_text("utf-8")
    told = {name: server.get("/").headers[name] for name in SECURE}
    assert all(f"  {name}: {value}\n" in written for name, value in told.items())


def test_many_readers_see_whole_pages_also_while_the_site_is_exchanged(server: Server) -> None:
    write_site(server.root / "two", {"index.html": PAGE.replace("Tin", "Mới")})
    pages = {(server.root / name / "index.html").read_bytes() for name in ("one", "two")}
    faults: list[str] = []
    done = threading.Event()
    clients = [threading.Thread(target=visit, args=(server, pages, faults)) for _ in range(CLIENTS)]
    # Apache asks for a file's size before it opens it: OPERATIONS.md tells what follows from that.
    exchanger = threading.Thread(target=exchange, args=(server.root, done), daemon=True)
    if server.name == "nginx":
        exchanger.start()
    for client in clients:
        client.start()
    for client in clients:
        client.join(LONGEST)
    done.set()
    assert not any(client.is_alive() for client in clients)
    assert faults == []


def visit(server: Server, pages: set[bytes], faults: list[str]) -> None:
    """Ask for the front page again and again, as a browser that keeps its connection."""
    with contextlib.closing(server.connect()) as connection:
        for _ in range(REQUESTS):
            connection.request("GET", "/", headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200 or gzip.decompress(body) not in pages:
                faults.append(f"{answer.status}: {body[:80]!r}")


def exchange(root: Path, done: threading.Event) -> None:
    """Let two sites change places, at once, as publishing does."""
    names = ["two", "one"]
    while not done.wait(0.01):
        (root / "next").symlink_to(names[0])
        (root / "next").replace(root / "current")
        names.reverse()
