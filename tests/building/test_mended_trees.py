"""Trees that a kill, a refusal of the system or somebody's hand has left otherwise than meant."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import pytest

from newsroom.building.error import BuildError
from newsroom.building.trees import places
from newsroom.building.trees import trees as trees_module
from newsroom.building.trees.trees import Trees
from tests.building.test_trees import publish
from tests.conftest import files_below

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["in one step", "in two"])
def _places(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Change places as this system does, and as one does that cannot exchange two folders."""
    if request.param == "in two":
        monkeypatch.setattr(places, "exchange", lambda *_: False)


def home_of(site: Path) -> Path:
    """Return what is kept of a site."""
    return site.parent / ".cache/plugin/news/site"


def test_both_trees_left_by_a_kill_beside_one_that_was_leaving_are_used(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = publish(site, {"a": b"1"}, {})
    trees = Trees(site)
    trees.close()
    (trees.home / "leaving").mkdir()
    (trees.home / "leaving/x").touch()
    publish(site, {"a": b"2"}, made)
    assert files_below(site) == {"a": b"2"}
    assert not (trees.home / "leaving").exists()


def test_a_tree_that_cannot_come_leaves_the_other_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "exchange", lambda *_: False)
    site = tmp_path / "site"
    publish(site, {"a": b"1"}, {})
    rename = type(site).replace

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "spare":
            raise OSError(errno.EACCES, "Permission denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(type(site), "replace", refuse)
    with pytest.raises(BuildError, match=r"không có quyền với .*spare"):
        publish(site, {"a": b"2"}, {})
    assert files_below(site) == {"a": b"1"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
@pytest.mark.usefixtures("_places")
@pytest.mark.parametrize("mode", [0o700, 0o750, 0o755])
def test_who_may_read_the_site_stays_the_same(tmp_path: Path, mode: int) -> None:
    site = tmp_path / "site"
    site.mkdir()
    site.chmod(mode)
    for content in (b"1", b"2", b"3"):
        publish(site, {"a": content}, {})
        spare = home_of(site) / "spare"
        assert (site.stat().st_mode & 0o777, spare.stat().st_mode & 0o777) == (mode, mode)


@pytest.mark.parametrize("place", ["spare", "spare/a", "site/a", "leaving", "scratch"])
@pytest.mark.parametrize("is_link", [False, True])
def test_nothing_is_written_where_a_link_leads(
    tmp_path: Path, place: str, *, is_link: bool
) -> None:
    site, mine = tmp_path / "site", tmp_path / "mine"
    mine.mkdir()
    (mine / "index.html").write_bytes(b"1")
    made = publish(site, {"a/index.html": b"1", "b": b"1"}, {})
    odd = tmp_path / place if place.startswith("site") else home_of(site) / place
    if odd.exists():
        odd.rename(tmp_path / "away")
    if is_link:
        odd.symlink_to(mine)
    else:
        odd.write_bytes(b"?")
    publish(site, {"a/index.html": b"1", "b": b"2"}, made)
    assert files_below(site) == {"a/index.html": b"1", "b": b"2"}
    assert not any(each.is_symlink() for each in site.rglob("*"))
    assert files_below(mine) == {"index.html": b"1"}


def test_a_site_that_is_a_link_to_a_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "elsewhere/site").mkdir(parents=True)
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere/site")
    publish(tmp_path / "site", {"a": b"1"}, {})
    assert (tmp_path / "site").is_symlink()
    assert files_below(tmp_path / "elsewhere/site") == {"a": b"1"}


def test_a_file_that_became_a_link_to_the_same_content_is_made_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = publish(site, {"a": b"1"}, {})
    (tmp_path / "mine").write_bytes(b"1")
    (site / "a").unlink()
    (site / "a").symlink_to(tmp_path / "mine")
    publish(site, {"a": b"1"}, made)
    assert not (site / "a").is_symlink()


def test_what_an_earlier_build_left_for_mkdocs_is_gone(tmp_path: Path) -> None:
    trees = Trees(tmp_path / "site")
    trees.scratch.mkdir()
    (trees.scratch / ".nojekyll").touch()
    trees.close()
    assert not trees.scratch.exists()
    trees.scratch.mkdir()  # as a killed build leaves it
    (trees.scratch / ".nojekyll").touch()
    again = Trees(tmp_path / "site")
    assert not trees.scratch.exists()
    again.close()


def test_a_site_without_hard_links_is_right_and_the_reason_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    site = tmp_path / "site"
    made = publish(site, {"a": b"1", "b": b"1"}, {})
    monkeypatch.setattr(os, "link", refuse)
    said: list[str] = []
    trees = Trees(site, say=said.append)
    kept = trees.intact("a", made["a"])
    assert kept is not None
    trees.keep("a")
    trees.publish({"a": kept, "b": trees.write("b", b"2")})
    trees.close()
    assert files_below(site) == {"a": b"1", "b": b"2"}
    assert len(said) == 1
    assert "không giữ được liên kết cứng (Operation not permitted)" in said[0]


def test_a_new_site_whose_other_tree_cannot_follow_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    site = tmp_path / "site"
    said: list[str] = []
    trees = Trees(site, say=said.append)
    monkeypatch.setattr(trees_module, "link", refuse)
    trees.publish({"a": trees.write("a", b"1")})
    trees.close()
    assert files_below(site) == {"a": b"1"}
    assert not trees.alike
    assert len(said) == 1
    assert said[0].startswith("trang mới đã được đăng")
    monkeypatch.undo()
    publish(site, {"a": b"2"}, {})
    assert files_below(site) == {"a": b"2"}
