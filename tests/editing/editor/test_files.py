"""Files that an editor drops on the page, and what other programs have written."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from newsroom.editing.editor.request import Request
from newsroom.editing.editor.static import PAGE
from tests.editing.importing import word_files as word

if TYPE_CHECKING:
    from tests.editing.editor.conftest import Office


def photo(width: int = 40, height: int = 30, **options: object) -> bytes:
    """Return a photograph."""
    content = BytesIO()
    Image.new("RGB", (width, height), "red").save(content, "JPEG", **options)
    return content.getvalue()


def turned() -> bytes:
    """Return one that a camera took on its side, and says where."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Máy ảnh"
    return photo(2400, 1800, exif=exif)


def test_a_picture_is_made_fit_and_lies_beside_the_notices_of_its_year(office: Office) -> None:
    status, found = office.drop("api/tep/2026", "Hội nghị Đồi Mẫu.JPG", turned())
    assert (status, found["name"]) == (200, "hoi-nghi-doi-mau.webp")
    assert (found["kind"], found["url"]) == (
        "picture",
        "/soan-tin/api/tep/2026/hoi-nghi-doi-mau.webp",
    )
    content = (office.year / found["name"]).read_bytes()
    assert found["size"] == len(content)
    with Image.open(BytesIO(content)) as picture:
        assert picture.size == (1200, 1600)
        assert not picture.getexif()
    answer = office.editor.answer(Request("GET", "api/tep/2026/hoi-nghi-doi-mau.webp", {}))
    assert (answer.kind, answer.body) == ("image/webp", content)


def test_a_file_never_takes_the_place_of_another(office: Office) -> None:
    (office.year / "ANH.webp").write_bytes(b"")
    names = [office.drop("api/tep/2026", name, photo())[1]["name"] for name in ("anh.jpg",) * 2]
    assert names == ["anh-2.webp", "anh-3.webp"]
    assert (office.year / "ANH.webp").read_bytes() == b""


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("CON.csv", "tep-con"),
        ("../../x.csv", "x"),
        ("..\\x.csv", "x"),
        ("ảnh\0.csv", "anh"),
        ("!!!.csv", "tep"),
        ("Số liệu  2026.CSV", "so-lieu-2026"),
        (f"{'a' * 300}.csv", "a" * 60),
    ],
)
def test_whatever_its_name_was_a_file_gets_a_plain_one(
    office: Office, name: str, stem: str
) -> None:
    status, found = office.drop("api/tep/2026", name, b"a,b\n1,2\n")
    assert (status, found["name"]) == (200, f"{stem}.csv")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"MZ\x90\0"),
        ("a.pdf", b"<html><script>alert(1)</script>"),
        ("a.pdf", b"khong phai"),
        ("a.jpg", b"khong phai"),
        ("a.jpg", b"%PDF-1.4"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("a.html", b"<p>a</p>"),
        ("a.js", b"alert(1)"),
        ("a.exe", b"MZ"),
        ("a.md", b"---\n"),
        ("a.zip", b"PK\3\4"),
        ("mkdocs.yml", b"a: 1"),
        ("a", b"a"),
        ("a.csv", b""),
    ],
)
def test_what_readers_may_not_have_is_not_kept(office: Office, name: str, content: bytes) -> None:
    before = office.files()
    status, told = office.drop("api/tep/2026", name, content)
    assert status == 422
    assert told["message"].startswith(f'"{name}" ')
    assert office.files() == before


def test_a_file_that_is_not_kept_is_told_in_terms_of_the_form(office: Office) -> None:
    _, told = office.drop("api/tep/2026", "a.zip", b"PK\3\4")
    assert "đưa từng tệp vào “Tệp đính kèm”" in told["message"]


def test_the_page_lets_choose_what_readers_may_have(office: Office) -> None:
    (written,) = re.findall(r'PAPERS = "(.+)"', (PAGE / "files/files.js").read_text("utf-8"))
    for suffix in written.split(","):
        _, told = office.drop("api/tep/2026", f"a{suffix}", b"\0")
        assert not re.search("thuộc loại|tệp nén", told.get("message", "")), suffix


def test_a_file_is_shown_as_what_it_is(office: Office) -> None:
    files = {
        "a.jpg": (b"<script>", "application/octet-stream"),
        "b.svg": (b"<svg><script>alert(1)</script></svg>", "image/svg+xml"),
        "c.html": (b"<html>", "application/octet-stream"),
        "Tệp có dấu.pdf": (b"%PDF-1.4", "application/pdf"),
    }
    for name, (content, kind) in files.items():
        (office.year / name).write_bytes(content)
        answer = office.editor.answer(Request("GET", f"api/tep/2026/{name}", {}))
        headers = dict(answer.headers)
        assert (answer.status, answer.kind) == (200, kind)
        assert office.ask("HEAD", f"api/tep/2026/{name}")[0] == 200
        assert kind == "application/pdf" or "sandbox" in headers["Content-Security-Policy"]
        assert ("Content-Disposition" in headers) == (kind == "application/octet-stream")
    assert office.ask("GET", "api/tep/2026/a.md")[0] == 404


