"""Audio and video without their metadata: no sound and no picture is touched."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from newsroom.attachments.unfit import DAMAGED
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID3, _ID3_V1, _APE, _SOUND = b"ID3", b"TAG", b"APETAGEX", b"\xff"
_ID3_HEAD, _ID3_V1_SIZE, _APE_FOOT = 10, 128, 32
"""Bytes of what MP3 files carry before and behind their sound."""
_HAS_FOOT = 0x10
"""The bit of ID3's flags which says that its head stands once more at its end."""
_HOLDING = (b"moov", b"trak", b"mdia", b"moof")
"""Boxes that hold others among which some tell."""
_PLAYED = frozenset(
    b"ftyp styp pdin sidx ssix moov mvhd mvex iods trak tkhd tref tapt edts mdia mdhd hdlr elng "
    b"minf moof mfhd traf mfra mdat".split()
)
"""Boxes of picture, sound and their order; others have names, places, devices, or only fill."""
_DATED = (b"mvhd", b"tkhd", b"mdhd")
"""Begin with when something was made and changed."""
_SHOWN = (b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"hint", b"tmcd")
"""Tracks that are seen or heard."""
_DEEPEST = 8
"""Boxes of a film within each other that are looked into."""


def cleaned_mp3(content: bytes) -> bytes:
    """Return an MP3 without its tags: author, comment, picture."""
    begin, end = 0, len(content)
    while content[begin : begin + 3] == _ID3:
        head = content[begin : begin + _ID3_HEAD]
        size = 0
        for byte in head[6:]:  # each holds seven bits
            size = size << 7 | byte & 0x7F
        begin += _ID3_HEAD * (2 if head[5] & _HAS_FOOT else 1) + size
    if content[end - _ID3_V1_SIZE :][:3] == _ID3_V1:
        end -= _ID3_V1_SIZE
    if content[end - _APE_FOOT : end].startswith(_APE):
        end -= int.from_bytes(content[end - 20 : end - 16], "little")
        if content[end - _APE_FOOT : end].startswith(_APE):
            end -= _APE_FOOT
    sound = content[begin : max(end, 0)].lstrip(b"\0")
    if not sound.startswith(_SOUND):
        raise UnfitFileError(DAMAGED)
    return sound


def cleaned_film(content: bytes) -> bytes:
    """Return an MP4 without place, time, device and names, every box at its offset."""
    film = bytearray(content)
    _blank(film, 0, len(film), _DEEPEST)
    return bytes(film)


def _blank(film: bytearray, begin: int, end: int, depth: int) -> None:
    """Blank the metadata between two offsets; boxes of a film point to others by offset."""
    for kind, head, first, last in _boxes(film, begin, end):
        if kind not in _PLAYED:
            film[head : head + 4] = b"free"
            film[first:last] = bytes(last - first)
        elif kind in _DATED:
            width = 16 if film[first] else 8
            film[first + 4 : first + 4 + width] = bytes(width)
        elif kind == b"hdlr":
            if film[first + 8 : first + 12] not in _SHOWN:
                raise UnfitFileError(
                    "có rãnh dữ liệu đo đi kèm (vị trí, chuyển động); xuất lại phim thành .mp4 "
                    "bằng phần mềm dựng phim, chỉ lấy hình và tiếng"
                )
            film[first + 24 : last] = bytes(last - first - 24)
        elif kind in _HOLDING and depth:
            _blank(film, first, last, depth - 1)


def _boxes(film: bytearray, begin: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield the kind of each box, its offset, and those at which its content begins and ends."""
    while begin < end:
        size, kind = _head(film, begin, end)
        first = begin + 8
        if size == 1:
            size = int.from_bytes(film[first : first + 8])
            first += 8
        last = begin + size if size else end
        if last < first or last > end:
            raise UnfitFileError(DAMAGED)
        yield kind, begin + 4, first, last
        begin = last


def _head(film: bytearray, begin: int, end: int) -> tuple[int, bytes]:
    if end - begin < 8:  # noqa: PLR2004
        raise UnfitFileError(DAMAGED)
    size, kind = struct.unpack_from(">I4s", film, begin)
    return size, kind
