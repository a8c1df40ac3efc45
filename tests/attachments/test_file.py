"""Which files readers may have, and what of them is published."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
import pikepdf
import pptx
import pytest
from hypothesis import given, settings
from PIL import Image

import newsroom
from newsroom.attachments.unfit import UNREAD
from newsroom.filetypes.unfit import UnfitFileError
from tests.attachments import samples
from tests.attachments.readers import (
    all_bytes,
    examine,
    given_to_readers,
    published_attachment,
    told,
)
from tests.attachments.samples import EVERY, changed, pointing
from tests.damage import damaged
from tests.pictures import samples as pictures
from tests.pictures.samples import SECRET
from tests.timing import in_a_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.attachments.samples import Change


@pytest.mark.parametrize(("name", "content"), EVERY.items(), ids=EVERY.keys())
def test_nothing_hidden_in_an_attachment_is_published(
    tmp_path: Path, name: str, content: bytes
) -> None:
    assert SECRET in all_bytes(content)
    made = given_to_readers(tmp_path / name, content)
    assert SECRET not in all_bytes(made)
    assert SECRET not in all_bytes(made).replace(b"\0", b"")


@pytest.mark.parametrize(("name", "content"), EVERY.items(), ids=EVERY.keys())
def test_the_same_file_is_published_the_same_on_any_day(
    tmp_path: Path, name: str, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = given_to_readers(tmp_path / name, content)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert given_to_readers(tmp_path / name, content) == made


def test_what_is_written_in_a_file_stays(tmp_path: Path) -> None:
    word = docx.Document(BytesIO(given_to_readers(tmp_path / "a.docx", samples.word())))
    assert next(paragraph.text for paragraph in word.paragraphs) == "Kết luận kiểm tra"
    assert len(word.inline_shapes) == 1
    book = openpyxl.load_workbook(BytesIO(given_to_readers(tmp_path / "a.xlsx", samples.excel())))
    assert [cell.value for cell in next(book["Sheet"].rows)] == ["Xã Minh Hoạ", 12]
    show = pptx.Presentation(BytesIO(given_to_readers(tmp_path / "a.pptx", samples.power_point())))
    assert show.slides[0].shapes.title.text == "Tập huấn"
    libre = given_to_readers(tmp_path / "a.odt", samples.libre_office())
    with zipfile.ZipFile(BytesIO(libre)) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert "Kết luận" in archive.read("content.xml").decode()
        assert b"thumbnail" not in archive.read("META-INF/manifest.xml")
        with Image.open(BytesIO(archive.read("Pictures/a.jpg"))) as image:
            assert image.size == (400, 300)
    with pikepdf.open(BytesIO(given_to_readers(tmp_path / "a.pdf", samples.pdf()))) as pdf:
        page = pdf.pages[0].obj
        assert [str(note.Subtype) for note in page.Annots] == [
            *("/Highlight", "/FreeText", "/Link", "/Link")
        ]
        assert str(page.Annots[1].Contents) == "Số 12"
        assert str(page.Annots[2].A.URI) == "https://a.vn"
        assert b"/A Do" in page.Contents.read_bytes()
        photograph = page.Resources.XObject.A
        assert isinstance(photograph, pikepdf.Stream)
        with pikepdf.PdfImage(photograph).as_pil_image() as image:
            assert image.size == (400, 300)


UNFIT_NAMES = {
    "a.exe": "dùng .pdf",
    "a": "không có đuôi",
    "a.html": "PDF",
    "a.svg": "PDF",
    "a.docm": "macro",
    "a.zip": "giải nén",
    "a.heic": ".jpg",
    "a.mov": ".mp4",
    "a.pdf.bat": "dùng .pdf",
    "a.js": "dùng .pdf",
}
UNFIT = {
    "page named as PDF": ("a.pdf", b"<!DOCTYPE html><p>a", "trang web"),
    "page with a PDF's mark": ("a.pdf", b"<html>\n%PDF-1.4 %%EOF", "trang web"),
    "program named as PDF": ("a.pdf", b"MZ\x90\0", "chương trình"),
    "program named as text": ("a.txt", b"#!/bin/sh\n", "chương trình"),
    "page named as text": ("a.txt", b"\n<script>a()</script>", "trang web"),
    "drawing named as text": ("a.txt", pictures.svg(), "ảnh"),
    "nothing that is known, named as document": ("a.docx", b"chu", "dữ liệu không rõ loại"),
    "nothing that is known, named as picture": ("a.jpg", b"chu", "dữ liệu không rõ loại"),
    "empty": ("a.pdf", b"", "rỗng"),
    "picture named as PDF": ("a.pdf", pictures.jpeg(), "ảnh"),
    "picture of another kind": ("a.png", pictures.jpeg(), "lưu lại đúng loại .png"),
    "letter named as document": ("a.doc", b"{\\rtf1 a}", "RTF"),
    "archive named as document": ("a.docx", b"PK\5\6" + bytes(18), "không phải tệp .docx"),
    "table named as document": ("a.docx", samples.excel(), "không phải tệp .docx"),
    "document named as table": ("a.xlsx", samples.word(), "không phải tệp .xlsx"),
    "libre named as document": ("a.docx", samples.libre_office(), "không phải tệp .docx"),
    "libre of another kind": ("a.ods", samples.libre_office(), "không phải tệp .ods"),
    "installer named as document": ("a.doc", samples.older("Binary"), "không phải tệp .doc"),
    "document with a password": ("a.docx", samples.older("EncryptedPackage"), "mật khẩu"),
    "older document with macros": ("a.doc", samples.older("WordDocument", "_VBA_PROJECT"), "macro"),
    "text of another age": ("a.txt", "Tỉnh uỷ".encode("utf-16-le"), ".txt"),
    "text in another encoding": ("a.csv", b"T\xdcnh", "UTF-8"),
    "PDF with a password": ("a.pdf", samples.pdf(encryption=samples.LOCKED), "mật khẩu"),
    "PDF with a file": ("a.pdf", samples.pdf(samples.embedding), "nguon.docx"),
    "PDF with a place to cover": ("a.pdf", samples.pdf(samples.redacting), "Apply Redactions"),
    "PDF with a hidden layer": ("a.pdf", samples.pdf(samples.layered), "lớp"),
    "film with measurements": ("a.mp4", samples.mp4(b"meta"), "rãnh dữ liệu"),
    "film cut short": ("a.mp4", samples.mp4()[:-3], "hỏng"),
    "sound without sound": ("a.mp3", b"ID3\4\0\0\0\0\0\0", "hỏng"),
    "photograph cut short": ("a.jpg", pictures.jpeg()[:3000], "ảnh hỏng"),
}


@pytest.mark.parametrize(("name", "word"), UNFIT_NAMES.items(), ids=UNFIT_NAMES.keys())
def test_a_file_of_another_kind_is_refused_by_its_name(
    tmp_path: Path, name: str, word: str
) -> None:
    assert word in told(tmp_path / name, b"a")


@pytest.mark.parametrize(("name", "content", "word"), UNFIT.values(), ids=UNFIT.keys())
def test_a_file_that_readers_should_not_have_is_told_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    assert word in told(tmp_path / name, content)


def test_an_older_document_is_published_with_a_warning(tmp_path: Path) -> None:
    for suffix, stream in (
        ("doc", "WordDocument"),
        ("xls", "Book"),
        ("ppt", "PowerPoint Document"),
    ):
        path = tmp_path / f"a.{suffix}"
        path.write_bytes(samples.older(stream))
        (warning,) = examine(path).warnings
        assert "lưu thành PDF" in warning
        assert published_attachment(path) == samples.older(stream)


@pytest.mark.parametrize(("line", "is_told"), [("TỐI MẬT", True), ("BẢO MẬT", False)])
def test_a_mark_of_secrecy_in_an_older_document_is_told(
    tmp_path: Path, line: str, *, is_told: bool
) -> None:
    path = tmp_path / "a.doc"
    text = f"\0TỈNH UỶ MINH HOẠ\r{line}\r".encode("utf-16-le")
    content = samples.older("WordDocument")
    path.write_bytes(content + bytes(2 + len(content) % 2) + text)  # its text begins with a sector
    assert ["độ mật" in each for each in examine(path).warnings[1:]] == [True] * is_told


def test_a_signed_file_is_published_to_the_byte(tmp_path: Path) -> None:
    origin: dict[str, bytes | Change] = {
        "_rels/.rels": pointing("digital-signature/origin", "_xmlsignatures/origin.sigs"),
        "_xmlsignatures/origin.sigs": b"",
    }
    libre = samples.libre_office(more={"META-INF/documentsignatures.xml": b"<a/>"})
    for name, content in (
        ("a.pdf", samples.pdf(samples.signed)),
        ("a.docx", changed(samples.word(), origin)),
        ("a.odt", libre),
    ):
        (tmp_path / name).write_bytes(content)
        (warning,) = examine(tmp_path / name).warnings
        assert "chữ ký số" in warning
        assert published_attachment(tmp_path / name) == content
    hidden = samples.libre_office(
        "<office:annotation/>", more={"META-INF/documentsignatures.xml": b"<a/>"}
    )
    assert "chú thích" in told(tmp_path / "a.odt", hidden)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_published_as_it_is(tmp_path: Path, encoding: str) -> None:
    content = "Tỉnh uỷ;12\r\n\tXã Minh Hoạ;<b>\n".encode(encoding)
    assert given_to_readers(tmp_path / "a.csv", content) == content


def test_a_film_keeps_its_pictures_in_their_places(tmp_path: Path) -> None:
    content = samples.mp4()
    made = given_to_readers(tmp_path / "a.mp4", content)
    assert len(made) == len(content)
    assert made.index(b"mdat") == content.index(b"mdat")
    assert made[content.index(b"mdat") :] == content[content.index(b"mdat") :]


def test_a_sound_keeps_its_sound(tmp_path: Path) -> None:
    made = given_to_readers(tmp_path / "a.mp3", samples.mp3())
    assert made == (b"\xff\xfb\x90\x00" + bytes(413)) * 3


def test_a_heavy_file_is_told_with_its_weight_and_the_limit(tmp_path: Path) -> None:
    message = told(tmp_path / "a.pdf", b"%PDF-" + bytes(2_000_000), limit=1_000_000)
    assert "nặng 2,1 MB, nhiều nhất là 1 MB" in message
    with (tmp_path / "b.pdf").open("wb") as file:
        file.truncate(10_000_000_000)
    with pytest.raises(UnfitFileError, match="nhiều nhất là 50 MB"):
        examine(tmp_path / "b.pdf")


def test_a_folder_and_a_pipe_are_no_attachments(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(UnfitFileError, match="không phải một tệp"):
        examine(tmp_path / "a.pdf")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "b.pdf")
        with pytest.raises(UnfitFileError, match="không phải một tệp"):
            examine(tmp_path / "b.pdf")


def _bomb() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(21):
            archive.writestr(f"{number}.xml", bytes(10_000_000))
    return made.getvalue()


def _entities() -> bytes:
    unfolding = "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
    text = f"<!DOCTYPE a [<!ENTITY a0 'aaaaaaaaaa'>{unfolding}]><a>&a9;</a>"
    return changed(samples.word(), {"word/styles.xml": text.encode()})


def _deep_pdf() -> bytes:
    return b"%PDF-1.4\n1 0 obj\n" + b"[" * 200_000 + b"\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF"


@pytest.mark.parametrize("make", [_bomb, _entities])
def test_a_bomb_is_told_at_once(tmp_path: Path, make: Callable[[], bytes]) -> None:
    content = make()
    with in_a_moment():
        told(tmp_path / "a.docx", content)


@pytest.mark.parametrize(
    "content",
    [b"%PDF", b"%PDF-1.4\nabc\n%%EOF", samples.pdf()[:-600], _deep_pdf(), b"chu"],
    ids=["head alone", "broken", "cut short", "deep", "no PDF"],
)
def test_what_cannot_be_read_inside_is_published_as_it_is_and_told(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    assert examine(tmp_path / "a.pdf").warnings == (UNREAD,)
    assert published_attachment(tmp_path / "a.pdf") == content


def test_a_build_that_needs_no_library_for_a_kind_of_file_reads_none() -> None:
    asked = (
        "import sys, newsroom.attachments.file, newsroom.pictures.file\n"
        "print({'pikepdf', 'lxml', 'pillow_heif'} & set(sys.modules))"
    )
    hooks = Path(newsroom.__file__).parent.parent
    run = [sys.executable, "-c", asked]
    found = subprocess.run(run, cwd=hooks, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"


@settings(max_examples=100)
@given(damaged(EVERY))
def test_no_broken_attachment_breaks_the_build(
    tmp_path_factory: pytest.TempPathFactory, file: tuple[str, bytes]
) -> None:
    name, content = file
    path = tmp_path_factory.getbasetemp() / f"broken-{name}"
    path.write_bytes(content)
    try:
        facts = examine(path)
    except UnfitFileError:
        assert published_attachment(path) is None
    else:
        assert len(published_attachment(path) or b"") == facts.size
