"""`import`: files of other programs made into draft notices."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.commands.command import Command
from newsroom.editing.importing.importer import import_files
from newsroom.editing.importing.sources import printable_name
from newsroom.editing.project import ProjectError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newsroom.editing.importing.importer import Imported
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


def _run(project: Project, options: argparse.Namespace) -> int:
    settings, docs = project.settings, project.docs.root
    for each in options.files:  # a folder forgotten is this one, with the pages of its program
        if project.root.resolve().is_relative_to(each.resolve()):
            raise ProjectError(_ITSELF.format(each))
    imported = import_files(options.files, docs, settings, now=now())
    for each in imported:
        if each.draft:
            sys.stdout.write(f"{project.docs_name}/{each.draft}\n")
        sys.stderr.writelines(f"{line}\n" for line in told_lines(each))
    if not imported:
        raise ProjectError("không thấy tệp nào nhập được ở đó")
    return int(any(each.fault for each in imported))


def told_lines(one: Imported) -> Iterator[str]:
    """Yield what is told of one file, each line with its name."""
    if one.fault:
        yield one.fault
    yield from (f"{printable_name(one.source)}: {line}" for line in (*one.remarks, *one.left_out))


IMPORT = Command("import", "đưa tệp Word, trang web đã lưu, tệp chữ vào thành tin nháp", _run, _ask)
