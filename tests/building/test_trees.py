"""The trees that take turns, and the files a build leaves in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.building.trees import places
from newsroom.building.trees.trees import Trees
from tests.conftest import files_below

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.building.trees.survey import FileState

SITES: list[dict[str, bytes]] = [
    {"a/index.html": b"1", "b.html": b"2", "c/d/e.txt": b"3"},
    {"a/index.html": b"1", "b.html": b"changed"},
    {"a": b"a file where a folder was", "b.html": b"changed"},
    {"a/index.html": b"1", "b.html/index.html": b"a folder where a file was"},
    {},
    {"a/index.html": b"1"},
]


def publish(
    site: Path, files: dict[str, bytes], last: dict[str, FileState]
) -> dict[str, FileState]:
    """Put `files` in place of the last site, keeping what has not changed."""
    trees = Trees(site)
    made = {}
    trees.clear_way()
    for path, content in files.items():
        kept = trees.intact(path, last[path]) if path in last else None
        if kept is not None and (site / path).read_bytes() == content:
            trees.keep(path)
            made[path] = kept
        else:
            made[path] = trees.write(path, content)
    trees.publish(made)
    trees.close()
    return made


@pytest.fixture(params=["in one step", "in two"])
def _places(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Change places as this system does, and as one does that cannot exchange two folders."""
    if request.param == "in two":
        monkeypatch.setattr(places, "exchange", lambda *_: False)


@pytest.mark.usefixtures("_places")
def test_each_site_holds_just_its_files(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made: dict[str, FileState] = {}
    for files in [*SITES, *reversed(SITES)]:
        made = publish(site, files, made)
        assert files_below(site) == files


def test_both_trees_hold_just_the_same_files_after_a_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = publish(site, {"a": b"1", "b": b"2"}, {})
    made = publish(site, {"a": b"1", "c/d": b"3"}, made)
    trees = Trees(site)
    spare = trees.home / "spare"
    assert files_below(spare) == files_below(site) == {"a": b"1", "c/d": b"3"}
    assert all(each.inode == (spare / path).stat().st_ino for path, each in made.items())
    assert all(each.size == (site / path).stat().st_size for path, each in made.items())
    trees.close()


def test_what_is_kept_is_the_same_file(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = publish(site, {"a": b"1", "b": b"2"}, {})
    before = (site / "a").stat().st_ino
    publish(site, {"a": b"1", "b": b"3"}, made)
    assert (site / "a").stat().st_ino == before


def test_the_last_site_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, {"a": b"1", "b": b"2"}, {})
    trees = Trees(site)
    trees.write("a", b"new")
    trees.write("c", b"new")
    assert files_below(site) == {"a": b"1", "b": b"2"}
    trees.close()
    publish(site, {"a": b"3"}, {})
    assert files_below(site) == {"a": b"3"}


def test_a_file_changed_by_hand_is_not_intact(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = publish(site, {"a": b"1", "b": b"2"}, {})
    (site / "a").write_bytes(b"3")
    (site / "b").unlink()
    (site / "stray").write_bytes(b"4")
    trees = Trees(site)
    assert [trees.intact(path, each) for path, each in made.items()] == [None, None]
    trees.close()
    publish(site, {"a": b"1"}, made)
    publish(site, {"a": b"1"}, {})
    assert files_below(site) == {"a": b"1"}


def test_a_site_restored_elsewhere_is_known_by_its_content(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made = publish(site, {"a": b"1"}, {})
    (site / "a").unlink()
    (site / "a").write_bytes(b"1")
    trees = Trees(site)
    found = trees.intact("a", made["a"])
    assert found is not None
    assert found.digest == made["a"].digest
    trees.close()


@pytest.mark.parametrize("steps", [1, 2])
def test_a_kill_while_changing_places_is_mended(tmp_path: Path, steps: int) -> None:
    site = tmp_path / "site"
    made = publish(site, {"a": b"1"}, {})
    trees = Trees(site)
    trees.write("a", b"2")
    trees.close()
    site.rename(trees.home / "leaving")
    if steps == 2:
        (trees.home / "spare").rename(site)
    Trees(site).close()
    assert files_below(site) == {"a": b"1" if steps == 1 else b"2"}
    publish(site, {"a": b"3"}, made)
    assert files_below(site) == {"a": b"3"}
