"""`related`: which notices are shown as related to one, and why."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.commands.chosen import chosen_notice
from newsroom.editing.commands.command import Command
from newsroom.editing.project import ProjectError
from newsroom.related.explain import explain

if TYPE_CHECKING:
    import argparse

    from newsroom.editing.project import Project


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("notice", metavar="tin", help="tệp của tin: docs/tin-tuc/2022/x.md")


def _run(project: Project, options: argparse.Namespace) -> int:
    path = chosen_notice(options.notice, project)
    notices, problems = project.read
    asked = next((notice for notice in notices if notice.path == path), None)
    if asked is None:
        lines = (each.located(project.docs_name) for each in problems if each.path == path)
        raise ProjectError("\n".join(lines))
    asked = replace(asked, content=project.reader.content(asked))
    told = explain(
        asked,
        notices,
        project.settings,
        terms=project.reader.extracted,
        now=now(),
        docs=project.docs_name,
    )
    sys.stdout.writelines(f"{line}\n" for line in told)
    return 0


RELATED = Command("related", "tin nào hiện ở “Tin liên quan”, và vì sao", _run, _ask)
