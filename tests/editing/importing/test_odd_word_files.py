"""What few Word files have, and each reader of them shows otherwise: nothing of it is lost."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import nsdecls

from newsroom.reading.notice import read_notice
from tests.editing.importing import word_files as word
from tests.factory import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

    from tests.editing.importing.desk import Desk

PROSE = (
    "Sáng ngày 12/3/2026, Đoàn giám sát làm việc với Đảng uỷ xã Minh Hoạ về việc thực hiện quy "
    "chế dân chủ ở cơ sở; cùng dự có đại diện các chi bộ trực thuộc và Mặt trận xã."
)
SCANNED = (
    "Thực hiện chương trình công tác kiểm tra, giám sát năm 2026, tại|Hội trường xã, Đoàn giám sát "
    "đã làm việc với Ban Thường vụ và|Uỷ ban Kiểm tra Đảng uỷ xã Minh Hoạ về thực hiện quy|chế."
)
DUTIES = (
    "Tiếp tục quán triệt các văn bản của Trung ương về kiểm tra, giám sát, kỷ luật trong toàn Đảng",
    "chủ động nắm tình hình, phát hiện sớm dấu hiệu vi phạm",
    "thực hiện tốt công tác tự kiểm tra tại các chi bộ",
)
OTHER = PROSE.replace("Sáng", "Chiều")


def begun() -> Document:
    """Return a file with a title and a paragraph, for something odd below them."""
    document = word.document()
    document.add_heading("Tên của tin", 0)
    document.add_paragraph(PROSE)
    return document


def paragraph(*runs: str) -> str:
    return word.paragraph(*(each if each.startswith("<") else word.run(each) for each in runs))


def sign(font: str, *codes: str) -> str:
    found = (f'<w:sym w:font="{font}" w:char="F0{code}"/>' for code in codes)
    return f"<w:r>{''.join(found)}</w:r>"


def table(*rows: str, properties: str = '<w:tblStyle w:val="TableGrid"/>') -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    found = (each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(found)}</w:tr>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def equation(text: str) -> str:
    return f"<m:oMath>{text}</m:oMath>"


def words(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {text} </w:instrText></w:r>'


def field(text: str, frame: str = "") -> str:
    """Return a field that stores nothing to be shown."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{frame}</w:ffData></w:fldChar></w:r>'
    return begin + code(text) + mark("end")


def note(text: str, *more: str) -> bytes:
    """Return the part of notes that holds one."""
    xml = f'<w:footnote w:id="2">{paragraph(text, *more)}</w:footnote>'
    return f"<w:footnotes {word.NAMESPACES}>{xml}</w:footnotes>".encode()


def drawn(*shapes: str, look: str = "") -> str:
    """Return a run whose words would look so, with shapes in it."""
    inner = f"<w:drawing><wp:inline>{''.join(shapes)}</wp:inline></w:drawing>"
    return f"<w:r><w:rPr>{look}</w:rPr>{inner}</w:r>"


def shape(text: str, said: str = "") -> str:
    box = f"<wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx>"
    return f"<wps:wsp><wps:cNvPr {said}/>{box}</wps:wsp>"


def endless_cell(text: str) -> str:
    return f"<w:tc>{word.paragraph(word.run(text), properties=ENDLESS)}</w:tc>"


