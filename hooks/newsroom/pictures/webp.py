"""WebP files without metadata: no pixel is touched, animations stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRAWING = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_TELLS = 0x0C
"""In the flags of the extended head: that there is EXIF, that there is XMP."""
_FRAME_HEAD = 16
"""Bytes of an animation's frame before its own chunks."""


def stripped(content: bytes) -> bytes:
    """Return a WebP with its colour profile, without metadata."""
    size = int.from_bytes(content[4:8], "little")
    if len(content) < 8 + size:
        raise ValueError("a file that is cut short")
    body = b"WEBP" + b"".join(_kept(content[12 : 8 + size]))
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _kept(content: bytes) -> Iterator[bytes]:
    for kind, data in _chunks(content):
        if kind not in _DRAWING:
            continue
        kept = data
        if kind == b"VP8X":
            kept = bytes((data[0] & ~_TELLS,)) + data[1:]
        elif kind == b"ANMF":
            kept = data[:_FRAME_HEAD] + b"".join(_kept(data[_FRAME_HEAD:]))
        yield kind + len(kept).to_bytes(4, "little") + kept + b"\0" * (len(kept) % 2)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and data of each chunk."""
    begin = 0
    while begin + 8 <= len(content):
        size = int.from_bytes(content[begin + 4 : begin + 8], "little")
        data = content[begin + 8 : begin + 8 + size]
        if len(data) < size:
            raise ValueError("a chunk that is cut short")
        yield content[begin : begin + 4], data
        begin += 8 + size + size % 2
