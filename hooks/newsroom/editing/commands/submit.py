"""`submit`: sends a notice to those who approve it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.commands.chosen import chosen_notice
from newsroom.editing.commands.command import Command
from newsroom.editing.submitting import submit

if TYPE_CHECKING:
    import argparse

    from newsroom.editing.project import Project


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("notice", metavar="tin", help="tệp của tin: docs/tin-tuc/2022/x.md")
    help_ = "họ tên người gửi; không ghi thì là tên mà Git biết (git config user.name)"
    parser.add_argument("--name", metavar="HỌ TÊN", default="", help=help_)


def _run(project: Project, options: argparse.Namespace) -> int:
    path = chosen_notice(options.notice, project)
    submission = submit(project, path, name=options.name, now=now())
    sys.stdout.write(f"{submission.message}\n")
    return int(not submission.is_shared)


SUBMIT = Command(
    "submit", "gửi một tin đi duyệt: nhánh riêng ở kho chung, nơi xin duyệt", _run, _ask
)
