"""What a command costs: time, processor and memory."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class CommandError(RuntimeError):
    """A measured command failed, so its cost means nothing."""


@dataclass(frozen=True)
class Cost:
    """The cost of one run."""

    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of processor, of the command and all it started."""
    memory: float
    """Peak megabytes of the largest single process, shared pages included."""


def put_aside(path: Path) -> None:
    """Take away what a build has made, so that the next begins from nothing.

    It is removed at the very end: ext4 makes files slowly for a while after many were removed.
    """
    if path.exists():
        path.rename(Path(tempfile.mkdtemp(dir=path.parents[1])) / path.name)


def measure(command: Sequence[str | Path], *, folder: Path) -> Cost:
    """Run a command in a folder and wait for it."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=output, stdin=subprocess.DEVNULL, env=_env()
        )
        # wait4 and not a poll of /proc: it misses no short-lived worker, and Linux gives the
        # largest of the command and of every descendant that was waited for. Its floor is our
        # own size, which a child has until it executes the command, so the bench stays small.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            words = output.read().decode(errors="replace")[-2000:]
            line = " ".join(map(str, command))
            raise CommandError(f"'{line}' ended with {process.returncode}:\n{words}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _env() -> dict[str, str]:
    # Material greets every build with a banner about MkDocs 2 otherwise; and modules stay compiled,
    # as for everybody who has not forbidden it.
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
