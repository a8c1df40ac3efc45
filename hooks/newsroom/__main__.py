"""The editor's command: `python -m newsroom related docs/tin-tuc/2022/x.md`."""

from __future__ import annotations

import argparse
import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from newsroom.editing.project import Project, ProjectError
from newsroom.related.explain import explain
from newsroom.related.terms import Terms


def main(arguments: list[str] | None = None) -> None:
    """Do what was asked; what is wrong ends the program with a message."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever code page the terminal has
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = argparse.ArgumentParser(prog="newsroom", description="Công cụ của người biên tập.")
    commands = parser.add_subparsers(required=True, metavar="lệnh", dest="command")
    related = commands.add_parser("related", help="tin nào hiện ở “Tin liên quan”, và vì sao")
    related.add_argument("notice", metavar="tin", help="tệp của tin: docs/tin-tuc/2022/x.md")
    commands.add_parser("options", help="kiểm tra các khai báo của tin trong mkdocs.yml")
    asked = parser.parse_args(arguments)
    try:
        project = Project.of(Path())
        lines = _related(project, asked.notice) if asked.command == "related" else []
    except ProjectError as error:
        sys.exit(str(error))
    for line in lines:
        sys.stdout.write(f"{line}\n")


def _related(project: Project, named: str) -> list[str]:
    path = project.path_of(named)
    notices, problems = project.read
    asked = next((notice for notice in notices if notice.path == path), None)
    if asked is None:
        lines = (each.located(project.docs_name) for each in problems if each.path == path)
        raise ProjectError("\n".join(lines))
    terms = {digest: Terms.from_bytes(kept) for digest, kept in project.reader.taken.items()}
    now, docs = datetime.now(UTC), project.docs_name
    return list(explain(asked, notices, project.settings, terms=terms, now=now, docs=docs))


if __name__ == "__main__":
    main()
