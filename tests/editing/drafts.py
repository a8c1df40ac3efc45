"""Drafts for the rules: a page without findings, and one with an example in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from newsroom.editing.checking.checked_notice import CheckedNotice
from tests.factory import ZONE, make_notice, notice_of, page

PATH = "tin-tuc/2026/x.md"
NOW = datetime(2026, 11, 25, 9, tzinfo=ZONE)
OTHER = make_notice(
    path="tin-tuc/2026/khac.md",
    title="Kỳ họp thứ mười một",
    date=datetime(2026, 11, 20, 8, tzinfo=ZONE),
)
BODY = "Đoàn giám sát làm việc với cấp uỷ.\n\nKết luận nêu ba việc phải làm.\n"
_KEYS = "title|date|tags|summary|image|withdrawn|updated|corrections|document"
_ENTRY = re.compile(rf"(?P<key>{_KEYS}): (?P<value>.*)", re.DOTALL)


def draft_of(source: str, *allowed: str, body: str = BODY) -> CheckedNotice:
    """Return the draft of a page with another text, whatever a reader says to it."""
    notice = replace(
        notice_of(source.replace("---\n", "---\nallow: [mật]\n", 1)), path=PATH, allowed=allowed
    )
    written = source.removesuffix(BODY) + body
    return CheckedNotice(notice, written, (notice, OTHER), NOW)


def with_example(example: str, *allowed: str) -> CheckedNotice:
    """Return a draft with an entry of front matter, or a text, and nothing else to find."""
    entry = _ENTRY.fullmatch(example)
    fields = {"title": "Giám sát tại xã Minh Hoạ", "date": "2026-11-20 10:00"}
    if entry is None:
        return draft_of(page(body=BODY, **fields), *allowed, body=example)
    if entry["key"] in fields:
        return draft_of(page(body=BODY, **{**fields, entry["key"]: entry["value"]}), *allowed)
    return draft_of(page(example, body=BODY, **fields), *allowed)
