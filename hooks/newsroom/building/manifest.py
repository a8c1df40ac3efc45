"""What a build remembers of the one before it: the sources it read, the files it made."""

from __future__ import annotations

import marshal
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from newsroom.building.kept import WORTHLESS, keep, kept
from newsroom.building.survey import FileState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_ROWS = 1000
"""Files in one part of what is saved."""


class Output(NamedTuple):
    """A file of the site, and what it was made from."""

    fingerprint: str
    """Of everything it was made from; empty where it must be made again in any case."""
    made: FileState


class Known(NamedTuple):
    """A file of the docs folder, and what was read in it."""

    stamp: tuple[int, int, int]
    """Size in bytes, times of change of content and of inode in nanoseconds."""
    digest: str
    """Of its content."""
    facts: Any = None
    """What was read, as JSON has it."""


@dataclass(slots=True)
class Manifest:
    """What was read and made; valid only for one state of the program, its `key`."""

    key: str
    files: dict[str, Known] = field(default_factory=dict)
    """By path in the docs folder."""
    outputs: dict[str, Output] = field(default_factory=dict)
    """By path in the site."""
    began: int = 0
    """When the build that remembers this began, in nanoseconds since the epoch."""

    @classmethod
    def recall(cls, path: Path, key: str) -> Manifest:
        """Read what the last build remembered; nothing where it cannot be used."""
        try:
            # From memory: reading values right from a file takes three times as long.
            parts = map(marshal.loads, kept(path, key))
            began, *counts = next(parts)
            files, outputs = [[next(parts) for _ in range(count)] for count in counts]
            return cls(
                key,
                {name: Known(*row) for part in files for name, *row in part},
                {
                    name: Output(made_from, FileState(*made))
                    for part in outputs
                    for name, made_from, made in part
                },
                began,
            )
        except (*WORTHLESS, StopIteration):
            return cls(key)

    def save(self, path: Path) -> None:
        """Write it for the next build, all or nothing. Raises `BuildError`."""
        keep(path, self.key, map(marshal.dumps, self._parts()))

    def _parts(self) -> Iterator[Any]:
        files = list(_rows((name, *known) for name, known in self.files.items()))
        outputs = list(
            _rows((name, each.fingerprint, tuple(each.made)) for name, each in self.outputs.items())
        )
        yield self.began, len(files), len(outputs)
        yield from files
        yield from outputs


def _rows(rows: Iterable[tuple[object, ...]]) -> Iterator[list[tuple[object, ...]]]:
    """Yield rows, many at a time."""
    iterator = iter(rows)
    while some := list(islice(iterator, _ROWS)):
        yield some
