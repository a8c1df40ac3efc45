"""What lies below some folders before a build reads it, and whether it is so still.

A file is as it was where its stamp is. As in Git's index, a stamp as young as the build that saw
it proves nothing: of such a file the content is looked at, too.
"""

from __future__ import annotations

import errno
import marshal
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from newsroom.building.fingerprint import digest
from newsroom.building.memory.sources import stamp
from newsroom.building.trees.survey import RACY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from newsroom.building.memory.manifest import Stamp

_COMPILED = "__pycache__"
"""Where Python writes beside its sources what it makes of them."""
_REPEATABLE = 2
"""The version of marshal that writes equal values as equal bytes."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All files below some folders, as they lay there at one moment."""

    stamps: dict[str, Stamp]
    """By their places, in order; numbers count them."""

    @classmethod
    def of(cls, folders: Iterable[Path], code: Path) -> Self:
        """Look at the files below `folders`, and at those of a folder of Python, `code`.

        Raises `OSError`, also where a link leads to a folder, which may be anywhere.
        """
        found = dict(_stamps_below(str(code), without=_COMPILED))
        for folder in folders:
            found.update(_stamps_below(str(folder)))
        return cls(dict(sorted(found.items())))

    @property
    def digest(self) -> str:
        """A hash of which files there are, and of their stamps."""
        return digest(marshal.dumps(self.stamps, _REPEATABLE))

    def young(self, began: int) -> list[int]:
        """Return the numbers of the files whose stamps prove nothing to a build then `began`."""
        since = began - RACY
        stamps = enumerate(self.stamps.values())
        return [n for n, each in stamps if each[1] >= since or each[2] >= since]

    def contents(self, numbers: Sequence[int]) -> str:
        """Return a hash of what some files say. Raises `OSError`."""
        files = [*self.stamps] if numbers else []
        return digest("".join(_content(files[number]) for number in numbers).encode())


def _stamps_below(folder: str, *, without: str = "") -> Iterator[tuple[str, Stamp]]:
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != without:
                        waiting.append(entry.path)
                    continue
                found = os.stat(entry.path)  # noqa: PTH116 (for every file; pathlib is slow)
                if not stat.S_ISREG(found.st_mode):  # a link to a folder, or a pipe without end
                    raise OSError(errno.EINVAL, "not a file", entry.path)
                yield entry.path, stamp(found)


def _content(path: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123 (as the disk gives it)
        return digest(file.read())
