"""A preview keeps its drafts to itself, and leaves nothing of them behind."""

from __future__ import annotations

import http.client
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
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


def started(folder: Path, *arguments: str) -> Preview:
    server = Preview(folder, *arguments)
    server.wait(lambda: "Bản nháp này." in server.read(DRAFT))
    return server


def ask(server: Preview, path: str, **headers: str) -> http.client.HTTPResponse:
    """Ask as any program may, with the headers given."""
    connection = http.client.HTTPConnection(server.host, timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_only_its_owner_may_look_also_after_the_trees_changed_places(
    project: Site, temporary: Path
) -> None:
    server = started(project.folder)
    modes = [{each.stat().st_mode & 0o777 for each in temporary.iterdir()}]
    project.notice("nhap", "Bản nháp khác.", draft="true")
    server.wait(lambda: "Bản nháp khác." in server.read(DRAFT))
    modes.append({each.stat().st_mode & 0o777 for each in temporary.iterdir()})
    spare = next(temporary.glob("*/spare"))
    modes.append({spare.stat().st_mode & 0o777})
    server.stop()
    assert modes == [{0o700}] * 3


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_nothing_is_left_however_it_ends(project: Site, temporary: Path, number: int) -> None:
    server = started(project.folder)
    assert list(temporary.iterdir())
    server.stop(number)
    assert list(temporary.iterdir()) == []
    assert "Traceback" not in server.log()


def test_nothing_is_left_where_it_ends_before_it_has_begun(project: Site, temporary: Path) -> None:
    server = Preview(project.folder)
    server.wait(lambda: any(temporary.glob("*.news")))
    server.stop(signal.SIGTERM)
    assert list(temporary.iterdir()) == []


def test_what_was_killed_goes_with_the_next_start_and_what_lives_stays(
    project: Site, temporary: Path
) -> None:
    killed = started(project.folder)
    killed.stop(signal.SIGKILL)
    left = set(temporary.iterdir())
    assert left
    first = started(project.folder)
    second = started(project.folder)
    assert not left & set(temporary.iterdir())
    assert "Bản nháp này." in first.read(DRAFT)
    first.stop()
    second.stop()
    assert list(temporary.iterdir()) == []


@pytest.fixture(params=[(), ("--no-livereload",)], ids=["with live reload", "without"])
def server(request: pytest.FixtureRequest, project: Site) -> Iterator[Preview]:
    preview = started(project.folder, *request.param)
    yield preview
    preview.stop()


def test_only_the_browser_of_this_machine_is_answered(server: Preview) -> None:
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


@pytest.mark.parametrize("path", ["/", f"/{DRAFT}", "/khong-co/", "/feed.xml", "/%00", "/a%00b"])
def test_every_answer_says_that_it_is_not_for_search_engines(server: Preview, path: str) -> None:
    answer = ask(server, path)
    assert answer.status == (404 if "khong-co" in path or "%00" in path else 200)
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["0.0.0.0:8765", "[::]:8765", "192.0.2.7:8765"])
def test_an_address_that_others_can_ask_is_refused(
    project: Site, temporary: Path, address: str
) -> None:
    for name in ("mkdocs.yml", "hooks", "overrides"):
        (project.folder / name).symlink_to(ROOT / name)
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "-a", address],
        cwd=project.folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert result.returncode == 1
    assert "chỉ mở cho chính máy này" in result.stderr
    assert "viết 127.0.0.1:8765" in result.stderr
    assert "Traceback" not in result.stderr
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        pytest.param("{% if %}", "Expected an expression", id="syntax"),
        pytest.param("{{ khong_co.gi }}", "'khong_co' is undefined", id="unknown name"),
    ],
)
def test_a_faulty_template_lets_nobody_wait(project: Site, fault: str, told: str) -> None:
    shutil.copytree(ROOT / "overrides", project.folder / "overrides")
    server = started(project.folder)
    template = project.folder / "overrides/partials/news/byline.html"
    good = template.read_text()
    template.write_text(f"{good}{fault}")
    server.wait(lambda: "không dựng lại được" in server.log())
    assert told in server.log()
    assert "bản xem trước vẫn là bản tốt gần nhất" in server.log()
    assert "Traceback" not in server.log()
    assert "Bản nháp này." in server.read(DRAFT)
    template.write_text(good)
    project.notice("nhap", "Bản đã chữa.", draft="true")
    server.wait(lambda: "Bản đã chữa." in server.read(DRAFT))
    server.stop()
