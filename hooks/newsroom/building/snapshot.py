"""What lies below some folders before a build reads it, and whether it is so still.

A file is as it was where its stamp is. As in Git's index, a stamp as young as the build that saw
it proves nothing: of such a file the content is looked at, too.
"""

from __future__ import annotations

import marshal
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from newsroom.building.fingerprint import digest
from newsroom.building.sources import stamp
from newsroom.building.survey import RACY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_COMPILED = "__pycache__"
"""Where Python writes beside its sources what it makes of them."""
_REPEATABLE = 2
"""The version of marshal that writes equal values as equal bytes."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All files below some folders, as they lay there at one moment."""

    files: list[str]
    """Their places, in order; numbers count them."""
    stamps: list[tuple[int, int, int]]

    @classmethod
    def of(cls, folders: Iterable[Path], code: Path) -> Self:
        """Look at the files below `folders`, and at those of a folder of Python, `code`.

        Raises `OSError`, also where a link leads to a folder, which may be anywhere.
        """
        found = [row for folder in folders for row in _files_below(str(folder))]
        found += _files_below(str(code), without=_COMPILED)
        found.sort()
        return cls([path for path, _ in found], [each for _, each in found])

    @property
    def digest(self) -> str:
        """A hash of which files there are, and of their stamps."""
        return digest(marshal.dumps((self.files, self.stamps), _REPEATABLE))

    def young(self, began: int) -> list[int]:
        """Return the numbers of the files whose stamps a build then `began` cannot trust."""
        since = began - RACY
        return [n for n, each in enumerate(self.stamps) if each[1] >= since or each[2] >= since]

    def contents(self, numbers: Sequence[int]) -> str:
        """Return a hash of what some files say. Raises `OSError`."""
        return digest("".join(map(self._content, numbers)).encode())

    def _content(self, number: int) -> str:
        with open(self.files[number], "rb") as file:  # noqa: PTH123 (as the disk gives it)
            return digest(file.read())


def _files_below(folder: str, *, without: str = "") -> list[tuple[str, tuple[int, int, int]]]:
    found = []
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    found.append((entry.path, _stamp_of(entry.path)))
                elif entry.name != without:
                    waiting.append(entry.path)
    return found


def _stamp_of(path: str) -> tuple[int, int, int]:
    found = os.stat(path)  # noqa: PTH116 (asked of every file, where pathlib is slow)
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(path)
    return stamp(found)
