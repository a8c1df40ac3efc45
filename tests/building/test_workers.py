"""Work shared between processes, and how it ends when some of it cannot be done."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from newsroom.building import workers
from newsroom.building.error import BuildError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.fixture(autouse=True)
def _two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processes_for", lambda _: 2)


def test_results_come_in_the_order_of_the_pieces() -> None:
    assert workers.share([1, 2, 3], lambda number: number * 2) == [2, 4, 6]


def test_a_fault_of_the_program_brings_its_traceback() -> None:
    with pytest.raises(workers.WorkerError, match="ZeroDivisionError"):
        workers.share([1, 0], lambda number: 1 // number)


def test_what_a_worker_tells_is_told_as_it_is() -> None:
    def work(number: int) -> None:
        if number:
            raise BuildError("ổ đĩa đã đầy")

    with pytest.raises(BuildError, match=r"^ổ đĩa đã đầy$"):
        workers.share([0, 1], work)


def test_a_file_that_a_worker_cannot_open_is_named(tmp_path: Path) -> None:
    (tmp_path / "0").touch()
    with pytest.raises(FileNotFoundError) as raised:
        workers.share([0, 1], lambda number: (tmp_path / str(number)).read_bytes())
    assert raised.value.filename == str(tmp_path / "1")


def test_a_worker_that_was_killed_is_told() -> None:
    own = os.getpid()

    def work(_: int) -> None:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(BuildError, match="hết bộ nhớ"):
        workers.share([0, 1], work)


def test_where_a_share_fails_no_other_goes_on(tmp_path: Path) -> None:
    own = os.getpid()

    def work(_: int) -> None:
        if os.getpid() == own:
            while not (tmp_path / "worker").exists():
                time.sleep(0.01)
            raise BuildError("ổ đĩa đã đầy")
        (tmp_path / "worker").write_text(str(os.getpid()))
        time.sleep(60)

    with pytest.raises(BuildError):
        workers.share([0, 1], work)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "worker").read_text()), 0)


def test_what_is_left_to_the_next_build_is_left_by_a_process_beside(tmp_path: Path) -> None:
    found = workers.meanwhile(os.getpid, 200, leave=(tmp_path / "kept").touch)
    assert found() != os.getpid()
    assert (tmp_path / "kept").exists()


def test_what_cannot_be_left_to_the_next_build_keeps_nobody_from_this_one() -> None:
    def leave() -> None:
        raise BuildError("ổ đĩa đã đầy")

    assert workers.meanwhile(lambda: "xong", 200, leave=leave)() == "xong"


def test_in_the_same_process_all_stays_at_hand_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "processes_for", lambda _: 1)
    assert workers.meanwhile(os.getpid, 200, leave=(tmp_path / "kept").touch)() == os.getpid()
    assert not (tmp_path / "kept").exists()
