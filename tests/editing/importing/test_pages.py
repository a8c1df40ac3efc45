"""Saved pages: what a browser shows of their text, and nothing of what is around it."""

from __future__ import annotations

import base64
import quopri
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.editing.importing.manuscript import UnreadableFileError
from newsroom.editing.importing.pasted import Clipboard, pasted
from newsroom.editing.importing.sources import read_manuscript
from tests.editing.importing import word_files as word
from tests.timing import in_a_moment, long

if TYPE_CHECKING:
    from tests.editing.importing.desk import Desk

PROSE = "Sáng nay, Đảng uỷ xã Minh Hoạ tổ chức hội nghị sơ kết công tác kiểm tra, giám sát quý một."
OTHER = PROSE.replace("Sáng", "Chiều").replace("sơ kết", "bàn")
MARKS = """<p>Có <b>đậm</b>, <em>nghiêng</em>, <span style="font-weight: 700">đậm <i>cả
hai</i></span>, <u>gạch</u>, m<sup>2</sup>, <strike>bỏ</strike> <o:p></o:p></p>"""
LISTS = """<ul><li>a<ol start=3><li>b<li value=7>c</ol><li><p>d</p><p>e</p></ul>
<ol type=a><li>f<li>g</ol><ol type=I><li>h</ol>"""
TABLE = "<table border=1><caption>Bảng 1</caption><tr><th>A<th>B<tr><td>1<td>x<br>y</table>"
MERGED = """<table border=1><thead><tr><th colspan=2>A</thead><tr><td rowspan=2>1<td>2
<tr><td>3</table>"""
MERGED_SHOWN = """<table>
<thead>
<tr><th colspan="2">A</th></tr>
</thead>
<tbody>
<tr><td rowspan="2">1</td><td>2</td></tr>
<tr><td>3</td></tr>
</tbody>
</table>"""
SIGNED = "<table><tr><td>Nơi nhận:<br>- Như trên<td>T/M UỶ BAN<br>CHỦ NHIỆM</table>"
PARTS = "<h2>Kết quả</h2><blockquote><p>Lời</p><p>nói</p></blockquote><hr><h3>Nhỏ</h3>"
HIDDEN = """<p style="display:none">ẩn</p><p>hiện</p><span hidden>ẩn</span><script>chạy()</script>
<!-- ghi chú --><style>p{}</style>"""
WHITE = """<p>hiện <span style="color:white">ẩn</span><font color="#fffffe">ẩn</font>
<span style="font-size:1pt">ẩn</span><span style="color:#FFF;background:#C00000">nền đỏ</span></p>
<p style="text-indent:-9999px">ẩn</p>"""
HIDDEN_PARTS = """<ul><li>Một<li style="display:none">ẩn</ul><table><thead><tr><th>A<th>B</thead>
<tr style="display:none"><td>ẩn<td>ẩn<tr><td>1<td>2</table>"""
DARK = """<table><thead style="background:#002060"><tr><th><b style="color:white">A</b>
<th style="color:#fff">B</thead><tr><td>1<td>2</table>"""
ROWS = "| A | B |\n| --- | --- |\n| 1 | 2 |"
REMARKS = """<p>Đã họp<span class=MsoCommentReference><a class=msocomanchor href="#">[MN1]</a>
</span>.</p><div class=msocomtxt><p>ẩn</p></div>"""
CHANGES = """<p>Đã <del cite="mailto:a" datetime="2026">không </del><ins cite="mailto:a">họp</ins>
<span class=msoIns>xong</span><span class=msoDel>chưa</span>, <s>thôi</s>.</p>"""
OLD = """<p><font face=".VnTime">§oµn gi¸m s¸t</font> <span style="font-family: VNI-Times">Ñoaøn
</span></p>"""
NOT_OLD = """<p><font face=".VnTime">Đảng uỷ <b>xã Lâm Hà</b></font></p>
<p style="font-family:.VnTime">
xã Tân</p>"""
BROKEN = f"<div>&nbsp; {OTHER.lower()}<br>&nbsp; {OTHER}<br><br>Một.<br/>Hai</div>"
BODIES = {
    "marks": (
        MARKS,
        "Có **đậm**, *nghiêng*, **đậm** ***cả hai***, <u>gạch</u>, m<sup>2</sup>, <s>bỏ</s>",
    ),
    "spaces": ("<p>&nbsp;&nbsp; Một\n\n   hai &nbsp; ba\t10&nbsp;km</p>", "Một hai ba 10\u00a0km"),
    "old line breaks": (BROKEN, f"{OTHER.lower()}\n\n{OTHER}\n\nMột.  \nHai"),
    "lists": (LISTS, "- a\n    3. b\n\n    7\\. c\n\n- d\n\ne\n\na. f\n\nb. g\n\nI. h"),
    "a table": (TABLE, "Bảng 1\n\n| A | B |\n| --- | --- |\n| 1 | x<br>y |"),
    "a table with merged cells": (MERGED, MERGED_SHOWN),
    "signatories": (SIGNED, "Nơi nhận:  \n\\- Như trên\n\nT/M UỶ BAN  \nCHỦ NHIỆM"),
    "headings, a quotation, a rule": (PARTS, "## Kết quả\n\n> Lời\n>\n> nói\n\n### Nhỏ"),
    "what is hidden": (HIDDEN, "hiện"),
    "what is white on white": (WHITE, "hiện nền đỏ"),
    "rows and items that are hidden": (
        HIDDEN_PARTS,
        "- Một\n\n| A | B |\n| --- | --- |\n| 1 | 2 |",
    ),
    "white words in a dark cell": (DARK, ROWS),
    "remarks of reviewers": (REMARKS, "Đã họp."),
    "changes that are followed": (CHANGES, "Đã họp xong, <s>thôi</s>."),
    "an old font": (OLD, "Đoàn giám sát Đoàn"),
    "Unicode in an old font": (NOT_OLD, "Đảng uỷ **xã Lâm Hà**\n\nxã Tân"),
    "an old font that nobody names": (
        "<p>§oµn gi¸m s¸t th«ng b¸o kÕt luËn</p>",
        "Đoàn giám sát thông báo kết luận",
    ),
    "lines that are kept": ("<pre>a\n  b</pre>", "a  \nb"),
    "open and surplus tags": (f"<p><b>{OTHER}</i></p></div><p>Hai", f"**{OTHER}**\n\nHai"),
}


