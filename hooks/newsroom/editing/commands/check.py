"""`check`: every error and warning, without a build."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.checking.check_line import CheckLine
from newsroom.editing.checking.checking import check, everything
from newsroom.editing.checking.rule import Severity
from newsroom.editing.commands.chosen import Chosen
from newsroom.editing.commands.command import Command
from newsroom.editing.mending.files import mend_files
from newsroom.editing.project import Project
from newsroom.reading.files.places import right_place
from newsroom.reading.notice import read_notice

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

_ASTRAY = "tin nằm ngoài thư mục tin nên không được đăng; chuyển thành {}"


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="tệp", help="chỉ kiểm tra các tệp này")
    help_ = "sửa những gì sửa được mà không mất chữ nào, và hiện chỗ đã sửa"
    parser.add_argument("--fix", action="store_true", help=help_)
    help_ = "github: hiện lỗi ngay bên dòng trong pull request"
    parser.add_argument("--format", choices=("text", "github"), default="text", help=help_)


def _run(project: Project, options: argparse.Namespace) -> int:
    chosen = Chosen.of(options.files, project)
    judged = chosen.inside if options.files else everything(project)
    if options.fix:
        sys.stdout.writelines(mend_files(project, judged))
        project = Project.of(project.root)
    told = [*_strangers(project, chosen.outside), *check(project, judged, now=now())]
    for each in told:
        sys.stdout.write(f"{each.annotation if options.format == 'github' else each.plain}\n")
    sys.stdout.write(_summary(told))
    return int(any(each.severity is Severity.ERROR for each in told))


def _strangers(project: Project, files: tuple[Path, ...]) -> Iterator[CheckLine]:
    """Yield the faults of files outside the docs folder: of their place, and of their content."""
    for file in files:
        source = file.read_bytes()
        place = right_place(file.name, source, project.docs, project.settings)
        yield CheckLine(file.as_posix(), 1, Severity.ERROR, _ASTRAY.format(place))
        path = f"{project.settings.folder}/{file.name}"
        _, problems = read_notice(source, path, project.settings)
        for each in problems:
            yield CheckLine(file.as_posix(), each.line, Severity.ERROR, each.message)


def _summary(told: list[CheckLine]) -> str:
    count = Counter(each.severity for each in told)
    if not told:
        return "Không thấy lỗi nào.\n"
    parts = (f"{count[each]} {each.value}" for each in Severity if count[each])
    return f"{', '.join(parts)}.\n"


CHECK = Command("check", "mọi lỗi và cảnh báo, không cần dựng trang; --fix để sửa", _run, _ask)
