"""GIF files without metadata: no pixel is touched, animations stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXTENSION, _PICTURE, _END = 0x21, 0x2C, 0x3B
"""The byte that begins each kind of block."""
_TIMING, _APPLICATION = 0xF9, 0xFF
"""The extensions of which some are kept, by their labels."""
_TIMING_SIZE = 8
"""Bytes."""
_LOOPS = (b"NETSCAPE2.0\3\1", b"ANIMEXTS1.0\3\1")
"""Say how often the pictures are to be repeated, in the two bytes that follow."""
_HEAD = 13
_PICTURE_HEAD = 10
"""Bytes of what stands before palette and pixels: of the file's, of a picture's."""


def stripped(content: bytes) -> bytes:
    """Return a GIF with its frames and their timing, without metadata."""
    head = content[: _HEAD + _palette(content[10])]
    return head + b"".join(_kept(content, len(head))) + bytes((_END,))


def _kept(content: bytes, begin: int) -> Iterator[bytes]:
    """Yield the blocks from `begin` on that draw or time the pictures."""
    while begin < len(content) and content[begin] != _END:
        if content[begin] == _PICTURE:
            data = begin + _PICTURE_HEAD + _palette(content[begin + 9]) + 1
            end = _after_blocks(content, data)
            yield content[begin:end]
        elif content[begin] == _EXTENSION:
            label = content[begin + 1]
            end = _after_blocks(content, begin + 2)
            if label == _TIMING and end - begin == _TIMING_SIZE:
                yield content[begin:end]
            elif label == _APPLICATION and content[begin + 3 : begin + 16] in _LOOPS:
                yield content[begin : begin + 18] + b"\0"
        else:
            raise ValueError("a block of no known kind")
        begin = end


def _palette(flags: int) -> int:
    """Return the bytes of a table of colours, none where there is none."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after_blocks(content: bytes, begin: int) -> int:
    """Return where a row of blocks ends, each with its length before it."""
    while size := content[begin]:
        begin += size + 1
    return begin + 1
