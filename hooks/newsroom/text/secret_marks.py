"""Marks of secrecy and restricted circulation among the words of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STAMP = re.compile(r"(?<!\w)(?:TUYỆT[ ]|TỐI[ ])?MẬT(?!\w)|(?<!\w)M[ ]Ậ[ ]T(?!\w)")
"""In capitals, as on the stamp, or letter by letter; `tài liệu mật` in a sentence is words."""
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
_TRACES = ("mật", " ậ ", "nội bộ", "không phổ biến")
"""Words without which there is no mark."""
_AROUND = 10
"""Letters before a mark in which it may be told to be none."""


def may_be_marked(text: str) -> bool:
    """Whether it is worth to look for marks, as in few texts."""
    folded = text.lower()
    return any(trace in folded for trace in _TRACES)


def secret_marks(text: str) -> Iterator[int]:
    """Yield where in a text marks stand."""
    if not may_be_marked(text):
        return
    yield from (mark.start() for mark in _ALONE.finditer(text))
    for mark in _STAMP.finditer(text):
        before, behind = text[max(0, mark.start() - _AROUND) : mark.start()], text[mark.end() :]
        if not (_BEFORE.search(before) or _BEHIND.match(behind)):
            yield mark.start()
