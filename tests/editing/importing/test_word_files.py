"""Word files of every kind, each with the notice that is expected of it."""

from __future__ import annotations

import unicodedata
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt
from PIL import Image

from newsroom.notices.stand_ins import ALT_TO_WRITE
from tests.editing.importing import word_files as word
from tests.timing import in_a_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

    from tests.editing.importing.desk import Desk

PROSE = (
    "Sáng ngày 12/3/2026, Đoàn giám sát làm việc với Đảng uỷ xã Minh Hoạ về việc thực hiện quy "
    "chế dân chủ ở cơ sở; cùng dự có đại diện các chi bộ trực thuộc và Mặt trận xã."
)


def marks(document: Document) -> None:
    """Words of every mark, a link, a break, no-break spaces, signs that Markdown knows."""
    paragraph = document.add_paragraph("\u00a0\u00a0\u00a0Có ")
    paragraph.add_run("chữ đậm ").bold = True
    paragraph.add_run("chữ nghiêng").italic = True
    paragraph.add_run(", ")
    both = paragraph.add_run("cả hai")
    both.bold = both.italic = True
    paragraph.add_run(", ")
    paragraph.add_run("gạch chân").underline = True
    paragraph.add_run(", m")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(", giá\u00a010\u00a0km,  5 * 3 < 20 & a_b [1]")
    paragraph.add_run().add_break()
    paragraph.add_run("- dòng hai")
    word.raw(
        document,
        word.paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText> HYPERLINK "https://example.org/a b" </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            word.run("Xem ở đây"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            '<w:fldSimple w:instr=" SEQ Hình ">' + word.run(", hình 7") + "</w:fldSimple>",
            "<m:oMath><m:r><m:t> x=1</m:t></m:r></m:oMath>",
        ),
    )
    document.add_paragraph("30. Nội dung gõ số")


MARKS = """\
Có **chữ đậm** *chữ nghiêng*, ***cả hai***, <u>gạch chân</u>, m<sup>2</sup>, giá 10\u00a0km, \
5 \\* 3 &lt; 20 & a_b \\[1\\]

- dòng hai

[Xem ở đây](https://example.org/a%20b), hình 7 x=1

30\\. Nội dung gõ số"""


def odd_elements(document: Document) -> None:
    """What libraries for Word drop, and what Word shows otherwise than it is typed."""
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    control = f"<w:sdt><w:sdtContent>{word.run(' khung')}</w:sdtContent></w:sdt>"
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText> IF 1 </w:instrText></w:r>{word.run('mã lệnh')}"
    word.raw(
        document,
        word.paragraph(
            word.run("một"),
            "<w:r><w:cr/><w:t>hai</w:t><w:noBreakHyphen/><w:t>ba</w:t><w:softHyphen/></w:r>",
            sign,
            word.run(" chữ hoa", "<w:caps/>"),
            f'<w:smartTag w:element="place">{word.run(" thẻ")}</w:smartTag>',
            f"{field.format('begin')}{code}{field.format('separate')}{word.run(' kết quả')}",
            field.format("end"),
            f"<w:ruby><w:rubyBase>{word.run(' gốc')}</w:rubyBase></w:ruby>",
            control,
        )
        + f"<w:sdt><w:sdtContent>{word.paragraph(word.run('trong khung'))}</w:sdtContent></w:sdt>",
    )


ODD_ELEMENTS = """\
một\x20\x20
hai-ba✓ CHỮ HOA thẻ kết quả gốc khung

trong khung"""


def styles(document: Document) -> None:
    """Looks that only a style gives, and that words of their own take back."""
    bold = document.styles.add_style("Đậm", WD_STYLE_TYPE.PARAGRAPH)
    bold.base_style = document.styles["Normal"]
    bold.font.bold = True
    heir = document.styles.add_style("Con", WD_STYLE_TYPE.PARAGRAPH)
    heir.base_style = bold
    hidden = document.styles.add_style("Ẩn", WD_STYLE_TYPE.CHARACTER)
    hidden.font.hidden = True
    paragraph = document.add_paragraph("Đậm theo kiểu ", style="Con")
    paragraph.add_run("bỏ đậm").bold = False
    paragraph.add_run("ẩn theo kiểu", style="Ẩn")
    document.add_paragraph("Lời trích", style="Intense Quote")


