"""One build at a time: who holds the lock, and how long others wait for it."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

_PATIENCE = 60.0
"""Seconds after which a build gives up waiting for another."""
_PAUSE = 0.1
"""Seconds between two tries."""


class BuildError(RuntimeError):
    """Why a build cannot go on, in Vietnamese: another one, the disk, the folder of the site."""


class Lock:
    """Held by a build, and by its workers, until it is closed or they are killed."""

    def __init__(self, path: Path, say: Callable[[str], None], patience: float = _PATIENCE) -> None:
        """Wait for the lock at `path`, saying so once; give up after `patience` seconds.

        Raises `BuildError`.
        """
        self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT)
        end = time.monotonic() + patience
        said = False
        while not self._taken():
            holder = os.pread(self._file, 32, 0).decode("ascii", "replace") or "?"
            if not said:
                say(f"Một lần dựng khác (tiến trình {holder}) đang chạy; chờ nó xong…")
                said = True
            if time.monotonic() >= end:
                os.close(self._file)
                raise BuildError(
                    f"một lần dựng khác (tiến trình {holder}) vẫn giữ {path.parent} sau "
                    f"{patience:.0f} giây; đợi nó xong hoặc dừng nó rồi dựng lại"
                )
            time.sleep(_PAUSE)
        os.ftruncate(self._file, 0)
        os.write(self._file, str(os.getpid()).encode())

    def _taken(self) -> bool:
        if fcntl is None or self._file is None:
            return True
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def release(self) -> None:
        """Let another build begin."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
