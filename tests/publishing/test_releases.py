"""Releases on a committee's own server: whole or not at all, and back again."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsroom.publishing import releases
from newsroom.publishing.destination import Destination, PublishingError
from newsroom.publishing.record import RECORD, Record, record_of
from newsroom.publishing.releases import clear, publish, roll_back, shown_record
from tests.conftest import ROOT, files_below
from tests.sshd import ssh_server
from tests.web import go_without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.sshd import SshServer

MOMENT = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
ODD = ["-rf", "a b'c", "$(touch pwned)", "`touch pwned`", "x;touch pwned", "một\nhai", "\\n", "ạ*?"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    with ssh_server(tmp_path_factory.mktemp("sshd")) as found:
        yield found


@pytest.fixture(params=["this machine", "a server"])
def place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Destination:
    """A folder, in whose name a shell would find much to do, here and on a server."""
    folder = str(tmp_path / "$(touch pwned); 'máy' chủ")
    if request.param == "this machine":
        return Destination.of(folder)
    found: SshServer = request.getfixturevalue("server")
    monkeypatch.setenv("RSYNC_RSH", found.shell)
    return Destination.of(f"{found.host}:{folder}")


@pytest.fixture
def here(tmp_path: Path) -> Destination:
    """A folder of this machine."""
    if shutil.which("rsync") is None:
        go_without("rsync")
    return Destination.of(str(tmp_path / "srv"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    write(folder, "một")
    return folder


def write(site: Path, text: str) -> None:
    """Let a site say `text` on its front page, and nothing new elsewhere."""
    for name in ("index.html", "a/b/c.html", ".well-known/x", *ODD):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text if name == "index.html" else "nội dung")


def send(place: Destination, site: Path, text: str) -> str:
    write(site, text)
    return publish(place, site, record_of(site, commit="abc", moment=MOMENT))


def shown(place: Destination) -> str:
    return Path(place.folder, "current", "index.html").read_text()


def names(place: Destination) -> list[str]:
    return sorted(each.name for each in Path(place.folder, "releases").iterdir())


def test_a_site_is_there_whole_with_its_record(place: Destination, site: Path) -> None:
    assert shown_record(place) is None
    release = send(place, site, "một")
    current = Path(place.folder, "current")
    assert current.readlink() == Path(f"releases/{release}")
    files = files_below(current)
    assert Record.from_json(files.pop(RECORD).decode()) == shown_record(place)
    assert files == files_below(site)
    assert shown_record(place) == record_of(site, commit="abc", moment=MOMENT)
    assert not any(
        path.name == "pwned" for path in [*site.parent.rglob("*"), *Path.cwd().iterdir()]
    )


def test_what_has_not_changed_is_one_file_for_all_releases(here: Destination, site: Path) -> None:
    first = Path(here.folder, "releases", send(here, site, "một"))
    second = Path(here.folder, "releases", send(here, site, "hai"))
    assert (first / "a/b/c.html").samefile(second / "a/b/c.html")
    assert (first / "index.html").read_text() == "một"
    assert (second / "index.html").read_text() == "hai"
    assert (first / RECORD).read_text() != (second / RECORD).read_text()


@pytest.fixture
def strict_umask() -> Iterator[None]:
    """What a user makes is for that user alone, as some servers have it."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.usefixtures("strict_umask")
def test_everybody_may_read_a_release_whoever_may_read_the_site(
    here: Destination, site: Path
) -> None:
    for path in site.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    site.chmod(0o700)
    send(here, site, "một")
    place = Path(here.folder)
    made = [place, *(path for path in place.rglob("*") if not path.is_symlink())]
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in made}
    assert modes == {(True, 0o755), (False, 0o644)}


@pytest.mark.parametrize("change", ["another text", "a file more", "a file less"])
def test_what_does_not_arrive_as_it_was_inspected_is_never_shown(
    here: Destination, site: Path, change: str
) -> None:
    release = send(here, site, "một")
    record = record_of(site, commit="", moment=MOMENT)
    if change == "another text":
        (site / "index.html").write_text("hai")
    elif change == "a file more":
        (site / "them.html").write_text("thêm")
    else:
        (site / "a/b/c.html").unlink()
    with pytest.raises(PublishingError, match="không khớp với trang đã dựng"):
        publish(here, site, record)
    assert shown(here) == "một"
    assert [name for name in names(here) if "." not in name] == [release]


