"""What a build remembers of the one before it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from newsroom.stage import Print

if TYPE_CHECKING:
    from pathlib import Path

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
        try:
            found = json.loads(path.read_bytes())
            if found["key"] != key:
                return cls(key)
            return cls(
                key,
                {path: Known(tuple(stamp), d, facts) for path, stamp, d, facts in found["files"]},
                {
                    path: Output(
                        fingerprint, Print(*made), tuple(anchors), tuple(map(tuple, targets))
                    )
                    for path, fingerprint, made, anchors, targets in found["outputs"]
                },
                found["began"],
            )
        except (OSError, ValueError, KeyError, TypeError):
            return cls(key)

    def save(self, path: Path) -> None:
        """Write it for the next build, all or nothing."""
        found = {
            "key": self.key,
            "began": self.began,
            "files": [(path, k.stamp, k.digest, k.facts) for path, k in self.files.items()],
            "outputs": [(path, *output) for path, output in self.outputs.items()],
        }
        partial = path.with_suffix(".new")
        partial.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), "utf-8")
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


def stamp(found: os.stat_result) -> tuple[int, int, int]:
    """Return what of a file's state tells that it has changed."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
