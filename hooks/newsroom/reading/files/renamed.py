"""Files of other programs that were given a notice's suffix, and what to do with each."""

from __future__ import annotations

from newsroom.reading.front_matter.source_text import from_first_sign

_IMPORT = "chạy python -m newsroom import TỆP, hoặc kéo tệp vào trang soạn tin"
_ATTACH = "đặt cạnh một tin rồi khai ở attachments của tin ấy"
_PICTURE = "đặt cạnh một tin rồi chèn bằng ![mô tả ảnh](ten-anh.jpg)"
_SAVE = f"mở bằng Word, lưu thành .docx, rồi {_IMPORT}"
_BEGINNINGS = (
    # Its first letters, in small ones; what it holds; what it is; its suffix; what to do with it.
    (b"pk", b"word/", "tệp Word", ".docx", _IMPORT),
    (b"pk", b"xl/", "bảng tính Excel", ".xlsx", _ATTACH),
    (b"pk", b"ppt/", "bài trình chiếu", ".pptx", _ATTACH),
    (b"pk", b"opendocument", "tệp LibreOffice", ".odt", _SAVE),
    (b"pk", b"", "tệp nén", ".zip", "giải nén rồi dùng từng tệp ở trong"),
    (b"\xd0\xcf\x11\xe0", b"", "tệp Word đời cũ", ".doc", _SAVE),
    (b"{\\rtf", b"", "tệp RTF", ".rtf", _SAVE),
    (b"%pdf", b"", "tệp PDF", ".pdf", _ATTACH),
    (b"\xff\xd8\xff", b"", "ảnh", ".jpg", _PICTURE),
    (b"\x89png", b"", "ảnh", ".png", _PICTURE),
    (b"gif8", b"", "ảnh", ".gif", _PICTURE),
    (b"riff", b"webp", "ảnh", ".webp", _PICTURE),
    (b"mime-version:", b"", "trang web lưu lại", ".mhtml", _IMPORT),
    (b"<!doctype html", b"", "trang web", ".html", _IMPORT),
    (b"<html", b"", "trang web", ".html", _IMPORT),
)
_HEAD = 32
"""Bytes within which a file says what it is."""


def renamed(source: bytes) -> str:
    """Return what is told of a file of another program, empty where it may be a notice."""
    head = from_first_sign(source[:_HEAD]).lower()
    for start, holds, kind, suffix, remedy in _BEGINNINGS:
        if head.startswith(start) and holds in source.lower():
            return (
                f"đây là {kind} bị đổi đuôi thành .md, không phải tin; "
                f"đổi đuôi lại thành {suffix}, rồi {remedy}"
            )
    return ""