STYLES = """\
**Đậm theo kiểu** bỏ đậm

***Lời trích***"""


def headings(document: Document) -> None:
    document.add_heading("Kết quả đạt được", 1)
    document.add_paragraph("Một đoạn.")
    document.add_heading("Về tổ chức", 2)
    document.add_paragraph("Đề mục gõ đậm").runs[0].bold = True
    document.add_paragraph("Hai đoạn.")


HEADINGS = """\
## Kết quả đạt được

Một đoạn.

### Về tổ chức

**Đề mục gõ đậm**

Hai đoạn."""


def plain_table(document: Document) -> None:
    table = document.add_table(3, 3, style="Table Grid")
    table.cell(0, 0).paragraphs[0].style = document.styles.add_style("Đầu", WD_STYLE_TYPE.PARAGRAPH)
    document.styles["Đầu"].font.bold = True
    rows = [["STT", "Họ và tên", "Chức vụ"], ["1", "Người A", "Bí thư"], ["2", "Người | B", "x\ny"]]
    word.fill(table, rows)


PLAIN_TABLE = """\
| STT | Họ và tên | Chức vụ |
| --- | --- | --- |
| 1 | Người A | Bí thư |
| 2 | Người \\| B | x<br>y |"""


def table_without_head(document: Document) -> None:
    table = document.add_table(2, 2, style="Table Grid")
    word.fill(table, [["Thời gian:", "8 giờ 30"], ["Địa điểm:", "Hội trường"]])


TABLE_WITHOUT_HEAD = """\
|  |  |
| --- | --- |
| Thời gian: | 8 giờ 30 |
| Địa điểm: | Hội trường |"""


def merged_table(document: Document) -> None:
    table = document.add_table(4, 3, style="Table Grid")
    word.fill(
        table,
        [
            ["Đơn vị", "Số cuộc", ""],
            ["", "Kiểm tra", "Giám sát"],
            ["Xã A", "1", "<2"],
            ["", "3", ""],
        ],
    )
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(2, 0).merge(table.cell(3, 0))
    table.cell(3, 2).paragraphs[0].add_run("đậm").bold = True


MERGED_TABLE = """\
<table>
<thead>
<tr><th rowspan="2">Đơn vị</th><th colspan="2">Số cuộc</th></tr>
<tr><th>Kiểm tra</th><th>Giám sát</th></tr>
</thead>
<tbody>
<tr><td rowspan="2">Xã A</td><td>1</td><td>&lt;2</td></tr>
<tr><td>3</td><td><strong>đậm</strong></td></tr>
</tbody>
</table>"""


def footnote(document: Document) -> None:
    word.add_footnote(document, document.add_paragraph("Theo Quy định 22"), " Quy định * cũ.")


FOOTNOTE = """\
Theo Quy định 22[^1]

[^1]: Quy định \\* cũ."""


def tracked_changes(document: Document) -> None:
    who = 'w:id="1" w:author="A"'
    word.raw(
        document,
        word.paragraph(
            word.run("Số phiếu là "),
            f"<w:del {who}><w:r><w:delText>17</w:delText></w:r></w:del>",
            f"<w:ins {who}>{word.run('11')}</w:ins>",
            f"<w:moveFrom {who}>{word.run(' phiếu cũ')}</w:moveFrom>",
            word.run(", "),
            properties=f"<w:rPr><w:del {who}/></w:rPr>",
        )
        + word.paragraph(word.run("và một đoạn bị gộp."))
        + f"<w:p><w:del {who}><w:r><w:delText>Bỏ hẳn</w:delText></w:r></w:del></w:p>",
    )


TRACKED_CHANGES = "Số phiếu là 11, và một đoạn bị gộp."


