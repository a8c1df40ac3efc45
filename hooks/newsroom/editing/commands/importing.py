"""`import`: files of other programs made into draft notices."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.commands.command import Command
from newsroom.editing.importing.importer import import_files
from newsroom.editing.importing.report import report, report_lines
from newsroom.editing.importing.required_fields import wishes
from newsroom.editing.project import ProjectError
from newsroom.text.problem import FaultyFieldError

if TYPE_CHECKING:
    import argparse

    from newsroom.editing.project import Project


_ITSELF = "{} là thư mục của chính trang này; nêu tệp Word hoặc thư mục chứa các bài cần nhập"


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="tệp",
        nargs="+",
        type=Path,
        help="tệp Word, trang web đã lưu, tệp chữ, hoặc cả thư mục",
    )
    parser.add_argument("--category", metavar="MÃ", default="", help="chuyên mục của các tin")
    parser.add_argument("--author", metavar="NGƯỜI", default="", help="người viết - đơn vị")
    parser.add_argument("--date", metavar="NGÀY", default="", help="ngày, giờ đăng")
    parser.add_argument(
        "--report", metavar="TỆP", type=Path, help="ghi bảng kết quả vào tệp CSV, mở bằng Excel"
    )


def _run(project: Project, options: argparse.Namespace) -> int:
    settings, docs = project.settings, project.docs.root
    try:
        wished = wishes(
            settings, category=options.category, author=options.author, date=options.date
        )
    except FaultyFieldError as fault:
        raise ProjectError(str(fault)) from None
    for each in options.files:  # a folder forgotten is this one, with the pages of its program
        if project.root.resolve().is_relative_to(each.resolve()):
            raise ProjectError(_ITSELF.format(each))
    imported = import_files(options.files, docs, settings, now=now(), wished=wished)
    for each in imported:
        if each.draft:
            sys.stdout.write(f"{project.docs_name}/{each.draft}\n")
        sys.stderr.writelines(f"{line}\n" for line in report_lines(each))
    if options.report:
        # The mark at its head tells Excel that it is UTF-8.
        options.report.write_text(report(imported), encoding="utf-8-sig", newline="")
    if not imported:
        raise ProjectError("không thấy tệp nào nhập được ở đó")
    return int(any(each.fault for each in imported))


IMPORT = Command("import", "đưa tệp Word, trang web đã lưu, tệp chữ vào thành tin nháp", _run, _ask)
