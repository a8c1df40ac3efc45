"""`.venv`, as the start files and `make` make it, with a lock that names no library."""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

import pytest

from newsroom.starting import environment as module
from newsroom.starting.environment import Environment
from newsroom.starting.failures import StartError, start_failure

if TYPE_CHECKING:
    from pathlib import Path

UNKNOWN = f"khong-co-thu-vien-nay==1 --hash=sha256:{'0' * 64}\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that is made once: that takes seconds."""
    folder = tmp_path_factory.mktemp("Trang tin xã Minh Hoạ & lân cận")
    (folder / "requirements.lock").write_text("# phien ban mot\n", "ascii")
    environment = Environment(folder)
    environment.make()
    return environment


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules of Python that would be run from here on."""
    run: list[str] = []
    monkeypatch.setattr(Environment, "_run", lambda _, command: run.append(command[2]))
    return run


def test_an_environment_is_made_in_a_folder_of_any_name_and_then_left_alone(
    made: Environment, steps: list[str]
) -> None:
    assert made.python.exists()
    os.utime(made.stamp, (0, 0))
    made.make()
    assert steps == []
    assert made.stamp.stat().st_mtime > made.lock.stat().st_mtime  # as make compares them


@pytest.mark.parametrize("stamp", [None, "", "\xff" * 9])
def test_an_interrupted_start_goes_on_where_it_was(
    made: Environment, steps: list[str], stamp: str | None
) -> None:
    whole = made.stamp.read_text("ascii")
    made.stamp.unlink()
    if stamp is not None:
        made.stamp.write_text(stamp, "latin-1")
    made.make()
    assert steps == ["pip"]
    assert made.stamp.read_text("ascii") == whole


def test_an_environment_is_renewed_where_the_lock_has_changed(
    made: Environment, steps: list[str]
) -> None:
    made.lock.write_text("# phien ban hai\n", "ascii")
    os.utime(made.lock, (0, 0))
    made.make()
    made.make()
    assert steps == ["pip"]


def test_what_cannot_be_installed_leaves_no_stamp_of_success(
    made: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    before = made.lock.read_text("ascii")
    made.lock.write_text(UNKNOWN, "ascii")
    with pytest.raises(StartError, match="Không tải được thư viện"):
        made.make()
    digest = hashlib.sha256(made.lock.read_bytes()).hexdigest()
    assert digest not in made.stamp.read_text("ascii")
    made.lock.write_text(before, "ascii")


@pytest.mark.skipif(os.name == "nt", reason="takes a shell's script for an interpreter")
@pytest.mark.parametrize("script", ["exit 103", ""])
def test_an_interpreter_that_is_gone_or_too_old_is_replaced(
    tmp_path: Path, steps: list[str], script: str
) -> None:
    environment = Environment(tmp_path)
    environment.lock.write_text("")
    environment.python.parent.mkdir(parents=True)
    environment.python.write_text(f"#!/bin/sh\n{script or 'exit 1'}\n")
    environment.python.chmod(0o755 if script else 0o644)
    environment.make()
    assert steps == ["venv", "pip"]


def test_a_step_that_takes_its_time_shows_that_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "_PULSE", 0.1)
    Environment(tmp_path)._run([sys.executable, "-c", "import time; time.sleep(1)"])  # noqa: SLF001
    assert capsys.readouterr().out.startswith("..")


def test_a_full_disk_is_told(made: Environment) -> None:
    script = "import errno, os; raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))"
    with pytest.raises(StartError, match="Hết chỗ trên đĩa"):
        made._run([sys.executable, "-c", script])  # noqa: SLF001


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("WARNING: Retrying … NewConnectionError('…: [Errno 11001] getaddrinfo failed')", "mạng"),
        ("ERROR: No matching distribution found for mkdocs==1.6.1", "mạng"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "ngày giờ"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "đã khoá"),
        ("OSError: [Errno 28] No space left on device", "Hết chỗ"),
        ("OSError: [WinError 112] There is not enough space on the disk", "Hết chỗ"),
        ("ERROR: Could not install packages due to an OSError: [WinError 5] Access is", "vi-rút"),
        ("PermissionError: [WinError 32] The process cannot access the file", "vi-rút"),
        ("The virtual environment was not created because ensurepip is not available", "apt"),
        ("error: Microsoft Visual C++ 14.0 or greater is required", "Python 3.13"),
        ("một\nhai\nba\nbốn", "\n  hai\n  ba\n  bốn"),
    ],
)
def test_a_failure_is_told_in_words(said: str, told: str) -> None:
    assert told in start_failure(said)


def test_the_folder_is_the_projects() -> None:
    assert (module.ROOT / "mkdocs.yml").is_file()