ENDLESS = "<w:rPr><w:del/></w:rPr>"
CODE = code("DATE")
CHOICE = (
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Nam"/><w:listEntry w:val="Nữ"/></w:ddList>'
)
TICK = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
OLD_BOX = (
    '<w:r><w:pict><v:shape style="left:0;{}"><v:textbox><w:txbxContent>{}</w:txbxContent>'
    "</v:textbox></v:shape></w:pict></w:r>"
)
NO_END = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
FILLED = "<w14:textFill>{}</w14:textFill>"
OF_PAPER = '<w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill>'
RED = '<w14:solidFill><w14:srgbClr w14:val="C00000"/></w14:solidFill>'
OLD_FONT = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
FORMS = (
    "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    "</mc:AlternateContent>"
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'
ITEM_CELL = f"<w:tc>{word.item('')}</w:tc>"
DELETED = "<w:del><w:r><w:delText>xoá</w:delText></w:r>{}</w:del>"
LINK = '<w:r><w:delInstrText> HYPERLINK "https://example.org" </w:delInstrText></w:r>'
SYMBOLS = sign("Symbol", "B0", "B1", "A3", "61") + sign("Wingdings", "FC", "E8", "81")
WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
FRACTION = "<m:f><m:num>{}</m:num><m:den>{}</m:den></m:f>"
RAISED = f"<m:sSup><m:e>{words('x')}</m:e><m:sup>{words('2')}</m:sup></m:sSup>"
LOWERED = f"<m:sSub><m:e>{words('x')}</m:e><m:sub>{words('1')}</m:sub></m:sSub>"
ROOT = f"<m:rad><m:deg/><m:e>{words('a+b')}</m:e></m:rad>"
MERGED = """\
<table>
<thead>
<tr><th colspan="2">a</th><th>b</th></tr>
</thead>
<tbody>
<tr><td>1</td><td>2</td><td>3</td></tr>
</tbody>
</table>"""
NAMED = """\
<table>
<thead>
<tr><th colspan="2">Tổng hợp</th></tr>
<tr><th>Tên</th><th>Số</th></tr>
</thead>
<tbody>
<tr><td>A</td><td>3</td></tr>
</tbody>
</table>"""
NESTED = """\
<table>
<thead>
<tr><th>Đơn vị</th><th>Chi tiết</th></tr>
</thead>
<tbody>
<tr><td>Xã A</td><td>Theo quý:<table><thead><tr><th>Quý</th><th>Số</th></tr></thead>\
<tbody><tr><td>I</td><td>3</td></tr></tbody></table>Hết.</td></tr>
</tbody>
</table>"""
STARRED = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>(*)</w:t></w:r>'
PROMPT = word.run("Bấm vào đây", '<w:rStyle w:val="PlaceholderText"/>')
PROMPT_CELL = f"<w:tc>{paragraph(PROMPT)}</w:tc>"
UNFILLED = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
BODIES = {
    "signs of symbol fonts": (
        paragraph("25", SYMBOLS, word.run("ü", WINGDINGS), " ", word.run("chữ", WINGDINGS)),
        "25°±≤α✓→①✓ chữ",
    ),
    "an equation": (
        paragraph(
            "Tỷ lệ ",
            equation(FRACTION.format(words("18"), words("25"))),
            ", ",
            equation(RAISED + words("+") + LOWERED),
            ", ",
            equation(ROOT),
            ", ",
            equation(FRACTION.format(words("a+b"), f"<m:d><m:e>{words('c')}</m:e></m:d>")),
        ),
        "Tỷ lệ 18/25, x<sup>2</sup>+x<sub>1</sub>, √(a+b), (a+b)/(c)",
    ),
    "word art of old": (
        paragraph('<w:r><w:pict><v:shape><v:textpath string="CHÀO"/></v:shape></w:pict></w:r>'),
        "CHÀO",
    ),
    "words stamped across the page": (
        paragraph(
            '<w:r><w:pict><v:shape><v:textpath string="NHÁP"/></v:shape></w:pict></w:r>', "Đoạn."
        ),
        "NHÁP  \nĐoạn.",
    ),
    "a table whose first row is its name": (
        table(row(cell("Tổng hợp", '<w:gridSpan w:val="2"/>')), row("Tên", "Số"), row("A", "3")),
        NAMED,
    ),
    "a table in a cell of another": (
        table(
            row("Đơn vị", "Chi tiết"),
            row(
                "Xã A",
                f"<w:tc>{paragraph('Theo quý:')}{table(row('Quý', 'Số'), row('I', '3'))}"
                f"{paragraph('Hết.')}</w:tc>",
            ),
        ),
        NESTED,
    ),
    "a cell whose frame nobody has filled in": (
        table(f"<w:tr>{cell('Tên')}{UNFILLED.format(PROMPT_CELL)}</w:tr>", row("Tuổi", "5")),
        "|  |  |\n| --- | --- |\n| Tên |  |\n| Tuổi | 5 |",
    ),
    "columns set by tabs": (
        paragraph("STT\tTên\tSố")
        + paragraph("1\tXã ", word.run("A", "<w:b/>"), "\t\t3")
        + paragraph("Tên:\tA\tNăm:\t1980"),
        "| STT | Tên | Số |\n| --- | --- | --- |\n| 1 | Xã **A** | 3 |\n\nTên: A Năm: 1980",
    ),
    "a footnote with a sign of its own": (
        paragraph("Số liệu", STARRED, " chưa đủ."),
        "Số liệu chưa đủ.",
    ),
    "a frame that nobody has filled in": (
        paragraph("Ngày ", UNFILLED.format(PROMPT), "họp") + UNFILLED.format(paragraph(PROMPT)),
        "Ngày họp",
    ),
    "a frame that a program has filled in": (
        paragraph("Ngày ", UNFILLED.format(word.run("12/3")), " họp"),
        "Ngày 12/3 họp",
    ),
    "lines that end as paragraphs do": (
        paragraph(
            f"<w:r><w:t>{OTHER}</w:t><w:br/><w:t>Kết quả</w:t><w:br/><w:br/><w:t>Hai.</w:t></w:r>"
        ),
        f"{OTHER}\n\nKết quả\n\nHai.",
    ),
    "lines that a scan has cut": (
        "".join(map(paragraph, SCANNED.split("|"))),
        SCANNED.replace("|", " "),
    ),
    "lines that a scan has cut within a paragraph": (
        f"<w:p><w:r><w:t>{'</w:t><w:br/><w:t>'.join(SCANNED.split('|'))}</w:t></w:r></w:p>",
        SCANNED.replace("|", " "),
    ),
    "lines that end without a sign": (
        paragraph("Thành phần Đoàn giám sát của Uỷ ban Kiểm tra") + paragraph("a) đồng chí Một"),
        "Thành phần Đoàn giám sát của Uỷ ban Kiểm tra\n\na) đồng chí Một",
    ),
    "lines of a list that only begin alike": (
        paragraph("đồng chí Một, Bí thư Chi bộ thôn Một, xã Minh Hoạ") + paragraph("đồng chí Hai"),
        "đồng chí Một, Bí thư Chi bộ thôn Một, xã Minh Hoạ\n\nđồng chí Hai",
    ),
    "lines that end though the next begins small": (
        "".join(map(paragraph, DUTIES)),
        "\n\n".join(DUTIES),
    ),
    "headings that are typed in bold": (
        "".join(
            word.paragraph(word.run(f"{number} Kết quả", "<w:b/>")) + paragraph("Lời.")
            for number in ("I.", "1.", "1.1.", "1.2.", "2.", "II.", "1.")
        ),
        "\n\n".join(
            f"{head} Kết quả\n\nLời."
            for head in (
                *("## I.", "### 1\\.", "#### 1.1.", "#### 1.2.", "### 2\\."),
                *("## II.", "### 1\\."),
            )
        ),
    ),
    "bold lines of a list": (
        "".join(word.paragraph(word.run(f"{number}. Chi bộ", "<w:b/>")) for number in (1, 2, 3)),
        "**1. Chi bộ**\n\n**2. Chi bộ**\n\n**3. Chi bộ**",
    ),
    "one bold line with a number": (
        word.paragraph(word.run("I. Kết quả", "<w:b/>")) + paragraph("II. không đậm"),
        "**I. Kết quả**\n\nII. không đậm",
    ),
    "some of an equation that is hidden": (
        paragraph(equation("<m:r><w:rPr><w:vanish/></w:rPr><m:t>ẩn</m:t></m:r>" + words("x=1"))),
        "x=1",
    ),
    "a row that is hidden": (
        table(row("a", "b"), row("ẩn", "ẩn", properties="<w:hidden/>"), row("c", "d")),
        "| a | b |\n| --- | --- |\n| c | d |",
    ),
    "a cell that was deleted": (
        table(row("a", cell("xoá", "<w:cellDel/>")), row("b", cell("c", "<w:cellIns/>"))),
        "| a |  |\n| --- | --- |\n| b | c |",
    ),
    "cells that old programs have merged": (
        table(
            row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "b"),
            row("1", "2", "3"),
        ),
        MERGED,
    ),
    "a field whose end was deleted": (
        paragraph("Trước", mark("begin"), CODE, DELETED.format(mark("separate") + mark("end")))
        + paragraph("sau."),
        "Trước\n\nsau.",
    ),
    "a link that was deleted but for its end": (
        paragraph("Xem", DELETED.format(mark("begin") + LINK + mark("separate")), mark("end"), "!"),
        "Xem!",
    ),
    "a field without end": (
        paragraph("Trước", mark("begin"), CODE) + paragraph("Sau."),
        "Trước\n\nSau.",
    ),
    "deleted ends of paragraphs that nothing follows": (
        word.paragraph(word.run("Trước"), properties=ENDLESS)
        + table(row(endless_cell("a"), "b"))
        + word.paragraph(word.run("Sau"), properties=ENDLESS),
        "Trước\n\n|  |  |\n| --- | --- |\n| a | b |\n\nSau",
    ),
    "bold that two styles switch on": (
        word.paragraph(
            word.run("đậm "),
            word.run("thường", '<w:rStyle w:val="Strong"/>'),
            properties='<w:pStyle w:val="IntenseQuote"/>',
        ),
        "***đậm*** *thường*",
    ),
    "a large first letter": (
        word.paragraph(word.run("S"), properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
        + paragraph("áng cùng ngày, đoàn nghe báo cáo."),
        "Sáng cùng ngày, đoàn nghe báo cáo.",
    ),
    "white words by a style of paragraphs": (
        word.paragraph("<w:r><w:t>ẩn</w:t></w:r>", properties='<w:pStyle w:val="Pale"/>')
        + paragraph("Sau."),
        "Sau.",
    ),
}
BODIES |= {
    "what was chosen and ticked in a form": (
        paragraph("Giới tính: ", field("FORMDROPDOWN", CHOICE), ", ", field("FORMCHECKBOX", TICK)),
        "Giới tính: Nữ, ☒",
    ),
    "a sign by its number in a font": (
        paragraph("25", field('SYMBOL 176 \\f "Symbol"'), "C"),
        "25°C",
    ),
    "a place within a page": (
        paragraph(
            mark("begin"),
            code('HYPERLINK "https://example.org/a" \\l "phan-2"'),
            mark("separate"),
            "đây",
            mark("end"),
        ),
        "[đây](https://example.org/a#phan-2)",
    ),
    "a box of old that is hidden": (
        paragraph(OLD_BOX.format("visibility:hidden", paragraph("ẩn")), "Sau"),
        "Sau",
    ),
    "a heading in the line of its text": (
        word.paragraph(word.run("Điều 1.", "<w:b/>"), properties=NO_END) + paragraph(" Phạm vi."),
        "**Điều 1.** Phạm vi.",
    ),
    "words whose letters are filled with nothing": (
        paragraph(word.run("ẩn", FILLED.format("<w14:noFill/>")), "Sau"),
        "Sau",
    ),
    "words whose letters are filled with white": (
        paragraph(word.run("ẩn", FILLED.format(OF_PAPER)), "Sau"),
        "Sau",
    ),
    "words whose letters are filled with a colour, white to old programs": (
        paragraph(word.run("đỏ", f'<w:color w:val="FFFFFF"/>{FILLED.format(RED)}')),
        "đỏ",
    ),
}
BODIES |= {
    "paragraphs in a form for each age of programs": (
        FORMS.format(paragraph("Mới."), paragraph("Cũ.")),
        "Mới.",
    ),
    "words typed in Unicode in a font from before it": (
        paragraph(word.run("xã Lâm Hà, ", f"{OLD_FONT}<w:b/>"), word.run("Đảng uỷ", OLD_FONT))
        + paragraph(word.run("xã Tân", OLD_FONT))
        + paragraph(word.run("®oµn gi¸m s¸t x· T©n", OLD_FONT))
        + paragraph(word.run("x· T©n", OLD_FONT)),
        "**xã Lâm Hà,** Đảng uỷ\n\nxã Tân\n\nđoàn giám sát xã Tân\n\nxã Tân",
    ),
}
BODIES |= {
    "a box in words that are hidden": (
        paragraph(drawn(shape("ẩn"), look="<w:vanish/>"), "Sau."),
        "Sau.",
    ),
    "a box in words that could not be seen": (
        paragraph(drawn(shape("Khung."), look='<w:color w:val="FFFFFF"/>'), "Sau."),
        "Sau.\n\nKhung.",
    ),
    "a shape that is hidden in its group": (
        paragraph(drawn(shape("ẩn", 'hidden="1"'), shape("Khung.")), "Sau."),
        "Sau.\n\nKhung.",
    ),
    "a box with nothing but a choice": (
        paragraph(FORMS.format(drawn(shape(field("FORMDROPDOWN", CHOICE))), ""), "Sau."),
        "Sau.\n\nNữ",
    ),
    "a box in the code of a field": (
        paragraph(
            *(mark("begin"), CODE, drawn(shape("ẩn"))), *(mark("separate"), "Hiện.", mark("end"))
        ),
        "Hiện.",
    ),
}
NUMBERED = "".join(
    word.level(place, shape, text)
    for place, (shape, text) in enumerate(
        (("decimal", "%1."), ("decimal", "%1.%2."), ("bullet", "-"), ("decimal", "%1.%2.%3%4."))
    )
)
GONE = "<w:moveFrom><w:r><w:t>chuyển</w:t></w:r></w:moveFrom>"
LISTS = {
    "an item that was moved away": (
        word.item("a")
        + word.paragraph(GONE, properties=f"{LISTED}<w:rPr><w:moveFrom/></w:rPr>")
        + word.item("b"),
        "1. a\n2. b",
    ),
    "numbers that are all that cells show": (
        table(row("STT", "Tên"), *(row(ITEM_CELL, name) for name in ("A", "B"))),
        "| STT | Tên |\n| --- | --- |\n| 1\\. | A |\n| 2\\. | B |",
    ),
    "an item that is hidden": (
        word.item("a")
        + word.paragraph(word.run("ẩn", "<w:vanish/>"), properties=f"{LISTED}{NO_END}")
        + word.item("b"),
        "1. a\n2. b",
    ),
    "an item whose level above is left out": (
        word.item("a", 1) + word.item("b") + word.item("c", 1),
        "1.1. a\n\n2. b\n\n    2.1. c",
    ),
    "numbers that name a level of bullets": (
        word.item("a") + word.item("b", 1) + word.item("c", 3) + word.item("d", 1),
        "1. a\n\n    1.1. b\n\n    1.1.1. c\n\n    1.2. d",
    ),
    "an item whose end is hidden": (
        word.paragraph(word.run("a"), properties=f"{LISTED}{NO_END}")
        + paragraph(", b")
        + word.item("c"),
        "1\\. a, b\n\n2. c",
    ),
}


@pytest.mark.parametrize(("xml", "expected"), LISTS.values(), ids=LISTS.keys())
def test_numbers_are_as_word_shows_them(desk: Desk, xml: str, expected: str) -> None:
    document = begun()
    word.set_numbering(document, NUMBERED)
    word.raw(document, xml)
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\n{expected}"
    desk.notice(imported)


REFERENCE = '<w:r><w:rPr>{}</w:rPr><w:footnoteReference w:id="2"/></w:r>'
LOST_NOTES = {
    "whose reference was deleted": f"<w:del>{REFERENCE.format('')}</w:del>",
    "whose reference is hidden": REFERENCE.format("<w:vanish/>"),
    "without reference": "",
}


@pytest.mark.parametrize("xml", LOST_NOTES.values(), ids=LOST_NOTES.keys())
def test_a_note_that_word_no_longer_shows_is_not_taken(desk: Desk, xml: str) -> None:
    document = begun()
    word.add_part(document, "footnotes", "/word/footnotes.xml", note("lộ ra"), key="rIdNotes")
    word.raw(document, paragraph("Câu", xml, "."))
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\nCâu."


FILLED_SHAPE = "<wps:wsp><wps:spPr><a:solidFill/></wps:spPr></wps:wsp>"
COUNTED = {
    "a formula that is a code": (field("EQ \\f(18;25)"), "1 chỗ Word tự tính"),
    "a number that is a code": (field("AUTONUM"), "1 chỗ Word tự tính"),
    "a part of another file": ('<w:subDoc r:id="rId99"/>', "1 phần của tệp khác"),
    "a shape that may cover a picture": (drawn(FILLED_SHAPE), "1 hình vẽ có nền"),
    "a line below a letterhead": (drawn("<wps:wsp><wps:cNvCnPr/><wps:spPr/></wps:wsp>"), ""),
    "an entry of an index, which nobody sees": (field('XE "chi bộ"'), ""),
    "a formula of another program, which is a picture": (
        '<w:r><w:object><o:OLEObject xmlns:o="o" ProgID="Equation.DSMT4"/></w:object></w:r>',
        "",
    ),
}


@pytest.mark.parametrize(("xml", "told"), COUNTED.values(), ids=COUNTED.keys())
def test_what_cannot_be_taken_is_told(desk: Desk, xml: str, told: str) -> None:
    document = begun()
    word.raw(document, paragraph("Câu", xml, "."))
    imported = desk.take("tin.docx", word.saved(document))
    assert len(imported.left_out) == bool(told)
    assert "".join(imported.left_out).startswith(told)


def test_a_note_before_a_picture_goes_with_the_words_behind_it(desk: Desk) -> None:
    document = begun()
    for kind, name, content in (
        ("footnotes", "footnotes.xml", note("Lời chú.")),
        ("image", "a.jpg", word.photo(60, 40)),
    ):
        word.add_part(document, kind, f"/word/{name}", content, key=f"rId{kind}")
    drawing = '<w:r><w:drawing><a:blip r:embed="rIdimage"/></w:drawing></w:r>'
    word.raw(document, paragraph(REFERENCE.format(""), drawing, 2 * PROSE))
    shown = desk.body(desk.take("tin.docx", word.saved(document)))
    assert shown == f"{PROSE}\n\n[^1]{2 * PROSE}\n\n[^1]: Lời chú."


def test_a_picture_in_a_note_is_told(desk: Desk) -> None:
    document = begun()
    drawing = '<w:r><w:drawing><a:blip r:embed="rIdAnh"/></w:drawing></w:r>'
    content = note("Xem hình.", drawing)
    notes = word.add_part(document, "footnotes", "/word/footnotes.xml", content, key="rIdNotes")
    word.add_part(notes, "image", "/word/a.jpg", word.photo(60, 40), key="rIdAnh")
    word.raw(document, paragraph("Câu", REFERENCE.format("")))
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\nCâu[^1]\n\n[^1]: Xem hình."
    assert [told.partition(" không")[0] for told in imported.left_out] == ["1 hình trong chú thích"]


PALE = """<w:style w:type="paragraph" w:styleId="Pale">
<w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>"""


@pytest.mark.parametrize(("xml", "expected"), BODIES.values(), ids=BODIES.keys())
def test_an_odd_word_file_is_read_as_word_shows_it(desk: Desk, xml: str, expected: str) -> None:
    document = begun()
    document.styles.element.append(word.parsed(PALE))
    word.raw(document, xml)
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\n{expected}"
    desk.notice(imported)


CONTENTS = {
    "by its style": word.paragraph(word.run("Phần một\t2"), properties='<w:pStyle w:val="TOC1"/>'),
    "by its frame": (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph('Mục lục')}</w:sdtContent></w:sdt>"
    ),
}
TOC = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
FIGURES = TOC.replace("TOC1", "Hinh").replace("toc 1", "table of figures")