def remarks_and_hidden(document: Document) -> None:
    shown = document.add_paragraph("Chữ hiện").runs
    document.add_comment(shown, text="Chưa chắc số này", author="Sếp")
    paragraph = document.add_paragraph("Còn lại ")
    paragraph.add_run("số điện thoại 09").font.hidden = True
    paragraph.add_run("của câu.")


REMARKS_AND_HIDDEN = """\
Chữ hiện

Còn lại của câu."""


def unseen(document: Document) -> None:
    white, tiny = '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'
    blue = '<w:shd w:val="clear" w:fill="002060"/>'
    for text, properties in (("ẩn", white), ("ẩn", tiny), ("Trên nền xanh", white + blue)):
        word.raw(document, word.paragraph(word.run(text, properties)))


def decomposed(document: Document) -> None:
    document.add_paragraph(unicodedata.normalize("NFD", "Đảng uỷ xã Minh Hoạ thông báo."))


def old_fonts(document: Document) -> None:
    document.add_paragraph().add_run("§oµn gi¸m s¸t ").font.name = ".VnTime"
    document.paragraphs[-1].add_run("kÕt luËn ").font.name = ".VnTimeH"
    for part in ("Ñoa", "øn giaùm", " saùt"):
        document.paragraphs[-1].add_run(part).font.name = "VNI-Times"


def box(document: Document) -> None:
    document.add_paragraph("Trước khung.")
    word.raw(document, word.text_box("Chữ trong khung."))
    document.add_paragraph("Sau khung.")


BOX = """\
Trước khung.

Chữ trong khung.

Sau khung."""


def typed_lists(document: Document) -> None:
    for line in (
        "1. Kết quả",
        "- Một việc",
        "+ Việc nhỏ",
        "- Hai việc",
        "a) Mục a",
        "• Chấm",
        "IV. Bốn",
    ):
        document.add_paragraph(line)


TYPED_LISTS = """\
1\\. Kết quả

- Một việc
    - Việc nhỏ
- Hai việc

a) Mục a

- Chấm

IV. Bốn"""


def automatic_lists(document: Document) -> None:
    word.set_numbering(
        document,
        word.level(0, "upperRoman", "%1.")
        + word.level(1, "decimal", "%2.")
        + word.level(2, "decimal", "%2.%3.")
        + word.level(3, "lowerLetter", "%4)")
        + word.level(4, "bullet", "\uf0b7"),
    )
    places = [0, 1, 1, 2, 2, 3, 3, 4, 1, 0, 1]
    word.raw(document, "".join(word.item(f"mục {n}", place) for n, place in enumerate(places)))


AUTOMATIC_LISTS = """\
I. mục 0

1. mục 1
2. mục 2

    2.1. mục 3

    2.2. mục 4

    a) mục 5

    b) mục 6

    - mục 7

3. mục 8

II. mục 9

1. mục 10"""


def odd_lists(document: Document) -> None:
    """Numbers that go on, begin elsewhere, follow the level above, or are beyond measure."""
    word.set_numbering(
        document,
        word.level(0, "lowerLetter", "%1)", start=5)
        + word.level(1, "decimalZero", "%1.%2", more="<w:lvlRestart w:val='0'/>")
        + word.level(2, "upperRoman", "Điều %3", more="<w:isLgl/>")
        + word.level(3, "lowerRoman", "%4.", start=99999999999),
        key=78,
    )
    places = [0, 1, 0, 1, 2, 9, 3]
    word.raw(document, "".join(word.item(f"mục {n}", place, 78) for n, place in enumerate(places)))
    word.raw(document, word.item("không số", list_key=0))


ODD_LISTS = """\
e) mục 0

e.01 mục 1

f) mục 2

f.02 mục 3

Điều 1 mục 4

mục 5

0. mục 6

không số"""


def styled_lists(document: Document) -> None:
    for text, style in (
        ("một", "List Number"),
        ("hai", "List Number"),
        ("chấm", "List Bullet"),
        ("chấm con", "List Bullet 2"),
        ("chấm hai", "List Bullet"),
    ):
        document.add_paragraph(text, style=style)
    document.add_paragraph("Xen giữa.")
    document.add_paragraph("ba", style="List Number")


