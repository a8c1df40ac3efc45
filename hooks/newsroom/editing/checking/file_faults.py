"""Faults of the content of the files that notices name, and warnings about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.downloads import Downloads
from newsroom.pictures.shown import ShownPictures
from newsroom.text.problem import Problem
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice


def file_faults(project: Project, notices: Iterable[Notice]) -> Iterator[Problem]:
    """Yield what is wrong with the content of the files that notices name."""
    pictures = ShownPictures(project.sources)
    files = Downloads(project.sources, limit=project.settings.attachment_bytes)
    for notice in notices:
        try:
            yield from pictures.problems(notice)
            yield from files.problems(notice)
        except OSError as error:
            yield Problem(notice.path, 1, f"không mở được {error.filename}: {refused(error)}")


def file_warnings(project: Project, notices: Iterable[Notice]) -> Iterator[Problem]:
    """Yield what editors should know of the files that their notices give, where all are sound."""
    files = Downloads(project.sources, limit=project.settings.attachment_bytes)
    for notice in notices:
        if not any(files.problems(notice)):
            yield from files.warnings(notice)