def page(body: str) -> str:
    return (
        "<html><head><title>Tên của tin</title></head><body><h1>Tên của tin</h1>"
        f"<div><p>{PROSE}</p>{body}</div></body></html>"
    )


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES.keys())
def test_a_text_is_as_a_browser_shows_it(desk: Desk, body: str, expected: str) -> None:
    imported = desk.take("bai.html", page(body))
    assert desk.body(imported) == f"{PROSE}\n\n{expected}"
    assert desk.notice(imported).title == "Tên của tin"


@pytest.mark.parametrize("body", [WHITE, HIDDEN_PARTS, REMARKS, CHANGES])
def test_what_is_not_for_readers_is_told(body: str) -> None:
    found = pasted(Clipboard(body))
    assert "ẩn" not in found.text
    assert len(found.left_out) == 1


WORD = """<html><head><meta name=Generator content="Microsoft Word 15 (filtered)">
<title>THÔNG BÁO</title></head><body><div class=WordSection1>
<p class=MsoTitle><b><span>Tên của tin<o:p></o:p></span></b></p><p class=MsoNormal>{}<o:p></o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;
</span></span><![endif]>Mục<o:p></o:p></p><p>Hai</p></div></body></html>"""


@pytest.mark.parametrize("part", ["", "<h1>Kết quả đạt được</h1>"])
def test_a_page_that_word_saved_is_an_article(desk: Desk, part: str) -> None:
    imported = desk.take("bai.htm", WORD.format(PROSE).replace("<p>Hai", f"{part}<p>Hai"))
    assert desk.notice(imported).title == "Tên của tin"
    heading = "\n\n## Kết quả đạt được" if part else ""
    assert desk.body(imported) == f"{PROSE}\n\n- Mục{heading}\n\nHai"


