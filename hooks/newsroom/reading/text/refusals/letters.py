"""Heads and ends of letters, which are pasted along with what was written in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.text.shortened import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = re.compile(
    r"^[ \t>]*(?:"
    r"-{2,}[ ]?(?:Forwarded message|Original (?:Message|Appointment)"
    r"|(?:Thư|Tin nhắn) (?:(?:đã )?chuyển tiếp|gốc))[ ]?-{2,}"
    r"|(?:Vào|On|Ngày)[ ][^\n]{5,80}(?:\d:\d\d|@)[^\n]{0,80}(?:đã viết|wrote):"
    r"|(?:Sent from my|(?:Được gửi|Gửi) từ)[ ]"
    r"(?:iPhone|iPad|Galaxy|Samsung|Mail|Outlook|thiết bị)[^\n]{0,60}"
    r"|(?:Get Outlook for|Tải Outlook cho)[^\n]{0,40}"
    r"|(?:From:[^\n]{1,99}|Từ:[^\n]{0,99}@[^\n]{1,99})\n[ \t>]*"
    r"(?:Sent|Date|To|Subject|Đã gửi|Ngày|Đến|Chủ đề):[^\n]*"
    r")[ \t]*$",
    re.MULTILINE,
)
_TRACES = ("--", "wrote:", "viết:", "Sent ", "ửi từ ", "Outlook", "From:", "Từ:")
_TOLD = '"{}" là phần đầu hoặc phần cuối của một lá thư điện tử, không phải nội dung tin; xoá đi'
_SHOWN = 60


def letters(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each head of a letter, and what programs put below one."""
    if not any(trace in text for trace in _TRACES):
        return
    for found in _HEAD.finditer(text):
        yield found.start(), _TOLD.format(shortened(found[0].strip().partition("\n")[0], _SHOWN))
