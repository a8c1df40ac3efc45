"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from enum import StrEnum

_HEAD = 4096
"""Bytes within which a text that is markup says so."""
_HEAD_OF_PAGE = 2048
"""Bytes within which a saved page says that it is one."""
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
"""Lengths of the second header of a BMP: its first, two letters, proves little."""
_SYNC = 0xFF
_MP3_LAYER_3 = (0xE2, 0xF2, 0xFA)
"""The second byte of an MP3's first sound, but for its lowest bit."""


class FileKind(StrEnum):
    """What a file is."""

    JPEG = "JPEG"
    PNG = "PNG"
    GIF = "GIF"
    WEBP = "WEBP"
    AVIF = "AVIF"
    SVG = "SVG"
    HEIF = "HEIF"
    TIFF = "TIFF"
    BMP = "BMP"
    OTHER_PICTURE = "other picture"
    """Icons, Photoshop's files and others that browsers do not show in a page."""
    PDF = "PDF"
    OLE = "OLE"
    """Word, Excel and PowerPoint until 2003, and files of later ones that have a password."""
    RTF = "RTF"
    ZIP = "ZIP"
    """Also Word, Excel, PowerPoint since 2007 and LibreOffice."""
    ARCHIVE = "other archive"
    MP3 = "MP3"
    MP4 = "MP4"
    OTHER_MEDIA = "other media"
    HTML = "HTML"
    SAVED_PAGE = "saved page"
    """A page and its pictures in one file, as browsers and Word save it."""
    PROGRAM = "program"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    """Plain text among others: it begins with nothing of its own."""


_BEGINNINGS = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"II+\0", FileKind.TIFF),
    (b"MM\0+", FileKind.TIFF),
    (b"\0\0\1\0", FileKind.OTHER_PICTURE),  # ICO
    (b"8BPS", FileKind.OTHER_PICTURE),  # Photoshop
    (b"\0\0\0\x0cjP  ", FileKind.OTHER_PICTURE),  # JPEG 2000
    (b"\0\0\0\x0cJXL ", FileKind.OTHER_PICTURE),
    (b"\xff\x0a", FileKind.OTHER_PICTURE),  # JPEG XL
    (b"\xd7\xcd\xc6\x9a", FileKind.OTHER_PICTURE),  # WMF
    (b"%!PS", FileKind.OTHER_PICTURE),  # PostScript
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OLE),
    (b"{\\rtf", FileKind.RTF),
    (b"PK\3\4", FileKind.ZIP),
    (b"PK\5\6", FileKind.ZIP),
    (b"Rar!", FileKind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FileKind.ARCHIVE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"ID3", FileKind.MP3),
    (b"OggS", FileKind.OTHER_MEDIA),
    (b"fLaC", FileKind.OTHER_MEDIA),
    (b"\x1a\x45\xdf\xa3", FileKind.OTHER_MEDIA),  # Matroska, WebM
    (b"\0\0\1\xba", FileKind.OTHER_MEDIA),  # MPEG
    (b"\x30\x26\xb2\x75", FileKind.OTHER_MEDIA),  # Windows Media
    (b"MZ", FileKind.PROGRAM),
    (b"\x7fELF", FileKind.PROGRAM),
    (b"\xca\xfe\xba\xbe", FileKind.PROGRAM),
    (b"\xcf\xfa\xed\xfe", FileKind.PROGRAM),
    (b"L\0\0\0\1\x14\2\0", FileKind.PROGRAM),  # a link of Windows
    (b"#!", FileKind.PROGRAM),
)
_BRANDS = (
    (FileKind.AVIF, {b"avif", b"avis"}),
    (FileKind.HEIF, {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}),
    (
        FileKind.MP4,
        {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V "},
    ),
)
"""What a file of ISO's family says it can be read as; the first that fits counts."""
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<iframe", b"<meta")


def file_kind(content: bytes) -> FileKind:
    """Return what a file is, by its content."""
    if not content:
        return FileKind.EMPTY
    known = next((kind for start, kind in _BEGINNINGS if content.startswith(start)), None)
    return known or _by_head(content) or _markup(content[:_HEAD])


def _by_head(content: bytes) -> FileKind | None:
    """Return the kind that more than the first bytes tell."""
    if content[4:8] == b"ftyp":
        return _brand(content)
    if content.startswith(b"RIFF"):
        return FileKind.WEBP if content[8:12] == b"WEBP" else FileKind.OTHER_MEDIA
    if content.startswith(b"BM") and int.from_bytes(content[14:18], "little") in _BMP_HEADERS:
        return FileKind.BMP
    if content[0] == _SYNC and int.from_bytes(content[1:2]) & 0xFE in _MP3_LAYER_3:
        return FileKind.MP3
    return None


def _brand(content: bytes) -> FileKind:
    size = min(int.from_bytes(content[:4]), _HEAD)
    brands = {content[place : place + 4] for place in range(8, size, 4)}
    found = (kind for kind, known in _BRANDS if not known.isdisjoint(brands))
    return next(found, FileKind.OTHER_MEDIA)


def _markup(head: bytes) -> FileKind:
    text = head.replace(b"\0", b"")  # as UTF-16 has it between letters
    text = text.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    text = text.lstrip().lower()
    if b"mime-version:" in text[:_HEAD_OF_PAGE] and b"multipart/related" in text[:_HEAD_OF_PAGE]:
        return FileKind.SAVED_PAGE
    if text.startswith(_HTML):
        return FileKind.HTML
    if b"%pdf-" in text[:1024]:
        return FileKind.PDF
    if text.startswith(b"<") and (b"<svg" in text or b":svg" in text):
        return FileKind.SVG
    return FileKind.HTML if text.startswith(b"<") and b"<html" in text else FileKind.UNKNOWN
