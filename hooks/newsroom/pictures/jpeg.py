"""JPEG files without metadata: no pixel is touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Begins a segment; the codes left out stand within the pixels of a scan."""
_SCAN = 0xDA
_END = 0xD9
"""Markers of the segment that holds pixels, and of the last one."""
_JFIF, _ICC, _ADOBE = 0xE0, 0xE2, 0xEE
"""Markers of the segments that may say how to draw."""
_DRAWING = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _SCAN})
"""Frames that browsers draw, tables, scans."""
_MOST_SCANS = 100
"""A picture that appears little by little has about ten; each is a walk over all its pixels."""


class Segment(NamedTuple):
    """A part of a JPEG file."""

    marker: int
    """What it is."""
    data: bytes
    """Its own, without the length."""
    pixels: bytes
    """What follows a scan's head; elsewhere empty."""


def stripped(content: bytes) -> bytes:
    """Return a JPEG's first picture with its colour profile, without metadata."""
    kept = [*_kept(content)]
    if sum(segment.marker == _SCAN for segment in kept) > _MOST_SCANS:
        raise ValueError("a picture in too many scans")
    parts = [
        bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2) + data + pixels
        for marker, data, pixels in kept
    ]
    return b"\xff\xd8" + b"".join(parts) + bytes((0xFF, _END))


def _kept(content: bytes) -> Iterator[Segment]:
    for segment in _segments(content):
        marker, data, _ = segment
        if marker in _DRAWING or (marker == _ICC and data.startswith(b"ICC_PROFILE\0")):
            yield segment
        elif marker == _JFIF and data.startswith(b"JFIF\0"):
            yield segment._replace(data=data[:12] + b"\0\0")  # the rest is a thumbnail
        elif marker == _ADOBE and data.startswith(b"Adobe"):
            yield segment._replace(data=data[:12])  # how its colours are to be read


def _segments(content: bytes) -> Iterator[Segment]:
    """Yield the segments up to the first picture's end; a telephone's file may hold more."""
    marker = _marker(content, 2)
    while marker[0][1] != _END:
        begin = marker.end()
        end = begin + int.from_bytes(content[begin : begin + 2])
        if end < begin + 2 or end > len(content):
            raise ValueError("a segment that is cut short")
        following = _marker(content, end)
        pixels = content[end : following.start()] if marker[0][1] == _SCAN else b""
        yield Segment(marker[0][1], content[begin + 2 : end], pixels)
        marker = following


def _marker(content: bytes, begin: int) -> re.Match[bytes]:
    found = _MARKER.search(content, begin)
    if found is None:
        raise ValueError("a picture that is cut short")
    return found
