"""PDF files without metadata and comments: who wrote them, with what, and what reviewers said."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

from newsroom.attachments.disk_places import without_place
from newsroom.attachments.pdf.pages import warnings_of_pages
from newsroom.attachments.unfit import LOCKED, SIGNED
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.clean import stripped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

_END = b"%%EOF"
_LAST = 2048
"""Bytes of a file's end within which it must say that it ends."""
_SIGNATURE = b"/ByteRange"
"""Stands unpacked in every signature: which bytes of the file were signed."""
_TELLING = (
    *("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/SpiderInfo", "/CreatorInfo"),
    *("/AA", "/XFA", "/JavaScript", "/Renditions", "/Threads"),
)
"""Keys that tell of a document's making, or make it do something by itself, wherever they are."""
_ACTIONS = (
    *("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/Movie", "/Sound"),
    *("/GoToE", "/GoToR"),
)
"""Actions that are more than to go somewhere in the document or on the web."""
_PAGES = ("/Page", "/Template")
_COMMENTS = ("/Text", "/Popup", "/Caret", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D")
"""Annotations that are nothing but a comment, or play something."""
_AUTHOR = ("/T", "/Subj", "/M", "/CreationDate", "/NM")
_COMMENT = (*_AUTHOR, "/Contents", "/RC", "/Popup", "/IRT")
_HIDDEN = 0x2
"""The bit of an annotation's flags which says that it is not shown."""
_IN_SIGHT = ("/FreeText", "/Link")
"""Annotations whose words stand on the page, or tell readers without eyes where a link goes."""

logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # it warns of what it mends


def cleaned(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return a PDF as readers may have it, and the warnings for its editor."""
    if _END not in content[-_LAST:]:
        raise ValueError("a file that is cut short")
    try:
        pdf = pikepdf.open(BytesIO(content))
    except pikepdf.PasswordError as error:
        raise UnfitFileError(LOCKED) from error
    with pdf:
        _refuse_hidden(pdf)
        warnings = tuple(warnings_of_pages(pdf))
        if _SIGNATURE in content:
            return content, (SIGNED, *warnings)
        _take_out(pdf)
        made = BytesIO()
        pdf.save(made, deterministic_id=True, encryption=False)
    return made.getvalue(), warnings


def _refuse_hidden(pdf: Pdf) -> None:
    """Refuse a PDF that holds more than its readers, and perhaps its editor, see."""
    if not len(pdf.pages):
        raise ValueError("a file without a page")
    layers: Any = pdf.Root.get("/OCProperties")
    layers = layers.get("/D") if layers is not None else None
    if layers is not None and (layers.get("/OFF") or layers.get("/BaseState") == "/OFF"):
        raise UnfitFileError(
            "có lớp (layer) đang ẩn mà bạn đọc bật lên xem được; xoá lớp đó, hoặc in lại thành PDF"
        )
    for each in _dictionaries(pdf):
        if "/EF" in each:
            name = each.get("/UF", each.get("/F", ""))
            raise UnfitFileError(
                f"có tệp khác đính bên trong (“{name}”); gỡ tệp đó ra, hoặc in lại thành PDF"
            )
        if each.get("/Subtype") == "/Redact":
            raise UnfitFileError(
                "có chỗ khoanh để che mà chưa che, chữ bên dưới vẫn đọc được; trong phần mềm PDF "
                "chọn Áp dụng che (Apply Redactions) rồi lưu lại"
            )


def _take_out(pdf: Pdf) -> None:
    """Remove a document's metadata, and all actions."""
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    if _acts_by_itself(pdf.Root.get("/OpenAction")):
        del pdf.Root.OpenAction
    shown = {page.objgen for page in pdf.pages}
    for each in _dictionaries(pdf):
        # Programs that take pages out leave them where headings, links and tags still lead to them.
        is_lost = each.get("/Type") in _PAGES and each.objgen not in shown
        acts = each.get("/S") in _ACTIONS or _names_place(each.get("/URI"))
        for key in [*each.keys()] if is_lost or acts else _TELLING:
            if key in each:
                del each[key]
        if _names_place(each.get("/Alt")):
            del each["/Alt"]
        if "/Annots" in each:
            for note in each.Annots:
                _take_out_comment(note)
            each.Annots = [note for note in each.Annots if "/Subtype" in note]
        if each.get("/Subtype") == "/Image":
            _strip_photograph(each)


def _acts_by_itself(opening: Any) -> bool:
    """Whether a document does more at its opening than to show one of its pages."""
    return isinstance(opening, pikepdf.Dictionary) and opening.get("/S") != "/GoTo"


def _names_place(text: Any) -> bool:
    """Whether a link or a description of a picture names a path on somebody's disk."""
    return text is not None and without_place(str(text)) != str(text)


def _take_out_comment(note: Any) -> None:
    """Remove the words of a comment from an annotation, all of one that nobody sees."""
    kind = note.get("/Subtype")
    if kind in _COMMENTS or int(note.get("/F", 0)) & _HIDDEN:
        gone = [*note.keys()]
    elif kind == "/Widget":  # a field of a form, whose name is needed
        gone = []
    else:
        gone = [*(_AUTHOR if kind in _IN_SIGHT else _COMMENT)]
    for key in gone:
        if key in note:
            del note[key]


def _strip_photograph(image: Any) -> None:
    """Remove the camera's metadata from a photograph; its pixels stay."""
    packing = image.get("/Filter")
    steps = packing if isinstance(packing, pikepdf.Array) else [packing]
    if [*map(str, steps)] != ["/DCTDecode"]:
        return
    try:
        bare = stripped(image.read_raw_bytes())
    except UnfitFileError:
        return  # no reader can see it either
    image.write(bare, filter=packing, decode_parms=image.get("/DecodeParms"))


def _dictionaries(pdf: Pdf) -> Iterator[Any]:
    """Yield every dictionary and stream that a document uses, each once.

    What is taken out of one while it is held is not visited.
    """
    seen = set()
    waiting: list[Any] = [pdf.trailer]
    while waiting:
        each = waiting.pop()
        if each.is_indirect:
            if each.objgen in seen:
                continue
            seen.add(each.objgen)
        if isinstance(each, pikepdf.Array):
            held = [*each]
        else:
            yield each
            held = [value for _, value in each.items()]
        kinds = (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream)
        waiting += [value for value in held if isinstance(value, kinds)]
