"""What is known of a file is used again only while the file is surely the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.building.folder import Folder
from newsroom.building.memory.manifest import Manifest
from newsroom.building.memory.sources import Sources, stamp
from newsroom.building.trees.survey import RACY

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "a.pdf"
    found.write_bytes(b"one")
    return found


def after(sources: Sources, began: int) -> Manifest:
    """Return what a build remembers that began at a moment."""
    return Manifest("", sources.seen, began=began)


def looked(file: Path, began: int) -> Manifest:
    """Return what a build remembers that has looked at a file, and counted its bytes."""
    sources = Sources(Folder(file.parent), Manifest(""))
    assert sources.facts(file.name, "size", length) == len(file.read_bytes())
    return after(sources, began)


def length(file: Path) -> int:
    return len(file.read_bytes())


def never(file: Path) -> int:
    raise AssertionError(f"{file} is known")


def youngest(file: Path) -> int:
    """Return the later of a file's two times of change."""
    return max(stamp(file.stat())[1:])


def test_a_file_whose_stamp_is_older_than_the_build_is_not_read_again(file: Path) -> None:
    manifest = looked(file, youngest(file) + RACY + 1)
    again = Sources(Folder(file.parent), manifest)
    assert again.unchanged(file.name) == manifest.files[file.name]
    assert again.facts(file.name, "size", never) == len(b"one")


def test_a_stamp_as_young_as_the_build_proves_nothing(file: Path) -> None:
    again = Sources(Folder(file.parent), looked(file, youngest(file) + RACY))
    assert again.unchanged(file.name) is None


def test_what_was_found_in_the_same_content_is_known_of_a_file_with_another_stamp(
    file: Path,
) -> None:
    manifest = looked(file, youngest(file))
    file.unlink()
    file.write_bytes(b"one")
    again = Sources(Folder(file.parent), manifest)
    assert again.facts(file.name, "size", never) == len(b"one")
    assert again.seen[file.name].stamp == stamp(file.stat())


def test_of_other_content_nothing_is_known(file: Path) -> None:
    manifest = looked(file, youngest(file))
    file.write_bytes(b"four")
    assert Sources(Folder(file.parent), manifest).facts(file.name, "size", length) == len(b"four")


def test_each_kind_of_look_is_kept_beside_the_others(file: Path) -> None:
    sources = Sources(Folder(file.parent), looked(file, youngest(file)))
    assert sources.facts(file.name, "first", lambda each: each.read_bytes()[0]) == ord("o")
    again = Sources(Folder(file.parent), after(sources, youngest(file)))
    assert [again.facts(file.name, kind, never) for kind in ("size", "first")] == [3, ord("o")]


def test_a_file_that_was_looked_at_already_is_told_by_that(file: Path) -> None:
    manifest = looked(file, youngest(file) + RACY + 1)
    stamps = {f"{file.parent}/{file.name}": (0, 0, 0)}
    assert Sources(Folder(file.parent), manifest, stamps=stamps).unchanged(file.name) is None
