"""What a preview keeps, drafts among it: its owner's alone, and gone with it, however it ends."""

from __future__ import annotations

import shutil
import signal
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, NoReturn

from newsroom.building.disk import is_file
from newsroom.building.error import BuildError
from newsroom.building.lock import Lock

if TYPE_CHECKING:
    from types import FrameType

_SUFFIX = ".news"
_ALIVE = "preview"
"""The file that a preview holds a lock on as long as it lives."""
_ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class PrivateFolder:
    """The folder beside a preview's site."""

    def __init__(self, site: Path) -> None:
        """Say where it will be: who ends while it is made must know it, to remove it."""
        self.path = Path(f"{site}{_SUFFIX}")
        self._alive: Lock | None = None

    def make(self) -> None:
        """Make it; where somebody else already has, raise `OSError`."""
        self.path.mkdir(0o700)
        self._alive = Lock(self.path / _ALIVE, lambda _: None)

    def remove(self) -> None:
        """Leave nothing behind."""
        if self._alive is not None:
            self._alive.release()
        shutil.rmtree(self.path, ignore_errors=True)


def remove_abandoned() -> None:
    """Remove what previews have left that were killed and could not do it themselves."""
    for folder in Path(gettempdir()).glob(f"mkdocs_*{_SUFFIX}"):
        # Others' folders cannot be looked into, and what lives has its lock.
        with suppress(OSError, BuildError):
            if is_file(folder / _ALIVE):
                lock = Lock(folder / _ALIVE, lambda _: None, patience=0)
                shutil.rmtree(folder.with_suffix(""), ignore_errors=True)
                shutil.rmtree(folder, ignore_errors=True)
                lock.release()


def end_as_by_ctrl_c() -> None:
    """Let a signal that ends programs end this one in order, so that nothing is left behind."""
    for number in _ENDING:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    for each in _ENDING:
        signal.signal(each, signal.SIG_IGN)  # whoever asks twice must not stop the clearing
    raise SystemExit(128 + number)
