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
    from collections.abc import Iterator
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
    for title, lines in _sections(project, list(notices), now()):
        if lines:
            sys.stdout.write(f"{title}\n")
            sys.stdout.writelines(f"  {line}\n" for line in lines)
            sys.stdout.write("\n")
    return 0


def _sections(
    project: Project, notices: list[Notice], moment: datetime
) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of the overview, each with its lines."""
    waiting = [each for each in notices if not each.draft and each.date > moment]
    public = [each for each in notices if each.is_published(moment)]
    soon = [each for each in public if each.expires and moment < each.expires < moment + _EXPIRING]
    gone = [each for each in public if each.is_withdrawn(moment)]
    yield "Bản nháp", [_named(project, each) for each in notices if each.draft]
    yield (
        "Chờ đến giờ đăng",
        [f"{format_date(each.date)}  {_named(project, each)}" for each in _by_date(waiting)],
    )
    yield (
        "Sắp hết hạn",
        [f"{format_date(e.expires)}  {_named(project, e)}" for e in soon if e.expires],
    )
    yield "Đã thu hồi", [_named(project, each) for each in gone]
    yield (
        "Không có ảnh",
        [_named(project, e) for e in public if e.image is None and e.is_listed(moment)],
    )
    yield "Ảnh chưa có lời tả", list(_undescribed(project, notices, moment))
    known = file_warnings(project, notices)
    yield "Nên biết về tệp đính kèm", [each.located(project.docs_name) for each in known]
    yield (
        "Tệp không tin nào dùng",
        [f"{project.docs_name}/{e}" for e in unused_files(project, notices)],
    )
    yield "Khẩu hiệu", _slogans(project, moment)
    changes = next_changes(notices, project.settings, after=moment, until=moment + _AHEAD)
    yield "Bảy ngày tới bạn đọc sẽ thấy", [each.told() for each in changes]


def _named(project: Project, notice: Notice) -> str:
    return f"{project.docs_name}/{notice.path}: {notice.title}"


def _by_date(notices: list[Notice]) -> list[Notice]:
    return sorted(notices, key=lambda each: (each.date, each.path))


def _undescribed(project: Project, notices: list[Notice], moment: datetime) -> Iterator[str]:
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


STATUS = Command("status", "bản nháp, tin chờ đăng, tệp thừa, khẩu hiệu, thống kê", _ask, _run)