TOC_LINE = word.paragraph(word.run("Phần một\t2"), properties='<w:pStyle w:val="TOC1"/>')
CONTENTS["with a heading above it"] = paragraph("MỤC LỤC") + TOC_LINE
CONTENTS["of figures"] = TOC_LINE.replace("TOC1", "Hinh")


@pytest.mark.parametrize("xml", CONTENTS.values(), ids=CONTENTS.keys())
def test_a_table_of_contents_whose_pages_are_no_longer_there_is_told(desk: Desk, xml: str) -> None:
    document = begun()
    for style in (TOC, FIGURES):
        document.styles.element.append(word.parsed(style))
    word.raw(document, xml)
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == PROSE
    assert [told.partition(" không")[0] for told in imported.left_out] == ["mục lục của tệp Word"]


DIAGRAM = f"""<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
 {nsdecls("a")}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Tiếp nhận</a:t></a:r></a:p></dgm:t>
</dgm:pt><dgm:pt><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"""


def test_the_words_of_a_diagram_are_taken_and_its_look_is_told(desk: Desk) -> None:
    document = begun()
    word.add_part(document, "diagramData", "/word/data1.xml", DIAGRAM.encode(), key="rIdSơĐồ")
    name = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    ids = f'<dgm:relIds xmlns:dgm="{name}" r:dm="rIdSơĐồ"/>'
    drawing = f"<w:drawing><wp:inline>{ids}</wp:inline></w:drawing>"
    older = "<mc:Fallback><w:t>Máy này không vẽ được sơ đồ</w:t></mc:Fallback>"
    forms = f"<mc:AlternateContent><mc:Choice>{drawing}</mc:Choice>{older}</mc:AlternateContent>"
    word.raw(document, paragraph(f"<w:r>{forms}</w:r>"))
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\nTiếp nhận"
    assert [told.partition(" chỉ")[0] for told in imported.left_out] == ["1 sơ đồ (SmartArt)"]


