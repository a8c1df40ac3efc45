"""Two trees are taken as they were left only where nothing in them has changed."""

from __future__ import annotations

import os
import shutil
import sys
import time
from typing import TYPE_CHECKING

import pytest

from newsroom.building.disk import state_of
from newsroom.building.trees import survey
from newsroom.building.trees.survey import FileState, TreeFiles, is_as_left, is_untouched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsroom.building.disk import State

HOUR = 3_600_000_000_000
FILES = ("index.html", "a/index.html", "a/b/c/d.txt")


def shared(root: Path) -> tuple[Path, Path, dict[str, FileState]]:
    """Return two trees that share some files."""
    live, spare = root / "live", root / "spare"
    made = {}
    for path in FILES:
        for tree in (live, spare):
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (live / path).write_text(path)
        (spare / path).hardlink_to(live / path)
        made[path] = FileState(*state_of((live / path).stat()), "")
    return live, spare, made


def states_of(made: dict[str, FileState]) -> dict[str, State]:
    """Return what is told of files without their contents."""
    return {path: each[:3] for path, each in made.items()}


def later() -> int:
    """Return a moment that no time stamp shares with what was before, nor with what follows."""
    time.sleep(0.05)
    moment = time.time_ns()
    time.sleep(0.05)
    return moment


@pytest.fixture(autouse=True)
def _fine_stamps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(survey, "RACY", 0)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file that was written to": lambda tree: (tree / "a/index.html").write_text("by hand"),
    "a file that is gone": lambda tree: (tree / "a/b/c/d.txt").unlink(),
    "what somebody copied into it": lambda tree: shutil.copytree(
        tree / "a", tree, dirs_exist_ok=True
    ),
    "a stray file": lambda tree: (tree / "a/b/stray").touch(),
    "a stray folder": lambda tree: (tree / "a/stray").mkdir(),
    "a folder that is gone": lambda tree: (tree / "a").rename(tree.parent / "gone"),
    "a tree that is gone": lambda tree: tree.rename(tree.parent / "gone"),
}


@pytest.mark.parametrize("which", [0, 1], ids=["the live tree", "the spare one"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_has_changed_is_seen(
    tmp_path: Path, change: Callable[[Path], object], which: int
) -> None:
    live, spare, made = shared(tmp_path)
    since = later()
    change((live, spare)[which])
    assert not is_untouched((live, spare), made, since)
    assert not is_as_left((live, spare)[which], states_of(made), since)


def test_a_link_in_place_of_a_folder_is_seen(tmp_path: Path) -> None:
    live, spare, made = shared(tmp_path)
    since = later()
    (live / "a").rename(tmp_path / "elsewhere")
    (live / "a").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert not is_untouched((live, spare), made, since)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell when a folder changed")
def test_a_stray_file_is_seen_though_the_time_of_its_folder_was_set_back(tmp_path: Path) -> None:
    live, spare, made = shared(tmp_path)
    before, since = (live / "a").stat(), later()
    (live / "a/stray").touch()
    os.utime(live / "a", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not is_untouched((live, spare), made, since)


@pytest.mark.parametrize("since", [-HOUR, 0, HOUR], ids=["young", "as young", "old"])
def test_what_has_not_changed_is_as_a_walk_finds_it(tmp_path: Path, since: int) -> None:
    live, spare, made = shared(tmp_path)
    assert is_untouched((live, spare), made, time.time_ns() + since)
    assert TreeFiles.just(made) == TreeFiles.below(live, spare)


def test_a_file_that_somebody_else_shares_may_be_another_in_the_spare_tree(tmp_path: Path) -> None:
    live, spare, made = shared(tmp_path)
    (tmp_path / "backup").hardlink_to(live / "index.html")
    assert not is_untouched((live, spare), made, time.time_ns())
    assert is_as_left(live, states_of(made), time.time_ns())


def test_a_site_of_nothing_is_as_it_was(tmp_path: Path) -> None:
    assert is_untouched((tmp_path, tmp_path), {}, 0)
