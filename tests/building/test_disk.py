"""Files as the disk has them, and what may stand in the way of one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsroom.building import disk
from newsroom.building.disk import (
    ODD,
    drop,
    link,
    opened,
    remove,
    rename,
    replacing,
    state_of,
    states,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def a_file(path: Path) -> None:
    path.write_bytes(b"old")


def a_folder(path: Path) -> None:
    (path / "in").mkdir(parents=True)
    (path / "in" / "file").write_bytes(b"old")


def a_link(path: Path) -> None:
    path.symlink_to(elsewhere(path))


def a_dangling_link(path: Path) -> None:
    path.symlink_to("nowhere")


def elsewhere(path: Path) -> Path:
    """Return a folder beside `path` that nobody may touch."""
    folder = path.parent / "elsewhere"
    folder.mkdir(exist_ok=True)
    (folder / "file").write_bytes(b"mine")
    return folder


KINDS = pytest.mark.parametrize("kind", [a_file, a_folder, a_link, a_dangling_link])


@KINDS
def test_whatever_lies_there_is_removed_and_links_lead_nowhere(
    tmp_path: Path, kind: Callable[[Path], None]
) -> None:
    kind(tmp_path / "x")
    mine = elsewhere(tmp_path / "x")
    remove(tmp_path / "x")
    assert not os.path.lexists(tmp_path / "x")
    assert (mine / "file").read_bytes() == b"mine"


@KINDS
def test_a_new_file_takes_the_place_of_whatever_lies_there(
    tmp_path: Path, kind: Callable[[Path], None]
) -> None:
    kind(tmp_path / "x")
    kind(tmp_path / "x.new")
    mine = elsewhere(tmp_path / "x")
    with replacing(tmp_path / "x") as file:
        file.write(b"new")
    assert (tmp_path / "x").read_bytes() == b"new"
    assert not (tmp_path / "x").is_symlink()
    assert not os.path.lexists(tmp_path / "x.new")
    assert (mine / "file").read_bytes() == b"mine"


def test_a_file_that_could_not_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    a_file(tmp_path / "x")
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "x") as file:
        file.write(b"ha" * (1 // 0))
    assert (tmp_path / "x").read_bytes() == b"old"


@KINDS
def test_a_file_is_opened_whatever_stands_in_its_way(
    tmp_path: Path, kind: Callable[[Path], None]
) -> None:
    kind(tmp_path / "x")
    with opened(f"{tmp_path}/x") as file:
        file.write(b"new")
    assert (tmp_path / "x").read_bytes() == b"new"


def test_a_file_in_the_place_of_a_folder_makes_way(tmp_path: Path) -> None:
    a_file(tmp_path / "x")
    opened(f"{tmp_path}/x/y/z").close()
    assert (tmp_path / "x/y/z").is_file()


def test_no_link_is_followed_and_what_is_no_file_is_odd(tmp_path: Path) -> None:
    a_file(tmp_path / "file")
    a_link(tmp_path / "link")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    found = dict(states(tmp_path))
    assert found.keys() - {"pipe"} == {"file", "link", "elsewhere/file"}
    assert {path for path, state in found.items() if state == ODD} == found.keys() & {
        "link",
        "pipe",
    }


def test_where_there_are_no_hard_links_a_file_is_copied_and_the_reason_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_file(tmp_path / "x")
    assert link(f"{tmp_path}/x", f"{tmp_path}/same") == ""
    assert (tmp_path / "same").samefile(tmp_path / "x")

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert link(f"{tmp_path}/x", f"{tmp_path}/copy") == "Operation not permitted"
    assert (tmp_path / "copy").read_bytes() == b"old"


def test_what_is_dropped_takes_its_empty_folders_along(tmp_path: Path) -> None:
    a_folder(tmp_path / "x")
    a_file(tmp_path / "x/y")
    drop(tmp_path, ["x/in/file", "x/gone", "x/y/gone", "x"])
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["y"]


class EntryOfWindows:
    """What a folder of Windows tells of a file: no inode."""

    def __init__(self, entry: os.DirEntry[str]) -> None:
        self.name, self.path = entry.name, entry.path
        self.is_dir, self.is_file = entry.is_dir, entry.is_file

    def stat(self, *, follow_symlinks: bool) -> os.stat_result:
        found = Path(self.path).stat(follow_symlinks=follow_symlinks)
        return os.stat_result((found.st_mode, 0, *found[2:]))


def test_the_state_of_a_file_is_the_same_however_windows_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(str(tmp_path / "a")) as file:
        written = state_of(os.fstat(file.fileno()))
    with os.scandir(tmp_path) as entries:
        told = [EntryOfWindows(each) for each in entries]
    monkeypatch.setattr("os.scandir", lambda _: contextlib.nullcontext(told))
    assert dict(states(tmp_path)) == {"a": written}


@pytest.mark.parametrize("tries", [1, 3, 99])
def test_what_a_scanner_of_viruses_holds_for_a_moment_is_renamed_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tries: int
) -> None:
    a_file(tmp_path / "old")
    held, let_go = iter(range(1, tries)), Path.replace

    def replace(path: Path, target: Path) -> None:
        if next(held, None):
            raise PermissionError
        let_go(path, target)

    monkeypatch.setattr(disk, "_PAUSES", (0, 0, 0))
    monkeypatch.setattr(Path, "replace", replace)
    is_patient = tries <= 4
    with contextlib.nullcontext() if is_patient else pytest.raises(PermissionError):
        rename(tmp_path / "old", tmp_path / "new")
    assert (tmp_path / "new").exists() is is_patient
