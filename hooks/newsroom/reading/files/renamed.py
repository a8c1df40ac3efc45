"""Files of other programs that were renamed to `.md`, and what to do with each."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsroom.filetypes.office_kind import OfficeKind, office_kinds
from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.reading.front_matter.source_text import from_first_sign

_IMPORT = "kéo tệp vào trang soạn tin, hoặc gõ make import FILE=TỆP"
_ATTACH = "đặt cạnh một tin rồi khai ở attachments của tin ấy"
_PICTURE = "đặt cạnh một tin rồi chèn bằng ![mô tả ảnh](ten-anh.jpg)"
_SAVE = f"mở bằng Word, lưu thành .docx, rồi {_IMPORT}"
_FRONT_MATTER = re.compile(rb"^---[ \t]*\r?$", re.MULTILINE)
_HEAD = 4096
"""Bytes within which a notice has its front matter, whatever was pasted above it."""


class _ForeignFile(NamedTuple):
    """A kind of foreign file: what it is called, its right suffix, and what to do."""

    kind: str
    suffix: str
    remedy: str


_OLD_WORD = _ForeignFile("tệp Word đời cũ", ".doc", _SAVE)
_PACKED = {
    OfficeKind.TEXT: _ForeignFile("tệp Word", ".docx", _IMPORT),
    OfficeKind.SHEETS: _ForeignFile("bảng tính Excel", ".xlsx", _ATTACH),
    OfficeKind.SLIDES: _ForeignFile("bài trình chiếu", ".pptx", _ATTACH),
    OfficeKind.OPEN_DOCUMENT: _ForeignFile("tệp LibreOffice", ".odt", _SAVE),
}
_OLDER = {
    OfficeKind.SHEETS: _ForeignFile("bảng tính Excel đời cũ", ".xls", _ATTACH),
    OfficeKind.SLIDES: _ForeignFile("bài trình chiếu đời cũ", ".ppt", _ATTACH),
}
_KINDS = {
    FileKind.ZIP: _ForeignFile("tệp nén", ".zip", "giải nén rồi dùng từng tệp ở trong"),
    FileKind.OLE: _OLD_WORD,
    FileKind.RTF: _ForeignFile("tệp RTF", ".rtf", _SAVE),
    FileKind.PDF: _ForeignFile("tệp PDF", ".pdf", _ATTACH),
    FileKind.JPEG: _ForeignFile("ảnh", ".jpg", _PICTURE),
    FileKind.PNG: _ForeignFile("ảnh", ".png", _PICTURE),
    FileKind.GIF: _ForeignFile("ảnh", ".gif", _PICTURE),
    FileKind.WEBP: _ForeignFile("ảnh", ".webp", _PICTURE),
    FileKind.HEIF: _ForeignFile("ảnh", ".heic", _PICTURE),
    FileKind.SAVED_PAGE: _ForeignFile("trang web lưu lại", ".mhtml", _IMPORT),
    FileKind.HTML: _ForeignFile("trang web", ".html", _IMPORT),
}


def renamed(source: bytes) -> str:
    """Return the message for a file of another program, empty where it may be a notice."""
    source = from_first_sign(source)
    if _FRONT_MATTER.search(source, 0, _HEAD):
        return ""
    kind = file_kind(source)
    by_program = _PACKED if kind is FileKind.ZIP else _OLDER
    found = (by_program[each] for each in office_kinds(source) if each in by_program)
    told = next(found, _KINDS.get(kind))
    if told is None:
        return ""
    return (
        f"đây là {told.kind} bị đổi đuôi thành .md, không phải tin; "
        f"đổi đuôi lại thành {told.suffix}, rồi {told.remedy}"
    )