STYLED_LISTS = """\
1. một
2. hai

- chấm
    - chấm con
- chấm hai

Xen giữa.

3. ba"""


def signatories(document: Document) -> None:
    document.add_paragraph("Nội dung kết luận.")
    table = document.add_table(1, 2)
    signed = "T/M UỶ BAN KIỂM TRA\nCHỦ NHIỆM\n(đã ký)\nNgười Ký Mẫu"
    word.fill(table, [["Nơi nhận:\n- Như trên;\n- Lưu VP.", signed]])


SIGNATORIES = """\
Nội dung kết luận.

Nơi nhận:\x20\x20
\\- Như trên;\x20\x20
\\- Lưu VP.

T/M UỶ BAN KIỂM TRA\x20\x20
CHỦ NHIỆM\x20\x20
(đã ký)\x20\x20
Người Ký Mẫu"""

BODIES: dict[str, tuple[Callable[[Document], None], str]] = {
    "marks": (marks, MARKS),
    "odd elements": (odd_elements, ODD_ELEMENTS),
    "styles": (styles, STYLES),
    "headings": (headings, HEADINGS),
    "plain table": (plain_table, PLAIN_TABLE),
    "table without head": (table_without_head, TABLE_WITHOUT_HEAD),
    "merged table": (merged_table, MERGED_TABLE),
    "footnote": (footnote, FOOTNOTE),
    "tracked changes": (tracked_changes, TRACKED_CHANGES),
    "remarks and hidden words": (remarks_and_hidden, REMARKS_AND_HIDDEN),
    "words that nobody sees": (unseen, "Trên nền xanh"),
    "decomposed letters": (decomposed, "Đảng uỷ xã Minh Hoạ thông báo."),
    "old fonts": (old_fonts, "Đoàn giám sát KẾT LUẬN Đoàn giám sát"),
    "text box": (box, BOX),
    "typed lists": (typed_lists, TYPED_LISTS),
    "automatic lists": (automatic_lists, AUTOMATIC_LISTS),
    "odd lists": (odd_lists, ODD_LISTS),
    "styled lists": (styled_lists, STYLED_LISTS),
    "signatories": (signatories, SIGNATORIES),
}


@pytest.mark.parametrize(("write", "expected"), BODIES.values(), ids=BODIES.keys())
def test_a_text_is_as_word_shows_it(
    desk: Desk, write: Callable[[Document], None], expected: str
) -> None:
    document = word.document()
    document.add_heading("Tên của tin", 0)
    document.add_paragraph(PROSE)
    write(document)
    imported = desk.take("tin.docx", word.saved(document))
    assert desk.body(imported) == f"{PROSE}\n\n{expected}"
    assert desk.notice(imported).title == "Tên của tin"


def test_a_photo_is_set_upright_and_tells_nothing(desk: Desk) -> None:
    document = word.document()
    document.add_heading("Tên của tin", 0)
    document.add_paragraph(PROSE)
    word.add_photo(document, word.photo(4000, 3000, turned=True))
    caption = document.add_paragraph("Quang cảnh buổi làm việc.")
    caption.runs[0].italic = True
    document.add_paragraph(PROSE.upper())
    word.add_photo(document, word.photo(), alt="Bốn người ngồi quanh bàn")
    imported = desk.take("tin.docx", word.saved(document))

    notice = desk.notice(imported)
    assert notice.image is not None
    assert notice.image.file.path == "tin-tuc/2026/ten-cua-tin-1.webp"
    assert notice.image.caption == "Quang cảnh buổi làm việc."
    assert notice.image.alt == ALT_TO_WRITE
    assert "![Bốn người ngồi quanh bàn](ten-cua-tin-2.webp)" in desk.body(imported)
    assert any(ALT_TO_WRITE in remark for remark in imported.remarks)
    with Image.open(desk.docs / notice.image.file.path) as picture:
        assert picture.size == (1200, 1600)
        assert not picture.getexif()
        assert not {"exif", "xmp", "icc_profile"} & picture.info.keys()


