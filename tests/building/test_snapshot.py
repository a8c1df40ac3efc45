"""What lies below some folders is as it was only where nothing in it has changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newsroom.building.memory import snapshot
from newsroom.building.memory.snapshot import Snapshot
from newsroom.building.trees.survey import RACY

if TYPE_CHECKING:
    from pathlib import Path

BEGAN = 10**18


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk whose clock stands still."""
    monkeypatch.setattr(snapshot, "stamp", lambda found: (found.st_size, BEGAN, BEGAN))


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for name in ("code", "docs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_text("one")
    return tmp_path / "docs"


def taken(docs: Path) -> Snapshot:
    return Snapshot.of([docs], docs.parent / "code")


@pytest.mark.usefixtures("coarse")
def test_of_a_file_as_young_as_the_build_the_content_is_compared(docs: Path) -> None:
    before = taken(docs)
    young = before.young(BEGAN + RACY)
    said = before.contents(young)
    (docs / "a").write_text("two")
    assert taken(docs).digest == before.digest
    assert taken(docs).contents(young) != said
    (docs / "a").write_text("one")
    assert taken(docs).contents(young) == said


@pytest.mark.usefixtures("coarse")
def test_an_older_file_is_told_by_its_stamp_alone(docs: Path) -> None:
    assert taken(docs).young(BEGAN + RACY + 1) == []


@pytest.mark.parametrize("young", [(BEGAN, 0), (0, BEGAN)], ids=["content", "inode"])
def test_a_file_is_young_if_either_of_its_times_is(
    docs: Path, monkeypatch: pytest.MonkeyPatch, young: tuple[int, int]
) -> None:
    monkeypatch.setattr(snapshot, "stamp", lambda found: (found.st_size, *young))
    assert taken(docs).young(BEGAN + RACY) == [0, 1]


def test_which_files_there_are_is_seen_but_not_what_python_makes_of_its_own(docs: Path) -> None:
    before = taken(docs).digest
    (docs.parent / "code/__pycache__").mkdir()
    (docs.parent / "code/__pycache__/a.pyc").touch()
    assert taken(docs).digest == before
    (docs / "__pycache__").mkdir()
    (docs / "__pycache__/a.pyc").touch()
    assert taken(docs).digest != before


def test_a_link_to_a_folder_may_lead_anywhere(docs: Path) -> None:
    (docs / "b").symlink_to(docs.parent / "code")
    with pytest.raises(OSError, match="not a file"):
        taken(docs)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_that_lies_there_is_not_waited_for(docs: Path) -> None:
    os.mkfifo(docs / "b")
    with pytest.raises(OSError, match="not a file"):
        taken(docs)


def test_a_link_to_a_file_is_as_that_is(docs: Path) -> None:
    (docs / "b").symlink_to(docs.parent / "code/a")
    before = taken(docs).digest
    (docs.parent / "code/a").write_text("longer")
    assert taken(docs).digest != before
