"""Attachments of every kind, with a word hidden wherever such a file can hide one."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pikepdf
import pptx
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.pictures import samples
from tests.pictures.samples import SECRET, WORD, XMP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Change = Callable[[bytes], bytes]


def pdf(change: Callable[[Pdf], None] = lambda _: None, **options: Any) -> bytes:
    """Return a PDF that tells all that one may tell, after a change to it."""
    made = Pdf.new()
    page = made.add_blank_page().obj
    made.docinfo["/Author"] = made.docinfo["/Title"] = made.docinfo["/Company"] = WORD
    made.Root.Metadata = Stream(made, XMP)
    made.Root.PieceInfo = Dictionary(Word=WORD)
    made.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=WORD)
    made.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([WORD, WORD])))
    made.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    photograph = Stream(made, samples.jpeg(), Filter=Name.DCTDecode, Width=400, Height=300)
    photograph.Type, photograph.Subtype, photograph.Metadata = (
        *(Name.XObject, Name.Image),
        Stream(made, XMP),
    )
    photograph.ColorSpace, photograph.BitsPerComponent = Name.DeviceRGB, 8
    page.Resources = Dictionary(XObject=Dictionary(A=made.make_indirect(photograph)))
    page.Contents = Stream(made, b"q 200 0 0 100 0 0 cm /A Do Q")
    page.Thumb, page.LastModified = Stream(made, SECRET), WORD
    page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=WORD))
    where: Any = {"Type": Name.Annot, "Rect": [0, 0, 9, 9], "T": WORD}
    page.Annots = Array(
        [
            Dictionary(Subtype=Name.Text, Contents=WORD, **where),
            Dictionary(Subtype=Name.Highlight, Contents=WORD, **where),
            Dictionary(Subtype=Name.FreeText, Contents="Số 12", **where),
            Dictionary(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="https://a.vn"), **where),
            Dictionary(Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=WORD), **where),
        ]
    )
    change(made)
    file = BytesIO()
    packing = pikepdf.ObjectStreamMode.generate
    made.save(file, static_id=True, object_stream_mode=packing, **options)
    return file.getvalue()


def embedding(made: Pdf) -> None:
    """Put a file into a PDF."""
    made.attachments["nguon.docx"] = SECRET


def redacting(made: Pdf) -> None:
    """Mark a place of a PDF to be covered, and leave it so."""
    made.pages[0].obj.Annots.append(Dictionary(Subtype=Name.Redact, Rect=[0, 0, 9, 9]))


def layered(made: Pdf) -> None:
    """Hide a layer of a PDF."""
    layer = made.make_indirect(Dictionary(Type=Name.OCG, Name="a"))
    made.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))


def signed(made: Pdf) -> None:
    """Sign a PDF."""
    signature = Dictionary(Type=Name.Sig, ByteRange=[0, 1, 2, 3], Contents=b"x")
    field = Dictionary(FT=Name.Sig, T="a", V=made.make_indirect(signature))
    made.Root.AcroForm = Dictionary(Fields=[made.make_indirect(field)])


def revised() -> bytes:
    """Return a PDF that was changed and still holds what it was before, as programs save it."""
    objects = (
        b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n",
        b"2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n",
        b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n",
        b"4 0 obj <</Length 11>> stream\n" + SECRET + b"\nendstream endobj\n",
    )
    made, places = b"%PDF-1.4\n", []
    for each in objects:
        places.append(b"%010d 00000 n \n" % len(made))
        made += each
    before = len(made)
    made += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(places)
    made += b"trailer <</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % before
    changed = len(made)
    made += b"4 0 obj <</Length 3>> stream\nq Q\nendstream endobj\n"
    last = len(made)
    made += b"xref\n4 1\n%010d 00000 n \n" % changed
    made += b"trailer <</Size 5/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (before, last)
    return made


LOCKED = pikepdf.Encryption(owner="a", user="b")


def changed(content: bytes, files: Mapping[str, bytes | Change]) -> bytes:
    """Return an archive with files changed or added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in dict.fromkeys([*old.namelist(), *files]):
            change = files[name] if name in files else old.read(name)
            new.writestr(name, change(old.read(name)) if callable(change) else change)
    return made.getvalue()