def test_pictures_of_a_group_are_taken_as_their_page_shows_them(desk: Desk) -> None:
    document = word.document()
    document.add_heading("Tên của tin", 0)
    word.add_photo(document, word.photo(400, 200))
    content = word.saved(document)
    with zipfile.ZipFile(BytesIO(content)) as package:
        text = package.read(TEXT)
    start, end = text.index(b"<pic:pic"), text.index(b"</pic:pic>") + len(b"</pic:pic>")
    crop = b'<a:srcRect l="50000"/><a:stretch>'
    cropped = text[start:end].replace(b"<a:stretch>", crop)
    turned = text[start:end].replace(b"<a:xfrm>", b'<a:xfrm rot="16200000">')
    group = b'<w:customXml w:element="nhom">%s%s</w:customXml>' % (cropped, turned)
    desk.take("tin.docx", word.with_part(content, TEXT, text[:start] + group + text[end:]))
    sizes = []
    for number in (1, 2):
        with Image.open(desk.docs / f"tin-tuc/2026/ten-cua-tin-{number}.webp") as picture:
            sizes.append(picture.size)
    assert sizes == [(200, 200), (200, 400)]


@pytest.mark.parametrize("cut", ["0.5", "32768f"])
def test_a_picture_of_old_is_taken_as_its_page_shows_it(desk: Desk, cut: str) -> None:
    document = word.document()
    document.add_heading("Tên của tin", 0)
    word.add_part(document, "image", "/word/a.jpg", word.photo(400, 200), key="rIdAnh")
    shown = f'<v:shape><v:imagedata r:id="rIdAnh" cropleft="{cut}"/></v:shape>'
    word.raw(document, word.paragraph(f"<w:r><w:pict>{shown}</w:pict></w:r>"))
    desk.take("tin.docx", word.saved(document))
    with Image.open(desk.docs / "tin-tuc/2026/ten-cua-tin-1.webp") as picture:
        assert picture.size == (200, 200)


def test_a_drawing_that_browsers_do_not_show_is_told_and_the_words_are_taken(desk: Desk) -> None:
    document = word.document()
    document.add_heading("Tên của tin", 0)
    document.add_paragraph(PROSE)
    word.add_photo(document, word.photo())
    document.add_paragraph("Ảnh: Sơ đồ khu đất", style="Caption")
    drawing = b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(60)
    content = word.with_part(word.saved(document), "word/media/image1.jpg", drawing)
    imported = desk.take("tin.docx", content)
    assert desk.body(imported) == f"{PROSE}\n\n**Ảnh: Sơ đồ khu đất**"
    assert ["EMF" in told for told in imported.left_out] == [True]
    assert not any(remark.startswith("image:") for remark in imported.remarks)


def test_what_is_left_out_is_counted(desk: Desk) -> None:
    document = word.document()
    for write in (remarks_and_hidden, tracked_changes):
        write(document)
    document.sections[0].header.paragraphs[0].text = "Bản in thử"
    imported = desk.take("tin.docx", word.saved(document))
    assert imported.left_out == (
        "1 ghi chú bên lề (comment) không đưa vào",
        "1 chỗ chữ hoặc hình ẩn không đưa vào",
        "3 chỗ đã xoá khi sửa có theo dõi (track changes) không đưa vào",
        "chữ ở đầu trang, chân trang của tệp Word không đưa vào: “Bản in thử”",
    )


def test_a_hundred_pages_take_a_moment(desk: Desk) -> None:
    document = word.document()
    for chapter in range(100):
        document.add_heading(f"Chương {chapter}", 1)
        for number in range(12):
            document.add_paragraph(f"{PROSE} ({number})").runs[0].font.size = Pt(14)
    content = word.saved(document)
    with in_a_moment():
        imported = desk.take("dai.docx", content)
    assert desk.body(imported).count(PROSE) == 100 * 12


