"""The folder that a preview leaves to the next: nobody else's, not the project's, not for ever."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from newsroom.building.error import BuildError
from newsroom_mkdocs.preview.private_folder import PrivateFolder
from tests.conftest import caches_at

if TYPE_CHECKING:
    from pathlib import Path

MONTH = 31 * 24 * 60 * 60
ON_UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's caches lie."""
    for name, value in caches_at(tmp_path / "caches").items():
        monkeypatch.setenv(name, value)
    return tmp_path / "caches"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The configuration of a project."""
    (tmp_path / "project").mkdir()
    file = tmp_path / "project" / "mkdocs.yml"
    file.touch()
    return file


def left(config: Path) -> Path:
    """Return what a preview of this project has left that has ended."""
    taken = PrivateFolder.of(config)
    (taken.path / "nhap").write_text("Bản nháp.", "utf-8")
    taken.leave()
    return taken.path


@pytest.mark.usefixtures("caches")
def test_the_next_preview_of_a_project_finds_it_and_that_of_another_does_not(config: Path) -> None:
    other = config.with_name("other.yml")
    other.touch()
    assert left(config) == left(config) != left(other)


@pytest.mark.usefixtures("caches")
def test_each_of_two_at_once_has_its_own(config: Path) -> None:
    first, second = PrivateFolder.of(config), PrivateFolder.of(config)
    assert first.path != second.path
    first.leave()
    assert left(config) == first.path
    second.leave()


def test_git_sees_nothing_of_it(caches: Path, config: Path) -> None:
    folders = left(config).parent
    assert caches in folders.parents
    assert (folders / ".gitignore").read_text() == "*\n"


@ON_UNIX
@pytest.mark.parametrize("mode", [0o755, 0o710, 0o702])
@pytest.mark.usefixtures("caches")
def test_what_others_could_read_or_write_is_removed(config: Path, mode: int) -> None:
    before = left(config)
    before.parent.chmod(mode)
    taken = PrivateFolder.of(config)
    assert not (taken.path / "nhap").exists()
    assert taken.path.parent.stat().st_mode & 0o777 == 0o700
    taken.leave()


@ON_UNIX
@pytest.mark.usefixtures("caches")
def test_a_link_in_its_place_leads_nobody_elsewhere(config: Path, tmp_path: Path) -> None:
    folders = left(config).parent
    elsewhere = folders.rename(tmp_path / "elsewhere")
    before = set(elsewhere.rglob("*"))
    folders.symlink_to(elsewhere)
    taken = PrivateFolder.of(config)
    taken.leave()
    assert not taken.path.parent.is_symlink()
    assert set(elsewhere.rglob("*")) == before


@ON_UNIX
@pytest.mark.usefixtures("caches")
def test_another_users_is_refused_and_left_as_it_is(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = left(config)
    monkeypatch.setattr(os, "geteuid", lambda: before.stat().st_uid + 1)
    with pytest.raises(PermissionError):
        PrivateFolder.of(config)
    assert (before / "nhap").exists()


@pytest.mark.usefixtures("caches")
def test_a_project_is_no_place_for_it(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="không được giữ trong thư mục của trang"):
        PrivateFolder.of(tmp_path / "mkdocs.yml")


@pytest.mark.usefixtures("caches")
def test_what_is_left_of_a_project_that_is_gone_or_unused_is_removed(config: Path) -> None:
    gone, unused, used = (config.with_name(name) for name in ("gone", "unused", "used"))
    for each in (gone, unused, used):
        each.touch()
    folders = {each: left(each) for each in (gone, unused, used)}
    gone.unlink()
    month_ago = time.time() - MONTH
    os.utime(folders[unused] / "project", (month_ago, month_ago))
    left(config)
    assert [each for each, folder in folders.items() if folder.exists()] == [used]


@pytest.mark.usefixtures("caches")
def test_a_living_preview_keeps_it_though_its_project_is_gone(config: Path) -> None:
    living = PrivateFolder.of(config.with_name("gone"))
    left(config)
    assert living.path.is_dir()
    living.leave()
