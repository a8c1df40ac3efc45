"""Whatever happens to a build, readers see the old site or the right new one, and are told why."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsroom.rendering.templates import CompiledTemplates
from tests.bench.corpus import write_corpus
from tests.conftest import NOON, ROOT, Site, files_below
from tests.site.test_builds import run_mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HOME = ".cache/plugin/news/site"
KEPT = ["manifest", "related", "search", "templates", "lock", "spare", "scratch", "leaving"]
KINDS = ["a file", "a folder", "a link", "a dangling link"]
PATIENCE = 120
CLEAN: dict[str, dict[str, bytes]] = {}
"""What clean builds gave, by what lay in the docs folder."""
COMPILED: dict[str, bytes] = {}
"""The templates as the first build of all has left them, which would take each test longest."""


@pytest.fixture(autouse=True)
def _compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each build read compiled templates from the disk, as one in a new process does."""
    monkeypatch.setattr(CompiledTemplates, "_recent", {})


@pytest.fixture
def project(site: Site) -> Site:
    """A project of two notices that was built once, before one of them changed."""
    return begun(site)


def begun(site: Site) -> Site:
    templates = site.folder / HOME / "templates"
    for name, content in COMPILED.items():
        (templates / name).parent.mkdir(parents=True, exist_ok=True)
        (templates / name).write_bytes(content)
    for name in ("gioi-thieu", "bien-tap"):
        site.write(f"{name}.md", "# Trang\n")
    site.notice("a", "Bản đầu.")
    site.notice("b", "Tin kia.", title="Kiểm tra tài chính")
    site.build(nav=["index.md", "gioi-thieu.md"])
    COMPILED.update(files_below(templates))
    site.notice("a", "Bản sửa.")
    return site


def built(site: Site) -> dict[str, bytes]:
    """Build, and return what a clean build of the same would have given."""
    site.build(nav=["index.md", "gioi-thieu.md"])
    found = site.files()
    assert found == clean(site)
    return found


def clean(site: Site) -> dict[str, bytes]:
    """Return what a clean build of the docs folder gives, which is made once for all tests."""
    written = repr(sorted(files_below(site.docs).items()))
    if written not in CLEAN:
        folder = site.folder.parent / "clean"
        shutil.copytree(site.docs, folder / "docs")
        other = Site(folder, site.monkeypatch, site.log)
        other.build(nav=["index.md", "gioi-thieu.md"])
        CLEAN[written] = other.files()
        shutil.rmtree(folder)
    return CLEAN[written]


def put(path: Path, kind: str, mine: Path) -> None:
    """Put something odd in the place of what was remembered."""
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    if kind == "a file":
        path.write_bytes(b"\x00rubbish")
    elif kind == "a folder":
        (path / "in").mkdir(parents=True)
        (path / "in/rubbish.html").write_text("rác")
    else:
        path.symlink_to(mine if kind == "a link" else mine / "nowhere")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", KEPT)
def test_whatever_lies_where_something_was_remembered_the_site_is_right(
    project: Site, name: str, kind: str
) -> None:
    mine = project.folder / "mine"
    mine.mkdir()
    (mine / "index.html").write_text("của tôi")
    put(project.folder / HOME / name, kind, mine)
    assert "Bản sửa." in built(project)["tin-tuc/2022/a/index.html"].decode()
    assert files_below(mine) == {"index.html": "của tôi".encode()}


@pytest.mark.parametrize("name", ["manifest.new", "related.new", "manifest/x", "templates/x"])
def test_folders_in_the_place_of_temporary_files_do_not_stop_a_build(
    project: Site, name: str
) -> None:
    path = project.folder / HOME / name
    if path.parent.is_file():
        path.parent.unlink()
    path.mkdir(parents=True)
    built(project)


@pytest.mark.parametrize("damage", ["a flipped bit", "cut short", "empty", "random", "deep"])
def test_damage_to_what_is_remembered_never_shows(project: Site, damage: str) -> None:
    luck = random.Random(17)  # noqa: S311 (no secret)
    for _ in range(3):
        for file in (project.folder / HOME).rglob("*"):
            if file.is_file() and "spare" not in file.parts:
                file.write_bytes(damaged(file.read_bytes(), damage, luck))
        built(project)


def damaged(content: bytes, damage: str, luck: random.Random) -> bytes:
    if damage == "a flipped bit" and content:
        place = luck.randrange(len(content))
        flipped = content[place] ^ 1 << luck.randrange(8)
        return b"%b%c%b" % (content[:place], flipped, content[place + 1 :])
    if damage == "cut short" and content:
        return content[: luck.randrange(len(content))]
    if damage == "random":
        return luck.randbytes(len(content))
    return b"[" * 100_000 if damage == "deep" else b""


