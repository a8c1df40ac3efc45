"""What programs put on the clipboard, and how it comes out."""

from __future__ import annotations

import pytest

from newsroom.editing.importing.pasted import Clipboard, pasted
from tests.editing.importing import word_files as word

NOTES_OF_WORD = """<p>Một<a href="#_ftn1" name="_ftnref1">[1]</a> hai<a href="#_edn2">[i]</a>.</p>
<div><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Lời một.</p></div></div>"""
NOTE_DELETED = """<p>Ba<a href="#_ftn9">[9]</a>.</p><div id=ftn9><p><a href="#_ftnref9">[9]</a>
<span class=msoDel><del>Bỏ.</del></span></p></div>"""
NOTES_OF_LIBREOFFICE = """<p>Một<a href="#sdfootnote1sym"><sup>1</sup></a>.</p>
<div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>Lời một.</p></div>"""


NOTES_OF_GOOGLE = """<p>Một<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>
hai<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><hr>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Lời một.</span></p></div>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Chưa chắc.</span></p><p>Hỏi lại.</p></div>"""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (NOTES_OF_WORD, "Một[^1] hai\\[i\\]."),
        (NOTES_OF_LIBREOFFICE, "Một[^1]."),
        (NOTES_OF_GOOGLE, "Một[^1] hai."),
        (NOTES_OF_WORD + NOTE_DELETED, "Một[^1] hai\\[i\\].\n\nBa."),
    ],
    ids=["Word", "LibreOffice", "Google Docs", "one whose words are deleted"],
)
def test_footnotes_stay_footnotes_and_marks_without_a_note_stay_words(body: str, text: str) -> None:
    assert pasted(Clipboard(body)).text == f"{text}\n\n[^1]: Lời một."


CELLS = """<meta charset='utf-8'><style><!--td {border: 1px solid #ccc;}--></style>
<google-sheets-html-origin><table><tbody><tr><td>Xã</td><td>Số</td></tr><tr><td>A</td><td>1</td>
</tr></tbody></table></google-sheets-html-origin>"""
CHAT = """<span style="white-space: pre-wrap">Một\nHai\n- ba\n- bốn\n\nNăm</span>
<span style="white-space: normal">\nsáu</span>"""
THROUGH_GOOGLE = """<a href="https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc&amp;sa=D">
Xem</a>"""
LETTERED = """<b style="font-weight:normal"><ol><li style="list-style-type:decimal"><p>Một</p></li>
<ol><li style="list-style-type:lower-alpha"><p>con</p></li></ol></ol></b>"""


