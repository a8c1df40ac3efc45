"""`due`, `inspect`, `review`: whether a site must be built, may be published, and what differs."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.moment import now, within_calendar
from newsroom.editing.commands.command import Command
from newsroom.notices.moments import next_changes
from newsroom.publishing.inspection import canaries, inspect
from newsroom.publishing.record import RECORD, Record, record_of
from newsroom.publishing.review import changes, review_copy, summary
from newsroom.reading.publication.configured_files import ConfiguredFiles
from newsroom.reading.publication.ordinary_pages import OrdinaryPages

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

    from newsroom.editing.project import Project

_EXAMPLE = "2026-11-26T10:00:00+07:00"
_NOTHING_DUE = 3
"""What `due` ends with where a build would change nothing."""


def _ask_due(parser: argparse.ArgumentParser) -> None:
    help_ = f"lúc dựng trang gần nhất, như {_EXAMPLE}"
    parser.add_argument("--since", metavar="LÚC", required=True, type=_moment, help=help_)


def _moment(text: str) -> datetime:
    """Return the moment that was typed. Raises `ArgumentTypeError`."""
    try:
        return within_calendar(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        raise ArgumentTypeError(f'không đọc được "{text}"; viết như {_EXAMPLE}') from None


def _due(project: Project, options: argparse.Namespace) -> int:
    notices, _ = project.read
    since = options.since
    after = since if since.tzinfo else since.replace(tzinfo=project.settings.zone)
    until, configured = now(), ConfiguredFiles(menu=project.menu)
    pages = OrdinaryPages.of(project.reader, configured, now=after)
    found = [
        *(change for change in pages.awaited if change.moment <= until),
        *next_changes(notices, project.settings, after=after, until=until),
    ]
    _say(change.told() for change in sorted(found))
    return 0 if found else _NOTHING_DUE


def _ask_inspect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", metavar="trang", type=Path, help="thư mục trang đã dựng")
    parser.add_argument("--last", metavar="TỆP", type=Path, help="build.json của lần đăng trước")
    help_ = "ghi build.json, với mã của lần sửa này"
    parser.add_argument("--commit", metavar="MÃ", default="", help=help_)


def _inspect(project: Project, options: argparse.Namespace) -> int:
    moment = now()
    faults = faults_of(project, options.site, previous=_files_of(options.last), moment=moment)
    _say(faults)
    if faults:
        return 1
    if options.commit:
        record = record_of(options.site, commit=options.commit, moment=moment)
        (options.site / RECORD).write_text(record.to_json(), encoding="utf-8")
    return 0


def faults_of(
    project: Project, site: Path, *, previous: Mapping[str, str] | None, moment: datetime
) -> list[str]:
    """Return the reasons why a built site must not be published, none where it may be."""
    notices, _ = project.read
    shown = [each for each in notices if each.is_published(moment)]
    hidden = [each for each in notices if not each.is_published(moment)]
    sources = (project.docs.root / each.path for each in shown)
    said = "\n".join(source.read_text("utf-8", errors="replace") for source in sources)
    return inspect(site, previous=previous, unpublished=canaries(hidden, public=shown, said=said))


def _ask_review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", metavar="trang", type=Path, help="thư mục trang đã dựng")
    parser.add_argument("target", metavar="nơi", type=Path, help="nơi đặt bản để duyệt")
    help_ = "build.json của trang đang đăng"
    parser.add_argument("--last", metavar="TỆP", type=Path, required=True, help=help_)


def _review(project: Project, options: argparse.Namespace) -> int:
    review_copy(options.site, options.target)
    last = _files_of(options.last)
    if last is None:
        _say(["Không có trang đang đăng để so sánh."])
        return 0
    record = record_of(options.site, commit="", moment=now())
    _say([summary(changes(last, record.files), folder=project.settings.folder)])
    return 0


def _files_of(record: Path | None) -> Mapping[str, str] | None:
    """Return the files of a published site, none where there is no record of them."""
    try:
        return None if record is None else Record.from_json(record.read_text("utf-8")).files
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _say(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


DUE = Command("due", "từ lúc ấy tới giờ có gì tự thay đổi không", _due, _ask_due)
INSPECT = Command("inspect", "xem trang đã dựng có đăng được không", _inspect, _ask_inspect)
REVIEW = Command("review", "làm bản để duyệt và kể những gì thay đổi", _review, _ask_review)
