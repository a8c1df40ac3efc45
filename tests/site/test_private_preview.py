"""A preview keeps its drafts to itself, and leaves them to the next alone."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from newsroom_mkdocs.preview.server import PreviewServer, serve_only_here
from tests.conftest import ROOT, caches_at, files_below
from tests.site.test_serve import PATIENCE, Preview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Site

DRAFT = "tin-tuc/2022/nhap/"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files, which previews share."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def project(site: Site, temporary: Path) -> Site:
    """A project with a draft, whose previews lie in `temporary`."""
    assert temporary.is_dir()
    site.write("gioi-thieu.md", "# Giới thiệu\n")
    site.write("bien-tap.md", "# Cách viết tin\n")
    site.notice("nhap", "Bản nháp này.", draft="true")
    return site


def started(folder: Path, *arguments: str, host: str = "") -> Preview:
    server = Preview(folder, *arguments, host=host)
    server.wait(lambda: "Bản nháp này." in server.read(DRAFT))
    return server


def _has_told(server: Preview, words: str) -> bool:
    return words in server.log()


def ask(server: Preview, path: str, **headers: str) -> http.client.HTTPResponse:
    """Ask as any program may, with the headers given."""
    connection = http.client.HTTPConnection(server.host, timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def kept_by(server: Preview) -> list[Path]:
    """Return the folders that previews have left, or still have."""
    return sorted(path.parent for path in server.caches.glob("newsroom-preview/*/project"))


def test_the_next_preview_takes_over_what_one_has_left_however_it_ended(
    project: Site, temporary: Path
) -> None:
    server = started(project.folder)
    (folder,) = kept_by(server)
    pages = files_below(folder / "site")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        server.stop(number)
        assert "Traceback" not in server.log()
        assert {each.stat().st_mode & 0o777 for each in (folder.parent, folder)} == {0o700}
        server = started(project.folder, host=server.host)
        assert "dựng 0 tệp" in server.log()
        assert files_below(folder / "site") == pages
    server.stop()
    assert list(temporary.iterdir()) == []


def test_nothing_is_left_where_it_ends_before_it_has_begun(project: Site, temporary: Path) -> None:
    server = Preview(project.folder)
    server.wait(lambda: bool(kept_by(server)))
    server.stop(signal.SIGTERM)
    assert list(temporary.iterdir()) == []


def test_what_was_killed_is_mended_and_two_at_once_have_a_folder_each(
    project: Site, temporary: Path
) -> None:
    killed = started(project.folder)
    (folder,) = kept_by(killed)
    killed.wait((folder / "manifest").exists)  # written once nobody has saved for a while
    project.notice("lo", "Bản nháp sẽ xoá.", draft="true")
    killed.wait(lambda: "Bản nháp sẽ xoá." in killed.read("tin-tuc/2022/lo/"))
    killed.stop(signal.SIGKILL)
    (project.docs / "tin-tuc/2022/lo.md").unlink()
    (folder / "related").write_bytes(b"\0")
    first = started(project.folder, host=killed.host)
    second = started(project.folder)
    assert len(kept_by(first)) == 2
    assert not first.read("tin-tuc/2022/lo/")
    assert first.read(DRAFT)
    first.stop()
    second.stop()
    left = b"".join(files_below(folder.parent).values())
    assert "Bản nháp này.".encode() in left
    assert "Bản nháp sẽ xoá.".encode() not in left
    assert list(temporary.iterdir()) == []


def test_a_notice_that_became_faulty_since_the_last_preview_keeps_none_from_starting(
    project: Site,
) -> None:
    project.notice("a", "Bản tốt.")
    first = started(project.folder)
    first.stop()
    project.notice("a", "Bản hỏng.", date="31-02-2022")
    second = started(project.folder, host=first.host)
    assert "docs/tin-tuc/2022/a.md:3: " in second.read(DRAFT)
    second.stop()


@pytest.fixture(params=[(), ("--no-livereload",)], ids=["with live reload", "without"])
def server(request: pytest.FixtureRequest, project: Site) -> Iterator[Preview]:
    preview = started(project.folder, *request.param)
    yield preview
    preview.stop()


def test_only_the_browser_of_this_machine_is_answered_and_no_search_engine(server: Preview) -> None:
    port = server.host.rpartition(":")[2]
    own = f"localhost:{port}"
    foreign = [
        {"Host": "tin.example.org"},
        {"Host": f"tin.example.org:{port}"},
        {"Host": f"localhost.example.org:{port}"},
        {"Host": f"localhost@example.org:{port}"},
        {"Host": f"192.0.2.7:{port}"},
        {"Host": ""},
        {"Host": own, "Origin": "https://example.org"},
        {"Host": own, "Origin": "null"},
        {"Host": own, "Origin": f"http://127.0.0.1:{port}"},
    ]
    assert [ask(server, f"/{DRAFT}", **headers).status for headers in foreign] == [403] * 9
    known = [
        {},
        {"Host": own},
        {"Host": own.upper()},
        {"Host": "localhost"},
        {"Host": f"[::1]:{port}"},
        {"Host": own, "Origin": f"http://{own}"},
    ]
    assert [ask(server, f"/{DRAFT}", **headers).status for headers in known] == [200] * 6
    assert ask(server, "/livereload/0/0", Host="tin.example.org").status == 403
    there, missing = ["/", f"/{DRAFT}", "/feed.xml"], ["/khong-co/", "/%00", "/a%00b"]
    answers = [ask(server, path) for path in (*there, *missing)]
    assert [each.status for each in answers] == [200] * 3 + [404] * 3
    assert {each.headers["X-Robots-Tag"] for each in answers} == {"noindex"}
    assert {each.headers["Cross-Origin-Resource-Policy"] for each in answers} == {"same-origin"}


@pytest.mark.parametrize("address", ["0.0.0.0:8765", "[::]:8765", "192.0.2.7:8765"])
def test_an_address_that_others_can_ask_is_refused(address: str) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), dev_addr=address)
    with pytest.raises(ConfigurationError, match=r"viết 127\.0\.0\.1:8765"):
        serve_only_here(config)


def test_the_command_refuses_it_without_a_traceback(project: Site, temporary: Path) -> None:
    for name in ("mkdocs.yml", "hooks", "overrides"):
        (project.folder / name).symlink_to(ROOT / name)
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "-a", "0.0.0.0:8765"],
        cwd=project.folder,
        env={**os.environ, **caches_at(project.folder / "caches")},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert result.returncode == 1
    assert "chỉ mở cho chính máy này" in result.stderr
    assert "Traceback" not in result.stderr
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("port", [None, 80_000], ids=["one that is taken", "one that there is not"])
def test_a_port_that_is_not_to_be_had_is_told(tmp_path: Path, port: int | None) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = port or other.getsockname()[1]
        with (
            PreviewServer(lambda: None, "127.0.0.1", taken, str(tmp_path)) as server,
            pytest.raises(ConfigurationError, match=f"ở 127.0.0.1:{taken}, có lẽ vì"),
        ):
            server.server_bind()


def test_a_faulty_template_lets_nobody_wait(project: Site) -> None:
    shutil.copytree(ROOT / "overrides", project.folder / "overrides")
    server = started(project.folder)
    template = project.folder / "overrides/partials/news/notice/byline.html"
    good = template.read_text()
    faults = {"{% if %}": "Expected an expression", "{{ khong_co.gi }}": "'khong_co' is undefined"}
    for fault, told in faults.items():
        template.write_text(f"{good}{fault}")
        server.wait(partial(_has_told, server, told))
        assert "Bản nháp này." in server.read(DRAFT)
    assert "không dựng lại được" in server.log()
    assert "bản xem trước vẫn là bản tốt gần nhất" in server.log()
    assert "Traceback" not in server.log()
    template.write_text(good)
    project.notice("nhap", "Bản đã chữa.", draft="true")
    server.wait(lambda: "Bản đã chữa." in server.read(DRAFT))
    server.stop()
