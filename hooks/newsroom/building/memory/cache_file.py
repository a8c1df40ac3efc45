"""Files by which one build tells the next what it knows: whole, or worth nothing."""

from __future__ import annotations

import marshal
from itertools import chain, islice
from struct import Struct
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar
from zlib import crc32

from newsroom.building.disk import replacing
from newsroom.building.error import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Row = TypeVar("Row")

_HEAD = Struct(">II")
"""Before each part: its length in bytes and its check sum."""
_END = _HEAD.pack(0, 0xFFFFFFFF)
"""After the last part; nothing has this check sum."""
_ROWS = 1000
"""Rows in one part."""
WORTHLESS = (OSError, ValueError, TypeError, EOFError, MemoryError)
"""What reading raises where a file is another program's or damaged, and taking it apart, too."""


def write_cache(path: Path, key: str, parts: Iterable[Any]) -> None:
    """Write plain values for the next build that has the same `key`, all or nothing.

    They are taken one by one, to use less memory. Raises `BuildError`.
    """
    with telling(path.parent), replacing(path) as file:
        for part in chain((key,), parts):
            content = marshal.dumps(part)
            file.write(_HEAD.pack(len(content), crc32(content)))
            file.write(content)
        file.write(_END)


def read_cache(path: Path, key: str) -> Iterator[Any]:
    """Yield the values that the last build has kept under the same `key`. Raises `WORTHLESS`."""
    with path.open("rb") as file:
        if _part(file) != key:
            raise ValueError("another program has kept it")
        while (part := _part(file)) is not None:
            yield part


def is_kept(path: Path, key: str) -> bool:
    """Whether the last build has kept something under the same `key`."""
    try:
        with path.open("rb") as file:
            return bool(_part(file) == key)
    except WORTHLESS:
        return False


def in_parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield rows, many at a time."""
    iterator = iter(rows)
    while some := list(islice(iterator, _ROWS)):
        yield some


def _part(file: BinaryIO) -> Any:
    """Read the next value; none at the end. Raises `ValueError` where the file is damaged."""
    head = file.read(_HEAD.size)
    if head == _END:
        return None
    if len(head) < _HEAD.size:
        raise ValueError("it is cut")
    length, check = _HEAD.unpack(head)
    content = file.read(length)
    if crc32(content) != check:
        raise ValueError("a bit of it has changed")
    # From memory, which takes a third of the time; it lies beside compiled templates, our own.
    return marshal.loads(content)  # noqa: S302
