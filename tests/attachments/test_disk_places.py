"""Places on somebody's disk, which files note and readers are not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from newsroom.attachments.disk_places import without_place
from tests.attachments import samples
from tests.attachments.readers import all_bytes, given_to_readers
from tests.pictures.samples import WORD

if TYPE_CHECKING:
    from pathlib import Path

    import pptx

KEPT = (
    'HYPERLINK "https://example.org/a:b"',
    "Ảnh: hội trường",
    'DATE \\@ "dd/MM/yyyy"',
    "Tỷ lệ 3:\\4",
)
CUT = {
    r"C:\Users\a\b.jpg": "",
    'INCLUDEPICTURE "C:\\\\a\\\\b.jpg" \\* MERGEFORMAT': 'INCLUDEPICTURE "" \\* MERGEFORMAT',
    "file:///C:/a/b.docx": "",
    r"\\may-chu\ho-so\a.xlsx": "",
}
FIELD = '<w:p><w:r><w:fldChar w:fldCharType="{}"/></w:r></w:p>'
PIECES = (
    FIELD.format("begin") + f'<w:p><w:r><w:instrText>INCLUDEPICTURE "C:\\</w:instrText></w:r>'
    f'<w:r><w:instrText>{WORD}.jpg"</w:instrText></w:r></w:p>' + FIELD.format("end")
)
DESCRIBED = (
    '<w:p><w:r><w:drawing><x:docPr xmlns:x="http://schemas.openxmlformats.org/drawingml/2006/'
    f'wordprocessingDrawing" id="1" name="Ảnh" descr="D:\\{WORD}\\a.jpg"/></w:drawing></w:r></w:p>'
)


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_place_on_a_disk_stays(text: str) -> None:
    assert without_place(text) == text


@pytest.mark.parametrize(("text", "left"), CUT.items())
def test_a_place_on_a_disk_goes(text: str, left: str) -> None:
    assert without_place(text) == left


@pytest.mark.parametrize("body", [PIECES, DESCRIBED], ids=["field", "description"])
def test_no_document_tells_where_its_pictures_lay(tmp_path: Path, body: str) -> None:
    content = given_to_readers(tmp_path / "a.docx", samples.word(body))
    assert WORD.encode() not in all_bytes(content)


def test_no_show_tells_where_its_pictures_lay(tmp_path: Path) -> None:
    def change(slide: pptx.slide.Slide) -> None:
        shape = slide.shapes[0]._element.nvSpPr.cNvPr  # noqa: SLF001 (it has no other name)
        shape.set("descr", f"C:\\{WORD}\\a.png")

    content = given_to_readers(tmp_path / "a.pptx", samples.power_point(change))
    assert WORD.encode() not in all_bytes(content)


def test_no_page_tells_where_its_pictures_and_links_lay(tmp_path: Path) -> None:
    def change(made: Pdf) -> None:
        figure = Dictionary(S=Name.Figure, Alt=f"C:\\Users\\{WORD}\\a.jpg")
        made.Root.StructTreeRoot = made.make_indirect(Dictionary(K=figure))
        link = Dictionary(S=Name.URI, URI=f"file:///C:/{WORD}/a.pdf")
        made.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], A=link)])

    content = given_to_readers(tmp_path / "a.pdf", samples.pdf(change))
    assert WORD.encode() not in all_bytes(content)


def test_no_text_of_libre_office_tells_where_its_pictures_lay(tmp_path: Path) -> None:
    body = f"<text:title>C:\\{WORD}\\a.jpg</text:title>"
    content = given_to_readers(tmp_path / "a.odt", samples.libre_office(body))
    assert WORD.encode() not in all_bytes(content)
