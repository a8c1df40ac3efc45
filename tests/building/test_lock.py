"""One build at a time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newsroom.building import lock
from newsroom.building.lock import BuildError, Lock

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_build_says_who_holds_the_lock_and_gives_up(tmp_path: Path) -> None:
    said: list[str] = []
    first = Lock(tmp_path / "lock", said.append)
    with pytest.raises(BuildError, match=f"tiến trình {os.getpid()}"):
        Lock(tmp_path / "lock", said.append, patience=0.2)
    assert len(said) == 1
    assert str(os.getpid()) in said[0]
    first.release()
    Lock(tmp_path / "lock", said.append, patience=0).release()
    assert len(said) == 1


def test_where_the_system_has_no_locks_a_build_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "fcntl", None)
    one = Lock(tmp_path / "lock", print)
    Lock(tmp_path / "lock", print, patience=0).release()
    one.release()
