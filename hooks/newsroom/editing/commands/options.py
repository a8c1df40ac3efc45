"""`options`: whether mkdocs.yml is valid, the options of the news and of the site around it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newsroom.editing.commands.command import Command
from newsroom.reading.configuration.site_options import site_faults

if TYPE_CHECKING:
    import argparse

    from newsroom.editing.project import Project


def _run(project: Project, _options: argparse.Namespace) -> int:
    """Report faults outside `extra.news`; an unknown option is no fault to a preview."""
    faults, odd = site_faults(project.configuration, project.docs.root)
    for each in sorted({*faults, *odd, *project.odd}):
        sys.stderr.write(f"{each.told}\n")
    return int(bool(faults))


OPTIONS = Command("options", "kiểm tra các khai báo trong mkdocs.yml", _run)
