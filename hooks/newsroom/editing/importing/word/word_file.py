"""A Word file as a manuscript: its text and notes, and remarks on what stays out, as margins."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, local_name
from newsroom.editing.importing.manuscript import Manuscript, PlacedPicture, runs_in, runs_of
from newsroom.editing.importing.word.body import Body
from newsroom.editing.importing.word.drawings import may_cover
from newsroom.editing.importing.word.numbering import Numbering
from newsroom.editing.importing.word.package import W, WordPackage
from newsroom.editing.importing.word.styles import Styles
from newsroom.text.secret_marks import secret_marks
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Runs
    from newsroom.editing.importing.word.package import Element

_NOTES = ("footnote", "endnote")
_LEFT_OUT = {
    "comments": "{} ghi chú bên lề (comment) không đưa vào",
    "hidden": "{} chỗ chữ hoặc hình ẩn không đưa vào",
    "deleted": "{} chỗ đã xoá khi sửa có theo dõi (track changes) không đưa vào",
    "charts": "{} biểu đồ không đưa vào; chụp lại thành ảnh rồi chèn vào tin",
    "objects": "{} tệp nhúng (Excel, PDF…) không đưa vào; lưu ra tệp riêng rồi đính kèm",
    "missing": "{} hình chỉ liên kết tới tệp khác, không có trong tệp Word",
    "inserted": "{} phần của tệp khác không đưa vào; mở tệp bằng Word, lưu lại rồi nhập",
    "fields": "{} chỗ Word tự tính (số mục kiểu cũ, công thức gõ bằng mã trường…) không đưa vào; "
    "mở tệp Word xem chỗ đó rồi gõ vào tin",
    "pictures": "{} hình trong chú thích không đưa vào; chèn ảnh ấy vào nội dung tin",
    "contents": "mục lục của tệp Word không đưa vào: số trang ở đó không còn đúng",
    "highlighted": "{} chỗ chữ tô màu nền đã bỏ màu, chữ vẫn giữ; sửa chỗ nào còn chưa chốt",
    "unfilled": "{} ô chưa điền của tệp Word không đưa vào",
    "covering": "{} hình vẽ có nền (ô che, khối màu…) không đưa vào; hình ấy che lên ảnh thì ảnh "
    "nhập vào không còn được che: che ngay trong ảnh rồi chèn lại",
    "diagrams": "{} sơ đồ (SmartArt) chỉ đưa chữ vào; muốn có hình thì chụp lại thành ảnh",
}
_MARGINS = "chữ ở đầu trang, chân trang của tệp Word không đưa vào: “{}”"
_MOST_MARGINS = 200
"""Letters of the margins that are told."""
_OF_NUMBERS = frozenset(("trang", "tr", "page", "of", "số", "trên"))
"""Words that stand only beside a page's number."""


def read_word(content: bytes) -> Manuscript:
    """Read a Word file. Raises `UnreadableFileError`."""
    package = WordPackage(content)
    left_out: Counter[str] = Counter()
    blocks, notes = _read(package, left_out)
    told = [each.format(left_out[key]) for key, each in _LEFT_OUT.items() if left_out[key]]
    marks, others = _margins(package)
    if others:
        told.append(_MARGINS.format(" / ".join(others)[:_MOST_MARGINS]))
    return Manuscript(blocks=blocks, notes=notes, stamp="\n".join(marks), left_out=tuple(told))


def _read(
    package: WordPackage, left_out: Counter[str]
) -> tuple[tuple[Block, ...], dict[str, Runs]]:
    styles = Styles(_tree(package, "styles"))
    numbering = Numbering(_tree(package, "numbering"), styles)
    text = Body(package, package.main, styles, numbering=numbering, left_out=left_out)
    whole = package.text()
    blocks = tuple(text.blocks(whole))
    referred = {run.note for block in blocks for run in runs_in(block)}
    notes: dict[str, Runs] = {}
    for kind in _NOTES:
        for name in package.parts(f"{kind}s"):
            part = Body(package, name, styles, numbering=numbering, left_out=left_out)
            root = package.tree(name)
            for element in () if root is None else root.iterfind(f"{W}{kind}"):
                key = f"{kind}-{attribute(element, 'id')}"
                if key not in referred:  # that was deleted or hidden, and the words with it
                    continue
                found = list(part.blocks(element))
                left_out["pictures"] += sum(isinstance(block, PlacedPicture) for block in found)
                notes[key] = runs_of(found)
    left_out["covering"] = sum(map(may_cover, whole.iter("{*}wsp")))
    comments = _tree(package, "comments")
    left_out["comments"] = 0 if comments is None else len(comments)
    return blocks, notes


def _tree(package: WordPackage, kind: str) -> Element | None:
    return next((package.tree(name) for name in package.parts(kind)), None)


def _margins(package: WordPackage) -> tuple[list[str], list[str]]:
    """Return the lines of headers, footers and watermarks: those with marks of secrecy, the others.

    Each comes once; numbers of pages do not.
    """
    names = (name for kind in ("header", "footer") for name in package.parts(kind))
    roots = (root for name in names if (root := package.tree(name)) is not None)
    lines = (nfc(" ".join(line.split())) for root in roots for line in _lines(root))
    marks: list[str] = []
    others: list[str] = []
    for line in dict.fromkeys(filter(_tells, lines)):
        (marks if any(True for _ in secret_marks(line)) else others).append(line)
    return marks, others


def _tells(line: str) -> bool:
    words = "".join(letter if letter.isalpha() else " " for letter in line.casefold()).split()
    return not _OF_NUMBERS.issuperset(words)


def _lines(root: Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        words = paragraph.iter(f"{W}t")
        own = (each for each in words if next(each.iterancestors(f"{W}p")) is paragraph)
        yield "".join(each.text or "" for each in own)
    for each in root.iter():
        if local_name(each) == "textpath":
            yield each.get("string", "")