UPLOAD = "import sys; from tests.publishing.test_releases import upload; upload(*sys.argv[1:])"


def upload(to: str, site: str) -> None:
    """Publish in a process of its own."""
    publish(Destination.of(to), Path(site), record_of(Path(site), commit="", moment=MOMENT))


def test_an_upload_that_is_killed_at_any_moment_never_shows(place: Destination, site: Path) -> None:
    luck = random.Random(26)  # noqa: S311 (no secret)
    send(place, site, "0")
    before = names(place)
    for number in range(1, 3):
        write(site, str(number))
        (site / "to.bin").write_bytes(luck.randbytes(10_000_000))
        to = f"{place.host}:{place.folder}" if place.host else place.folder
        process = subprocess.Popen(
            [sys.executable, "-c", UPLOAD, to, str(site)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": f"hooks{os.pathsep}."},
            start_new_session=True,
        )
        while names(place) == before and process.poll() is None:
            time.sleep(0.01)
        time.sleep(luck.uniform(0, 0.6))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        before = names(place)
        current = Path(place.folder, "current").resolve()
        files = record_of(current, commit="", moment=MOMENT).files
        assert files == Record.from_json((current / RECORD).read_text()).files
    send(place, site, "cuối")
    assert shown(place) == "cuối"


def test_going_back_leads_to_the_release_before_each_time(place: Destination, site: Path) -> None:
    one, two, three = (send(place, site, text) for text in ("một", "hai", "ba"))
    assert roll_back(place) == two
    assert shown(place) == "hai"
    four = send(place, site, "bốn")
    assert shown(place) == "bốn"
    assert roll_back(place) == two  # not the third, which was taken back itself
    assert roll_back(place) == one
    with pytest.raises(PublishingError, match="không còn bản nào cũ hơn"):
        roll_back(place)
    assert shown(place) == "một"
    assert names(place) == sorted([one, f"{two}.back", f"{three}.back", f"{four}.back"])


def test_there_is_no_way_back_where_nothing_was_published(here: Destination) -> None:
    with pytest.raises(
        PublishingError, match=f"sh không làm xong: chưa có bản nào ở {here.folder}"
    ):
        roll_back(here)


def test_the_newest_stay_and_the_one_that_is_shown(here: Destination) -> None:
    folder = Path(here.folder, "releases")
    for day in range(10, 20):
        (folder / f"202601{day}T000000Z").mkdir(parents=True)
    (folder / "khac").mkdir()
    (folder / "20260101T000000Z.part").mkdir()
    Path(here.folder, "current").symlink_to("releases/20260111T000000Z")
    clear(here)
    kept = [f"202601{day}T000000Z" for day in (11, 15, 16, 17, 18, 19)]
    assert names(here) == sorted([*kept, "khac", "20260101T000000Z.part"])


def test_uploads_that_ended_before_their_end_are_removed_after_a_day(
    here: Destination, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = send(here, site, "một")
    folder = Path(here.folder, "releases")
    (folder / "20260101T000000Z.part").mkdir()
    monkeypatch.setattr(releases, "_ABANDONED", "-1")
    clear(here)
    assert names(here) == [release]


def test_texts_are_compressed_where_the_server_has_the_script(
    here: Destination, site: Path
) -> None:
    Path(here.folder).mkdir()
    script = Path(here.folder, "compress")
    script.write_text('#!/bin/sh\ncd "$1" && gzip --keep --force index.html\n')
    script.chmod(0o755)
    for text in ("một", "hai"):
        send(here, site, text)
        assert Path(here.folder, "current/index.html.gz").is_file()
    script.write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(PublishingError):
        send(here, site, "ba")
    assert shown(here) == "hai"


def test_a_folder_in_the_place_of_the_link_is_told(here: Destination, site: Path) -> None:
    Path(here.folder, "current").mkdir(parents=True)
    with pytest.raises(PublishingError, match="current phải là liên kết tượng trưng"):
        send(here, site, "một")


def test_a_place_that_may_not_be_written_is_told(here: Destination, site: Path) -> None:
    Path(here.folder).write_text("một tệp")
    with pytest.raises(PublishingError, match="srv"):
        send(here, site, "một")