def test_a_marker_is_told_since_what_it_marks_may_not_be_settled(desk: Desk) -> None:
    document = begun()
    yellow = '<w:highlight w:val="yellow"/>'
    marked = (word.run("17 ", yellow), word.run("phiếu", yellow), word.run(" hay "), "11")
    word.raw(document, paragraph(*marked, word.run(" phiếu", yellow)))
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\n17 phiếu hay 11 phiếu"
    assert [told.partition(" đã")[0] for told in imported.left_out] == ["2 chỗ chữ tô màu nền"]


STAMPS = {
    "a line of the header": "<w:p ><w:r><w:t>TỐI MẬT</w:t></w:r></w:p>",
    "words across the pages": (
        '<w:p ><w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r></w:p>'
    ),
}


@pytest.mark.parametrize("xml", STAMPS.values(), ids=STAMPS.keys())
def test_a_mark_of_secrecy_on_every_page_stops_the_build(desk: Desk, xml: str) -> None:
    document = begun()
    header = document.sections[0].header
    header.paragraphs[0].text = "Trang 1/2"
    header._element.append(word.parsed(xml))  # noqa: SLF001 (python-docx knows no such lines)
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"TỐI MẬT\n\n{PROSE}"
    assert imported.remarks[0].startswith("tệp mang dấu chỉ độ mật")
    assert imported.left_out == ()
    _, problems = read_notice((desk.docs / imported.draft).read_bytes(), imported.draft, SETTINGS)
    assert ["độ mật" in problem.message for problem in problems] == [True]


