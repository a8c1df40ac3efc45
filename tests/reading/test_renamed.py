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


IMPORT = "python -m newsroom import TỆP"
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
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "tệp Word đời cũ", ".doc", "lưu thành .docx"),
    "RTF": (b"{\\rtf1\\ansi a}", "tệp RTF", ".rtf", "lưu thành .docx"),
    "PDF": (b"%PDF-1.7\n%\xe2", "tệp PDF", ".pdf", "attachments"),
    "a photograph": (b"\xff\xd8\xff\xe0", "ảnh", ".jpg", "![mô tả ảnh]"),
    "a web page": (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html>", "trang web", ".html", IMPORT),
    "a saved page": (b"MIME-Version: 1.0\r\n", "trang web lưu lại", ".mhtml", IMPORT),
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
    assert told(page(body="PK word/ %PDF <html\n")) == []
