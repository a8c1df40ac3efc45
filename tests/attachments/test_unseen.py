"""Words that nobody sees on a file, but who selects them reads: told, whatever hides them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from tests.attachments import samples
from tests.attachments.readers import check, examine, given_to_readers, told
from tests.attachments.samples import changed, replacing

if TYPE_CHECKING:
    from pathlib import Path

    import pptx

TOLD = "cùng màu với nền"
COLOUR: Any = RGBColor
"""It has no types."""


def _style(key: str, kind: str, inner: str, base: str = "") -> str:
    """Return a style of a Word file."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}">{based}{inner}</w:style>'


LOW = '<w:spacing w:line="{}" w:lineRule="exact"/>'
PALE = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
STYLES = "".join(
    (
        _style("trang", "character", PALE),
        _style("doan-trang", "paragraph", PALE),
        _style("con", "paragraph", "", base="doan-trang"),
        _style("an", "character", "<w:rPr><w:vanish/></w:rPr>"),
        _style("nho", "paragraph", '<w:rPr><w:sz w:val="2"/></w:rPr>'),
        _style("thap", "paragraph", f"<w:pPr>{LOW.format(20)}</w:pPr>"),
        _style("nen", "paragraph", f'<w:pPr><w:shd w:fill="002060"/></w:pPr>{PALE}'),
        _style("luoi", "table", "<w:tblPr/>"),
        _style("dai", "table", '<w:tcPr><w:shd w:fill="002060"/></w:tcPr>', base="luoi"),
    )
)
RUN = "<w:p><w:r><w:rPr>{}</w:rPr><w:t>a</w:t></w:r></w:p>"
BY_STYLE = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
LINE = f"<w:p><w:pPr>{LOW}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
WHITE = RUN.format('<w:color w:val="FFFFFF"/>')
IN_TABLE = '<w:tbl><w:tblPr><w:tblStyle w:val="{}"/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>'
BOX = """<w:p><w:r><w:drawing><s:wsp xmlns:s="urn:s" xmlns:a="urn:a"><s:spPr>{}</s:spPr>
<w:txbxContent>{}</w:txbxContent></s:wsp></w:drawing></w:r></w:p>"""
OLD_BOX = """<w:p><w:r><w:pict><v:shape xmlns:v="urn:v" {}><v:textbox><w:txbxContent>{}
</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"""
FILLED = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'
OF_PAPER = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
UNSEEN = {
    "white by a style of words": RUN.format('<w:rStyle w:val="trang"/>'),
    "white by a style of paragraphs": BY_STYLE.format("doan-trang"),
    "white by what a style is based on": BY_STYLE.format("con"),
    "tiny by a style": BY_STYLE.format("nho"),
    "of no width": RUN.format('<w:w w:val="1"/>'),
    "in a line of a point": LINE.format(20),
    "in a line of a point by a style": BY_STYLE.format("thap"),
    "white in a table of lines": IN_TABLE.format("luoi", WHITE),
    "white in a white box": BOX.format(FILLED.format("FFFFFF"), WHITE),
    "white in a box of paper": BOX.format(OF_PAPER, WHITE),
    "white in an old box": OLD_BOX.format("", WHITE),
    "white in an old white box": OLD_BOX.format('fillcolor="#fffffe [3212]"', WHITE),
    "black on black": RUN.format('<w:color w:val="000000"/><w:highlight w:val="black"/>'),
    "blue on blue": RUN.format('<w:color w:val="002060"/><w:shd w:val="clear" w:fill="002060"/>'),
}
SEEN = {
    "dark again by its own colour": RUN.format(
        '<w:rStyle w:val="trang"/><w:color w:val="002060"/>'
    ),
    "in a line of its letters' height": LINE.format(280),
    "white on the blue of its style": BY_STYLE.format("nen"),
    "white in a table of blue cells": IN_TABLE.format("dai", WHITE),
    "white in a blue box": BOX.format(FILLED.format("002060"), WHITE),
    "white in a box that pictures may be behind": BOX.format("<a:noFill/>", WHITE),
    "white in an old blue box": OLD_BOX.format('fillcolor="#002060"', WHITE),
    "of the colour that Word chooses": RUN.format(
        '<w:color w:val="auto"/><w:highlight w:val="black"/>'
    ),
}