PAPER = f"""<html><head><meta name="generator" content="{{}}"><title>x</title></head>{{}}
<p align="center"><b>Giám sát tại xã Minh Hoạ</b></p><p>{PROSE}</p><p>Ngắn.</p>
<h1>Kết quả đạt được</h1><p>{PROSE}</p></body></html>"""


@pytest.mark.parametrize(
    ("program", "body"),
    [
        ("Microsoft Word 15 (filtered)", "<body>"),
        ("LibreOffice 24.2", "<body>"),
        ("", "<body class='c1 doc-content'>"),
    ],
)
def test_of_a_paper_nothing_is_taken_for_a_sites_menus(desk: Desk, program: str, body: str) -> None:
    imported = desk.take("bai.html", PAPER.format(program, body))
    assert desk.notice(imported).title == "Giám sát tại xã Minh Hoạ"
    assert desk.body(imported) == f"{PROSE}\n\nNgắn.\n\n## Kết quả đạt được\n\n{PROSE}"


def test_a_page_of_one_long_paragraph_keeps_the_short_ones(desk: Desk) -> None:
    imported = desk.take("bai.html", f"<body><p>Tên của tin</p><p>{PROSE}</p><p>Ngắn.</p></body>")
    assert desk.body(imported) == f"{PROSE}\n\nNgắn."


EMBEDDED = f"data:image/jpeg;base64,{base64.b64encode(word.photo()).decode()}"
SAVED = '<img src="bai_files/anh 1.jpg" alt="Hội trường">'
CAPTION_TEXT = '<p class="wp-caption-text">Chú thích</p>'
PICTURES = {
    "beside the page": '<img src="bai_files/anh%201.jpg" alt="Hội trường">',
    "loaded late": '<img src="data:image/gif;base64,R0lGODlh" data-src="bai_files/anh 1.jpg" '
    'alt="Hội trường">',
    "within the page": f'<img src="{EMBEDDED}" alt="Hội trường">',
    "in a figure": f"<figure>{SAVED}<figcaption>Chú thích</figcaption></figure>",
    "in a table": f"<table><tr><td>{SAVED}</td></tr><tr><td>Chú thích</td></tr></table>",
    "in a box": f'<div class="wp-caption">{SAVED}{CAPTION_TEXT}</div>',
    "above a break": f"<p>{SAVED}<br><em>Chú thích</em></p>",
}


