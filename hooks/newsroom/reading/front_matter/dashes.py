"""The dashes around front matter, and what keeps a line from being them."""

from __future__ import annotations

import re

from newsroom.reading.front_matter.entry_faults import ODD_SPACES

_TYPED_DASHES = re.compile(r"[-–—―_+=*~]{2,}|[—―]|\.{3}")


def opening_fault(lines: list[str]) -> tuple[int, str] | None:
    """Return what keeps the first line from opening the front matter."""
    if lines[0].rstrip() == "---":
        return None
    number = next((n for n, line in enumerate(lines) if _bare(line)), 0)
    line = lines[number]
    if line.rstrip() == "---":
        return (
            1,
            f'trước "---" có dòng trống; xoá để "---" là dòng đầu tiên (nay ở dòng {number + 1})',
        )
    if _bare(line) == "---":
        return 1, 'trước "---" có dấu cách; xoá để dòng đầu tiên chỉ có "---"'
    if told := mistyped(line):
        return number + 1, told
    first = 'thiếu phần đầu của tin; dòng đầu tiên phải là "---"'
    return 1, f"{first}, rồi đến title, date, author, category"


def mistyped(line: str) -> str:
    """Return what is wrong with a line of dashes that cannot open front matter; else nothing."""
    if not _TYPED_DASHES.fullmatch(_bare(line)):
        return ""
    return f'dòng "{line.strip()}" không mở được phần đầu; gõ đúng ba dấu trừ: ---'


def closing_fault(lines: list[str]) -> tuple[int, str]:
    """Return what keeps every line from closing the front matter."""
    for number, line in enumerate(lines[1:], 2):
        if _bare(line) == "---":
            return number, 'trước "---" có dấu cách; xoá để dòng này chỉ có "---"'
        if _TYPED_DASHES.fullmatch(_bare(line)):
            text = f'dòng "{line.strip()}" không đóng được phần đầu; gõ đúng ba dấu trừ: ---'
            return number, text
    text = 'phần đầu mở bằng "---" nhưng không có dòng "---" để đóng'
    return 1, f"{text}; thêm dòng đó trước nội dung tin"


def _bare(line: str) -> str:
    return line.strip(ODD_SPACES + " \t")
