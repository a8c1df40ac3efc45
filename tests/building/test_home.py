"""The folder of what lasts from build to build."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from newsroom.building.error import BuildError
from newsroom.building.trees.home import opened_home

if TYPE_CHECKING:
    from pathlib import Path


def open_home(home: Path, said: list[str] | None = None) -> None:
    say = print if said is None else said.append
    opened_home(home, home.parent.parent / "site", say).release()


def test_a_home_is_made_with_its_parents(tmp_path: Path) -> None:
    open_home(tmp_path / "cache/home")
    assert (tmp_path / "cache/home/lock").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_home_is_its_owners_alone_whatever_it_was(tmp_path: Path) -> None:
    open_home(tmp_path / "cache/home")
    assert (tmp_path / "cache/home").stat().st_mode & 0o777 == 0o700
    (tmp_path / "cache/home").chmod(0o755)
    open_home(tmp_path / "cache/home")
    assert (tmp_path / "cache/home").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("place", ["cache", "cache/home", "site"])
@pytest.mark.parametrize("dangling", [False, True])
def test_a_file_in_the_place_of_a_folder_is_named(
    tmp_path: Path, place: str, *, dangling: bool
) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    if dangling:
        (tmp_path / place).symlink_to("nowhere")
    else:
        (tmp_path / place).write_text("không phải thư mục")
    with pytest.raises(BuildError, match=f"{place} là một tệp.*xoá hoặc đổi tên"):
        open_home(tmp_path / "cache/home")
    assert os.path.lexists(tmp_path / place)


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_a_lock_that_is_no_file_makes_way(tmp_path: Path, kind: str) -> None:
    home, mine = tmp_path / "cache/home", tmp_path / "mine"
    home.mkdir(parents=True)
    mine.write_text("của tôi")
    if kind == "folder":
        (home / "lock/in").mkdir(parents=True)
    else:
        (home / "lock").symlink_to(mine)
    open_home(home)
    assert (home / "lock").read_text() == str(os.getpid())
    assert mine.read_text() == "của tôi"


def test_what_may_not_be_read_is_told_as_it_makes_builds_slow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "cache/home"
    home.mkdir(parents=True)
    (home / "manifest").touch()
    monkeypatch.setattr(os, "access", lambda path, _: path.name != "manifest")
    said: list[str] = []
    open_home(home, said)
    assert len(said) == 1
    assert f"không có quyền đọc và ghi {home / 'manifest'}" in said[0]