@pytest.mark.parametrize("body", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_comes_with_the_page_and_its_caption(desk: Desk, body: str) -> None:
    desk.put("bai_files/anh 1.jpg", word.photo())
    imported = desk.take("bai.html", page(f"<p>{OTHER}</p><p>Ba.</p>{body}<p>Bốn.</p>"))
    caption = ' "Chú thích"' if "Chú thích" in body else ""
    assert f"![Hội trường](ten-cua-tin-1.webp{caption})" in desk.body(imported)
    assert desk.body(imported).count("Chú thích") == bool(caption)
    assert not imported.left_out


def test_pictures_that_were_not_saved_or_lie_elsewhere_are_counted(desk: Desk) -> None:
    desk.put("../bi-mat.jpg", word.photo())
    sources = (
        "https://example.org/a.jpg",
        "khong-co.jpg",
        "../bi-mat.jpg",
        "file:///etc/a.jpg",
        "",
    )
    body = "".join(f'<img src="{source}">' for source in sources)
    imported = desk.take("bai.html", page(body))
    assert imported.left_out == ("4 ảnh chỉ có địa chỉ trên mạng, không được lưu cùng trang",)


def test_tags_of_a_page_are_tags(desk: Desk) -> None:
    tags = '<p><a rel="tag">giám sát</a> <a href="/tag/x/">phòng, chống lãng phí</a></p>'
    notice = desk.notice(desk.take("bai.html", page(tags)))
    assert notice.tags == ("giám sát", "phòng, chống lãng phí")


NO_ARTICLES = {
    "no words": "<html><body><img src='x'></body></html>",
    "nothing": "<!-- -->",
    "a list of news": "<html><body><h1>Tin mới nhất</h1>"
    + "".join(f"<p><a href='/{n}'>{PROSE}</a></p>" for n in range(20)),
    "a list of news above the foot of all pages": "<html><body><h1>Tin mới nhất</h1>"
    + "".join(f"<p><a href='/{n}'>{PROSE}</a></p>" for n in range(3))
    + "<div class=footer>Bản quyền thuộc Cổng thông tin tỉnh Minh Hoạ, số 1 đường Mẫu</div>",
    "too deep": "<html><body>" + "<div>" * 5000 + PROSE * 3,
    "deep": "<html><body>" + "<blockquote>" * 1500 + PROSE * 3,
}


@pytest.mark.parametrize("text", NO_ARTICLES.values(), ids=NO_ARTICLES.keys())
def test_a_page_without_an_article_is_told(desk: Desk, text: str) -> None:
    imported = desk.take("trang.html", text)
    assert imported.fault.startswith("trang.html: ")
    assert not desk.docs.exists()


def test_a_line_above_the_title_and_a_lead_are_known_by_their_names(desk: Desk) -> None:
    body = f"""<div><span class=date>Thứ năm, 12/3/2026, 08:30 (GMT+7)</span>
    <h1 class=title>Tên của tin</h1><p class=description>{OTHER}</p><article><p>{PROSE}</p>"""
    notice = desk.notice(desk.take("bai.html", f"<html><body>{body}</article></div>"))
    assert (notice.title, notice.summary) == ("Tên của tin", OTHER)
    assert f"{notice.date:%Y-%m-%d %H:%M}" == "2026-03-12 08:30"


def test_a_title_in_an_old_font_is_read(desk: Desk) -> None:
    body = f"<h1><font face='.VnTime'>§oµn gi¸m s¸t</font></h1><p>{PROSE}</p>"
    notice = desk.notice(desk.take("bai.html", f"<html><body>{body}</body></html>"))
    assert notice.title == "Đoàn giám sát"


PICTURE = base64.encodebytes(word.photo()).decode()
ARCHIVE = f"""From: <Saved by a browser>
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--abc"

----abc
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/tin/bai.html

{{}}
----abc
Content-Type: image/jpeg
Content-Transfer-Encoding: base64
Content-Location: https://example.org/anh/1.jpg
Content-ID: <mot>

{PICTURE}
----abc--
"""


@pytest.mark.parametrize("name", ["bai.mhtml", "bai.mht", "bai.html", "bai.doc"])
@pytest.mark.parametrize("source", ["../anh/1.jpg", "https://example.org/anh/1.jpg", "cid:mot"])
def test_a_page_saved_as_one_file_is_read_with_its_pictures(
    desk: Desk, name: str, source: str
) -> None:
    text = quopri.encodestring(page(f'<p>{OTHER}</p><img src="{source}">').encode()).decode()
    imported = desk.take(name, ARCHIVE.format(text))
    assert desk.notice(imported).image is not None
    assert desk.body(imported) == f"{PROSE}\n\n{OTHER}"
    assert not imported.left_out


PIECES = """<p> </p> <div> </div> <table> <tr> <td> </table> <ul> <li> <ol> </ol> <h1> </h1> <b>
</i> <br> <img> <!-- <figure> <figcaption> <caption> &#0; &nbsp; ]]> <script> a"""
pieces = st.sampled_from([*PIECES.split(), "<td rowspan=0>", "<a href=':'>", "<li value=x>", PROSE])


@given(st.lists(pieces, max_size=40).map("".join))
def test_no_page_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    with suppress(UnreadableFileError):
        read_manuscript(f"<html>{text}".encode(), tmp_path_factory.getbasetemp() / "bai.html")


@pytest.mark.parametrize(
    "sign", ["<p>a", "<b>a", "<a href=x>a", "<br>", "<td>", "&nbsp;", "<li>", "a "]
)
def test_a_long_page_takes_as_long_as_it_is(desk: Desk, sign: str) -> None:
    with in_a_moment():
        desk.take("bai.html", f"<html><body><h1>Tên của tin</h1>{long(sign, 20_000)}")