INSERTED = b"<html><body><p>Trang <b>HTML</b></p></body></html>"
ARCHIVE = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=ab\r\n\r\n--ab\r\n"
    b"Content-Type: text/html; charset=utf-8\r\n\r\n%s\r\n--ab--" % INSERTED
)


@pytest.mark.parametrize(
    ("content", "expected", "told"),
    [
        (INSERTED, "Trang **HTML**", ()),
        (ARCHIVE, "Trang **HTML**", ()),
        (b"PK", "", ("1 phần của tệp khác không đưa vào; mở tệp bằng Word, lưu lại rồi nhập",)),
    ],
)
def test_what_another_program_has_put_into_a_file_is_shown_or_told(
    desk: Desk, content: bytes, expected: str, told: tuple[str, ...]
) -> None:
    document = begun()
    word.add_part(document, "aFChunk", "/word/trang.html", content, key="rIdTrang")
    word.raw(document, '<w:altChunk r:id="rIdTrang"/>')
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\n{expected}".strip()
    assert imported.left_out == told


NAMES: dict[str, Callable[[str], str]] = {
    "other slashes": lambda name: name.replace("/", "\\"),
    "other letters": lambda name: name.replace("word/document", "Word/Document"),
}


@pytest.mark.parametrize("renamed", NAMES.values(), ids=NAMES.keys())
def test_parts_are_found_however_a_program_writes_their_names(
    desk: Desk, renamed: Callable[[str], str]
) -> None:
    document = begun()
    changed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(word.saved(document))) as source,
        zipfile.ZipFile(changed, "w") as target,
    ):
        for name in source.namelist():
            target.writestr(renamed(name), source.read(name))
    assert desk.body(desk.take("tin.docx", changed.getvalue())) == PROSE


