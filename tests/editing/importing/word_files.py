"""Word files for the tests: python-docx for what it can write, raw XML for the rest."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from PIL import Image

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table
    from docx.text.paragraph import Paragraph

NAMESPACES = nsdecls("w", "r", "wp", "a", "pic") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOTES_TYPE = f"{_RELATIONS}/footnotes"
_NOTES_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def document() -> Document:
    """Return an empty document of Word's own template."""
    return docx.Document()


def saved(document: Document) -> bytes:
    """Return a document as Word stores it."""
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def raw(document: Document, xml: str) -> None:
    """Add blocks written in XML at the end of a document."""
    body = document.element.body
    root = parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")
    for element in list(root):
        body.insert(len(body) - 1, element)  # the last element is the section's


def parsed(xml: str) -> BaseOxmlElement:
    """Return an element written in XML."""
    name, rest = xml[1:].split(" ", 1)
    return parse_xml(f"<{name} {NAMESPACES} {rest}")


def run(text: str, properties: str = "") -> str:
    """Return a run in XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph in XML."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def set_numbering(document: Document, levels: str, key: int = 77) -> None:
    """Give a document a list whose levels are written in XML."""
    numbering = document.part.numbering_part.element
    shape = f'<w:abstractNum {NAMESPACES} w:abstractNumId="{key}">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(shape))
    use = f'<w:abstractNumId w:val="{key}"/>'
    numbering.append(parse_xml(f'<w:num {NAMESPACES} w:numId="{key}">{use}</w:num>'))


def level(number: int, shape: str, text: str, *, start: int = 1, more: str = "") -> str:
    """Return a level of a list in XML."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{720 * (number + 1)}"/></w:pPr></w:lvl>'
    )


def item(text: str, number: int = 0, list_key: int = 77) -> str:
    """Return a paragraph of a list in XML."""
    place = f'<w:ilvl w:val="{number}"/><w:numId w:val="{list_key}"/>'
    return paragraph(run(text), properties=f"<w:numPr>{place}</w:numPr>")


def add_footnote(document: Document, paragraph: Paragraph, text: str) -> None:
    """Refer at the end of a paragraph to the footnote of a document that has one."""
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p></w:footnote>'
        "</w:footnotes>"
    )
    name = PackURI("/word/footnotes.xml")
    package = document.part.package
    part = Part(name, _NOTES_CONTENT, notes.encode(), package)
    document.part.relate_to(part, _NOTES_TYPE)
    reference = parse_xml(f'<w:r {NAMESPACES}><w:footnoteReference w:id="2"/></w:r>')
    paragraph._p.append(reference)  # noqa: SLF001 (python-docx knows no footnotes)


def add_part(owner: Document | Part, kind: str, name: str, content: bytes, *, key: str) -> Part:
    """Add a part to a document, or to one of its parts, which refers to it by `key`."""
    holder = owner if isinstance(owner, Part) else owner.part
    part = Part(PackURI(name), "application/octet-stream", content, holder.package)
    holder.load_rel(f"{_RELATIONS}/{kind}", part, key)
    return part


def text_box(text: str) -> str:
    """Return a paragraph with a box, in the form of today and in that of old programs."""
    content = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    today = f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
    return (
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x">{today}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def fill(table: Table, rows: list[list[str]]) -> None:
    """Write the cells of a table; a cell of several lines has a paragraph for each."""
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            first, *others = text.split("\n")
            cell.text = first
            for other in others:
                cell.add_paragraph(other)


def photo(width: int = 640, height: int = 400, *, turned: bool = False) -> bytes:
    """Return a photo as a telephone takes it, with place and maker; `turned` lies on its side."""
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh"
    exif[0x8825] = {1: "N", 2: (21.0, 50.0, 0.0), 3: "E", 4: (106.0, 45.0, 0.0)}
    exif[0x0112] = 6 if turned else 1
    content = BytesIO()
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    picture.save(content, "JPEG", exif=exif)
    return content.getvalue()


def zipped(*names: str) -> bytes:
    """Return an archive of files of such names."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


def older(*streams: str) -> bytes:
    """Return what a file of Office until 2003 looks like, by the names of its streams."""
    names = (name.encode("utf-16-le") + b"\0\0" for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + b"".join(names)


def rtf(*pictures: bytes) -> str:
    """Return pictures as Word puts them on the clipboard, each for old programs, too."""
    said = r"\picw10\pngblip\bliptag-5{\*\blipuid 0a1b}"
    held = (
        rf"{{\*\shppict{{\pict{{\*\picprop\shplid1025}}{said}{each.hex()}}}}}"
        rf"{{\nonshppict{{\pict\picw10\wmetafile8 {each.hex()}}}}}"
        for each in pictures
    )
    return rf"{{\rtf1 M\u7897?t {''.join(held)}}}"


def add_photo(document: Document, content: bytes, alt: str = "") -> None:
    """Add a picture in a paragraph of its own."""
    document.add_picture(BytesIO(content), width=Cm(10))
    properties = document.paragraphs[-1]._p.xpath(".//wp:docPr")[0]  # noqa: SLF001 (no other way)
    properties.set("descr", alt)


def with_part(file: bytes, part: str, content: bytes | None) -> bytes:
    """Return a Word file in which a part has another content, or is missing."""
    changed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(file)) as source,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = content if name == part else source.read(name)
            if data is not None:
                target.writestr(name, data)
    return changed.getvalue()