LABELLED = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='mso-list:Ignore'>{}<span>&nbsp; </span></span><![endif]>{}<o:p></o:p></p>"""
ARTICLES = LABELLED.format("Điều 1.", "Một") + LABELLED.format("Điều 2.", "Hai")
NUMBERED_HEADING = LABELLED.format("1.", "Kết quả").replace("<p", "<h1").replace("</p>", "</h1>")
BULLETS = LABELLED.format("o", "Một") + LABELLED.format("§", "Hai")
BOX = """<p>Trước<![if !vml]><img src="file:///C:/a/clip_image001.gif"
alt="Text Box: Mẫu 1&#10;Ban hành kèm" v:shapes="Box_x0020_1"><![endif]>sau.</p>"""
UNEVEN = """<table border=1><tr><td>Một</td><td>Hai</td></tr><tr><td>1</td><td>2</td></tr>
<![if !supportMisalignedColumns]><tr height=0><td></td><td></td></tr><![endif]></table>"""
INITIAL = """<div><table cellspacing=0 cellpadding=0 hspace=0 vspace=0 align=left><tr><td>
<p class=MsoNormal style='mso-element:dropcap-dropped'><span>S<o:p></o:p></span></p></td></tr>
</table></div><p class=MsoNormal><span>áng nay, <b>Đoàn</b> họp.</span></p>"""
SAVED_LABEL = """<p class=MsoListParagraph style='{}text-indent:-18.0pt'><span>{}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>{}</p>"""
SAVED_LIST = "".join(
    SAVED_LABEL.format(f"margin-left:{margin};" if margin else "", label, words)
    for margin, label, words in (
        ("", "1.", "Một"),
        ("72.0pt", "a)", "con"),
        ("", "2.", "Hai"),
        ("", "·", "Ba"),
        ("1.0in", "o", "con"),
    )
)
ONLINE_ITEM = """<div class="ListContainerWrapper"><{0} role="list" start="{1}" style="{2}"><li
data-leveltext="{3}" data-aria-level="{4}" role="listitem"><p><span>{5}</span></p>
</li></{0}></div>"""
ONLINE = "".join(
    ONLINE_ITEM.format(*each)
    for each in (
        ("ol", 1, "list-style-type: decimal", "%1.", 1, "Một"),
        ("ol", 1, "list-style-type: lower-alpha", "%2)", 2, "con"),
        ("ol", 2, "list-style-type: decimal", "%1.", 1, "Hai"),
        ("ul", 1, "", "▫", 2, "con"),
    )
)
ONLINE_WITHIN = "".join(
    ONLINE_ITEM.format("ol", *each)
    for each in (
        (1, "list-style-type: decimal", "%1.", 1, "Một"),
        (1, "", "%1.%2.", 2, "con"),
        (2, "list-style-type: decimal", "%1.", 1, "Hai"),
        (1, "", "%1.%2.", 2, "con"),
        (2, "", "%1.%2.", 2, "con"),
    )
)
TAB = "<span style='mso-tab-count:1'>&nbsp; </span>"
TYPED_TABLE = f"<p>STT{TAB}Xã{TAB}Số</p><p>1{TAB}A{TAB}2</p>"
UNDRAWN = """<table class=MsoTableGrid border=0 style='border-collapse:collapse;border:none'><tr>
<td style='border:none'><p>ĐẢNG UỶ XÃ MINH HOẠ</p><p>Số 1-TB/ĐU</p></td>
<td style='border-left:solid #000 0pt'><p>ĐẢNG CỘNG SẢN VIỆT NAM</p></td></tr></table>"""
DRAWN = """<table style="border:none"><tr><td style="border-left:solid #000 1pt">A</td>
<td>B</td></tr></table>"""
SHEET = """<table border=0 style='border-collapse:collapse'><tr><td class=xl65>Xã</td>
<td class=xl65>Chức vụ</td></tr><tr><td class=xl66>A</td><td class=xl66>CHỦ TỊCH</td></tr>
</table>"""
TAGGED = """<p>Tại <st1:place><st1:City>xã Minh Hoạ</st1:City></st1:place>, <at>Tổ</at> Thông
tin<wbr>.</p>"""
ARROW = "<p>Một <span style='font-family:Wingdings'><span>à</span></span> hai</p>"


@pytest.mark.parametrize(
    ("clipboard", "expected"),
    [
        (ARTICLES, "Điều 1. Một\n\nĐiều 2. Hai"),
        (BULLETS, "- Một\n- Hai"),
        (NUMBERED_HEADING, "## 1\\. Kết quả"),
        (BOX, "Trước\n\nMẫu 1  \nBan hành kèm\n\nsau."),
        (UNEVEN, "| Một | Hai |\n| --- | --- |\n| 1 | 2 |"),
        (ARROW, "Một → hai"),
        (INITIAL, "Sáng nay, **Đoàn** họp."),
        (SAVED_LIST, "1. Một\n\n    a) con\n\n2. Hai\n\n- Ba\n    - con"),
        (ONLINE, "1. Một\n\n    a) con\n\n2. Hai\n    - con"),
        (ONLINE_WITHIN, "1. Một\n\n    1.1. con\n\n2. Hai\n\n    2.1. con\n\n    2.2. con"),
        (TYPED_TABLE, "| STT | Xã | Số |\n| --- | --- | --- |\n| 1 | A | 2 |"),
        (UNDRAWN, "ĐẢNG UỶ XÃ MINH HOẠ  \nSố 1-TB/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM"),
        (DRAWN, "|  |  |\n| --- | --- |\n| A | B |"),
        (SHEET, "| Xã | Chức vụ |\n| --- | --- |\n| A | CHỦ TỊCH |"),
        (TAGGED, "Tại xã Minh Hoạ, Tổ Thông tin."),
        (CELLS, "| Xã | Số |\n| --- | --- |\n| A | 1 |"),
        (LETTERED, "1. Một\n\n    a. con"),
        (CHAT, "Một  \nHai\n\n- ba\n- bốn\n\nNăm sáu"),
        ('<p style="text-decoration:line-through">Bỏ</p>', "<s>Bỏ</s>"),
        (THROUGH_GOOGLE, "[Xem](https://example.org/a?b=c)"),
    ],
    ids=[
        *(
            "articles of Word",
            "bullets of Word",
            "a numbered heading of Word",
            "a box of Word",
            "columns that Word sets",
        ),
        *(
            "a sign of Word",
            "a large letter of Word",
            "a list that Word saved",
            "Word for browsers",
            "numbers within numbers of Word for browsers",
        ),
        *(
            "tabs of Word",
            "a table without lines",
            "a table with one line",
            "Excel",
            "tags of programs",
        ),
        *("Google Sheets", "Google Docs", "a chat", "struck out"),
        "a link through Google",
    ],
)
def test_what_programs_put_on_the_clipboard_is_as_they_show_it(
    clipboard: str, expected: str
) -> None:
    assert pasted(Clipboard(clipboard)).text == expected


CONTENTS = """<p class=MsoTocHeading>Mục lục</p><p class=MsoToc1><a href="#_Toc1">I. Kết quả<span
style='display:none'>... </span>3</a></p><p class=MsoNormal>Nội dung.</p>"""


def test_a_table_of_contents_of_word_stays_behind() -> None:
    found = pasted(Clipboard(CONTENTS))
    assert found.text == "Nội dung."
    assert found.left_out == ("mục lục của Word không đưa vào: số trang ở đó không còn đúng",)


def test_a_caption_of_word_belongs_to_the_picture_above_it() -> None:
    picture = "<p><img src='file:///C:/a/clip_image001.jpg' alt='Hội trường'></p>"
    html = f"{picture}<p class=MsoCaption>Hình 1. Quang cảnh</p><p>Đoạn sau ảnh.</p>"
    found = pasted(Clipboard(html, word.rtf(word.photo())))
    assert found.text == '![Hội trường](anh-1.webp "Hình 1. Quang cảnh")\n\nĐoạn sau ảnh.'


def test_a_picture_of_which_only_the_stand_in_is_there_is_told() -> None:
    late = '<img src="data:image/gif;base64,R0lGODlh" data-src="https://example.org/a.jpg">'
    found = pasted(Clipboard(f"<p>Một</p>{late}<img src='data:image/gif;base64,R0lGODlh'>"))
    assert found.left_out == ("1 ảnh không dán được cùng chữ; kéo tệp ảnh vào trang soạn",)


def test_an_equation_of_word_that_comes_as_a_small_picture_is_told() -> None:
    found = pasted(Clipboard("<p>Với <img width=30 src='file:///C:/a/clip_image002.png'> là</p>"))
    assert found.left_out == ("1 ảnh không dán được cùng chữ; kéo tệp ảnh vào trang soạn",)


def test_numbers_of_a_pdfs_pages_part_no_sentence() -> None:
    above = "Đoàn kiểm tra làm việc với chi bộ thôn Đồi Mẫu và đảng uỷ các"
    found = pasted(Clipboard(words=f"{above}\n- 2 -\nxã.\n- 3 -"))
    assert found.text == f"{above} xã."


MIDDLE = (
    "đồng chí Bí thư Đảng uỷ xã Minh Hoạ phát biểu khai mạc hội nghị và nêu rõ",
    "mục đích, yêu cầu của cuộc kiểm tra năm nay đối với các tổ chức đảng.",
)


def test_a_sentence_of_a_pdf_that_is_copied_from_its_middle_on_is_whole() -> None:
    assert pasted(Clipboard(words="\n".join(MIDDLE))).text == " ".join(MIDDLE)
    cut = "".join(f"<p>{each}</p>" for each in ("Hội nghị có đại diện các", "2", *MIDDLE))
    assert pasted(Clipboard(cut)).text.endswith(f"2\n\n{' '.join(MIDDLE)}")


def test_hidden_parts_of_tables_stay_behind() -> None:
    hidden = '<td style="display:none">Ẩn</td>'
    rows = "".join(f"<tr><td>{one}</td>{hidden}<td>{two}</td></tr>" for one, two in ("ab", "12"))
    caption = '<caption style="display:none">Ẩn</caption>'
    group = "<tbody style='display:none'><tr><td>Ẩn</td></tr></tbody>"
    found = pasted(Clipboard(f"<table border=1>{caption}{rows}{group}</table>"))
    assert found.text == "| a | b |\n| --- | --- |\n| 1 | 2 |"
    assert found.left_out == ("4 chỗ chữ ẩn không đưa vào",)


COLOURS = {
    "<p style='background:#000'><span style='color:#fff'>Thấy</span></p>": "Thấy",
    "<div style='color:white'><p style='color:#000'>Thấy</p><p>Ẩn</p></div>": "Thấy",
    "<p style='color:white'>Ẩn <b>ẩn</b></p><p>Thấy</p>": "Thấy",
    "<p>Thấy <span style='background:black;mso-highlight:black'>Ẩn</span></p>": "Thấy",
    "<table border=1><tr><td style='background:black'><p>Một</p></td><td>Hai</td></tr></table>": (
        "|  |  |\n| --- | --- |\n| Một | Hai |"
    ),
}


@pytest.mark.parametrize(("clipboard", "text"), COLOURS.items())
def test_words_are_seen_that_differ_from_what_is_right_behind_them(
    clipboard: str, text: str
) -> None:
    assert pasted(Clipboard(clipboard)).text == text
