"""`status`: the state of every notice, and what will change next for readers."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.checking.checked_notice import CheckedNotice
from newsroom.editing.checking.file_faults import file_warnings
from newsroom.editing.checking.rules import pictures
from newsroom.editing.checking.rules.rules import findings
from newsroom.editing.checking.strays import unused_files
from newsroom.editing.commands.command import Command
from newsroom.editing.report import Period, write_report
from newsroom.notices.moments import next_changes
from newsroom.pages.frame.news import slogans_in_force
from newsroom.reading.front_matter.source_text import source_text
from newsroom.text.dates import format_date

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_AHEAD = timedelta(days=7)
_EXPIRING = timedelta(days=30)


def _ask(parser: argparse.ArgumentParser) -> None:
    help_ = "thống kê một tháng, quý hay năm: 2026-10, 2026-Q4, 2026; ghi tệp .csv và .html"
    parser.add_argument("--report", type=Period.parse, metavar="KỲ", help=help_)
    help_ = "tin nào có thể cùng một vụ việc, để người biên tập quyết định"
    parser.add_argument("--affairs", action="store_true", help=help_)


def _run(project: Project, options: argparse.Namespace) -> int:
    notices, problems = project.read
    if options.report is not None:
        files = write_report(project, options.report, now=now())
        sys.stdout.writelines(f"{file}\n" for file in files)
        return 0
    if options.affairs:
        from newsroom.editing.affairs import proposals  # noqa: PLC0415 (it needs numpy)

        sys.stdout.writelines(f"{line}\n" for line in proposals(project, notices, now()))
        return 0
    if problems:
        sys.stdout.write(f"{len(problems)} lỗi; xem bằng: make check-news\n")
        faulty = sorted({each.path for each in problems})
        sys.stdout.writelines(f"  {project.docs_name}/{path}\n" for path in faulty)
        sys.stdout.write("\n")
    for title, lines in _sections(project, notices, now()).items():
        if lines:
            sys.stdout.write(f"{title}\n")
            sys.stdout.writelines(f"  {line}\n" for line in lines)
            sys.stdout.write("\n")
    return 0


def _sections(
    project: Project, notices: Sequence[Notice], moment: datetime
) -> dict[str, Iterable[str]]:
    """Return the parts of the overview, each with its lines."""
    public = [each for each in notices if each.is_published(moment)]
    waiting = sorted((e.date, e.path, e) for e in notices if not e.draft and e.date > moment)
    ending = [(e.expires, e) for e in public if e.expires]
    soon = [(end, each) for end, each in ending if moment < end < moment + _EXPIRING]
    changes = next_changes(notices, project.settings, after=moment, until=moment + _AHEAD)

    def named(some: Iterable[Notice]) -> list[str]:
        return [f"{project.docs_name}/{each.path}: {each.title}" for each in some]

    def dated(some: Iterable[tuple[datetime, Notice]]) -> list[str]:
        return [f"{format_date(date)}  {line}" for date, each in some for line in named([each])]

    return {
        "Bản nháp": named(each for each in notices if each.draft),
        "Chờ đến giờ đăng": dated((date, each) for date, _, each in waiting),
        "Sắp hết hạn": dated(soon),
        "Đã thu hồi": named(each for each in public if each.is_withdrawn(moment)),
        "Không có ảnh": named(e for e in public if e.image is None and e.is_listed(moment)),
        "Ảnh chưa có lời tả": list(_undescribed(project, notices, moment)),
        "Nên biết về tệp đính kèm": [
            each.located(project.docs_name) for each in file_warnings(project, notices)
        ],
        "Tệp không tin nào dùng": [
            f"{project.docs_name}/{each}" for each in unused_files(project, notices)
        ],
        "Khẩu hiệu": _slogans(project, moment),
        "Bảy ngày tới bạn đọc sẽ thấy": [each.told() for each in changes],
    }


def _undescribed(project: Project, notices: Sequence[Notice], moment: datetime) -> Iterator[str]:
    """Yield each picture whose description says nothing; one without any is a fault."""
    for notice in notices:
        source = source_text(project.docs.file(notice.path).read_bytes(), "replace")
        for remark in findings(CheckedNotice(notice, source, (), moment), pictures.RULES):
            found = remark.finding
            yield f"{project.docs_name}/{notice.path}:{found.line}: {found.message}"


def _slogans(project: Project, moment: datetime) -> list[str]:
    settings = project.settings
    today = moment.astimezone(settings.zone).date()
    lines = [f"hôm nay: {text}" for text in slogans_in_force(settings.slogans, today)]
    to_come = sorted(
        (span.first, each.text)
        for each in settings.slogans
        for span in each.spans(today.year - 1, today.year + 1)
        if span.first and span.first > today
    )
    return [*lines, *(f"từ {day:%d-%m-%Y}: {text}" for day, text in to_come[:1])]


STATUS = Command("status", "bản nháp, tin chờ đăng, tệp thừa, khẩu hiệu, thống kê", _run, _ask)