def test_a_file_saved_as_strict_open_xml_is_read(desk: Desk) -> None:
    changed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(word.saved(begun()))) as source,
        zipfile.ZipFile(changed, "w") as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            for part in (b"wordprocessingml", b"officeDocument"):
                usual = b"http://schemas.openxmlformats.org/" + part + b"/2006/"
                content = content.replace(usual, b"http://purl.oclc.org/ooxml/" + part + b"/")
            target.writestr(name, content)
    assert desk.body(desk.take("tin.docx", changed.getvalue())) == PROSE


def test_a_footnote_of_the_title_becomes_a_paragraph_and_is_told(desk: Desk) -> None:
    document = word.document()
    word.add_footnote(document, document.add_heading("Tên của tin", 0), "Theo Quy định 22.")
    document.add_paragraph(PROSE)
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\nTheo Quy định 22."
    assert [told for told in imported.remarks if told.startswith("chú thích: 1 lời")]


def test_a_caption_above_a_picture_is_its_caption(desk: Desk) -> None:
    document = begun()
    document.add_paragraph("Ảnh 1. Quang cảnh", style="Caption")
    word.add_photo(document, word.photo(60, 40))
    document.add_paragraph(PROSE.upper())
    notice = desk.notice(desk.take("tin.docx", word.saved(document)))
    assert notice.image is not None
    assert notice.image.caption == "Ảnh 1. Quang cảnh"


