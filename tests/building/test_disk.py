"""Files as the disk has them, and what may stand in the way of one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newsroom.building.disk import ODD, drop, link, opened, remove, replacing, states

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


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
