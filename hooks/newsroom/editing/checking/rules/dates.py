"""Dates of notices, and dates in texts."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import timedelta
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule
from newsroom.text.dates import format_date, format_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice

_EARLIEST = 2000
"""A notice of an earlier year has most likely a mistyped one."""
_AHEAD = timedelta(days=366)
_WRITTEN = re.compile(
    r"(?<![\d/.-])(?P<day>[1-3]?\d)(?P<mark>[/.-])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<year>\d{4})(?![\d/]|[.-]\d)"
)
_NAMED = re.compile(
    r"\bngày (?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?!\d)(?:(?:/| năm )(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_LEAP_YEAR, _MONTHS = 2000, 12


def _far_off(checked: CheckedNotice) -> Iterator[Finding]:
    date = checked.notice.date
    if date.year < _EARLIEST or date > checked.now + _AHEAD:
        message = f"tin ghi năm {date.year}, xa khác thường; xem lại bốn số của năm"
        yield Finding(checked.line("date"), message)


def _in_another_folder(checked: CheckedNotice) -> Iterator[Finding]:
    folder, year = checked.notice.path.split("/")[-2:-1], str(checked.notice.date.year)
    if folder and folder[0].isdecimal() and folder[0] != year and not any(_far_off(checked)):
        message = f'tin ghi năm {year} mà nằm trong thư mục {folder[0]}; sửa "date" hoặc chuyển tệp'
        yield Finding(checked.line("date"), message)


def _not_yet_said(checked: CheckedNotice) -> Iterator[Finding]:
    """Yield a withdrawal or a correction that readers do not hear of before a future day."""
    withdrawal = checked.notice.withdrawal
    if withdrawal and withdrawal.date > checked.now:
        until = format_date(withdrawal.date)
        message = f"trước {until} tin vẫn hiện đủ; thu hồi ngay thì ghi ngày giờ hiện tại"
        yield Finding(checked.line("withdrawn", "date"), message)
    yield from _not_yet_issued(checked)
    to_come = [each.date for each in checked.notice.corrections if each.date > checked.now]
    if to_come:
        until, key = (
            format_date(min(to_come)),
            "updated" if checked.has("updated") else "corrections",
        )
        message = f"trước {until} bạn đọc không biết tin đã đính chính; ghi ngày giờ đã sửa"
        yield Finding(checked.line(key), message)


def _not_yet_issued(checked: CheckedNotice) -> Iterator[Finding]:
    """Yield the date of a document that is published before it is issued."""
    document = checked.notice.document
    if document and document.issued > max(checked.now, checked.notice.date):
        message = f"văn bản ghi ban hành ngày {format_day(document.issued)}, sau ngày đăng; xem lại"
        yield Finding(checked.line("document", "issued"), message)


def _in_no_calendar(checked: CheckedNotice) -> Iterator[Finding]:
    for passage in checked.passages:
        found = {match.start("day"): match for match in _WRITTEN.finditer(passage.text)}
        found |= {match.start("day"): match for match in _NAMED.finditer(passage.text)}
        for place, match in found.items():
            if fault := _fault(match):
                message = f'"{match[0]}" không có trong lịch: {fault}'
                yield Finding(passage.line_at(place), message)


def _fault(match: re.Match[str]) -> str:
    day, month, year = (int(match[part] or 0) for part in ("day", "month", "year"))
    if not 1 <= month <= _MONTHS:
        return f"không có tháng {month}"
    last = monthrange(year or _LEAP_YEAR, month)[1]
    of_year = f" năm {year}" if year else ""
    return "" if 1 <= day <= last else f"tháng {month}{of_year} có {last} ngày"


RULES = (
    Rule(
        code="N1",
        name="năm lạ",
        why="Gõ nhầm năm thì tin chìm xuống cuối, hoặc nhiều năm nữa mới hiện.",
        good="date: 2026-11-20 10:00",
        bad="date: 2062-11-20 10:00",
        find=_far_off,
    ),
    Rule(
        code="N2",
        name="năm khác thư mục",
        why="Địa chỉ của tin có năm của thư mục; năm khác với ngày đăng làm bạn đọc nhầm.",
        good="date: 2026-01-02 08:00",
        bad="date: 2025-11-20 10:00",
        find=_in_another_folder,
    ),
    Rule(
        code="N3",
        name="ngày không có",
        why="Ngày không có trong lịch là gõ nhầm, bạn đọc không biết ngày nào mới đúng.",
        good="Chiều ngày 30/9/2026, Đoàn công bố kết luận, hạn khắc phục 29/02/2028.",
        bad="Chiều ngày 31/9/2026, Đoàn công bố kết luận.",
        find=_in_no_calendar,
    ),
    Rule(
        code="N4",
        name="chưa tới ngày",
        why="Gõ nhầm ngày thu hồi, đính chính, ban hành thì trang nói sai mà không ai hay.",
        good="withdrawn: {date: 2026-11-24 08:00, reason: Đăng nhầm bản dự thảo}",
        bad="withdrawn: {date: 2027-11-24 08:00, reason: Đăng nhầm bản dự thảo}",
        find=_not_yet_said,
    ),
)