EMPTY = word.saved(word.document())
TEXT = "word/document.xml"
ENTITIES = b"<!DOCTYPE a [<!ENTITY b 'cc'><!ENTITY d '&b;&b;&b;'>]>"
NAMESPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BROKEN, NOT_WORD = "tệp Word hỏng", "đây không phải tệp Word .docx"
FAULTY = {
    "empty file": (b"", "tệp rỗng, không có chữ nào"),
    "empty document": (EMPTY, "tệp không có chữ nào"),
    "half a document": (EMPTY[:5000], BROKEN),
    "a bit turned": (EMPTY[:3000] + bytes([EMPTY[3000] ^ 255]) + EMPTY[3001:], BROKEN),
    "a file that has not come yet": (bytes(4096), "tệp rỗng, không có chữ nào"),
    "old document renamed": (word.older("WordDocument", "Workbook"), "đây là tệp Word kiểu cũ"),
    "an old file of which nothing is known": (word.older(), "đây là tệp Word kiểu cũ"),
    "an old workbook": (word.older("Workbook"), "đây là bảng tính"),
    "old slides": (word.older("PowerPoint Document"), "đây là bài trình chiếu"),
    "a letter": (word.older("__substg1.0_0037001F", "Book"), "đây là thư Outlook"),
    "a document with a password": (word.older("EncryptedPackage"), "tệp có mật khẩu"),
    "a photo of a telephone": (b"\0\0\0\x18ftypheic" + bytes(99), "đây là ảnh"),
    "a picture of the web": (b"RIFF\x10\0\0\0WEBPVP8 " + bytes(99), "đây là ảnh"),
    "a film": (b"\0\0\0\x18ftypmp42" + bytes(99), "đây là phim"),
    "another archive": (b"Rar!\x1a\7\0" + bytes(99), "đây là tệp nén"),
    "a program": (b"MZ\x90\0" + bytes(99), "đây là chương trình"),
    "another zip": (word.with_part(EMPTY, TEXT, None), NOT_WORD),
    "a workbook": (word.zipped("[Content_Types].xml", "xl/workbook.xml"), "đây là bảng tính"),
    "slides": (
        word.zipped("[Content_Types].xml", "ppt/presentation.xml"),
        "đây là bài trình chiếu",
    ),
    "a text of LibreOffice": (word.zipped("mimetype", "content.xml"), "đây là tệp LibreOffice"),
    "a text of Pages": (word.zipped("Index/Document.iwa"), "đây là tệp Pages"),
    "an archive": (word.zipped("tin.docx", "anh.jpg"), "đây là tệp nén"),
    "plain text": (b"Xin ch\xc3\xa0o", NOT_WORD),
    "rich text": (b"{\\rtf1 a}", "đây là tệp RTF"),
    "broken XML": (word.with_part(EMPTY, TEXT, b"<w:document"), BROKEN),
    "entities that grow": (word.with_part(EMPTY, TEXT, ENTITIES + b"<a>&d;</a>"), BROKEN),
    "parts that grow": (word.with_part(EMPTY, TEXT, bytes(70_000_000)), "tệp phình ra quá lớn"),
    "elements without end": (
        word.with_part(EMPTY, TEXT, b"<w:document %s>" % NAMESPACE + b"<w:p>" * 100_000),
        BROKEN,
    ),
    "tables within tables": (
        word.with_part(
            EMPTY,
            TEXT,
            b"<w:document %s>%s%s</w:document>"
            % (NAMESPACE, b"<w:tbl><w:tr><w:tc>" * 80, b"</w:tc></w:tr></w:tbl>" * 80),
        ),
        "tệp không có chữ nào",
    ),
}


@pytest.mark.parametrize(("content", "told"), FAULTY.values(), ids=FAULTY.keys())
def test_what_is_no_word_file_is_told_in_a_line(desk: Desk, content: bytes, told: str) -> None:
    imported = desk.take("Thông báo.docx", content)
    assert imported.fault.startswith(f"Thông báo.docx: {told}")
    assert "\n" not in imported.fault
    assert not desk.docs.exists()
