"""Files of other programs under a notice's name."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from tests.factory import PATH, page, told


def _packed(*names: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in names:
            packed.writestr(name, "a")
    return made.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ATTACH, IMPORT = "attachments", "make import FILE=TỆP"
OTHERS = {
    "Word": (_packed("[Content_Types].xml", "word/document.xml"), "tệp Word", ".docx", IMPORT),
    "Excel": (
        _packed("[Content_Types].xml", "xl/workbook.xml"),
        "bảng tính Excel",
        ".xlsx",
        "attachments",
    ),
    "a zip": (_packed("a.txt"), "tệp nén", ".zip", "giải nén"),
    "an empty zip": (_packed(), "tệp nén", ".zip", "giải nén"),
    "old Word": (OLE, "tệp Word đời cũ", ".doc", "lưu thành .docx"),
    "RTF": (b"{\\rtf1\\ansi a}", "tệp RTF", ".rtf", "lưu thành .docx"),
    "PDF": (b"%PDF-1.7\n%\xe2", "tệp PDF", ".pdf", "attachments"),
    "a photograph": (b"\xff\xd8\xff\xe0", "ảnh", ".jpg", "![mô tả ảnh]"),
    "a web page": (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html>", "trang web", ".html", IMPORT),
    "a saved page": (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
        "trang web lưu lại",
        ".mhtml",
        IMPORT,
    ),
    "an old workbook": (
        OLE + "Workbook".encode("utf-16-le"),
        "bảng tính Excel đời cũ",
        ".xls",
        ATTACH,
    ),
    "a photo of a telephone": (b"\0\0\0\x18ftypheic", "ảnh", ".heic", "![mô tả ảnh]"),
}


@pytest.mark.parametrize(("source", "kind", "suffix", "remedy"), OTHERS.values(), ids=OTHERS.keys())
def test_a_file_of_another_program_is_told_as_what_it_is(
    source: bytes, kind: str, suffix: str, remedy: str
) -> None:
    (message,) = told(source)
    assert message.startswith(f"docs/{PATH}:1: đây là {kind} bị đổi đuôi thành .md")
    assert f"đổi đuôi lại thành {suffix}, rồi " in message
    assert remedy in message


def test_a_notice_of_such_words_is_one() -> None:
    assert told(page(body="PK word/ %PDF-1.7 <html\n")) == []


def test_what_was_pasted_above_the_front_matter_does_not_make_it_a_page() -> None:
    (message,) = told(b"<html>\n" + page().encode())
    assert "đổi đuôi" not in message
