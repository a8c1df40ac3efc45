"""Tells whoever waits how far a build has come."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SHORT = 1000
"""Pieces that are done before anybody wonders."""
_EVERY = 5.0
"""Seconds between two lines where there is no terminal."""


class Progress:
    """A bar on a terminal, a line now and then elsewhere, nothing when quiet."""

    def __init__(self, say: Callable[[str], None] | None) -> None:
        """Give lines to `say`; none keeps quiet."""
        self._say = say

    @contextmanager
    def counting(self, total: int) -> Iterator[Callable[[int], None]]:
        """Give a function to be called with the number of pieces done so far."""
        if self._say is None or total < _SHORT:
            yield lambda _: None
        elif sys.stderr.isatty():
            with click.progressbar(length=total, label="Dựng trang", file=sys.stderr) as bar:
                yield lambda done: bar.update(done - bar.pos)
        else:
            yield self._lines(self._say, total)

    @staticmethod
    def _lines(say: Callable[[str], None], total: int) -> Callable[[int], None]:
        start = said = time.monotonic()

        def tick(done: int) -> None:
            nonlocal said
            now = time.monotonic()
            if now - said >= _EVERY:
                said = now
                left = (now - start) / done * (total - done)
                say(f"Đã dựng {done}/{total} trang, còn khoảng {left:.0f} giây")

        return tick
