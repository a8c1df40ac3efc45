"""Vietnamese titles for admonitions without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TITLE = "Lưu ý"
_TITLES = {
    "abstract": "Tóm tắt",
    "attention": "Chú ý",
    "bug": "Lỗi",
    "caution": "Thận trọng",
    "cite": "Trích dẫn",
    "danger": "Nguy hiểm",
    "error": "Lỗi",
    "example": "Ví dụ",
    "failure": "Chưa đạt",
    "faq": "Hỏi đáp",
    "hint": "Gợi ý",
    "important": "Quan trọng",
    "info": "Thông tin",
    "question": "Hỏi",
    "quote": "Trích dẫn",
    "success": "Đã đạt",
    "summary": "Tóm tắt",
    "tip": "Gợi ý",
    "todo": "Việc cần làm",
    "warning": "Cảnh báo",
}
"""By the kinds that Material's users know; another kind is a note."""


def speak_vietnamese(title: Element, frame: Element) -> None:
    """Put a Vietnamese title where Markdown has only made one of the kind's English name."""
    kinds = frame.get("class", "").removeprefix("admonition ").split()
    if kinds and title.text == kinds[0].capitalize():
        title.text = _TITLES.get(kinds[0], _TITLE)