def _word(body: str) -> bytes:
    styles = {"word/styles.xml": replacing("</w:styles>", f"{STYLES}</w:styles>")}
    return changed(samples.word(body), styles)


@pytest.mark.parametrize("body", UNSEEN.values(), ids=UNSEEN.keys())
def test_words_that_a_style_or_a_box_makes_unseen_are_told(tmp_path: Path, body: str) -> None:
    assert TOLD in told(tmp_path / "a.docx", _word(body))


@pytest.mark.parametrize("body", SEEN.values(), ids=SEEN.keys())
def test_words_that_are_seen_on_what_is_behind_them_are_published(
    tmp_path: Path, body: str
) -> None:
    given_to_readers(tmp_path / "a.docx", _word(body))


def test_words_that_a_style_hides_are_told(tmp_path: Path) -> None:
    assert "Hidden" in told(tmp_path / "a.docx", _word(RUN.format('<w:rStyle w:val="an"/>')))


def _box(
    slide: pptx.slide.Slide,
    fill: str = "",
    page: str = "",
    size: int = 18,
    *,
    colour: MSO_THEME_COLOR | None = None,
) -> None:
    """Put words into a box, the only thing on a slide; of the usual size they are white."""
    for shape in [*slide.shapes][1:]:
        shape._element.getparent().remove(shape._element)  # noqa: SLF001 (it has no other name)
    box = slide.shapes.add_textbox(*[Pt(99)] * 4)
    run = box.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = "Lời dặn", Pt(size)
    if colour:
        run.font.color.theme_color = colour
    elif size > 1:
        run.font.color.rgb = COLOUR.from_string("FFFFFF")
    if fill:
        box.fill.solid()
        box.fill.fore_color.rgb = COLOUR.from_string(fill)
    if page:
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = COLOUR.from_string(page)


@pytest.mark.parametrize(
    "look",
    [{}, {"fill": "FFFFFE"}, {"page": "FFFFFF"}, {"fill": "FFFFFF", "page": "002060"}, {"size": 1}],
    ids=str,
)
def test_words_that_nobody_sees_on_a_slide_are_told(tmp_path: Path, look: dict[str, Any]) -> None:
    assert TOLD in told(tmp_path / "a.pptx", samples.power_point(lambda slide: _box(slide, **look)))


@pytest.mark.parametrize("look", [{"fill": "002060"}, {"page": "002060"}], ids=str)
def test_white_words_on_blue_slides_are_published(tmp_path: Path, look: dict[str, Any]) -> None:
    given_to_readers(tmp_path / "a.pptx", samples.power_point(lambda slide: _box(slide, **look)))


@pytest.mark.parametrize("colour", [None, MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.ACCENT_2])
def test_words_over_a_picture_of_the_layout_are_published(
    tmp_path: Path, colour: MSO_THEME_COLOR | None
) -> None:
    def change(slide: pptx.slide.Slide) -> None:
        _box(slide, colour=colour)
        layout = slide.slide_layout._element  # noqa: SLF001 (it has no other name)
        layout.cSld.spTree.append(layout.makeelement("blip"))

    given_to_readers(tmp_path / "a.pptx", samples.power_point(change))


@pytest.mark.parametrize(
    ("left", "is_told"), [(-200, True), (-50, False), (700, False), (720, True)]
)
def test_words_beside_a_slide_are_told(tmp_path: Path, left: int, *, is_told: bool) -> None:
    def change(slide: pptx.slide.Slide) -> None:
        box = slide.shapes.add_textbox(Pt(left), Pt(9), Pt(99), Pt(99))
        box.text_frame.text = "Lời dặn"

    content = samples.power_point(change)
    check(tmp_path / "a.pptx", content, "ngoài mép trang chiếu" if is_told else "")


