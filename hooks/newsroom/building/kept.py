"""Files by which one build tells the next what it knows: whole, or worth nothing."""

from __future__ import annotations

from itertools import chain
from struct import Struct
from typing import TYPE_CHECKING, BinaryIO
from zlib import crc32

from newsroom.building.disk import replacing
from newsroom.building.error import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HEAD = Struct(">II")
"""Before each part: its length in bytes and its check sum."""
_END = _HEAD.pack(0, 0xFFFFFFFF)
"""After the last part; nothing has this check sum."""
WORTHLESS = (OSError, ValueError, TypeError, EOFError, MemoryError)
"""What reading raises where a file is another program's or damaged, and what its parts raise."""


def keep(path: Path, key: str, parts: Iterable[bytes | memoryview]) -> None:
    """Write some parts for the next build that has the same `key`, all or nothing.

    They are taken one by one, to use less memory. Raises `BuildError`.
    """
    with telling(path.parent), replacing(path) as file:
        for part in chain((key.encode(),), parts):
            file.write(_HEAD.pack(memoryview(part).nbytes, crc32(part)))
            file.write(part)
        file.write(_END)


def kept(path: Path, key: str) -> Iterator[bytes]:
    """Yield the parts that the last build has kept under the same `key`. Raises `WORTHLESS`."""
    with path.open("rb") as file:
        if _part(file) != key.encode():
            raise ValueError("another program has kept it")
        while (part := _part(file)) is not None:
            yield part


def _part(file: BinaryIO) -> bytes | None:
    """Read the next part; none at the end. Raises `ValueError` where the file is damaged or cut."""
    head = file.read(_HEAD.size)
    if head == _END:
        return None
    if len(head) < _HEAD.size:
        raise ValueError("it is cut")
    length, check = _HEAD.unpack(head)
    part = file.read(length)
    if crc32(part) != check:
        raise ValueError("a bit of it has changed")
    return part
