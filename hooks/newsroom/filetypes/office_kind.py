"""The kinds of Office files, told by the names of the files or streams in them."""

from __future__ import annotations

import zipfile
from enum import Enum, auto
from io import BytesIO

from newsroom.filetypes.signature import FileKind, file_kind


class OfficeKind(Enum):
    """A kind of file of Office or LibreOffice."""

    LOCKED = auto()
    """One of today's with a password, of which nothing more can be told."""
    TEXT = auto()
    """Word's."""
    SHEETS = auto()
    SLIDES = auto()
    LETTER = auto()
    """Outlook's."""
    OPEN_DOCUMENT = auto()
    """LibreOffice's, of any kind."""
    PAGES = auto()
    """The texts of Apple's program."""


_FOLDERS = {
    "xl/": OfficeKind.SHEETS,
    "ppt/": OfficeKind.SLIDES,
    "word/": OfficeKind.TEXT,
    "[content_types].xml": OfficeKind.TEXT,
    "content.xml": OfficeKind.OPEN_DOCUMENT,
    "index/": OfficeKind.PAGES,
}
"""How names within archives begin; the first that there is counts."""
_STREAMS = {
    "EncryptedPackage": OfficeKind.LOCKED,
    "WordDocument": OfficeKind.TEXT,
    "PowerPoint Document": OfficeKind.SLIDES,
    "__substg1.0_": OfficeKind.LETTER,
    "Workbook": OfficeKind.SHEETS,
    "Book": OfficeKind.SHEETS,
}
"""What files until 2003 hold; a text may hold sheets, too."""


def office_kinds(content: bytes) -> list[OfficeKind]:
    """Return the kinds that a file may be of, the likeliest first; none of another file."""
    kind = file_kind(content)
    found: list[OfficeKind] = []
    if kind is FileKind.OLE:
        found = [each for name, each in _STREAMS.items() if holds_stream(content, name)]
    elif kind is FileKind.ZIP:
        names = _names(content)
        found = [
            each
            for start, each in _FOLDERS.items()
            if any(name.startswith(start) for name in names)
        ]
    return list(dict.fromkeys(found))


def holds_stream(content: bytes, name: str) -> bool:
    """Whether one of the streams of a file of Office until 2003 has this name."""
    return name.encode("utf-16-le") in content


def _names(content: bytes) -> list[str]:
    """Return the names of the files in an archive, in small letters; none of a broken one."""
    try:
        names = zipfile.ZipFile(BytesIO(content)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return []
    return [name.replace("\\", "/").lower() for name in names]  # some programs write other slashes