WORDS = "BT /F 12 Tf 20 20 Td (Loi dan rieng) Tj ET"
ON_PAGE = {
    "white on paper": (f"1 1 1 rg {WORDS}", True),
    "grey as white": (f"0.97 g {WORDS}", True),
    "without inks": (f"0 0 0 0 k {WORDS}", True),
    "by another operator": (f"/C cs 1 1 1 scn {WORDS}", True),
    "beside a blue box": (f"0 0 1 rg 200 200 50 50 re f 1 g {WORDS}", True),
    "on a white box": (f"1 g 0 0 90 90 re f {WORDS}", True),
    "below a line that is moved": (
        "1 g BT 1 0 0 1 20 300 Tm 100 TL (Loi) Tj T* T* (dan rieng) ' ET 0 0 1 rg 0 250 99 99 re f",
        True,
    ),
    "in pieces": ("1 g BT [(Loi) -20 (dan rieng)] TJ ET", True),
    "black": (WORDS, False),
    "white no longer": (f"q 1 g Q {WORDS}", False),
    "on a blue box": (f"0 0 1 rg 0 0 90 90 re f 1 g {WORDS}", False),
    "on a blue box that is moved there": (
        f"q 0 0 1 rg 2 0 0 2 -99 -99 cm 50 50 40 40 re f Q 1 g {WORDS}",
        False,
    ),
    "on a blue shape": (f"0 0 1 rg 0 0 m 90 0 l 90 90 l 0 90 l h f 1 g {WORDS}", False),
    "on a picture": (f"q 90 0 0 90 0 0 cm /A Do Q 1 g {WORDS}", False),
    "on another page put there": (f"/B Do 1 g {WORDS}", False),
    "on a run of colours": (f"/S sh 1 g {WORDS}", False),
    "of a scan, whose words are not drawn": (f"3 Tr 1 g {WORDS}", False),
    "spaces alone": ("1 g BT (  ) Tj ET", False),
    "of a colour that only its space tells": (f"/C cs 1 scn {WORDS}", False),
}


