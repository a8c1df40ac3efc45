"""Files of Office in which words cannot be seen: refused, with the way to mend them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.word_styles import WordStyles
from newsroom.attachments.unseen import cells, slides, word
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from lxml.etree import _Element

    from newsroom.attachments.office.package import OfficePackage

_OF_WORD = ("officeDocument", "header", "footer", "footnotes", "endnotes")
"""The roles of the parts of a Word file that hold words."""
_HIDDEN = (
    "có chữ hoặc hình bị ẩn (Hidden) mà bạn đọc bật lên xem được; trong Word: Ctrl+A, Ctrl+D, bỏ "
    "dấu ở Ẩn (Hidden), xoá chỗ thừa rồi lưu lại"
)
_UNSEEN = (
    "có chữ cùng màu với nền (như chữ trắng trên nền trắng) hoặc chữ, dòng bé li ti mà bạn đọc bôi "
    "đen là thấy; trong Word: Ctrl+A, đặt màu chữ Tự động (Automatic), cỡ chữ, độ rộng chữ (Scale) "
    "và giãn dòng thường, xoá chữ thừa rồi lưu lại; nếu là chữ trắng trên nền màu thì lưu thành PDF"
)
_UNSEEN_CELLS = (
    "có ô chữ trắng trên nền trắng, hoặc định dạng số ;;;, mà bạn đọc bấm vào là thấy; trong "
    "Excel: Ctrl+A, đặt màu chữ Tự động (Automatic) và định dạng General, xoá ô thừa rồi lưu lại; "
    "nếu là chữ trắng trên nền màu thì lưu thành PDF"
)
_COVERED_CELLS = (
    "có chữ hoặc số bị ô gộp che mất mà bạn đọc bỏ gộp là thấy; trong Excel: Ctrl+A, Bỏ gộp ô "
    "(Unmerge Cells), xoá chỗ thừa vừa hiện ra, gộp lại rồi lưu; hoặc lưu thành PDF"
)
_UNSEEN_ON_SLIDES = (
    "có chữ cùng màu với nền hoặc chữ nhỏ li ti mà bạn đọc bôi đen là thấy; trong PowerPoint: chọn "
    "chữ đó, xoá đi, hoặc đặt màu chữ khác màu nền và cỡ chữ thường, rồi lưu lại"
)
_BESIDE_SLIDES = (
    "có chữ nằm ngoài mép trang chiếu, lúc chiếu không hiện nhưng bạn đọc mở tệp là thấy; trong "
    "PowerPoint: thu nhỏ trang chiếu cho thấy chữ đó, xoá hoặc kéo vào trong, rồi lưu lại"
)


def refuse_unseen(package: OfficePackage) -> None:
    """Refuse a file of Office with words that nobody sees, by all parts that style them."""
    if sheets := package.roots("worksheet"):
        for styles in package.roots("styles").values():
            if cells.has_unseen_cells(styles, sheets.values()):
                raise UnfitFileError(_UNSEEN_CELLS)
        if any(map(cells.has_covered_cells, sheets.values())):
            raise UnfitFileError(_COVERED_CELLS)
    elif package.roots("slideMaster"):
        slides_of_it = package.roots("slide").items()
        if any(_has_unseen_words(package, name, root) for name, root in slides_of_it):
            raise UnfitFileError(_UNSEEN_ON_SLIDES)
        (show,) = package.roots("officeDocument").values()
        if any(slides.has_words_beside(root, show) for _, root in slides_of_it):
            raise UnfitFileError(_BESIDE_SLIDES)
    else:
        _refuse_unseen_words(package)


def _refuse_unseen_words(package: OfficePackage) -> None:
    styles = WordStyles(next(iter(package.roots("styles").values()), None))
    for role in _OF_WORD:
        for root in package.roots(role).values():
            for is_said in word.unseen_words(root, styles):
                raise UnfitFileError(_HIDDEN if is_said else _UNSEEN)


def _has_unseen_words(package: OfficePackage, name: str, slide: _Element) -> bool:
    """Whether a slide has words that nobody sees above its layout and master."""
    for path, layout in package.roots("slideLayout", of=name).items():
        for its_path, master in package.roots("slideMaster", of=path).items():
            themes = package.roots("theme", of=its_path).values()
            if all(slides.is_bright(master, theme) for theme in themes):
                return slides.slide_has_unseen_words(slide, (layout, master))
    return False  # of what colour its paper is, is not known
