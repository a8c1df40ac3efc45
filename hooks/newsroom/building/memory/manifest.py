"""What a build remembers of the one before it: the sources it read, the files it made."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from newsroom.building.memory.cache_file import WORTHLESS, in_parts, read_cache, write_cache
from newsroom.building.trees.survey import FileState

if TYPE_CHECKING:
    from pathlib import Path


class Output(NamedTuple):
    """A file of the site, and what it was made from."""

    fingerprint: str
    """Of everything it was made from; empty where it must be made again in any case."""
    made: FileState


Stamp = tuple[int, int, int]
"""Size in bytes, times of change of content and of inode in nanoseconds."""


class Known(NamedTuple):
    """A file of the docs folder, and what was read in it."""

    stamp: Stamp
    digest: str
    """Of its content."""
    facts: Any = None
    """What was read, in plain values."""


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
    def load(cls, path: Path, key: str) -> Manifest:
        """Read what the last build remembered; nothing where it cannot be used."""
        try:
            (began, count), *parts = read_cache(path, key)
            files, outputs = map(chain.from_iterable, (parts[:count], parts[count:]))
            return cls(
                key,
                {name: Known(*row) for name, *row in files},
                {name: Output(made_from, FileState(*made)) for name, made_from, made in outputs},
                began,
            )
        except WORTHLESS:
            return cls(key)

    def save(self, path: Path) -> None:
        """Write it for the next build, all or nothing. Raises `BuildError`."""
        rows = ((name, *known) for name, known in self.files.items())
        files = list(in_parts(rows))
        outputs = (
            (name, each.fingerprint, tuple(each.made)) for name, each in self.outputs.items()
        )
        write_cache(path, self.key, chain(((self.began, len(files)),), files, in_parts(outputs)))