@pytest.mark.parametrize("place", [".cache", ".cache/plugin", ".cache/plugin/news", HOME, "site"])
def test_a_file_in_the_place_of_a_folder_is_named(project: Site, place: str) -> None:
    path = project.folder / place
    shutil.rmtree(path)
    path.write_text("một tệp")
    assert f"{path} là một tệp, mà ở đó phải là thư mục" in project.fails()
    path.unlink()
    built(project)


@pytest.mark.parametrize(
    ("named", "lost"),
    [
        pytest.param("mine", ["ảnh.jpg"], id="a folder of somebody"),
        pytest.param("mine", ["index.md", "404.html"], id="a folder of templates"),
        pytest.param("mine", ["index.html", "404.html", ".git"], id="a clone of a published site"),
    ],
)
def test_a_site_takes_the_place_of_nothing_but_a_site(
    project: Site, named: str, lost: list[str]
) -> None:
    mine = project.folder / named
    mine.mkdir()
    for name in lost:
        (mine / name).write_text("của tôi")
    before = files_below(mine)
    message = project.fails(site_dir=str(mine))
    assert f"{mine} không phải một trang đã dựng (trong đó có {lost[-1]})" in message
    assert files_below(mine) == before


@pytest.mark.parametrize("left", [[], [".DS_Store"], ["index.html", "404.html", "cu.html"]])
def test_an_empty_folder_or_a_site_whose_memory_is_lost_is_taken(
    project: Site, left: list[str]
) -> None:
    other = project.folder / "other"
    other.mkdir()
    for name in left:
        (other / name).write_text("cũ")
    project.build(site_dir=str(other), nav=["index.md", "gioi-thieu.md"])
    assert (other / "tin-tuc/2022/a/index.html").exists()
    assert not (other / "cu.html").exists()


