"""What of a file of Office is not meant for readers: comments, changes, hidden parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import OFF, attribute, local_name
from newsroom.attachments.unseen.shapes import OLD_SHAPES, is_hidden_old
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHANGES = frozenset(
    """
    ins del moveFrom moveTo moveFromRangeStart moveToRangeStart rPrChange pPrChange sectPrChange
    tblPrChange tblPrExChange trPrChange tcPrChange tblGridChange numberingChange cellIns cellDel
    cellMerge
    """.split()  # noqa: SIM905 (as a page of words)
)
_COMMENTS = ("comment", "threadedComment", "cm")
_COMMENTING = ("comments", "threadedComment", "threadedComments")
"""The roles of parts that hold comments; Word also writes empty ones."""
_SIZES = {"col": "width", "row": "ht"}
"""What says how wide or high a part of a sheet is."""
_YES = ("1", "true", "on")
_FIELDS = ("instrText", "fldSimple")
_CHOOSES = re.compile(r"\s*(?:IF|SET|ASK|FILLIN)\s", re.IGNORECASE)
"""How fields of Word begin that hold words which they may not show."""
_LOOKED_AT = tuple(
    f"{{*}}{name}"
    for names in (_CHANGES, _COMMENTS, _FIELDS, _SIZES, ("sheet", "cNvPr", "docPr"), OLD_SHAPES)
    for name in names
)
"""A table has a million cells that hide nothing."""
_CHANGED = (
    "còn dấu vết sửa (Track Changes), bạn đọc xem được câu đã bỏ; trong Word: thẻ Xem lại "
    "(Review), Chấp nhận (Accept), Chấp nhận tất cả thay đổi và ngừng theo dõi, rồi lưu lại"
)
_COMMENTED = (
    "còn chú thích (Comments) của người soạn; thẻ Xem lại (Review), Xoá (Delete), "
    "Xoá tất cả chú thích, rồi lưu lại"
)
_CHOSEN = (
    "có trường (field) chọn chữ theo điều kiện, chữ không được chọn vẫn còn trong tệp; trong Word: "
    "Ctrl+A, rồi Ctrl+Shift+F9 để đổi mọi trường thành chữ, rồi lưu lại"
)
_HIDDEN_SHEET = (
    "có trang tính bị ẩn mà bạn đọc mở lên xem được; bấm chuột phải vào tên một trang tính, "
    "Bỏ ẩn (Unhide), xoá trang thừa, rồi lưu lại"
)
_HIDDEN_CELLS = (
    "có hàng hoặc cột bị ẩn mà bạn đọc mở lên xem được; chọn cả trang tính, Bỏ ẩn (Unhide) hàng "
    "và cột, bỏ bộ lọc, xoá chỗ thừa rồi lưu lại; hoặc lưu thành PDF"
)
_HIDDEN_SLIDE = "có trang chiếu bị ẩn; xoá trang đó hoặc Bỏ ẩn trang chiếu (Unhide), rồi lưu lại"
_HIDDEN_SHAPE = (
    "có hình hoặc khung chữ bị ẩn mà bạn đọc mở lên xem được; mở Ngăn lựa chọn (Selection Pane), "
    "xoá hình có con mắt gạch chéo, rồi lưu lại"
)
_NOTES = "có ghi chú của người trình bày (Notes) dưới trang chiếu; xoá ghi chú, hoặc lưu thành PDF"
COMMENTED_IN_LIBREOFFICE = (
    "còn chú thích hoặc dấu vết sửa; trong LibreOffice: Sửa, Theo dõi thay đổi, Chấp nhận tất cả "
    "(Edit, Track Changes, Accept All), xoá chú thích, rồi lưu lại"
)
HIDDEN_IN_LIBREOFFICE = (
    "có chữ, hình, trang tính, hàng hoặc cột bị ẩn mà bạn đọc mở lên xem được; bỏ ẩn, xoá chỗ thừa "
    "rồi lưu lại, hoặc lưu thành PDF"
)
COVERED_IN_LIBREOFFICE = (
    "có chữ hoặc số bị ô gộp che mất mà bạn đọc tách ô là thấy; trong LibreOffice: chọn các ô gộp, "
    "Định dạng, Gộp và tách ô, Tách ô (Format, Merge and Unmerge Cells, Unmerge Cells), xoá chỗ "
    "thừa vừa hiện ra, gộp lại rồi lưu; hoặc lưu thành PDF"
)
UNSEEN_IN_LIBREOFFICE = (
    "có chữ cùng màu với nền hoặc chữ nhỏ li ti mà bạn đọc bôi đen là thấy; trong LibreOffice: "
    "Ctrl+A, đặt màu chữ Tự động (Automatic) và cỡ chữ thường, xoá chữ thừa rồi lưu lại; nếu là "
    "chữ trắng trên nền màu thì lưu thành PDF"
)


def refuse_hidden(root: _Element, role: str) -> None:
    """Refuse a part, of this role in the file, that holds what readers shall not see."""
    if role == "slide" and root.get("show") in OFF:
        raise UnfitFileError(_HIDDEN_SLIDE)
    if role == "notesSlide" and any(map(_is_note, root.iter("{*}t"))):
        raise UnfitFileError(_NOTES)
    for each in root.iter(*_LOOKED_AT):
        is_word = "wordprocessingml" in str(each.tag)
        fault = _fault_in_word(each, role) if is_word else _fault(each, role)
        if fault:
            raise UnfitFileError(fault)


def _fault_in_word(each: _Element, role: str) -> str:
    """Return the fault of an element of Word that is not for readers, else nothing."""
    name = local_name(each)
    if name in _CHANGES:
        return _CHANGED
    if name in _FIELDS and _CHOOSES.match(each.text or attribute(each, "instr")):
        return _CHOSEN
    return _COMMENTED if name in _COMMENTS and role in _COMMENTING else ""


def _fault(each: _Element, role: str) -> str:
    """Return the fault of another element that is not for readers, else nothing."""
    name = local_name(each)
    if name in _COMMENTS and role in _COMMENTING:
        return _COMMENTED
    if name == "sheet" and each.get("state", "visible") != "visible":
        return _HIDDEN_SHEET
    if is_hidden_old(each) and role != "vmlDrawing":  # where Excel draws comments
        return _HIDDEN_SHAPE
    is_flat = name in _SIZES and _is_flat(each.get(_SIZES[name], ""))
    if each.get("hidden") in _YES or is_flat:
        return {"row": _HIDDEN_CELLS, "col": _HIDDEN_CELLS}.get(name, _HIDDEN_SHAPE)
    return ""


def _is_flat(size: str) -> bool:
    """Whether a row or column is less than a point or a letter wide."""
    try:
        return float(size) < 1
    except ValueError:
        return False


def _is_note(each: _Element) -> bool:
    """Whether text is a speaker's note, and not the number of the slide."""
    parent = each.getparent()
    is_field = parent is not None and local_name(parent) == "fld"
    return not is_field and bool((each.text or "").strip())
