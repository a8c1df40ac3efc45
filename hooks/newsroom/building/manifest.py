"""What a build remembers of the one before it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from newsroom.building.trees import Print

if TYPE_CHECKING:
    from pathlib import Path

_ROWS = 1000
"""Files in one line of what is saved."""
_RACY = 2_000_000_000
"""Nanoseconds within which two changes of a file may leave the same time stamp on it."""


class Output(NamedTuple):
    """A file of the site, and what it was made from."""

    fingerprint: str
    """Of everything it was made from; empty where it must be made again in any case."""
    made: Print
    anchors: tuple[str, ...] = ()
    """What links may point to within the page's text."""
    targets: tuple[tuple[str, str], ...] = ()
    """Pages and anchors in them that the page's text points to."""


class Known(NamedTuple):
    """A file of the docs folder, and what was read in it."""

    stamp: tuple[int, int, int]
    """Size in bytes, times of change of content and of inode in nanoseconds."""
    digest: str
    """Of its content."""
    facts: Any
    """What was read, as JSON has it."""


@dataclass(slots=True)
class Memory:
    """What was read and made; valid only for one state of the program, its `key`."""

    key: str
    files: dict[str, Known] = field(default_factory=dict)
    """By path in the docs folder."""
    outputs: dict[str, Output] = field(default_factory=dict)
    """By path in the site."""
    began: int = 0
    """When the build that remembers this began, in nanoseconds since the epoch."""

    @classmethod
    def recall(cls, path: Path, key: str) -> Memory:
        """Read what the last build remembered; nothing where it cannot be used."""
        memory = cls(key)
        try:
            with path.open("rb") as lines:
                head = json.loads(next(lines))
                if head["key"] != key:
                    return memory
                memory.began = head["began"]
                for kind, rows in map(json.loads, lines):
                    if kind == "files":
                        memory.files.update((path, _known(*row)) for path, *row in rows)
                    else:
                        memory.outputs.update((path, _output(*row)) for path, *row in rows)
        except (OSError, ValueError, KeyError, TypeError, StopIteration):
            return cls(key)
        return memory

    def save(self, path: Path) -> None:
        """Write it for the next build, all or nothing; line by line, to use less memory."""
        partial = path.with_suffix(".new")
        with partial.open("wb") as file:
            file.write(_line({"key": self.key, "began": self.began}))
            for kind, entries in (("files", self.files), ("outputs", self.outputs)):
                rows = [(path, *entry) for path, entry in entries.items()]
                for start in range(0, len(rows), _ROWS):
                    file.write(_line((kind, rows[start : start + _ROWS])))
        partial.replace(path)

    def is_unchanged(self, path: str, found: os.stat_result) -> bool:
        """Whether a file of the docs folder is surely as it was, by its time stamps.

        As in Git's index, a stamp as young as the build that saw it proves nothing.
        """
        known = self.files.get(path)
        return (
            known is not None
            and known.stamp == stamp(found)
            and max(known.stamp[1:]) < self.began - _RACY
        )


def _known(stamp: list[int], digest: str, facts: Any) -> Known:
    size, modified, changed = stamp
    return Known((size, modified, changed), digest, facts)


def _output(
    fingerprint: str, made: list[Any], anchors: list[str], targets: list[list[str]]
) -> Output:
    pairs = tuple((target, anchor) for target, anchor in targets)
    return Output(fingerprint, Print(*made), tuple(anchors), pairs)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def stamp(found: os.stat_result) -> tuple[int, int, int]:
    """Return what of a file's state tells that it has changed."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
