"""Two folders that change places in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths are taken as they are given."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places at once; return whether the system has done it.

    Where it has not, both are as they were. Nobody ever sees one of the places empty.
    """
    call = _system_call()
    return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0


def _system_call() -> Callable[[bytes, bytes], int] | None:
    """Return the system's call that exchanges two paths, which gives 0; none where it has none."""
    if sys.platform == "linux" and (call := _of_system("renameat2")):
        return lambda one, other: call(_HERE, one, _HERE, other, _EXCHANGE)
    if sys.platform == "darwin" and (call := _of_system("renamex_np")):
        return lambda one, other: call(one, other, _EXCHANGE)
    return None


def _of_system(name: str) -> Callable[..., int] | None:
    return getattr(ctypes.CDLL(None), name, None)
