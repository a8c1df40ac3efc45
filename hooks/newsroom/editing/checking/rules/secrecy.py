"""Marks of state secrets, which no public notice bears and no build lets pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule, Severity
from newsroom.reading.secrecy import CODE, FOUND, NAME, marked_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice


def _marked(checked: CheckedNotice) -> Iterator[Finding]:
    for line in marked_lines(checked.passages):
        yield Finding(line, FOUND)


RULES = (
    Rule(
        code=CODE,
        name=NAME,
        why="Văn bản mang dấu mật không được đăng; lộ bí mật nhà nước là vi phạm pháp luật.",
        good="Tập huấn bảo vệ bí mật nhà nước, mật độ dân cư, nghề nuôi ong lấy mật. BẢO MẬT.",
        bad="TỐI MẬT\n\nBáo cáo kết quả xác minh.",
        severity=Severity.ERROR,
        find=_marked,
    ),
)
