"""Marks of state secrets, which no public notice bears."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.rule import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.draft import Draft

_STAMP = re.compile(r"(?<!\w)(?:TUYỆT[ ]|TỐI[ ])?MẬT(?!\w)")
"""In capitals, as on the stamp; `bí mật` and `tài liệu mật` in a sentence are words."""
_BEFORE = re.compile(r"(?:BÍ|BẢO|THÂN|CƠ|NỘI|CẨN)[ ]+$")
_BEHIND = re.compile(r"[ ]+(?:ĐỘ|ONG|MÃ|VỤ|THIẾT|ƯỚC|KHẨU|THƯ|VIỆN|LỆNH|DANH|BÁO|NGHỊ|MÍA)(?!\w)")
"""Words in capitals of which it is a part."""
_ALONE = re.compile(
    r"^[^\w\n]{0,20}(?:độ[ ]+mật[^\w\n]{0,20})?(?:tuyệt[ ]+|tối[ ]+)?mật[^\w\n]{0,20}$"
    r"|[(\[](?:tuyệt[ ]+|tối[ ]+)?mật[)\]]",
    re.IGNORECASE | re.MULTILINE,
)
_AROUND = 10


def _stamped(draft: Draft) -> Iterator[Finding]:
    for passage in draft.passages:
        text = passage.text
        found = {mark.start(): mark[0] for mark in _ALONE.finditer(text)}
        for mark in _STAMP.finditer(text):
            before, behind = text[max(0, mark.start() - _AROUND) : mark.start()], text[mark.end() :]
            if not (_BEFORE.search(before) or _BEHIND.match(behind)):
                found[mark.start()] = mark[0]
        for line in sorted({passage.line_at(place) for place in found}):
            message = (
                "có dấu chỉ độ mật; văn bản mật không được đăng. "
                "Nếu đã giải mật hoặc chỉ nhắc tới, ghi thêm allow: [mật] ở phần đầu"
            )
            yield Finding(line, message)


RULES = (
    Rule(
        code="M1",
        name="mật",
        why="Văn bản mang dấu mật không được đăng; lộ bí mật nhà nước là vi phạm pháp luật.",
        good="Tập huấn bảo vệ bí mật nhà nước, mật độ dân cư, nghề nuôi ong lấy mật. BẢO MẬT.",
        bad="TỐI MẬT\n\nBáo cáo kết quả xác minh.",
        severity=Severity.ERROR,
        find=_stamped,
    ),
)
