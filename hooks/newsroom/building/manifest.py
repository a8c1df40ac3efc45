"""What a build remembers of the one before it: the sources it read, the files it made."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from newsroom.building.disk import replacing
from newsroom.building.error import telling
from newsroom.building.trees import FileState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROWS = 1000
"""Files in one line of what is saved."""


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
        manifest = cls(key)
        try:
            with path.open("rb") as file:
                lines = _checked(file)
                head = json.loads(next(lines))
                if head["key"] != key:
                    return manifest
                manifest.began = int(head["began"])
                for kind, rows in map(json.loads, lines):
                    if kind == "files":
                        manifest.files.update((path, _known(*row)) for path, *row in rows)
                    else:
                        manifest.outputs.update((path, _output(*row)) for path, *row in rows)
        # Whatever is wrong with it, it is of no use.
        except (OSError, ValueError, KeyError, TypeError, StopIteration, RecursionError):
            return cls(key)
        return manifest

    def save(self, path: Path) -> None:
        """Write it for the next build, all or nothing; line by line, to use less memory.

        Raises `BuildError`.
        """
        check = 0
        with telling(path.parent), replacing(path) as file:
            for line in self._lines():
                file.write(line)
                check = crc32(line, check)
            file.write(b"%d" % check)

    def _lines(self) -> Iterator[bytes]:
        yield _line({"key": self.key, "began": self.began})
        for kind, entries in (("files", self.files), ("outputs", self.outputs)):
            rows = [(path, *entry) for path, entry in entries.items()]
            for start in range(0, len(rows), _ROWS):
                yield _line((kind, rows[start : start + _ROWS]))


def _checked(lines: Iterator[bytes]) -> Iterator[bytes]:
    """Yield all lines but the last, which holds their check sum. Raises `ValueError`."""
    check, last = 0, b""
    for line in lines:
        if last:
            yield last
            check = crc32(last, check)
        last = line
    if int(last) != check:
        raise ValueError("a bit of what was remembered has changed")


def _known(stamp: list[int], digest: str, facts: Any) -> Known:
    size, modified, changed = stamp
    return Known((size, modified, changed), digest, facts)


def _output(fingerprint: str, made: list[Any]) -> Output:
    return Output(fingerprint, FileState(*made))


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