def test_a_picture_that_is_shown_on_every_page_is_one_file(desk: Desk) -> None:
    document = begun()
    for number in range(3):
        word.add_photo(document, word.photo(60, 40))
        document.add_paragraph(f"{PROSE} ({number})")
    desk.take("tin.docx", word.saved(document))
    assert [file.name for file in desk.docs.rglob("*.webp")] == ["ten-cua-tin-1.webp"]


def test_a_long_table_with_merged_cells_is_a_whole_draft(desk: Desk) -> None:
    document = begun()
    merged = cell("Đơn vị", '<w:gridSpan w:val="2"/>')
    rows = (row(*(f"{number}.{place}" for place in range(10))) for number in range(120))
    word.raw(document, table(row(merged, *map(str, range(8))), *rows))
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported).count("<tr>") == 121
    desk.notice(imported)


HEADS: dict[str, Callable[[Document], object]] = {
    "a title": lambda _: None,
    "a title and an author": lambda document: document.add_paragraph("Tác giả: Người Mẫu"),
    "a title and a lead": lambda document: document.add_paragraph(PROSE, style="Subtitle"),
    "a title and a photo": lambda document: word.add_photo(document, word.photo(60, 40)),
}


@pytest.mark.parametrize("add", HEADS.values(), ids=HEADS.keys())
def test_a_file_with_nothing_but_a_head_is_a_whole_draft(
    desk: Desk, add: Callable[[Document], object]
) -> None:
    document = word.document()
    document.add_heading("Tên của tin", 0)
    add(document)
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.notice(imported).title == "Tên của tin"
    assert desk.body(imported)
