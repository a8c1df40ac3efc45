"""The pages of a PDF: refused where they have unseen words, warned of where they bear a stamp."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pikepdf import PdfError

from newsroom.attachments.marked import has_marks_on_pages
from newsroom.attachments.pdf.words import page_lines
from newsroom.attachments.unfit import MARKED
from newsroom.attachments.unseen.pdf_page import unseen_on_page
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

    from newsroom.attachments.unseen.pdf_page import UnseenOnPage

_STAMPED = 2
"""Pages at the beginning that may bear a stamp: a paper's first, and one before it."""
_WHITE = (
    "có chữ trắng trên nền trắng hoặc chữ nhỏ li ti mà bạn đọc bôi đen là thấy; mở tệp gốc, xoá "
    "chữ đó hoặc đặt màu chữ Tự động (Automatic) và cỡ chữ thường, rồi in lại thành PDF"
)
_OUTSIDE = (
    "có chữ nằm ngoài mép trang, không hiện nhưng vẫn chép ra đọc được; mở tệp gốc, xoá chữ đó "
    "hoặc thu vào trong trang, rồi in lại thành PDF"
)
_COVERED = (
    "có ô đen che lên chữ, chữ bên dưới vẫn chép ra đọc được; mở tệp gốc, xoá hẳn chữ cần che "
    "(thay bằng dấu ba chấm), rồi in lại thành PDF"
)
_COVERED_PICTURE = (
    "có ô đen che lên ảnh hoặc trang quét mà phần bên dưới vẫn còn nguyên trong tệp, bạn đọc gỡ ô "
    "ra là thấy; ô ấy để che thông tin thì in ra giấy, quét lại rồi thay tệp này"
)
_WHITENED = (
    "có ô trắng che lên chữ, chữ bên dưới vẫn chép ra đọc được; để giấu chữ thì mở tệp gốc, xoá "
    "hẳn chữ ấy rồi in lại thành PDF"
)


def warnings_of_pages(pdf: Pdf) -> Iterator[str]:
    """Yield the warnings for a PDF's pages; refuse pages with words that nobody sees."""
    pages = [unseen_on_page(page) for page in pdf.pages]
    for page in pages:
        _refuse_unseen(page)
    if has_marks_on_pages(_first_lines(pdf)):
        yield MARKED
    if any(page.is_picture_covered for page in pages):
        yield _COVERED_PICTURE
    if any(page.is_whitened for page in pages):
        yield _WHITENED


def _refuse_unseen(page: UnseenOnPage) -> None:
    words = (page.is_white, page.is_covered, page.is_outside)
    faults = zip(words, (_WHITE, _COVERED, _OUTSIDE), strict=True)
    if fault := next((told for is_so, told in faults if is_so), ""):
        raise UnfitFileError(fault)


def _first_lines(pdf: Pdf) -> Iterator[list[str]]:
    """Yield the lines of the pages on which a paper is stamped, as far as they can be read."""
    for page in pdf.pages[:_STAMPED]:
        with suppress(PdfError, ValueError, TypeError, IndexError):
            yield from page_lines(page)
