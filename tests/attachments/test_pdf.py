"""PDF files: nothing of their making, nothing hidden in them is published."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.attachments import samples
from tests.attachments.readers import all_bytes, examine, given_to_readers
from tests.pictures.samples import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[pikepdf.Pdf], None]


def test_a_pdf_that_may_only_be_read_is_published_without_its_lock(tmp_path: Path) -> None:
    content = samples.pdf(encryption=pikepdf.Encryption(owner="a", user=""))
    with pikepdf.open(BytesIO(given_to_readers(tmp_path / "a.pdf", content))) as pdf:
        assert not pdf.is_encrypted


def test_no_earlier_state_of_a_pdf_is_published(tmp_path: Path) -> None:
    assert SECRET in samples.revised()
    made = given_to_readers(tmp_path / "a.pdf", samples.revised())
    assert SECRET not in all_bytes(made)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.pages[0].Contents.read_bytes().strip() == b"q Q"


def _held_by(key: str, holding: Callable[[pikepdf.Object], object]) -> Change:
    """Return a change after which something holds a page that is no longer among the pages."""

    def change(made: pikepdf.Pdf) -> None:
        lost = made.make_indirect(Dictionary(Type=Name.Page, Contents=Stream(made, SECRET)))
        made.Root[key] = holding(lost)

    return change


def _annotated(**keys: Any) -> Change:
    def change(made: pikepdf.Pdf) -> None:
        note = made.make_indirect(Dictionary(Rect=[0, 0, 9, 9], **keys))
        made.Root.AcroForm = Dictionary(Fields=[note])
        made.pages[0].Annots = Array([note])

    return change


_TOLD = SECRET.decode("latin-1")
UNLOOKED_AT = {
    "a page that was taken out, held by a tag": _held_by(
        "/StructTreeRoot", lambda page: Dictionary(K=[Dictionary(Pg=page)])
    ),
    "one held by a place": _held_by("/Dests", lambda page: Dictionary(a=[page, Name.Fit])),
    "one held by a heading": _held_by(
        "/Outlines", lambda page: Dictionary(First=Dictionary(Dest=[page, Name.Fit]))
    ),
    "the author of a thread": _held_by(
        "/Threads", lambda _: Array([Dictionary(I=Dictionary(Author=_TOLD))])
    ),
    "an address that is opened by itself": _held_by(
        "/OpenAction", lambda _: Dictionary(S=Name.URI, URI=f"https://example.org/{_TOLD}")
    ),
    "a form that is sent away": _annotated(
        Subtype=Name.Link, A=Dictionary(S=Name.SubmitForm, F=f"https://example.org/{_TOLD}")
    ),
    "a link to a file of its author": _annotated(
        Subtype=Name.Link, A=Dictionary(S=Name.GoToR, F=f"../{_TOLD}.pdf")
    ),
    "a hidden field": _annotated(Subtype=Name.Widget, FT=Name.Tx, V=_TOLD, F=2),
    "hidden words": _annotated(Subtype=Name.FreeText, Contents=_TOLD, F=2),
}


@pytest.mark.parametrize("change", UNLOOKED_AT.values(), ids=UNLOOKED_AT.keys())
def test_what_nobody_is_shown_of_a_pdf_is_not_published(tmp_path: Path, change: Change) -> None:
    content = samples.pdf(change)
    assert SECRET in all_bytes(content)
    assert SECRET not in all_bytes(given_to_readers(tmp_path / "a.pdf", content))


def test_a_pdf_opens_where_it_says(tmp_path: Path) -> None:
    def change(made: pikepdf.Pdf) -> None:
        made.Root.OpenAction = Array([made.pages[0].obj, Name.Fit])

    made = given_to_readers(tmp_path / "a.pdf", samples.pdf(change))
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.Root.OpenAction[0].objgen == pdf.pages[0].objgen


PACKINGS = {
    "not packed": None,
    "in one step": Name.FlateDecode,
    "in a list of one step": Array([Name.FlateDecode]),
    "in two steps": Array([Name.ASCIIHexDecode, Name.FlateDecode]),
}


@pytest.mark.parametrize("packing", PACKINGS.values(), ids=PACKINGS.keys())
def test_a_pdf_tells_nothing_however_its_pictures_are_packed(
    tmp_path: Path, packing: pikepdf.Object | None
) -> None:
    def change(made: pikepdf.Pdf) -> None:
        content = bytes(300) if packing is None else zlib.compress(bytes(300))
        is_twice = isinstance(packing, Array) and len(packing) > 1
        picture = Stream(made, content.hex().encode() if is_twice else content)
        picture.Type, picture.Subtype, picture.ColorSpace = Name.XObject, Name.Image, Name.DeviceRGB
        picture.Width = picture.Height = 10
        picture.BitsPerComponent = 8
        if packing is not None:
            picture.Filter = packing
        made.pages[0].obj.Resources.XObject.B = made.make_indirect(picture)

    assert SECRET not in all_bytes(given_to_readers(tmp_path / "a.pdf", samples.pdf(change)))


CODES = {
    "one by one": b"3 beginbfchar <0001> <004D> <0002> <1EAC> <0003> <0054> endbfchar",
    "in rows": b"2 beginbfrange <0001> <0002> [<004D> <1EAC>] <0003> <0004> <0054> endbfrange",
    "as letters and what stands above them": (
        b"1 beginbfrange <0001> <0003> [<004D> <00C20323> <0054>] endbfrange"
    ),
}
PLACES = {"a drawing": b"q /S Do Q", "a drawing in another": b"/I Do", "stamp": b""}
DRAWN = {
    "in one go": (b"[<000100020003>] TJ", True),
    "in pieces": (b"<0001> Tj 1 0 0 1 30 700 Tm [<0002> -20 <0003>] TJ", True),
    "as words side by side": (b"<000100020003> Tj 1 0 0 1 90 700 Tm <000100020003> Tj", True),
    "on different lines": (b"<0001> Tj 0 -14 Td <0002> Tj T* <0003> Tj", False),
    "with something before it": (b"<0003000100020003> Tj", False),
}


def _stamped(told: bytes, drawn: bytes, place: str = "page") -> bytes:
    def change(made: pikepdf.Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type0, Encoding=Name("/Identity-H"))
        font.ToUnicode = Stream(made, told)
        page = made.pages[0]
        fonts = Dictionary(F=made.make_indirect(font))
        words = Stream(made, b"BT /F 14 Tf 1 0 0 1 20 700 Tm %s ET" % drawn)
        words.Subtype, words.Resources = Name.Form, Dictionary(Font=fonts)
        drawing = made.make_indirect(words)
        inner = made.make_indirect(Stream(made, b"/S Do /I Do", Subtype=Name.Form))
        drawings = Dictionary(S=drawing, I=inner)
        inner.Resources = Dictionary(XObject=drawings)  # it holds itself, too
        page.Resources = Dictionary(Font=fonts, XObject=drawings)
        page.Contents = Array([words if place == "page" else Stream(made, PLACES[place])])
        note = Dictionary(Subtype=Name.Stamp, Rect=[0, 0, 9, 9], AP=Dictionary(N=drawing))
        page.Annots = Array([note] if place == "stamp" else [])

    return samples.pdf(change)


@pytest.mark.parametrize("told", CODES.values(), ids=CODES.keys())
@pytest.mark.parametrize(("drawn", "is_told"), DRAWN.values(), ids=DRAWN.keys())
def test_a_stamp_of_secrecy_on_the_first_page_is_told(
    tmp_path: Path, told: bytes, drawn: bytes, *, is_told: bool
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(_stamped(told, drawn))
    assert ["độ mật" in each for each in examine(file).warnings] == [True] * is_told


@pytest.mark.parametrize("place", PLACES)
def test_a_stamp_of_secrecy_that_is_drawn_apart_is_told(tmp_path: Path, place: str) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(_stamped(CODES["one by one"], b"<000100020003> Tj", place))
    assert ["độ mật" in each for each in examine(file).warnings] == [True]


@pytest.mark.parametrize(
    "told",
    [
        b"beginbfrange <0000> <FFFF> <0041> endbfrange" * 3_000,
        b"beginbfchar " + b"[" * 200_000,
        b"beginbfchar <00" * 20_000,
        b"",
    ],
)
def test_a_font_that_tells_nonsense_hinders_nobody(tmp_path: Path, told: bytes) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(_stamped(told, b"<0001> Tj"))
    assert examine(file).warnings == ()
