"""The package that a Word file is: a zip of XML parts, pictures, and what relates them.

Its XML is read by lxml and not by a library for Word: mammoth, the best of them for this, drops
what stands in simple fields, equations, carriage returns and grouped pictures, and with them the
numbers of lists, alignment and fonts. A walk that enters whatever it does not know loses no word.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote

from lxml import etree

from newsroom.attachments.office.markup import attribute
from newsroom.editing.importing.manuscript import UnreadableFileError

Element: TypeAlias = etree._Element  # noqa: SLF001 (lxml has no other name for it)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
"""How the names of Word's XML begin in files that Word has saved as Strict Open XML."""
_OLE = b"\xd0\xcf\x11\xe0"
_MOST_XML = 64 * 1024 * 1024
"""Of one part; a thousand pages take a tenth of it."""
_MOST_MEDIA = 128 * 1024 * 1024
_MOST = 1024 * 1024 * 1024
"""Of the whole file."""
_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)
BROKEN = (
    "tệp Word hỏng hoặc tải về chưa xong, không mở được; chép hoặc tải lại tệp gốc, hoặc mở bằng "
    "Word rồi lưu lại thành tệp .docx mới"
)
"""What to tell of a file that cannot be read."""
_OLD = (
    "đây là tệp Word kiểu cũ (.doc); mở bằng Word, chọn Lưu thành (Save As) “Word Document "
    "(.docx)” rồi nhập tệp .docx ấy"
)
_NOT_WORD = "đây không phải tệp Word .docx; mở bằng Word rồi lưu thành .docx"
_TOO_LARGE = "tệp phình ra quá lớn khi mở; mở bằng Word rồi lưu lại thành tệp .docx mới"


class Relationship(NamedTuple):
    """Where a part points to."""

    key: str
    """What the part calls it."""
    kind: str
    """The last word of its type, such as image."""
    target: str
    """A part of the package, or an address outside."""
    is_external: bool


class WordPackage:
    """The parts of a Word file."""

    def __init__(self, content: bytes) -> None:
        """Open a package. Raises `UnreadableFileError`."""
        if content.startswith(_OLE):
            raise UnreadableFileError(_OLD)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _FAULTS as error:
            is_zip = content.startswith(b"PK")
            raise UnreadableFileError(BROKEN if is_zip else _NOT_WORD) from error
        self._names = {name.replace("\\", "/").lower(): name for name in self._zip.NameToInfo}
        """Some programs write names with other slashes, or refer to them in other letters."""
        if sum(each.file_size for each in self._zip.infolist()) > _MOST:
            raise UnreadableFileError(_TOO_LARGE)
        self._media: dict[str, bytes | None] = {}
        named = (each.target for each in self.relations("") if each.kind == "officeDocument")
        self.main = next(named, "word/document.xml")
        """The name of the part that holds the text."""

    def text(self) -> Element:
        """Return the root of the text."""
        root = self.tree(self.main)
        if root is None or root.tag != f"{W}document":
            raise UnreadableFileError(_NOT_WORD)
        return root

    def parts(self, kind: str) -> list[str]:
        """Return the names of the parts of a kind, such as footnotes, that belong to the text."""
        return [each.target for each in self.relations(self.main) if each.kind == kind]

    def tree(self, name: str) -> Element | None:
        """Return the root of an XML part, none where there is no such part."""
        content = self._read(name, _MOST_XML)
        if content is None:
            return None
        # No program that writes Word files declares entities; what does so means to grow.
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise UnreadableFileError(BROKEN)
        content = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", content)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        try:
            root: Element = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise UnreadableFileError(BROKEN) from error
        return root

    def relations(self, name: str) -> list[Relationship]:
        """Return what a part points to; the package itself has no name."""
        folder, base = posixpath.split(name)
        root = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        return [] if root is None else [_relation(element, folder) for element in root]

    def media(self, name: str) -> bytes | None:
        """Return a picture, none where there is no such part."""
        if name not in self._media:  # one may be shown on every page
            self._media[name] = self._read(name, _MOST_MEDIA)
        return self._media[name]

    def _read(self, name: str, most: int) -> bytes | None:
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        try:
            with self._zip.open(stored) as part:
                content = part.read(most + 1)
        except _FAULTS as error:
            raise UnreadableFileError(BROKEN) from error
        if len(content) > most:
            raise UnreadableFileError(_TOO_LARGE)
        return content


class References:
    """The references of one part, which its elements name by keys."""

    def __init__(self, package: WordPackage, name: str) -> None:
        """Look up what part `name` refers to."""
        self._package = package
        self._relations = {each.key: each for each in package.relations(name)}

    def address(self, link: Element) -> str:
        """Return where a link leads outside the file, empty where it leads nowhere."""
        relation = self._relations.get(link.get(f"{R}id", ""))
        anchor = attribute(link, "anchor")
        target = relation.target if relation and relation.is_external else ""
        return f"{target}#{anchor}" if target and anchor and "#" not in target else target

    def content(self, element: Element) -> bytes | None:
        """Return the part that an element stands for, none where it is not in the file."""
        key = element.get(f"{R}embed") or element.get(f"{R}id") or element.get(f"{R}link", "")
        relation = self._relations.get(key)
        if relation is None or relation.is_external:
            return None
        return self._package.media(relation.target)

    def diagram(self, element: Element) -> Element | None:
        """Return what holds the words of a diagram, none where it is not in the file."""
        relation = self._relations.get(element.get(f"{R}dm", ""))
        return None if relation is None else self._package.tree(relation.target)


def _relation(element: Element, folder: str) -> Relationship:
    target, kind = element.get("Target", ""), element.get("Type", "").rpartition("/")[2]
    is_external = element.get("TargetMode") == "External"
    if not is_external:
        joined = posixpath.join("/", folder, unquote(target))
        target = posixpath.normpath(joined).lstrip("/")
    return Relationship(element.get("Id", ""), kind, target, is_external)
