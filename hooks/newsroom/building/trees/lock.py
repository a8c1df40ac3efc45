"""One build at a time: who holds the lock, and how long others wait for it."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from newsroom.building.error import BuildError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

try:
    import fcntl
except ImportError:  # on Windows
    import msvcrt

    _FAR = 1 << 30
    """Where the locked byte is: others could not read a locked one, and who holds it is told."""

    def _lock(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]

else:

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_PATIENCE = 60.0
"""Seconds after which a build gives up waiting for another."""
_PAUSE = 0.1
"""Seconds between two tries."""


class Lock:
    """Held by a build, and by its workers, until it is closed or they are killed."""

    def __init__(self, path: Path, say: Callable[[str], None], patience: float = _PATIENCE) -> None:
        """Wait for the lock at `path`, saying so once; give up after `patience` seconds.

        Raises `BuildError`.
        """
        self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        end = time.monotonic() + patience
        said = False
        while not self._taken():
            holder = self._read() or "?"
            if not said:
                say(f"Một lần dựng khác (tiến trình {holder}) đang chạy; chờ nó xong…")
                said = True
            if time.monotonic() >= end:
                self.release()
                raise BuildError(
                    f"một lần dựng khác (tiến trình {holder}) vẫn giữ {path.parent} sau "
                    f"{patience:.0f} giây; đợi nó xong hoặc dừng nó rồi dựng lại"
                )
            time.sleep(_PAUSE)
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, str(os.getpid()).encode())

    def _taken(self) -> bool:
        assert self._file is not None
        try:
            _lock(self._file)
        except (BlockingIOError, PermissionError):  # as Unix, as Windows says it
            return False
        return True

    def _read(self) -> str:
        assert self._file is not None
        os.lseek(self._file, 0, os.SEEK_SET)
        return os.read(self._file, 32).decode("ascii", "replace")

    def release(self) -> None:
        """Let another build begin."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
