"""The package that a file of Office is: parts, and the relationships between them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import local_name, parsed, serialized, take_out

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from lxml.etree import _Element

_TYPES = "[Content_Types].xml"
XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\0<")
"""How XML begins."""
_NAMES = "//@*[contains(namespace-uri(), 'relationships') or local-name() = 'relid']"
_WEB = ("http://", "https://", "mailto:", "tel:")


@dataclass(slots=True)
class Part:
    """A file within a file of Office."""

    name: str
    """Its path."""
    role: str
    """What it is to the part that points to it, as the last word of the relationship's type."""
    content: bytes
    """As it lies there."""
    cut: set[str] = field(default_factory=set)
    """The ids of its relationships to parts that are left out."""
    _root: _Element | None = None

    def root(self) -> _Element:
        """Return the root of its XML, which is parsed once."""
        if self._root is None:
            self._root = parsed(self.content, is_loose=self.role == "vmlDrawing")
        return self._root

    def names(self) -> frozenset[str]:
        """Return the ids of relationships that its XML uses."""
        is_xml = self.content.startswith(XML)
        return frozenset(map(str, self.root().xpath(_NAMES)) if is_xml else ())


@dataclass(slots=True)
class OfficePackage:
    """A file of Office, unpacked."""

    files: dict[str, bytes]
    """All that is in it."""
    parts: dict[str, Part] = field(default_factory=dict)
    """The parts that are kept, by path: those that nothing points to are not."""
    pointers: dict[str, bytes] = field(default_factory=dict)
    """The files of relationships without those to parts that are left out, by path."""
    targets: dict[str, list[str]] = field(default_factory=dict)
    """Which of the kept parts each points to, by paths."""

    def walk(self, keeps: Callable[[str], bool], *, unnamed: Container[str]) -> None:
        """Follow the relationships to all parts but those whose role `keeps` refuses.

        A part that the one which points to it names nowhere is kept if its role is `unnamed`.
        """
        waiting = self._targets(Part("", "", b""), keeps, unnamed)
        while waiting:
            part = waiting.pop(0)
            if part.name not in self.parts:
                self.parts[part.name] = part
                found = self._targets(part, keeps, unnamed)
                self.targets[part.name] = [each.name for each in found]
                waiting += found

    def roots(self, role: str, *, of: str | None = None) -> dict[str, _Element]:
        """Return the roots of the parts of a role, by path; be it only those `of` one part."""
        names = self.parts if of is None else self.targets.get(of, ())
        found = {name: part for name in names if (part := self.parts[name]).role == role}
        return {name: part.root() for name, part in found.items()}

    def _targets(
        self, source: Part, keeps: Callable[[str], bool], unnamed: Container[str]
    ) -> list[Part]:
        """Return the parts that a part refers to; record on it those that are left out."""
        folder, name = posixpath.split(source.name)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.files:
            return []
        root = parsed(self.files[path])
        named = source.names()
        parts = []
        for each in list(root):
            role = each.get("Type", "").rpartition("/")[2]
            target = each.get("Target", "")
            place = posixpath.normpath(posixpath.join("/", folder, target))[1:]
            is_outside = each.get("TargetMode") == "External"
            found = target.lower().startswith(_WEB) if is_outside else place in self.files
            is_of_it = each.get("Id") in named or role in unnamed or place in self.parts
            if not keeps(role) or not found or not is_of_it:
                source.cut.add(each.get("Id", ""))
                take_out(each)
            elif not is_outside:
                parts.append(Part(place, role, self.files[place]))
        self.pointers[path] = serialized(root)
        return parts

    def main_type(self) -> str:
        """Return the content type of the document itself, empty where there is none."""
        main = [part.name for part in self.parts.values() if part.role == "officeDocument"]
        types = list(parsed(self.files[_TYPES])) if _TYPES in self.files else []
        own = [each for each in types if each.get("PartName", "")[1:] in main]
        # Some programs say it for all parts with the same suffix at once.
        suffixes = {name.rpartition(".")[2] for name in main}
        usual = [each for each in types if each.get("Extension") in suffixes]
        return "".join(each.get("ContentType", "") for each in own or usual)

    def together(self) -> dict[str, bytes]:
        """Return the files that are kept."""
        types = parsed(self.files[_TYPES])
        for each in list(types):
            if local_name(each) == "Override" and each.get("PartName", "")[1:] not in self.parts:
                take_out(each)
        parts = {name: part.content for name, part in self.parts.items()}
        return {_TYPES: serialized(types), **self.pointers, **parts}
