"""Marks of state secrets, and of what is for a few readers: no public notice bears them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.text.passages import Passage, paragraphs, pictures, texts
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.reading.front_matter.source_page import Page

CODE, NAME = "M1", "mật"
"""How `allow` names what is found here."""
FOUND = (
    "có dấu chỉ độ mật hoặc lưu hành nội bộ; văn bản như vậy không được đăng. "
    f"Nếu đã giải mật hoặc chỉ nhắc tới, ghi thêm allow: [{NAME}] ở phần đầu"
)
"""What an editor is told of a mark."""

_STAMP = re.compile(r"(?<!\w)(?:TUYỆT[ ]|TỐI[ ])?MẬT(?!\w)")
"""In capitals, as on the stamp; `bí mật` and `tài liệu mật` in a sentence are words."""
_INTERNAL = (
    r"(?:tài[ ]+liệu[ ]+)?(?:(?:lưu[ ]+hành|sử[ ]+dụng|dùng|thông[ ]+tin)[ ]+nội[ ]+bộ"
    r"|không[ ]+phổ[ ]+biến)|tài[ ]+liệu[ ]+nội[ ]+bộ"
)
_BEFORE = re.compile(r"(?:BÍ|BẢO|THÂN|CƠ|NỘI|CẨN)[ ]+$")
_BEHIND = re.compile(r"[ ]+(?:ĐỘ|ONG|MÃ|VỤ|THIẾT|ƯỚC|KHẨU|THƯ|VIỆN|LỆNH|DANH|BÁO|NGHỊ|MÍA)(?!\w)")
"""Words in capitals of which it is a part."""
_ALONE = re.compile(
    r"^[^\w\n]{0,20}(?:độ[ ]+mật[^\w\n]{0,20})?(?:tuyệt[ ]+|tối[ ]+)?mật[^\w\n]{0,20}$"
    rf"|[(\[](?:tuyệt[ ]+|tối[ ]+)?mật[)\]]|^[^\w\n]{{0,20}}(?:{_INTERNAL})[^\w\n]{{0,20}}$"
    rf"|[(\[](?:{_INTERNAL})[)\]]",
    re.IGNORECASE | re.MULTILINE,
)
_TRACES = (NAME, "nội", "phổ")
"""Words without which there is no mark."""
_AROUND = 10
"""Letters before a mark in which it may be told to be none."""


def is_allowed(allowed: Iterable[str]) -> bool:
    """Whether a notice's editor has looked at its marks."""
    return not {canonical(each) for each in allowed}.isdisjoint((canonical(CODE), NAME))


def marked_lines(passages: Iterable[Passage]) -> list[int]:
    """Return the lines of a file on which a mark stands."""
    return sorted({line for passage in passages for line in _lines(passage)})


def marked_lines_of(page: Page) -> list[int]:
    """Return the lines of a page on which a mark stands, in front matter or text."""
    found = marked_lines(texts(page.fields))
    text = page.body.lower()
    if not any(
        trace in text for trace in (*_TRACES, "&#")
    ):  # as in most texts, which need no closer look
        return found
    shown = pictures(page.body, page.body_line)
    captions = (Passage(each.line, each.caption) for each in shown)
    return sorted({*found, *marked_lines([*captions, *paragraphs(page.body, page.body_line)])})


def _lines(passage: Passage) -> Iterator[int]:
    text = passage.text
    if not any(trace in text.lower() for trace in _TRACES):
        return
    for mark in _ALONE.finditer(text):
        yield passage.line_at(mark.start())
    for mark in _STAMP.finditer(text):
        before, behind = text[max(0, mark.start() - _AROUND) : mark.start()], text[mark.end() :]
        if not (_BEFORE.search(before) or _BEHIND.match(behind)):
            yield passage.line_at(mark.start())
