"""LibreOffice's files without their authors, and with nothing hidden in them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom.attachments.disk_places import take_out_places
from newsroom.attachments.marked import has_marks
from newsroom.attachments.office.archive import packed, unpacked
from newsroom.attachments.office.cropped import CROPPED, is_cropped
from newsroom.attachments.office.hidden import (
    COMMENTED_IN_LIBREOFFICE,
    COVERED_IN_LIBREOFFICE,
    HIDDEN_IN_LIBREOFFICE,
    UNSEEN_IN_LIBREOFFICE,
)
from newsroom.attachments.office.markup import local_name, parsed, serialized, take_out
from newsroom.attachments.office.parts import cleaned_part
from newsroom.attachments.unfit import EMBEDDED, LOCKED, MACROS, MARKED, NOT_AS_NAMED, SIGNED
from newsroom.attachments.unseen.open_text import text_has_unseen_words
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from lxml.etree import _Element

TYPES = MappingProxyType(
    {
        ".odt": b"application/vnd.oasis.opendocument.text",
        ".ods": b"application/vnd.oasis.opendocument.spreadsheet",
    }
)
_MANIFEST = "META-INF/manifest.xml"
_SIGNATURES = "META-INF/documentsignatures.xml"
_TEXTS = ("content.xml", "styles.xml")
"""The others tell of the author and of how the file was last looked at."""
_SHOWN = ("Pictures/", "Fonts/")
_MACROS = ("Basic/", "Scripts/")
_NO_MACROS = ("script-lc.xml", "script-lb.xml")
"""Lists of macros, which are written where there are none too."""
_OBJECTS = ("Object ", "ObjectReplacements/")
_COMMENTS = ("annotation", "changed-region")
_CONDITIONAL = ("hidden-text", "conditional-text")
"""Words that are shown, or others for them, as a condition says."""
_COVERED = "covered-table-cell"
"""A cell behind one that was merged over it."""
_HIDING = frozenset(
    (
        ("text:1.0}display", "none"),
        ("table:1.0}display", "false"),
        ("table:1.0}visibility", "collapse"),
        ("table:1.0}visibility", "filter"),
        ("text:1.0}is-hidden", "true"),
        ("{http://openoffice.org/2010/draw}display", "none"),
    )
)
"""How the names of attributes end that hide words, sheets, rows and columns."""
_NAMED = "//@*[local-name() = 'href']"
_TARGETS = ("#", "Pictures/", "Fonts/", "http://", "https://", "mailto:")


def cleaned(content: bytes, suffix: str) -> tuple[bytes, tuple[str, ...]]:
    """Return a file of LibreOffice as readers may have it, and the warnings for its editor."""
    files = unpacked(content)
    if files.get("mimetype") != TYPES[suffix] or _MANIFEST not in files:
        raise UnfitFileError(NOT_AS_NAMED.format(suffix))
    manifest = parsed(files[_MANIFEST])
    _refuse(files, manifest)
    texts = {name: parsed(files[name]) for name in _TEXTS if name in files}
    if text_has_unseen_words(*texts.values()):
        raise UnfitFileError(UNSEEN_IN_LIBREOFFICE)
    tests = {MARKED: has_marks, CROPPED: is_cropped}
    warnings = tuple(told for told, test in tests.items() if any(map(test, texts.values())))
    kept = {name: _cleaned_text(root) for name, root in texts.items()}
    named = {href for root in texts.values() for href in map(str, root.xpath(_NAMED))}
    shown = {
        name: cleaned_part(files[name])
        for name in files
        if name.startswith(_SHOWN) and name in named
    }
    for each in list(manifest):
        path = next((value for key, value in each.items() if key.endswith("full-path")), "")
        if path not in (*kept, *shown, "/"):
            take_out(each)
    if _SIGNATURES in files:
        return content, (SIGNED, *warnings)
    first = {"mimetype": files["mimetype"], _MANIFEST: serialized(manifest)}
    return packed({**first, **kept, **shown}), warnings


def _refuse(files: dict[str, bytes], manifest: _Element) -> None:
    """Refuse what readers could not open, or should not."""
    if any(local_name(each) == "encryption-data" for each in manifest.iter()):
        raise UnfitFileError(LOCKED)
    if any(name.startswith(_MACROS) and not name.endswith(_NO_MACROS) for name in files):
        raise UnfitFileError(MACROS)
    if any(name.startswith(_OBJECTS) for name in files):
        raise UnfitFileError(EMBEDDED)


def _cleaned_text(root: _Element) -> bytes:
    take_out_places(root)
    for each in list(root.iter()):
        if local_name(each) in _CONDITIONAL:
            raise UnfitFileError(HIDDEN_IN_LIBREOFFICE)
        if local_name(each) == _COVERED and any(map(str.isalnum, "".join(each.itertext()))):
            raise UnfitFileError(COVERED_IN_LIBREOFFICE)
        if local_name(each) in _COMMENTS:
            raise UnfitFileError(COMMENTED_IN_LIBREOFFICE)
        for key, value in each.items():
            space_and_name = ":".join(key.rsplit(":", 2)[-2:])
            if (space_and_name, value) in _HIDING:
                raise UnfitFileError(HIDDEN_IN_LIBREOFFICE)
            if key.endswith("}href") and not value.startswith(_TARGETS):
                del each.attrib[key]
        if local_name(each) in ("scripts", "event-listeners"):
            take_out(each)
    return serialized(root)
