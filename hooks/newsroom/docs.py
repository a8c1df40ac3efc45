"""The docs folder: which files there are, and which of them notices may publish."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.picture import picture_size
from newsroom.problem import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.notice import Notice, Reference

_MADE = (".html", ".xml", ".json")
"""Files that the site may make itself, so that a link to one need not be in the docs folder."""


@dataclass(frozen=True, slots=True)
class Docs:
    """The files below the docs folder."""

    root: Path
    paths: frozenset[str]
    """Relative to `root`, with slashes."""

    def file(self, path: str) -> Path:
        """Return where `path` lies on the disk."""
        return self.root / path

    def problems(self, notice: Notice) -> Iterator[Problem]:
        """Yield what is wrong with the files that a notice names."""
        if notice.image and (fault := self._missing(notice.image.file)):
            yield Problem(notice.path, notice.image.file.line, f"không có ảnh {fault}")
        elif notice.image and picture_size(self.file(notice.image.file.path)) is None:
            name = posixpath.basename(notice.image.file.path)
            yield Problem(
                notice.path,
                notice.image.file.line,
                f'"{name}" không phải ảnh đọc được; lưu lại thành .jpg, .png hoặc .webp',
            )
        for attachment in notice.attachments:
            if fault := self._missing(attachment.file):
                yield Problem(notice.path, attachment.file.line, f"không có tệp đính kèm {fault}")
        for reference in notice.related:
            if fault := self._missing(reference):
                yield Problem(notice.path, reference.line, f"không có tin liên quan {fault}")
        for reference in notice.links:
            suffix = posixpath.splitext(reference.path)[1]
            if suffix and suffix not in _MADE and (fault := self._missing(reference)):
                yield Problem(notice.path, reference.line, f"liên kết tới tệp không có: {fault}")

    def _missing(self, reference: Reference) -> str:
        if reference.path in self.paths:
            return ""
        folder, name = posixpath.split(reference.path)
        beside = sorted(posixpath.basename(p) for p in self.paths if posixpath.dirname(p) == folder)
        suffix = posixpath.splitext(name)[1]
        alike = [other for other in beside if posixpath.splitext(other)[1] == suffix]
        return f'"{reference.path}"; {nearest(name, alike or beside)}'


def withheld(
    folder: str, paths: Iterable[str], *, shown: Iterable[Notice], hidden: Iterable[Notice]
) -> set[str]:
    """Return the files that must not be published, because they belong to no published notice.

    That is every file of the news folder which no published notice names, and elsewhere what
    only unpublished notices name. Notices themselves are never published as they are written.
    """
    public = {reference.path for notice in shown for reference in notice.files}
    private = {reference.path for notice in hidden for reference in notice.files}
    public = {path for path in public if not path.endswith(".md")}
    private = {path for path in private if not path.endswith(".md")}
    return {
        path
        for path in paths
        if path not in public and (path.startswith(f"{folder}/") or path in private)
    }
