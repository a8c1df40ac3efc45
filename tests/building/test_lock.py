"""One build at a time."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from newsroom.building.error import BuildError
from newsroom.building.trees import lock


class Bytes:
    """Windows' locks of bytes, by file and place: one process has no second descriptor to them."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.held: dict[tuple[int, int], int] = {}

    def locking(self, file: int, mode: int, count: int) -> None:
        assert (mode, count) == (self.LK_NBLCK, 1)
        place = os.fstat(file).st_ino, os.lseek(file, 0, os.SEEK_CUR)
        holder = self.held.setdefault(place, file)
        try:
            os.fstat(holder)
        except OSError:  # it was closed, which gives the lock back
            self.held[place] = holder = file
        if holder != file:
            raise PermissionError(13, "Permission denied")


@pytest.fixture(params=["as it is", "Windows"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module as this system loads it, and as one with Windows' locks does."""
    if request.param == "as it is":
        return lock
    locks = Bytes()
    monkeypatch.setitem(sys.modules, "fcntl", None)
    msvcrt = SimpleNamespace(LK_NBLCK=locks.LK_NBLCK, locking=locks.locking)
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    spec = importlib.util.spec_from_file_location("windows_lock", lock.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_second_build_says_who_holds_the_lock_and_gives_up(
    tmp_path: Path, system: ModuleType
) -> None:
    said: list[str] = []
    first = system.Lock(tmp_path / "lock", said.append)
    with pytest.raises(BuildError, match=f"tiến trình {os.getpid()}"):
        system.Lock(tmp_path / "lock", said.append, patience=0.2)
    assert len(said) == 1
    assert str(os.getpid()) in said[0]
    first.release()
    system.Lock(tmp_path / "lock", said.append, patience=0).release()
    assert len(said) == 1


def test_a_lock_may_be_released_twice(tmp_path: Path) -> None:
    one = lock.Lock(tmp_path / "lock", print)
    one.release()
    one.release()