def test_a_template_that_is_missing_is_told_by_name(project: Site, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    (tmp_path / "overrides/listing.html").unlink()
    theme = {"name": "material", "custom_dir": str(tmp_path / "overrides")}
    message = project.fails(theme=theme)
    assert "không có mẫu trang listing.html trong thư mục mẫu" in message


def test_a_theme_without_our_templates_is_told(project: Site) -> None:
    assert "thiếu custom_dir" in project.fails(theme={"name": "material"})


def test_two_builds_at_once_both_end_well(project: Site) -> None:
    running = [mkdocs(project.folder) for _ in range(2)]
    ended = [each.communicate(timeout=PATIENCE)[0] for each in running]
    assert [each.returncode for each in running] == [0, 0], ended
    found = project.files()
    assert "Bản sửa." in found["tin-tuc/2022/a/index.html"].decode()
    shutil.rmtree(project.folder / ".cache")
    mkdocs(project.folder).communicate(timeout=PATIENCE)
    assert project.files() == found


def mkdocs(folder: Path, *before: str) -> subprocess.Popen[str]:
    """Begin a build as a person would, in a process group of its own; `before` lies a command."""
    for name in ("mkdocs.yml", "hooks", "overrides"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    return subprocess.Popen(
        [*before, sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(NOON), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no process groups")
def test_a_build_killed_at_any_moment_leaves_one_whole_site(project: Site) -> None:
    site, luck = project, random.Random(22)  # noqa: S311 (no secret)
    write_corpus(site.docs, 40, categories=["co-so", "tinh-uy"])

    def build() -> dict[str, bytes]:
        process = mkdocs(site.folder)
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said
        return site.files()

    started = time.monotonic()
    build()
    wait = time.monotonic() - started
    pages = sorted(site.docs.glob("tin-tuc/*/*.md"))
    after = site.files()
    for _ in range(4):
        before = after
        for page in luck.sample(pages, 12):
            page.write_text(page.read_text("utf-8") + "\nThêm một đoạn.\n", "utf-8")
        process = mkdocs(site.folder)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        killed = site.files()
        after = build()
        assert killed in (before, after)
        # However fast this machine is, kills come nearer to the moment when the sites change.
        wait *= luck.uniform(0.5, 0.9) if killed == after else luck.uniform(1.1, 1.8)
    shutil.rmtree(site.output)
    shutil.rmtree(site.folder / ".cache")
    assert build() == after


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, as far as the system lets a test mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(command, check=False).returncode:
        pytest.skip("only root may mount a disk, and only on Linux")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, *, left: int) -> Path:
    """Fill a disk but for so many bytes; return the file that does."""
    free = shutil.disk_usage(disk).free
    (disk / "filler").write_bytes(b"\0" * (free - left))
    return disk / "filler"


@pytest.mark.parametrize("left", [0, 8_192, 65_536, 400_000])
def test_a_full_disk_is_told_and_the_old_site_stays(
    disk: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, left: int
) -> None:
    site = Site(disk, monkeypatch, caplog)
    site.write("index.md", "# Trang chủ\n")
    begun(site)
    before = site.files()
    filler = fill(disk, left=left)
    message = site.fails(site_name="Tên khác")  # every page is made anew
    assert "trang chưa được dựng lại: ổ đĩa chứa" in message
    assert "đã đầy; xoá bớt tệp" in message
    assert site.files() == before
    filler.unlink()
    built(site)


def test_a_full_disk_shows_nobody_a_traceback(disk: Path) -> None:
    shutil.copytree(ROOT / "docs", disk / "docs")
    fill(disk, left=100_000)
    result = run_mkdocs(disk)
    assert result.returncode == 1
    assert "đã đầy; xoá bớt tệp" in result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr


def test_a_site_that_was_published_stays_where_the_disk_is_full_afterwards(
    project: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is remembered is written last; without it the next build only takes longer."""
    cache_file = sys.modules["newsroom.building.memory.cache_file"]

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache_file, "crc32", refuse)
    project.build(nav=["index.md", "gioi-thieu.md"])
    assert "Bản sửa." in project.read("tin-tuc/2022/a/")
    assert any("lần sau sẽ dựng chậm hơn" in each.getMessage() for each in project.log.records)
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON))
    built(project)


def test_a_disk_that_is_read_only_is_told(
    disk: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    site = Site(disk, monkeypatch, caplog)
    site.write("index.md", "# Trang chủ\n")
    begun(site)
    before = site.files()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    assert "chỉ cho đọc; gắn lại ổ đĩa để ghi được" in site.fails()
    assert site.files() == before
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    built(site)


def test_a_site_that_is_a_mounted_disk_is_told(project: Site, disk: Path) -> None:
    for name in ("index.html", "404.html"):
        (disk / name).write_text("trang cũ")
    before = files_below(disk)
    message = project.fails(site_dir=str(disk))
    assert f"thư mục {disk} là điểm gắn ổ đĩa" in message
    assert "gắn thư mục cha của nó, hoặc đổi site_dir" in message
    assert files_below(disk) == before


def without_rights() -> list[str]:
    """Return what takes from a command the right of root to do everything everywhere."""
    if os.geteuid():
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to take that from it")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
@pytest.mark.parametrize(
    ("folder", "mode", "told"),
    [
        (".", 0o555, "site"),
        (f"{HOME}/spare/tin-tuc", 0o555, "spare/tin-tuc"),
        ("site/tin-tuc", 0o000, "site/tin-tuc"),
        (HOME, 0o555, ""),
        (f"{HOME}/spare", 0o000, ""),
        (f"{HOME}/templates", 0o555, ""),
    ],
)
def test_a_folder_that_may_not_be_written_is_told_or_of_no_account(
    project: Site, folder: str, mode: int, told: str
) -> None:
    project.write("../mkdocs.yml", (ROOT / "mkdocs.yml").read_bytes())  # before it is forbidden
    for name in ("hooks", "overrides"):
        (project.folder / name).symlink_to(ROOT / name)
    before = project.files()
    (project.folder / HOME / "lock").unlink()
    place = project.folder / folder
    usual = place.stat().st_mode & 0o777
    place.chmod(mode)
    process = mkdocs(project.folder, *without_rights())
    said, _ = process.communicate(timeout=PATIENCE)
    place.chmod(usual)
    assert process.returncode == bool(told), said
    assert (f"không có quyền với {project.folder}" in said) is bool(told)
    assert told in said
    assert "Traceback" not in said
    assert (project.files() == before) is bool(told)
    built(project)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_files_of_odd_kinds_are_told_in_one_go_and_nothing_waits_for_them(project: Site) -> None:
    before = project.files()
    (project.folder / "mat.pdf").write_bytes(b"%PDF")
    odd: dict[str, Callable[[Path], None]] = {
        "ong-dan": os.mkfifo,
        "so-khong.bin": lambda path: path.symlink_to("/dev/zero"),
        "lap": lambda path: path.symlink_to("."),
        "tin-tuc/2022/mat.pdf": lambda path: path.symlink_to("../../../mat.pdf"),
        f"{'a' * 251}.jpg": Path.touch,
    }
    for name, make in odd.items():
        make(project.docs / name)
    if sys.platform == "linux":
        Path(os.fsdecode(os.fsencode(project.docs) + b"/caf\xe9")).touch()
    process = mkdocs(project.folder)
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert all(f"docs/{name}:1: " in said for name in odd)
    assert sys.platform != "linux" or r"docs/caf\xe9:1: " in said
    assert "Traceback" not in said
    assert project.files() == before