@pytest.mark.parametrize(("drawn", "is_told"), ON_PAGE.values(), ids=ON_PAGE.keys())
def test_white_words_on_a_page_are_told_where_only_paper_is_behind_them(
    tmp_path: Path, drawn: str, *, is_told: bool
) -> None:
    def change(made: Pdf) -> None:
        page = made.pages[0].obj
        page.Contents = Stream(made, drawn.encode())
        other = Stream(made, b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
        page.Resources.XObject.B = made.make_indirect(other)
        page.Resources.Font = Dictionary(F=Dictionary(Type=Name.Font))

    content = samples.pdf(change)
    check(tmp_path / "a.pdf", content, "chữ trắng" if is_told else "")


BLACK_BOX = "0 g 10 10 200 40 re f"
COVERING = {
    "a box of a drawing program": (f"{WORDS} {BLACK_BOX}", True),
    "a box of lines": (f"{WORDS} 0.05 g 10 10 m 210 10 l 210 50 l 10 50 l h f", True),
    "a box over what a scan says": (f"3 Tr {WORDS} {BLACK_BOX}", True),
    "boxes, one of them over words": (f"{WORDS} 0 g 300 300 9 9 re 10 10 99 40 re f", True),
    "a box below the words": (f"{BLACK_BOX} 1 g {WORDS}", False),
    "a line through the words": (f"{WORDS} 0 g 10 23 200 1 re f", False),
    "a line below the words": (f"{WORDS} 0 g 10 18 200 1 re f", False),
    "a box beside the words": (f"{WORDS} 0 g 10 40 200 40 re f", False),
    "a mark in colour": (f"{WORDS} 1 1 0 rg 10 10 200 40 re f", False),
    "a mark that lets words shine through": (f"{WORDS} /G gs {BLACK_BOX}", False),
    "a box that is not filled": (f"{WORDS} 0 g 10 10 200 40 re S", False),
    "a shape that is no box": (f"{WORDS} 0 g 10 10 m 210 10 l 110 90 l h f", False),
}


@pytest.mark.parametrize(("drawn", "is_told"), COVERING.values(), ids=COVERING.keys())
def test_words_below_a_black_box_are_told(tmp_path: Path, drawn: str, *, is_told: bool) -> None:
    def change(made: Pdf) -> None:
        page = made.pages[0].obj
        page.Contents = Stream(made, drawn.encode())
        page.Resources.ExtGState = Dictionary(G=Dictionary(ca=0.3))

    content = samples.pdf(change)
    check(tmp_path / "a.pdf", content, "ô đen" if is_told else "")


PICTURE = "q 200 0 0 200 0 0 cm /A Do Q"
OVER_PICTURE = {
    "a box over some of it": (f"{PICTURE} 0 g 10 10 90 40 re f", True),
    "a box over two of the strips of a scan": (
        "q 200 0 0 20 0 0 cm /A Do Q q 200 0 0 20 0 20 cm /A Do Q 0 g 50 15 90 9 re f",
        True,
    ),
    "a box below it": (f"0 g 10 10 90 40 re f {PICTURE}", False),
    "a box that only touches it": (f"{PICTURE} 0 g 200 0 90 90 re f", False),
    "a line around it": (f"{PICTURE} 0 g 0 0 200 200 re S 0 199 200 1 re f", False),
    "a red box": (f"{PICTURE} 1 0 0 rg 10 10 90 40 re f", False),
}


@pytest.mark.parametrize(("drawn", "is_told"), OVER_PICTURE.values(), ids=OVER_PICTURE.keys())
def test_a_black_box_over_a_picture_is_told(tmp_path: Path, drawn: str, *, is_told: bool) -> None:
    def change(made: Pdf) -> None:
        made.pages[0].obj.Contents = Stream(made, drawn.encode())

    file = tmp_path / "a.pdf"
    file.write_bytes(samples.pdf(change))
    assert ["trang quét" in each for each in examine(file).warnings] == [True] * is_told


WHITE_BOX = "1 g 10 10 200 40 re f"
WHITENED = {
    "a box over words": (f"{WORDS} {WHITE_BOX}", True),
    "words over a box": (f"{WHITE_BOX} 0 g {WORDS}", False),
    "a yellow box": (f"{WORDS} 1 1 0 rg 10 10 200 40 re f", False),
}


@pytest.mark.parametrize(("drawn", "is_told"), WHITENED.values(), ids=WHITENED.keys())
def test_words_below_a_white_box_are_told(tmp_path: Path, drawn: str, *, is_told: bool) -> None:
    def change(made: Pdf) -> None:
        made.pages[0].obj.Contents = Stream(made, drawn.encode())

    file = tmp_path / "a.pdf"
    file.write_bytes(samples.pdf(change))
    assert ["ô trắng" in each for each in examine(file).warnings] == [True] * is_told


NOTED = {
    "a black square": ({"Subtype": Name.Square, "IC": [0, 0, 0]}, True),
    "a square of black ink": ({"Subtype": Name.Square, "IC": [0, 0, 0, 1]}, True),
    "a mark as dark as ink": ({"Subtype": Name.Highlight, "C": [0]}, True),
    "a square without filling": ({"Subtype": Name.Square, "C": [0, 0, 0]}, False),
    "a yellow mark": ({"Subtype": Name.Highlight, "C": [1, 1, 0]}, False),
    "a square that lets words shine through": (
        {"Subtype": Name.Square, "IC": [0, 0, 0], "CA": 0.4},
        False,
    ),
    "a link": ({"Subtype": Name.Link, "C": [0, 0, 0]}, False),
}


@pytest.mark.parametrize(("said", "is_told"), NOTED.values(), ids=NOTED.keys())
def test_words_below_a_note_that_is_black_are_told(
    tmp_path: Path, said: dict[str, Any], *, is_told: bool
) -> None:
    def change(made: Pdf) -> None:
        page = made.pages[0].obj
        page.Contents = Stream(made, WORDS.encode())
        page.Annots = Array([Dictionary(Type=Name.Annot, Rect=[10, 10, 210, 50], **said)])

    check(tmp_path / "a.pdf", samples.pdf(change), "ô đen" if is_told else "")


OUTSIDE = {
    "below the page": ("BT /F 12 Tf 20 -50 Td (Loi dan rieng) Tj ET", True),
    "at the right of the page": ("BT /F 12 Tf 700 20 Td (Loi dan rieng) Tj ET", True),
    "above what is cut off": ("BT /F 12 Tf 20 780 Td (Loi dan rieng) Tj ET", True),
    "from outside into the page": ("BT /F 12 Tf -5 20 Td (Loi dan rieng) Tj ET", False),
    "of a scan": ("3 Tr BT /F 12 Tf 20 -50 Td (Loi dan rieng) Tj ET", False),
}


@pytest.mark.parametrize(("drawn", "is_told"), OUTSIDE.values(), ids=OUTSIDE.keys())
def test_words_beyond_the_edges_of_a_page_are_told(
    tmp_path: Path, drawn: str, *, is_told: bool
) -> None:
    def change(made: Pdf) -> None:
        made.pages[0].obj.CropBox = [612, 700, 0, 0]
        made.pages[0].obj.Contents = Stream(made, drawn.encode())

    content = samples.pdf(change)
    check(tmp_path / "a.pdf", content, "ngoài mép trang" if is_told else "")


def test_specks_on_a_page_are_told(tmp_path: Path) -> None:
    def change(made: Pdf) -> None:
        drawn = b"0.1 0 0 0.1 0 0 cm BT /F 8 Tf 200 200 Td (Loi dan rieng) Tj ET"
        made.pages[0].obj.Contents = Stream(made, drawn)

    assert "li ti" in told(tmp_path / "a.pdf", samples.pdf(change))


_ODF_NAMES = " ".join(
    f'xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for each, space in (
        *((name, name) for name in ("office", "style", "text", "table")),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
STYLES_OF_LIBREOFFICE = f"""<office:document-styles {_ODF_NAMES}>
<style:style style:name="trang" style:family="text"><style:text-properties fo:color="#ffffff"/>
</style:style>
<style:style style:name="con" style:family="text" style:parent-style-name="trang"/>
<style:style style:name="tu-chon" style:family="text" style:parent-style-name="trang">
<style:text-properties style:use-window-font-color="true"/></style:style>
<style:style style:name="xanh" style:family="paragraph">
<style:paragraph-properties fo:background-color="#002060"/></style:style>
<style:style style:name="nho" style:family="text"><style:text-properties fo:font-size="1pt"/>
</style:style>
<style:style style:name="vong" style:family="text" style:parent-style-name="vong"/>
</office:document-styles>"""
SPAN = f'<text:p {_ODF_NAMES}><text:span text:style-name="{{}}">Lời dặn</text:span></text:p>'
IN_LIBREOFFICE = {
    "white": (SPAN.format("trang"), True),
    "white by what a style is based on": (SPAN.format("con"), True),
    "tiny": (SPAN.format("nho"), True),
    "of the colour that LibreOffice chooses": (SPAN.format("tu-chon"), False),
    "white on blue": (
        SPAN.format("trang").replace("text:p ", 'text:p text:style-name="xanh" '),
        False,
    ),
    "white in a frame": (f"<draw:frame {_ODF_NAMES}>{SPAN.format('trang')}</draw:frame>", False),
    "of a style that is based on itself": (SPAN.format("vong"), False),
}


@pytest.mark.parametrize(("body", "is_told"), IN_LIBREOFFICE.values(), ids=IN_LIBREOFFICE.keys())
def test_words_of_libre_office_that_nobody_sees_are_told(
    tmp_path: Path, body: str, *, is_told: bool
) -> None:
    styles = {"styles.xml": STYLES_OF_LIBREOFFICE.encode()}
    content = samples.libre_office(body, more=styles)
    check(tmp_path / "a.odt", content, "cùng màu với nền" if is_told else "")