def pointing(role: str, target: str, *, mode: str = "Internal") -> Change:
    """Return a change to a file of relationships: one more."""
    kind = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{role}"
    more = f'<Relationship Id="x9" Type="{kind}" Target="{target}" TargetMode="{mode}"/>'
    return lambda text: text.replace(b"</Relationships>", f"{more}</Relationships>".encode())


def replacing(old: str, new: str) -> Change:
    """Return a change to a file: words for words."""

    def replaced(text: bytes) -> bytes:
        assert old.encode() in text
        return text.replace(old.encode(), new.encode(), 1)

    return replaced


def word(body: str = "") -> bytes:
    """Return a file of Word that tells all that one may tell; `body` is put into its text."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.last_modified_by = WORD
    document.core_properties.title = document.core_properties.comments = WORD
    document.add_paragraph("Kết luận kiểm tra")
    document.add_picture(BytesIO(samples.jpeg()))
    file = BytesIO()
    document.save(file)
    settings = (
        f'<w:docVars><w:docVar w:name="a" w:val="{WORD}"/></w:docVars>'
        f'<w:attachedTemplate xmlns:r="{_RELATIONSHIPS}" r:id="x9"/></w:settings>'
    )
    field = f"<w:p><w:r><w:fldChar><w:fldData>{WORD}</w:fldData></w:fldChar></w:r></w:p>"
    notes = f'<w:footnotes xmlns:w="a"><w:footnote w:id="2">{WORD}</w:footnote></w:footnotes>'
    extension = pointing("webextensiontaskpanes", "/word/panes.xml")
    return changed(
        file.getvalue(),
        {
            "word/document.xml": replacing("<w:sectPr", f"{field}{body}<w:sectPr"),
            "word/_rels/document.xml.rels": pointing("footnotes", "footnotes.xml"),
            "word/footnotes.xml": notes.encode(),
            "word/panes.xml": f"<a>{WORD}</a>".encode(),
            "word/settings.xml": replacing("</w:settings>", settings),
            "word/_rels/settings.xml.rels": pointing("attachedTemplate", f"file:///C:/{WORD}")(
                NO_RELATIONS
            ),
            "_rels/.rels": lambda text: extension(
                pointing("custom-properties", "docProps/custom.xml")(text)
            ),
            "docProps/custom.xml": f"<Properties>{WORD}</Properties>".encode(),
            "docProps/app.xml": f"<Properties><Company>{WORD}</Company></Properties>".encode(),
            "docProps/thumbnail.jpeg": SECRET,
            "customXml/item1.xml": f"<a>{WORD}</a>".encode(),
            f"{WORD}.txt": SECRET,
        },
    )


_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NO_RELATIONS = f'<Relationships xmlns="{_PACKAGE}"></Relationships>'.encode()
"""A file of relationships that says none."""


def excel(change: Callable[[openpyxl.Workbook], object] = lambda _: None) -> bytes:
    """Return a file of Excel that tells, after a change to it."""
    book = openpyxl.Workbook()
    book.properties.creator = book.properties.lastModifiedBy = WORD
    book["Sheet"].append(["Xã Minh Hoạ", 12])
    book.create_sheet("Hai")
    change(book)
    file = BytesIO()
    book.save(file)
    return changed(
        file.getvalue(),
        {
            "xl/workbook.xml": replacing(
                "<workbookPr", f'<fileSharing userName="{WORD}"/><workbookPr'
            ),
            "xl/worksheets/_rels/sheet2.xml.rels": pointing("printerSettings", "../p.bin")(
                NO_RELATIONS
            ),
            "xl/p.bin": SECRET,
        },
    )


def power_point(change: Callable[[Any], object] = lambda _: None) -> bytes:
    """Return a file of PowerPoint that tells, after a change to its first slide."""
    show = pptx.Presentation()
    show.core_properties.author = WORD
    slide = show.slides.add_slide(show.slide_layouts[0])
    slide.shapes.title.text = "Tập huấn"
    slide.shapes.add_picture(BytesIO(samples.png()), 0, 0)
    change(slide)
    file = BytesIO()
    show.save(file)
    return file.getvalue()


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def libre_office(body: str = "", kind: str = "text", more: dict[str, bytes] | None = None) -> bytes:
    """Return a file of LibreOffice that tells, with something in its text and other files."""
    names = (f'xmlns:{each}="{_ODF}:{each}:1.0"' for each in ("office", "text", "table", "script"))
    content = (
        f'<office:document-content {" ".join(names)} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<!-- {WORD} --><office:scripts>{WORD}</office:scripts><office:body><office:text>"
        f'<text:p>Kết luận <text:a xlink:href="file:///C:/{WORD}">a</text:a>'
        f'<text:image xlink:href="Pictures/a.jpg"/></text:p>{body}'
        "</office:text></office:body></office:document-content>"
    )
    files = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(),
        "content.xml": content.encode(),
        "styles.xml": b"<a/>",
        "meta.xml": f"<a>{WORD}</a>".encode(),
        "settings.xml": f"<a>{WORD}</a>".encode(),
        "Thumbnails/thumbnail.png": samples.png(),
        "Pictures/a.jpg": samples.jpeg(),
        "Pictures/left.jpg": SECRET,
        **(more or {}),
    }
    entries = "".join(f'<m:file-entry m:full-path="{name}"/>' for name in ("/", *files))
    files["META-INF/manifest.xml"] = (
        f'<m:manifest xmlns:m="{_ODF}:manifest:1.0">{entries}</m:manifest>'.encode()
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def older(*streams: str) -> bytes:
    """Return what an older file of Office looks like from outside."""
    names = b"".join(name.encode("utf-16-le") + b"\0\0" for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names + SECRET


def mp3() -> bytes:
    """Return a sound with tags before and behind it."""
    sound = b"\xff\xfb\x90\x00" + bytes(413)
    tag = b"ID3\4\0\0" + bytes((0, 0, 0, len(SECRET) + 4)) + SECRET + bytes(4)
    ape = b"APETAGEX" + struct.pack("<4I", 2000, 32 + len(SECRET), 1, 0x80000000) + bytes(8)
    head = b"APETAGEX" + struct.pack("<4I", 2000, 32 + len(SECRET), 1, 0xA0000000) + bytes(8)
    return tag + sound * 3 + head + SECRET + ape + b"TAG" + SECRET.ljust(125, b"\0")


def box(kind: bytes, content: bytes) -> bytes:
    """Return a box of an MP4."""
    return (8 + len(content)).to_bytes(4) + kind + content


def mp4(handler: bytes = b"vide") -> bytes:
    """Return what a film from a telephone looks like from outside."""
    dates = bytes(4) + SECRET[:8] + bytes(80)
    media = box(b"mdhd", dates) + box(b"hdlr", bytes(8) + handler + bytes(12) + SECRET + b"\0")
    told = box(b"udta", box(b"\xa9xyz", SECRET)) + box(b"meta", SECRET)
    track = box(b"trak", box(b"tkhd", dates) + box(b"mdia", media) + told)
    film = box(b"ftyp", b"mp42\0\0\0\0isommp42") + box(b"free", SECRET)
    film += box(b"moov", box(b"mvhd", dates) + track + told + box(b"gps ", SECRET))
    film += box(b"uuid", SECRET) + box(b"moof", told) + box(b"prft", SECRET)
    return film + box(b"mdat", b"pixels") + b"\0\0\0\1mdat" + (22).to_bytes(8) + b"pixels"


EVERY = {
    "a.pdf": pdf(),
    "a.docx": word(),
    "a.xlsx": excel(),
    "a.pptx": power_point(),
    "a.odt": libre_office(),
    "a.ods": libre_office(kind="spreadsheet"),
    "a.jpg": samples.jpeg(),
    "a.JPEG": samples.jpeg(6),
    "a.png": samples.png(),
    "a.webp": samples.webp(),
    "a.mp3": mp3(),
    "a.mp4": mp4(),
}
"""Attachments that are published without what they tell, by name."""
