"""Word, Excel and PowerPoint since 2007, without their authors, and with nothing hidden in them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom.attachments.disk_places import may_tell, take_out_places
from newsroom.attachments.marked import is_marked_secret
from newsroom.attachments.office.archive import packed, unpacked
from newsroom.attachments.office.cropped import CROPPED, WITH_PICTURES, is_cropped
from newsroom.attachments.office.hidden import refuse_hidden
from newsroom.attachments.office.leftovers import (
    take_out_lost_notes,
    take_out_names,
    take_out_unshown_lines,
    take_out_unshown_margins,
)
from newsroom.attachments.office.markup import serialized, take_out
from newsroom.attachments.office.package import XML, OfficePackage, Part
from newsroom.attachments.office.parts import cleaned_part
from newsroom.attachments.unfit import EMBEDDED, MACROS, MARKED, NOT_AS_NAMED, SIGNED
from newsroom.attachments.unseen.office import refuse_unseen
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_MAIN = MappingProxyType(
    {
        ".docx": "wordprocessingml.document.main+xml",
        ".xlsx": "spreadsheetml.sheet.main+xml",
        ".pptx": "presentationml.presentation.main+xml",
    }
)
"""How the type of a file's document ends, by its suffix."""
_UNNAMED = frozenset(
    """
    officeDocument origin theme themeOverride styles stylesWithEffects settings webSettings
    fontTable numbering footnotes endnotes comments threadedComment sharedStrings sheetMetadata
    rdRichValue rdRichValueStructure rdRichValueTypes richValueRel FeaturePropertyBag pivotTable
    chartStyle chartColorStyle diagramDrawing presProps viewProps tableStyles slideLayout notesSlide
    notesMaster
    """.split()  # noqa: SIM905 (as a page of words)
)
"""Parts that belong to a file though none names them: others tell of its making, or are left."""
_TELLING = frozenset(
    """
    printerSettings attachedTemplate recipientData mailMergeSource mailMergeHeaderSource
    slideUpdateUrl userXmlData tags hdphoto
    """.split()  # noqa: SIM905 (as a page of words)
)
"""Parts that are named, and tell who made a file, on what, or how a picture was before."""
_REFUSED = MappingProxyType(
    {
        **dict.fromkeys(("vbaProject", "xlMacrosheet", "xlIntlMacrosheet"), MACROS),
        **dict.fromkeys(("control", "activeXControlBinary", "attachedToolbars"), MACROS),
        **dict.fromkeys(("oleObject", "package", "aFChunk", "subDocument"), EMBEDDED),
        **dict.fromkeys(
            ("externalLink", "externalLinkPath", "connections", "queryTable"),
            "lấy số liệu từ tệp hoặc máy khác và giữ cả bản sao; trong Excel: thẻ Dữ liệu (Data), "
            "Sửa liên kết (Edit Links), Ngắt liên kết (Break Link), rồi lưu lại",
        ),
        **dict.fromkeys(
            ("pivotCacheDefinition", "pivotCacheRecords"),
            "có bảng tổng hợp (PivotTable) giữ toàn bộ số liệu gốc; chép bảng đó sang tệp mới bằng "
            "Dán giá trị (Paste Values), hoặc lưu thành PDF",
        ),
        **dict.fromkeys(
            ("revisionHeaders", "revisionLog", "usernames"),
            "còn lịch sử sửa chung; trong Excel: thẻ Xem lại (Review), bỏ chia sẻ sổ tính "
            "(Unshare Workbook), rồi lưu lại",
        ),
    }
)
"""What parts are not to be published at all, by their roles."""
_TAKEN_OUT = (
    *("{*}attachedTemplate", "{*}mailMerge", "{*}rsids", "{*}docVars"),
    *("{*}absPath", "{*}fileSharing", "{*}custDataLst", "{*}permStart", "{*}permEnd"),
    *("{*}fldData", "{*}imgProps", "{*}scenarios", "{*}customSheetViews"),
    "{*}customWorkbookViews",
)
"""Elements that tell of the same."""
_SEEN_OR_HEARD = ("image", "video", "audio", "media")
"""Parts by their roles, some of which are XML too."""


def cleaned(content: bytes, suffix: str) -> tuple[bytes, tuple[str, ...]]:
    """Return a file of Office as readers may have it, and the warnings for its editor."""
    package = _package(unpacked(content))
    if "macroEnabled" in package.main_type():
        raise UnfitFileError(MACROS)
    if not package.main_type().endswith(_MAIN[suffix]):
        raise UnfitFileError(NOT_AS_NAMED.format(suffix))
    refuse_unseen(package)
    warnings = tuple(_warnings(package))
    take_out_lost_notes(package)
    take_out_names(part.root() for part in package.parts.values() if _is_read(part))
    for part in package.parts.values():
        part.content = _cleaned_part(part)
    if any(part.role == "origin" for part in package.parts.values()):
        return content, (SIGNED, *warnings)
    return packed(package.together()), warnings


def _package(files: dict[str, bytes]) -> OfficePackage:
    """Return a file of Office unpacked, without the parts that only unshown ones refer to."""
    package = OfficePackage(files)
    package.walk(_keeps, unnamed=_UNNAMED)
    if not take_out_unshown_margins(package):
        return package
    texts = package.roots("officeDocument").items()
    return _package({**files, **{name: serialized(root) for name, root in texts}})


def _warnings(package: OfficePackage) -> Iterator[str]:
    """Yield the warnings for the editor of a file."""
    parts = package.parts.values()
    if is_marked_secret(parts):
        yield MARKED
    if any(is_cropped(part.root()) for part in parts if part.role in WITH_PICTURES):
        yield CROPPED


def _keeps(role: str) -> bool:
    """Whether parts of this role are published; some forbid it for the whole file."""
    if role in _REFUSED:
        raise UnfitFileError(_REFUSED[role])
    return role not in _TELLING


def _is_read(part: Part) -> bool:
    """Whether a part is the XML of Office, and no picture in XML."""
    return part.role not in _SEEN_OR_HEARD and part.content.startswith(XML)


def _cleaned_part(part: Part) -> bytes:
    if _is_read(part):
        root = part.root()
        refuse_hidden(root, part.role)
        _take_out(root, part.cut)
        take_out_unshown_lines(root)
        if may_tell(part.content):
            take_out_places(root)
        return serialized(root)
    return cleaned_part(part.content)


def _take_out(root: _Element, cut: set[str]) -> None:
    """Remove from a part its metadata, and all references to the parts that were `cut`."""
    for each in list(root.iter(*_TAKEN_OUT)):
        take_out(each)
    for each in root.iter() if cut else ():
        for key, value in each.items():
            if value in cut and "relationships" in key:
                del each.attrib[key]