@pytest.mark.parametrize("name", ["", "%ff"])
def test_a_file_without_a_name_is_refused(office: Office, name: str) -> None:
    assert office.ask("POST", "api/tep/2026", b"a", x_file_name=name)[0] == 400
    assert office.ask("POST", "api/nhap", b"a", x_file_name=name)[0] == 400


def test_a_file_of_another_program_becomes_a_draft(office: Office) -> None:
    text = "Giám sát tại xã Đồi Mẫu\n\nNgày 20/11/2026, đoàn giám sát làm việc với cấp uỷ."
    status, found = office.drop("api/nhap", "../bài <1>.txt", text.encode())
    assert (status, found["path"]) == (200, "2026/giam-sat-tai-xa-doi-mau.md")
    assert found["fields"]["draft"] is True
    assert any("author" in each for each in found["remarks"])
    assert "# Nhập từ tệp bài 1.txt" in found["head"]
    status, again = office.drop("api/nhap", "x.txt", text.encode())
    assert again["path"] == found["path"]
    assert "đã nhập từ trước" in again["remarks"][0]


@pytest.mark.parametrize(("name", "content"), [("a.docx", b"PK"), ("a.txt", b""), ("a", b"x")])
def test_what_cannot_be_imported_is_told_by_name_and_leaves_nothing(
    office: Office, name: str, content: bytes
) -> None:
    before = office.files()
    status, told = office.drop("api/nhap", name, content)
    assert status == 422
    assert told["message"].startswith(f"{name}: ")
    assert office.files() == before


def test_what_word_puts_on_the_clipboard_keeps_its_lists_and_tables(office: Office) -> None:
    item = (
        "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level{} lfo1'>"
        "<![if !supportLists]><span><span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>"
        "</span><![endif]>{}<o:p></o:p></p>"
    )
    html = (
        "<html><body><!--StartFragment--><p>Kết luận <b>ba</b> việc:</p>"
        + item.format(1, "1.", "Việc <i>một</i>")
        + item.format(1, "2.", "Việc hai")
        + item.format(1, "·", "Gạch")
        + item.format(2, "o", "Con")
        + "<table><tr><td><p>Xã</p></td><td>Số</td></tr>"
        "<tr><td>Minh Hoạ</td><td>2</td></tr></table><p><a href='file:///C:/a.doc'>tệp</a> <a href='https://example.org/'>trang</a>"
        "<img src='file:///C:/a.png'></p><!--EndFragment--></body></html>"
    )
    status, found = office.ask("POST", "api/dan", {"html": html})
    assert status == 200
    assert found["text"] == (
        "Kết luận **ba** việc:\n\n1. Việc *một*\n2. Việc hai\n\n- Gạch\n    - Con\n\n"
        "| Xã | Số |\n| --- | --- |\n| Minh Hoạ | 2 |\n\ntệp [trang](https://example.org/)"
    )
    assert "1 ảnh" in found["left_out"][0]


NOTHING = {"text": "", "left_out": [], "files": []}
PICTURES = (
    "<p>Một <img src='file:///C:/1.png'> rồi hai việc nữa.<p><img src='file:///C:/2.png' alt='Họp'>"
)


def test_pictures_of_words_clipboard_are_files_beside_the_notice(office: Office) -> None:
    photos = [word.photo(), word.photo(200, 100)]
    asked = {"html": PICTURES, "rtf": word.rtf(*photos), "year": "2026"}
    status, found = office.ask("POST", "api/dan", asked)
    assert (status, found["left_out"]) == (200, [])
    first, second = (each["name"] for each in found["files"])
    assert f"({first})" in found["text"]
    assert f"![Họp]({second})" in found["text"]
    with Image.open(office.docs / "tin-tuc/2026" / second) as kept:
        assert kept.size == (200, 100)


def test_words_alone_are_read_as_a_file_of_text_is(office: Office) -> None:
    words = "Kết luận của Đoàn giám sát về\nđất đai:\n- một\n- *hai*\n\nSTT\tTên\n1\tMột"
    status, found = office.ask("POST", "api/dan", {"html": "", "words": words, "year": "2026"})
    assert (status, found["files"]) == (200, [])
    assert found["text"] == (
        "Kết luận của Đoàn giám sát về đất đai:\n\n- một\n- \\*hai\\*\n\n"
        "| STT | Tên |\n| --- | --- |\n| 1 | Một |"
    )


@pytest.mark.parametrize("held", [[], [b"x" * 300], [b"x" * 300, b"y" * 300]])
def test_pictures_that_are_not_certain_are_told_and_nothing_is_written(
    office: Office, held: list[bytes]
) -> None:
    asked = {"html": PICTURES, "rtf": word.rtf(*held), "year": "2026"}
    status, found = office.ask("POST", "api/dan", asked)
    assert (status, found["files"]) == (200, [])
    assert found["left_out"]
    assert not list(office.docs.rglob("anh-*"))


@pytest.mark.parametrize("html", ["<div>" * 5000, "<b>" * 5000 + "x"])
def test_what_is_nested_too_deep_to_be_pasted_is_told(office: Office, html: str) -> None:
    assert office.ask("POST", "api/dan", {"html": html})[0] in (200, 422)
    assert office.ask("POST", "api/dan", {"html": " "}) == (200, NOTHING)
