"""Debouncing: work that waits until an editor pauses."""

from __future__ import annotations

from threading import Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Debounce:
    """Does a piece of work when nothing has happened for some seconds."""

    def __init__(self, seconds: float, work: Callable[[], None]) -> None:
        """Say how long nothing must happen before the work is done."""
        self._seconds = seconds
        self._work = work
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Count the seconds, anew if they are being counted."""
        self.stop()
        self._timer = Timer(self._seconds, self._work)
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        """Count no longer; where the work has begun, wait until it is done."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
            self._timer = None
