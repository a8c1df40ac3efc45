"""Files of Office: no author, no comment, no change, nothing hidden is published."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.attachments import samples
from tests.attachments.readers import all_bytes, examine, given_to_readers, told
from tests.attachments.samples import EVERY, NO_RELATIONS, changed, pointing, replacing
from tests.pictures.samples import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable

    import openpyxl
    import pptx

CHANGE = '<w:p><w:ins w:author="A"><w:r><w:t>a</w:t></w:r></w:ins></w:p>'
WHITE = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>a</w:t></w:r></w:p>'
IN_CELL = '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="{}"/></w:tcPr>{}</w:tc></w:tr></w:tbl>'
HIDDEN_WORD = {
    "insertion": (CHANGE, "Track Changes"),
    "deletion": ('<w:p><w:del w:id="1"><w:r><w:delText>a</w:delText></w:r></w:del></w:p>', "Track"),
    "changed form": ("<w:p><w:pPr><w:pPrChange/></w:pPr></w:p>", "Track Changes"),
    "hidden words": ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r></w:p>", "Hidden"),
    "white words": (WHITE, "nền trắng"),
    "specks": ('<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>a</w:t></w:r></w:p>', "li ti"),
    "white words on white": (IN_CELL.format("FFFFFF", WHITE), "nền trắng"),
    "hidden shape": (
        (
            '<w:p><w:r><w:drawing><x:inline xmlns:x="http://schemas.openxmlformats.org/drawingml/2006/'
            'wordprocessingDrawing"><x:docPr hidden="1"/></x:inline></w:drawing></w:r></w:p>'
        ),
        "Selection Pane",
    ),
}
OLD_BOX = '<w:p><w:r><w:pict><v:rect xmlns:v="urn:v" style="left:0;{}"/></w:pict></w:r></w:p>'
IN_ROW = "<w:tbl><w:tr><w:trPr>{}</w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
FILLED = (
    '<w:p xmlns:n="urn:n"><w:r><w:rPr><n:textFill>{}</n:textFill></w:rPr><w:t>a</w:t></w:r></w:p>'
)
RED = '<n:solidFill><n:srgbClr n:val="C00000"/></n:solidFill>'
HIDDEN_WORD |= {
    "hidden box of old": (OLD_BOX.format("visibility: hidden"), "Selection Pane"),
    "hidden row": (IN_ROW.format("<w:hidden/>"), "Hidden"),
    "hidden way to a note": (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference/></w:r></w:p>",
        "Hidden",
    ),
    "hidden picture": ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:drawing/></w:r></w:p>", "Hidden"),
    "letters filled with nothing": (FILLED.format("<n:noFill/>"), "nền trắng"),
    "letters filled with white": (FILLED.format(RED.replace("C00000", "FFFFFF")), "nền trắng"),
}
CODE = "<w:p><w:r><w:fldChar/><w:instrText> {} </w:instrText></w:r></w:p>"
HIDDEN_WORD |= {
    "field that chooses": (CODE.format('IF 1 = 1 "a" "b"'), "Ctrl+Shift+F9"),
    "simple field that chooses": ('<w:p><w:fldSimple w:instr="if 1=1 a b"/></w:p>', "F9"),
}
SEEN_WORD = {
    "picture among white words": (
        '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:drawing/></w:r></w:p>'
    ),
    "field that only counts": CODE.format("PAGE"),
    "box of old that is shown": OLD_BOX.format("visibility:visible"),
    "row that is shown": IN_ROW.format('<w:hidden w:val="0"/>'),
    "letters filled with red": FILLED.format(RED),
    "letters of which only the outline is drawn": FILLED.format("<n:noFill/>").replace(
        "</w:rPr>", f"<n:textOutline>{RED}</n:textOutline></w:rPr>"
    ),
    "hidden mark of a paragraph": "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>",
    "white words on blue": WHITE.replace("/></w:rPr>", '/><w:shd w:fill="002060"/></w:rPr>'),
    "white words in a blue cell": (IN_CELL.format("002060", WHITE)),
    "white signs that part words": WHITE.replace("<w:t>a", "<w:t>. _ "),
    "hidden no longer": ('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>'),
    "hidden field": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE</w:instrText></w:r></w:p>",
}


@pytest.mark.parametrize(("body", "word"), HIDDEN_WORD.values(), ids=HIDDEN_WORD.keys())
def test_a_document_with_something_hidden_is_refused(tmp_path: Path, body: str, word: str) -> None:
    assert word in told(tmp_path / "a.docx", samples.word(body))


@pytest.mark.parametrize("body", SEEN_WORD.values(), ids=SEEN_WORD.keys())
def test_a_document_in_which_nothing_is_hidden_is_published(tmp_path: Path, body: str) -> None:
    given_to_readers(tmp_path / "a.docx", samples.word(body))


def test_a_document_with_comments_is_refused(tmp_path: Path) -> None:
    document = docx.Document()
    runs = document.add_paragraph("a").runs
    document.add_comment(runs, text="b", author="A", initials="A")
    file = BytesIO()
    document.save(file)
    assert "Comments" in told(tmp_path / "a.docx", file.getvalue())


POINTED = {
    "macros": ("vbaProject", "macro"),
    "control": ("control", "macro"),
    "object": ("oleObject", "nhúng"),
    "table of a chart": ("package", "nhúng"),
    "other text": ("aFChunk", "nhúng"),
    "other workbook": ("externalLink", "Break Link"),
    "source of a pivot table": ("pivotCacheRecords", "PivotTable"),
    "what a pivot table has found in its source": ("pivotCacheDefinition", "PivotTable"),
    "shared history": ("revisionHeaders", "Unshare"),
}


@pytest.mark.parametrize(("role", "word"), POINTED.values(), ids=POINTED.keys())
@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_an_office_file_with_something_embedded_is_refused(
    tmp_path: Path, role: str, word: str, name: str
) -> None:
    rels = {"a.docx": "word/_rels/document.xml.rels", "a.xlsx": "xl/_rels/workbook.xml.rels"}[name]
    content = changed(EVERY[name], {rels: pointing(role, "/x.bin"), "x.bin": b"a"})
    assert word in told(tmp_path / name, content)


def test_a_document_that_runs_macros_is_refused_whatever_its_name(tmp_path: Path) -> None:
    types = {
        "[Content_Types].xml": replacing(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        )
    }
    assert "macro" in told(tmp_path / "a.docx", changed(samples.word(), types))


def _hide_sheet(book: openpyxl.Workbook) -> None:
    book["Hai"].sheet_state = "veryHidden"


def _hide_row(book: openpyxl.Workbook) -> None:
    book["Sheet"].row_dimensions[1].hidden = True


def _hide_column(book: openpyxl.Workbook) -> None:
    book["Sheet"].column_dimensions["A"].hidden = True


def _comment(book: openpyxl.Workbook) -> None:
    book["Sheet"]["A1"].comment = Comment("a", "A")


def _whiten(book: openpyxl.Workbook) -> None:
    book["Sheet"]["A1"].font = Font(color="FFFFFFFF")


def _whiten_on_white(book: openpyxl.Workbook) -> None:
    _whiten(book)
    book["Sheet"]["A1"].fill = PatternFill("solid", fgColor="FFFFFFFF")


def _format_away(book: openpyxl.Workbook) -> None:
    book["Sheet"]["B1"].number_format = ";;;"


def _format_away_in_words(book: openpyxl.Workbook) -> None:
    book["Sheet"]["B1"].number_format = '"";"";""'


def _whiten_on_blue(book: openpyxl.Workbook) -> None:
    _whiten(book)
    book["Sheet"]["A1"].fill = PatternFill("solid", fgColor="FF002060")


def _whiten_nothing(book: openpyxl.Workbook) -> None:
    book["Sheet"]["C5"].font = Font(color="FFFFFFFF")


@pytest.mark.parametrize("change", [_whiten_on_blue, _whiten_nothing])
def test_a_workbook_in_which_nothing_is_hidden_is_published(
    tmp_path: Path, change: Callable[[openpyxl.Workbook], None]
) -> None:
    given_to_readers(tmp_path / "a.xlsx", samples.excel(change))


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (_whiten, "ô chữ trắng"),
        (_whiten_on_white, "ô chữ trắng"),
        (_format_away, ";;;"),
        (_format_away_in_words, ";;;"),
        (_hide_sheet, "trang tính bị ẩn"),
        (_hide_row, "hàng hoặc cột"),
        (_hide_column, "hàng hoặc cột"),
        (_comment, "Comments"),
    ],
)
def test_a_table_with_something_hidden_is_refused(
    tmp_path: Path, change: Callable[[openpyxl.Workbook], None], word: str
) -> None:
    assert word in told(tmp_path / "a.xlsx", samples.excel(change))


MERGED = {
    "beside it": ('<row r="9"><c r="B9"><v>1</v></c><c r="C9"><v>2</v></c></row>', True),
    "below it": ('<row r="9"/><row r="10"><c r="C10"><is><t>a</t></is></c></row>', True),
    "that are empty": ('<row r="9"><c r="B9"><v>1</v></c><c r="C9" s="1"/></row>', False),
    "at its sides": ('<row r="9"><c r="A9"><v>1</v></c><c r="D9"><v>2</v></c></row>', False),
    "in the row below": ('<row r="11"><c r="B11"><v>3</v></c></row>', False),
}


@pytest.mark.parametrize(("rows", "is_told"), MERGED.values(), ids=MERGED.keys())
def test_cells_behind_a_merged_one_are_told(tmp_path: Path, rows: str, *, is_told: bool) -> None:
    merged = '</sheetData><mergeCells><mergeCell ref="B9:C10"/></mergeCells>'
    more = replacing("</sheetData>", f"{rows}{merged}")
    content = changed(samples.excel(), {"xl/worksheets/sheet1.xml": more})
    if is_told:
        assert "ô gộp" in told(tmp_path / "a.xlsx", content)
    else:
        given_to_readers(tmp_path / "a.xlsx", content)


@pytest.mark.parametrize(
    ("seen", "flat"),
    [
        ("<sheetData>", '<cols><col min="1" max="1" width="0"/></cols><sheetData>'),
        ('<row r="1"', '<row r="1" ht="0"'),
        ('<row r="1"', '<row r="1" ht="0.75"'),
    ],
)
def test_rows_and_columns_without_any_size_are_hidden(tmp_path: Path, seen: str, flat: str) -> None:
    sheet = {"xl/worksheets/sheet1.xml": replacing(seen, flat)}
    assert "hàng hoặc cột" in told(tmp_path / "a.xlsx", changed(samples.excel(), sheet))


def test_a_show_with_something_hidden_is_refused(tmp_path: Path) -> None:
    def write_notes(slide: pptx.slide.Slide) -> None:
        words = slide.notes_slide.notes_text_frame
        assert words is not None
        words.text = "a"

    def hide(slide: pptx.slide.Slide) -> None:
        slide._element.set("show", "0")  # noqa: SLF001 (it has no other name)

    def hide_shape(slide: pptx.slide.Slide) -> None:
        slide.shapes[0]._element.nvSpPr.cNvPr.set("hidden", "1")  # noqa: SLF001

    assert "Notes" in told(tmp_path / "a.pptx", samples.power_point(write_notes))
    assert "trang chiếu bị ẩn" in told(tmp_path / "a.pptx", samples.power_point(hide))
    assert "Selection Pane" in told(tmp_path / "a.pptx", samples.power_point(hide_shape))
    given_to_readers(tmp_path / "a.pptx", samples.power_point(lambda slide: slide.notes_slide))


COVERED = "<table:covered-table-cell><text:p>{}</text:p></table:covered-table-cell>"


@pytest.mark.parametrize(
    ("body", "more", "word"),
    [
        ("<office:annotation>a</office:annotation>", {}, "Track Changes"),
        ("<text:changed-region>a</text:changed-region>", {}, "Track Changes"),
        ('<text:section text:display="none">a</text:section>', {}, "bị ẩn"),
        ('<table:table-row table:visibility="collapse"/>', {}, "bị ẩn"),
        ('<text:hidden-text text:string-value="a"/>', {}, "bị ẩn"),
        ('<text:hidden-paragraph text:is-hidden="true"/>', {}, "bị ẩn"),
        ('<d:frame xmlns:d="http://openoffice.org/2010/draw" d:display="none"/>', {}, "bị ẩn"),
        (COVERED.format("a"), {}, "ô gộp"),
        ('<text:conditional-text text:string-value-if-false="a"/>', {}, "bị ẩn"),
        ("", {"Basic/Standard/Module1.xml": b"a"}, "macro"),
        ("", {"Scripts/python/a.py": b"a"}, "macro"),
        ("", {"Object 1": b"a"}, "nhúng"),
    ],
)
def test_a_libre_office_file_with_something_hidden_is_refused(
    tmp_path: Path, body: str, more: dict[str, bytes], word: str
) -> None:
    assert word in told(tmp_path / "a.odt", samples.libre_office(body, more=more))


def test_an_empty_cell_behind_a_merged_one_is_published(tmp_path: Path) -> None:
    given_to_readers(tmp_path / "a.odt", samples.libre_office(COVERED.format("")))


def test_every_part_of_an_office_file_is_named_and_pointed_to_as_before(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(given_to_readers(tmp_path / "a.docx", samples.word()))) as made:
        names = set(made.namelist())
        assert {"word/document.xml", "word/styles.xml", "word/media/image1.jpg"} <= names
        assert not any(name.startswith(("docProps", "customXml")) for name in names)
        types = made.read("[Content_Types].xml").decode()
        assert "docProps" not in types
        for name in names:
            assert name not in types or f'"/{name}"' in types
        assert b"r:id" not in made.read("word/settings.xml")
    with zipfile.ZipFile(BytesIO(given_to_readers(tmp_path / "a.xlsx", samples.excel()))) as made:
        assert "xl/p.bin" not in made.namelist()


def test_what_a_file_is_may_be_said_of_all_its_parts_at_once(tmp_path: Path) -> None:
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    said = {
        "[Content_Types].xml": lambda text: replacing(
            'Extension="xml" ContentType="application/xml"', f'Extension="xml" ContentType="{main}"'
        )(replacing(f'PartName="/xl/workbook.xml" ContentType="{main}"', 'PartName="/x"')(text))
    }
    given_to_readers(tmp_path / "a.xlsx", changed(samples.excel(), said))


def test_pieces_of_text_that_word_keeps_for_later_are_not_published(tmp_path: Path) -> None:
    pointed = pointing("glossaryDocument", "/word/glossary.xml")
    content = changed(
        samples.word(), {"word/_rels/document.xml.rels": pointed, "word/glossary.xml": b"<a>a</a>"}
    )
    made = given_to_readers(tmp_path / "a.docx", content)
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert "word/glossary.xml" not in archive.namelist()


@pytest.mark.parametrize(
    ("name", "part", "role"),
    [
        ("a.docx", "word/document.xml", "image"),
        ("a.docx", "word/document.xml", "header"),
        ("a.docx", "word/document.xml", "intelligence"),
        ("a.pptx", "ppt/presentation.xml", "changesInfo"),
        ("a.pptx", "ppt/presentation.xml", "slide"),
        ("a.xlsx", "xl/worksheets/sheet1.xml", "namedSheetView"),
    ],
)
def test_a_part_that_no_place_of_a_file_shows_is_not_published(
    tmp_path: Path, name: str, part: str, role: str
) -> None:
    folder, _, last = part.rpartition("/")
    rels = f"{folder}/_rels/{last}.rels"
    with zipfile.ZipFile(BytesIO(EVERY[name])) as archive:
        before = archive.read(rels) if rels in archive.namelist() else NO_RELATIONS
    more = {rels: pointing(role, "/left.xml")(before), "left.xml": SECRET}
    made = given_to_readers(tmp_path / name, changed(EVERY[name], more))
    assert SECRET not in all_bytes(made)


MARGINS = '<w:sectPr>{}<w:headerReference w:type="{}" r:id="x9"/></w:sectPr>'
SWITCHED = {
    "first, and there is none": ("first", "", "", False),
    "first": ("first", "<w:titlePg/>", "", True),
    "first, switched off": ("first", '<w:titlePg w:val="0"/>', "", False),
    "of even pages, which are as the others": ("even", "<w:titlePg/>", "", False),
    "of even pages": ("even", "", "<w:evenAndOddHeaders/>", True),
    "of all pages": ("default", "", "", True),
}


@pytest.mark.parametrize(
    ("kind", "said", "setting", "is_shown"), SWITCHED.values(), ids=SWITCHED.keys()
)
def test_a_header_is_published_if_some_page_has_it(
    tmp_path: Path, kind: str, said: str, setting: str, *, is_shown: bool
) -> None:
    content = changed(
        samples.word(MARGINS.format(said, kind)),
        {
            "word/_rels/document.xml.rels": pointing("header", "/x.xml"),
            "x.xml": b"<a>%s</a>" % SECRET,
            "word/settings.xml": replacing("</w:settings>", f"{setting}</w:settings>"),
        },
    )
    made = given_to_readers(tmp_path / "a.docx", content)
    assert (SECRET in all_bytes(made)) is is_shown


LINES = "<first{0}>đầu</first{0}><even{0}>chẵn</even{0}>"
OF_SHEET = "<headerFooter {}>" + LINES.format("Header") + LINES.format("Footer") + "</headerFooter>"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("", []),
        ('differentFirst="1"', ["đầu"]),
        ('differentOddEven="true"', ["chẵn"]),
        ('differentFirst="0" differentOddEven="1"', ["chẵn"]),
    ],
)
def test_a_line_at_the_edge_of_a_sheet_is_published_if_some_page_has_it(
    tmp_path: Path, said: str, shown: list[str]
) -> None:
    more = replacing("</worksheet>", f"{OF_SHEET.format(said)}</worksheet>")
    content = changed(samples.excel(), {"xl/worksheets/sheet1.xml": more})
    made = all_bytes(given_to_readers(tmp_path / "a.xlsx", content))
    assert [line for line in ("đầu", "chẵn") if line.encode() in made] == shown


def test_who_reckoned_what_in_a_workbook_is_not_published(tmp_path: Path) -> None:
    scenarios = f'<scenarios><scenario name="a" user="{SECRET.decode()}"/></scenarios>'
    more = replacing("</sheetData>", f"</sheetData>{scenarios}")
    content = changed(samples.excel(), {"xl/worksheets/sheet1.xml": more})
    assert SECRET not in all_bytes(given_to_readers(tmp_path / "a.xlsx", content))


NAMED = '<w:p><w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/></w:p>'
LEADING = (
    "<w:p><w:r><w:instrText> REF so_</w:instrText></w:r><w:r><w:instrText>mot </w:instrText></w:r>"
    '<w:fldSimple w:instr="PAGEREF so_hai"/><w:hyperlink w:anchor="so_ba"/></w:p>'
)


def test_of_bookmarks_only_those_are_published_that_something_leads_to(tmp_path: Path) -> None:
    names = ("so_mot", "don_to_cao", "so_hai", "so_ba")
    body = "".join(NAMED.format(place, name) for place, name in enumerate(names)) + LEADING
    made = all_bytes(given_to_readers(tmp_path / "a.docx", samples.word(body)))
    assert [name for name in names if b'"%s"' % name.encode() in made] == [
        *("so_mot", "so_hai", "so_ba")
    ]
    assert made.count(b"bookmarkEnd") == len(names) - 1


def test_how_the_file_of_a_picture_was_called_is_not_published(tmp_path: Path) -> None:
    name = f'<x:cNvPr xmlns:x="x" name="{SECRET.decode()}" descr="Hội trường"/>'
    body = f'<w:p><p:nvPicPr xmlns:p="p">{name}</p:nvPicPr></w:p>'
    made = all_bytes(given_to_readers(tmp_path / "a.docx", samples.word(body)))
    assert SECRET not in made
    assert "Hội trường".encode() in made


PICTURE = (
    '<w:p><a:blip xmlns:a="a" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships">'
    '<a:ext><x:imgProps xmlns:x="x"><x:imgLayer r:embed="x9"/></x:imgProps></a:ext>{}</a:blip>'
    "</w:p>"
)


def test_a_picture_as_it_was_before_its_effects_is_not_published(tmp_path: Path) -> None:
    content = changed(
        samples.word(PICTURE.format("")),
        {"word/_rels/document.xml.rels": pointing("hdphoto", "/x.wdp"), "x.wdp": SECRET},
    )
    made = all_bytes(given_to_readers(tmp_path / "a.docx", content))
    assert SECRET not in made
    assert b"imgLayer" not in made


CLIPPED = '<table:graphic-properties clip="rect(0cm, {}, 0.0cm, 0cm)"/>'
SHOWN_IN_PART = [
    (PICTURE.format('<a:srcRect l="12000"/>'), True),
    (PICTURE.format('<a:srcRect b="4%"/>'), True),
    (PICTURE.format('<v:imagedata xmlns:v="v" cropleft="4096f"/>'), True),
    (PICTURE.format("<a:srcRect/>"), False),
    (PICTURE.format('<a:srcRect l="0" t="-3000"/>'), False),
    (CLIPPED.format("0.04cm"), True),
    (CLIPPED.format("-1.2cm"), False),
]


@pytest.mark.parametrize(("body", "is_told"), SHOWN_IN_PART)
def test_a_picture_that_is_shown_in_part_is_told(
    tmp_path: Path, body: str, *, is_told: bool
) -> None:
    is_open = "graphic-properties" in body
    file = tmp_path / ("a.odt" if is_open else "a.docx")
    file.write_bytes(samples.libre_office(body) if is_open else samples.word(body))
    assert ["cắt xén" in each for each in examine(file).warnings] == [True] * is_told


MARKED = {
    "a line": ("<w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>", True),
    "words across the page": (
        '<w:p><w:r><w:pict><v:textpath xmlns:v="a" string="MẬT"/></w:pict></w:r></w:p>',
        True,
    ),
    "for a few readers": ("<w:p><w:r><w:t>Lưu hành nội bộ</w:t></w:r></w:p>", True),
    "a word": ("<w:p><w:r><w:t>Mật độ dân cư, BẢO MẬT.</w:t></w:r></w:p>", False),
}


@pytest.mark.parametrize(("body", "is_told"), MARKED.values(), ids=MARKED.keys())
def test_a_mark_of_secrecy_in_a_download_is_told(
    tmp_path: Path, body: str, *, is_told: bool
) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(samples.word(body))
    assert ["độ mật" in each for each in examine(file).warnings] == [True] * is_told


def test_a_mark_of_secrecy_in_a_text_of_libre_office_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.odt"
    file.write_bytes(samples.libre_office("<text:p>TỐI <text:s/>MẬT</text:p>"))
    assert ["độ mật" in each for each in examine(file).warnings] == [True]
