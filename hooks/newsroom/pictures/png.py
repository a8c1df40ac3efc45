"""PNG files without metadata: no pixel is touched, animations stay."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DRAWING = frozenset(
    b"IHDR PLTE IDAT tRNS bKGD sBIT pHYs gAMA cHRM sRGB cICP mDCV cLLI acTL fcTL fdAT".split()
)
"""Pixels, colours, size, and the frames of one that moves."""


def stripped(content: bytes) -> bytes:
    """Return a PNG with its colour profile, without metadata."""
    return _SIGNATURE + b"".join(_kept(content)) + _chunk(b"IEND", b"")


def _kept(content: bytes) -> Iterator[bytes]:
    for kind, chunk in _chunks(content):
        if kind in _DRAWING:
            yield chunk
        elif kind == b"iCCP":
            _, _, profile = chunk[8:-4].partition(b"\0")  # before it stands a free text
            yield _chunk(kind, b"icc\0" + profile)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each chunk with its kind, up to the last."""
    begin = len(_SIGNATURE)
    while (kind := content[begin + 4 : begin + 8]) != b"IEND":
        end = begin + 12 + int.from_bytes(content[begin : begin + 4])
        if end > len(content):
            raise ValueError("a chunk that is cut short")
        yield kind, content[begin:end]
        begin = end


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)
