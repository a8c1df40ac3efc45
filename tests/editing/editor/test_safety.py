"""Who may ask the editor's page, what it takes, and where it never writes."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.editing.editor.request import Request
from newsroom.editing.editor.static import PAGE
from tests.editing.editor.conftest import TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.editing.editor.conftest import Office

PDF = b"%PDF-1.4\n"
NAMED = re.compile(r'"(?!\.\./assets/)((?:\.\.?/)?[a-z/-]+\.(?:css|js))"')
"""Scripts and styles that a file of the page names, without those of the site."""
STRANGE = [
    ".",
    "..",
    "/etc/passwd",
    "../index.md",
    "2026/../../../mkdocs.yml",
    "2026/..",
    "2026/%2e%2e/a.md",
    "2026\\a.md",
    "2026/..\\..\\mkdocs.yml",
    "C:\\a.md",
    "2026/C:a.md",
    "2026/a.md:luong",
    "2026//a.md",
    "2026/./a.md",
    "2026/a.md/",
    "2026/a.md\0",
    "2026/a\0.md",
    "2026/a.md\n",
    "2026/A.md",
    "2026/á.md",
    "2026/.a.md",
    "2026/a.txt",
    "2026/index.md",
    "2026/readme.md",
    "2026/con.md",
    "2026/nul.md",
    "2026/lpt1.md",
    "２０２６/a.md",
    "٢٠٢٦/a.md",
    "20260/a.md",
    "0026/a.md",
    "assets/a.md",
    "2026/con-duong/a.md",
    "\ud800/a.md",
]
FOREIGN = {
    "token": {"x_newsroom_token": "other"},
    "no token": {"x_newsroom_token": ""},
    "strange token": {"x_newsroom_token": "ẩ"},
    "origin": {"origin": "http://example.org"},
    "opaque origin": {"origin": "null"},
    "another port": {"origin": "http://127.0.0.1:9000"},
    "referrer": {"referer": "http://example.org/soan-tin/"},
    "referrer alike": {"referer": "http://127.0.0.1:8000.example.org/"},
    "cross-site": {"sec_fetch_site": "cross-site"},
    "same-site": {"sec_fetch_site": "same-site"},
}


@pytest.mark.parametrize(
    ("method", "address"),
    [("GET", "tin"), ("PUT", "tin"), ("GET", "tep"), ("POST", "tep"), ("POST", "xem")],
)
def test_a_strange_path_is_not_read_and_not_written(
    office: Office, method: str, address: str
) -> None:
    before = office.files()
    for path in STRANGE:
        sent = {"path": path, "digest": "", "fields": {}, "text": "Khác."}
        if address == "xem":
            status, _ = office.ask(method, "api/xem", sent)
        elif address == "tep" and method == "POST":
            status, _ = office.drop(f"api/tep/{path}", "a.pdf", PDF)
        else:
            sent = sent if method == "PUT" else {}
            status, _ = office.ask(method, f"api/{address}/{path}", sent)
        assert status in (400, 404), path
        assert office.files() == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("/\\.:a2%~\0 \u202e"), max_size=12), st.sampled_from(["tin", "tep"]))
def test_no_path_leads_out_of_the_folders_of_years(office: Office, path: str, name: str) -> None:
    status, _ = office.ask("GET", f"api/{name}/{path}")
    assert status in (200, 400, 404)
    assert status != 200 or (name == "tin" and not path)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
@pytest.mark.parametrize("level", ["file", "year", "news", "dangling"])
def test_no_link_is_followed_at_any_level(office: Office, tmp_path: Path, level: str) -> None:
    outside = tmp_path / "ngoai"
    (outside / "2025").mkdir(parents=True)
    (outside / "2025" / "b.md").write_bytes((office.year / "a.md").read_bytes())
    news = office.docs / "tin-tuc"
    match level:
        case "file":
            (news / "2025").mkdir()
            (news / "2025/b.md").symlink_to(outside / "2025/b.md")
        case "year":
            (news / "2025").symlink_to(outside / "2025")
        case "dangling":
            (news / "2025").mkdir()
            (news / "2025/b.md").symlink_to(outside / "khong-co.md")
        case "news":
            news.rename(tmp_path / "cu")
            news.symlink_to(outside)
    before = office.files()
    sent = {"digest": "", "fields": {"title": "Khác", "date": "2025-01-01"}, "text": "Khác."}
    assert office.ask("GET", "api/tin/2025/b.md")[0] in (403, 404)
    assert office.ask("PUT", "api/tin/2025/b.md", sent)[0] in (403, 404)
    assert office.ask("GET", "api/tep/2025/b.md")[0] in (403, 404)
    if level in ("year", "news"):
        assert office.ask("POST", "api/tin", sent)[0] == 403
        assert office.drop("api/tep/2025", "a.csv", b"a,b\n")[0] == 403
        assert office.drop("api/nhap", "a.txt", "Tin 1/1/2025\n\nChữ.".encode())[0] == 403
        assert office.files() == before


@pytest.mark.parametrize("name", FOREIGN)
def test_nobody_elses_page_is_answered(office: Office, name: str) -> None:
    before = office.files()
    sent = {"digest": office.open("a")["digest"], "fields": {"title": "Khác"}, "text": ""}
    for method, path in {"GET": "api/tin", "POST": "api/tin", "PUT": "api/tin/2026/a.md"}.items():
        status, told = office.ask(method, path, sent, **FOREIGN[name])
        assert status == 403
        is_late = "token" in name and name != "no token"
        assert ("tải lại trang" if is_late else "không đến từ trang") in told["message"]
    assert office.files() == before


@pytest.mark.parametrize("name", [name for name in FOREIGN if "token" not in name])
def test_nobody_elses_page_shows_the_page_or_a_picture(office: Office, name: str) -> None:
    (office.year / "x.pdf").write_bytes(PDF)
    for path in ("", "api/tep/2026/x.pdf"):
        assert office.ask("GET", path, **FOREIGN[name])[0] == 403


def test_the_page_tells_its_scripts_the_token_and_keeps_to_itself(office: Office) -> None:
    answer = office.editor.answer(Request("GET", "", {}))
    headers = dict(answer.headers)
    assert f'content="{TOKEN}"' in answer.body.decode()
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        *("../editor.py", "..%2feditor.py", "__init__.py", "../library/package.json"),
        *("/index.html", "\\index.html", "index.html\0", ".htaccess", "khong-co.js", "x/a.js"),
        *("desk", "desk/", "desk//desk.js", "desk/../main.js", "../page/main.js", "./main.js"),
    ],
)
def test_no_other_file_of_the_program_is_served(office: Office, path: str) -> None:
    assert office.ask("GET", path)[0] == 404


@pytest.mark.parametrize("file", sorted(PAGE.rglob("*.*")), ids=lambda file: file.name)
def test_each_file_of_the_page_is_served_and_what_it_names_is_there(
    office: Office, file: Path
) -> None:
    name = file.relative_to(PAGE).as_posix()
    assert office.editor.answer(Request("GET", name, {})).status == 200
    for named in NAMED.findall(file.read_text("utf-8")):
        assert (file.parent / named).is_file()


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"[]", b"null", b'"a"', b"\xff", b"NaN", b"[" * 100_000),
        *(b'{"fields": {"title": "\\ud800"}}', b'{"fields": {"title": NaN}}'),
        *(b'{"fields": []}', b'{"fields": {"la": 1}}', b'{"text": 1}', b'{"head": 1}'),
    ],
)
def test_what_is_not_what_the_page_sends_is_refused(office: Office, body: bytes) -> None:
    before = office.files()
    for method, path in (("POST", "tin"), ("PUT", "tin/2026/a.md"), ("POST", "xem")):
        status, told = office.ask(method, f"api/{path}", body)
        assert status == 400
        assert told["message"]
    assert office.files() == before


@pytest.mark.parametrize("path", ["dan", "html", "vu-viec"])
@pytest.mark.parametrize("sent", [{}, {"html": 1, "text": 1, "path": 1}])
def test_what_lacks_its_part_is_refused(office: Office, path: str, sent: object) -> None:
    assert office.ask("POST", f"api/{path}", sent)[0] == 400


@pytest.mark.parametrize(
    ("path", "size"), [("api/tin", 5_000_000), ("api/html", 5_000_000), ("", 1), ("api/tep", 10**8)]
)
def test_what_is_too_large_is_refused_before_it_is_read(
    office: Office, path: str, size: int
) -> None:
    status, told = office.ask("POST", path, b" " * size)
    assert status == 413
    assert "nhiều nhất" in told["message"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        *(("DELETE", "api/tin/2026/a.md"), ("PATCH", "api/tin"), ("PUT", "api/tin")),
        *(("GET", "api/xem"), ("GET", "api/"), ("GET", "api/khong-co"), ("POST", "api/tep/")),
    ],
)
def test_there_is_nothing_else_to_ask(office: Office, method: str, path: str) -> None:
    assert office.ask(method, path, {"fields": {}})[0] in (400, 404)
    assert office.open("a")
