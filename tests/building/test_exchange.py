"""Two folders that change places."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from newsroom.building.trees.exchange import exchange

if TYPE_CHECKING:
    from pathlib import Path

TIMES = 300
can_exchange = pytest.mark.skipif(
    sys.platform not in {"linux", "darwin"}, reason="this system cannot exchange two folders"
)


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A folder with a file `page`, which says "one"; that of `other` beside it says "other"."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text(name)
    return tmp_path / "one"


@can_exchange
def test_each_is_where_the_other_was(one: Path) -> None:
    assert exchange(one, one.with_name("other"))
    assert (one / "page").read_text() == "other"
    assert (one.with_name("other") / "page").read_text() == "one"


@can_exchange
def test_at_no_moment_is_there_none(one: Path) -> None:
    missed: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                (one / "page").read_text()
            except OSError as error:
                missed.append(str(error))

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in range(TIMES):
        assert exchange(one, one.with_name("other"))
    done.set()
    for reader in readers:
        reader.join()
    assert missed == []


def test_where_one_is_missing_the_other_stays(one: Path) -> None:
    assert not exchange(one, one.with_name("nowhere"))
    assert not exchange(one.with_name("nowhere"), one)
    assert (one / "page").read_text() == "one"


def test_where_the_system_cannot_both_stay(one: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not exchange(one, one.with_name("other"))
    assert (one / "page").read_text() == "one"
