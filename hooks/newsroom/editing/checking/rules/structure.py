"""Lengths of the summary, the lead and the paragraphs, and where these end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule
from newsroom.reading.text.code import masked
from newsroom.text.sentences import begins_small, is_cut_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice

_SUMMARY = 80
"""Words that a summary may have."""
_LEAD = 120
"""Words that a lead may have."""
_ONE_PARAGRAPH = 200
"""Words that may stand in one paragraph alone."""
_WORDS = "Đoàn đã làm việc với cấp uỷ và nghe ý kiến của đảng viên ở ba thôn. "


def _long_summary(checked: CheckedNotice) -> Iterator[Finding]:
    words = len(checked.notice.summary.split())
    if checked.has("summary") and words > _SUMMARY:
        message = f"tóm tắt dài {words} chữ; rút còn một, hai câu, dưới {_SUMMARY} chữ"
        yield Finding(checked.line("summary"), message)


def _long_lead(checked: CheckedNotice) -> Iterator[Finding]:
    if len(checked.paragraphs) > 1 and not checked.has("summary"):
        first = checked.paragraphs[0]
        if (words := len(first.text.split())) > _LEAD:
            message = f'đoạn mở đầu dài {words} chữ; tách làm hai, hoặc viết "summary" ngắn'
            yield Finding(first.line, message)


def _one_paragraph(checked: CheckedNotice) -> Iterator[Finding]:
    if len(checked.paragraphs) == 1:
        (only,) = checked.paragraphs
        if (words := len(only.text.split())) > _ONE_PARAGRAPH:
            message = f"cả bài {words} chữ nằm trong một đoạn; thêm dòng trống giữa các đoạn"
            yield Finding(only.line, message)


def _cut_off(checked: CheckedNotice) -> Iterator[Finding]:
    body = checked.page.body
    lines = zip(body.split("\n"), masked(body).split("\n"), strict=True)
    worded = [
        (number, line)
        for number, (line, without_code) in enumerate(lines, checked.page.body_line)
        if line.strip() and line == without_code
    ]
    for (number, line), (place, below) in pairwise(worded):
        is_apart = place > number + 1 or line.endswith("  ")
        # What begins in small letters is an item of a list, or cut off above already.
        are_words = line[0].isalpha() and below[0].isalpha() and not begins_small(line)
        if is_apart and are_words and is_cut_off(line.rstrip(), below):
            yield Finding(number, "câu bị ngắt ở cuối dòng này; nối liền với dòng chữ bên dưới")


RULES = (
    Rule(
        code="D1",
        name="tóm tắt dài",
        why="Tóm tắt dài bị cắt trong danh sách và trong kết quả tìm kiếm.",
        good="summary: Đoàn giám sát kết luận ba hạn chế và đề nghị khắc phục trong quý IV.",
        bad=f"summary: {_WORDS * 6}",
        find=_long_summary,
    ),
    Rule(
        code="D2",
        name="đoạn đầu dài",
        why="Đoạn đầu in đậm và thay cho tóm tắt; dài quá thì bạn đọc bỏ qua.",
        good=f"{_WORDS * 2}\n\n{_WORDS * 4}",
        bad=f"{_WORDS * 9}\n\n{_WORDS * 4}",
        find=_long_lead,
    ),
    Rule(
        code="D3",
        name="một đoạn",
        why="Bài dán từ Word dễ mất chỗ ngắt đoạn; một khối chữ liền rất khó đọc.",
        good=f"{_WORDS * 6}\n\n{_WORDS * 6}\n\n{_WORDS * 6}",
        bad=_WORDS * 18,
        find=_one_paragraph,
    ),
    Rule(
        code="D4",
        name="câu bị ngắt",
        why="Bản quét, tệp PDF ngắt câu ở mép giấy; câu rời thành hai đoạn thì rất khó đọc.",
        good=f"{_WORDS}Đoàn ghi nhận kết quả ở ba thôn.\n\n{_WORDS * 2}",
        bad=f"{_WORDS}Đoàn ghi nhận kết quả ở ba thôn và\n\ncủa hai chi bộ.",
        find=_cut_off,
    ),
)
