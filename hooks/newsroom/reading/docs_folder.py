"""The docs folder: which files there are, and which of them notices may publish."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import digest
from newsroom.building.manifest import Known, Memory, stamp
from newsroom.pictures.file import Facts, picture_facts
from newsroom.text.problem import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from newsroom.notices.notice import Notice, Reference

_MADE = (".html", ".xml", ".json")
"""Files that the site may make itself, so that a link to one need not be in the docs folder."""


_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


class Docs:
    """The files below the docs folder."""

    def __init__(self, root: Path, paths: frozenset[str], memory: Memory | None = None) -> None:
        """Know the files `paths`, relative to `root`, with slashes."""
        self._root = root
        self._memory = memory or Memory("")
        self.paths = paths
        self.pictures: dict[str, Known] = {}
        """What to remember of each picture that was asked for."""

    def file(self, path: str) -> Path:
        """Return where `path` lies on the disk."""
        return self._root / path

    def picture(self, path: str) -> Facts | None:
        """Return what is known of a picture, none if it is no picture."""
        if path not in self.pictures:
            self.pictures[path] = self._examined(path)
        facts = self.pictures[path].facts
        return Facts(*facts) if facts else None

    def _examined(self, path: str) -> Known:
        """Look at a picture, unless it is surely the one that the last build saw."""
        file = self.file(path)
        found = file.stat()
        known = self._memory.files.get(path)
        if known is not None and self._memory.is_unchanged(path, found):
            return known
        content = digest(file.read_bytes())
        same = known is not None and known.digest == content
        return Known(stamp(found), content, known.facts if known and same else picture_facts(file))

    def problems(self, notice: Notice) -> Iterator[Problem]:
        """Yield what is wrong with the files that a notice names."""
        if notice.image and (fault := self._missing(notice.image.file)):
            yield Problem(notice.path, notice.image.file.line, f"không có ảnh {fault}")
        elif notice.image and self.picture(notice.image.file.path) is None:
            yield unreadable(notice, notice.image.file)
        yield from self._attachment_problems(notice)
        yield from self._related_problems(notice)
        for reference in notice.links:
            suffix = posixpath.splitext(reference.path)[1]
            if suffix and suffix not in _MADE and (fault := self._missing(reference)):
                yield Problem(notice.path, reference.line, f"liên kết tới tệp không có: {fault}")
            elif is_picture(reference.path) and self.picture(reference.path) is None:
                yield unreadable(notice, reference)

    def _attachment_problems(self, notice: Notice) -> Iterator[Problem]:
        for attachment in notice.attachments:
            if is_markdown(attachment.file.path):
                text = "tệp đính kèm không thể là một tin; đưa tin vào related"
                yield Problem(notice.path, attachment.file.line, text)
            elif fault := self._missing(attachment.file):
                yield Problem(notice.path, attachment.file.line, f"không có tệp đính kèm {fault}")

    def _related_problems(self, notice: Notice) -> Iterator[Problem]:
        for reference in notice.related:
            if fault := self._missing(reference):
                yield Problem(notice.path, reference.line, f"không có tin liên quan {fault}")
            elif not is_markdown(reference.path) or not self._is_beside(notice, reference):
                text = f'"{reference.path}" không phải một tin; related chỉ nhận tin khác'
                yield Problem(notice.path, reference.line, text)

    @staticmethod
    def _is_beside(notice: Notice, reference: Reference) -> bool:
        """Whether a page lies in the same news folder as the notice."""
        return reference.path.split("/")[0] == notice.path.split("/")[0]

    def _missing(self, reference: Reference) -> str:
        if reference.path in self.paths and self.file(reference.path).is_file():
            return ""
        folder, name = posixpath.split(reference.path)
        beside = sorted(posixpath.basename(p) for p in self.paths if posixpath.dirname(p) == folder)
        suffix = posixpath.splitext(name)[1]
        alike = [other for other in beside if posixpath.splitext(other)[1] == suffix]
        return f'"{reference.path}"; {nearest(name, alike or beside)}'


def withheld(
    folder: str,
    paths: Iterable[str],
    *,
    shown: Iterable[Notice],
    mentioned: Callable[[str], bool],
) -> set[str]:
    """Return the files that must not be published, because they belong to no published notice.

    That is every file of the news folder which no published notice names, and elsewhere what
    unpublished notices alone name: `mentioned` tells whether they do, by a file's name. Notices
    themselves are never published as they are written.
    """
    public = {reference.path for notice in shown for reference in notice.files}
    return {
        path
        for path in paths
        if (path.startswith(f"{folder}/") and (path not in public or is_markdown(path)))
        or (path not in public and mentioned(posixpath.basename(path)))
    }


def unreadable(notice: Notice, picture: Reference) -> Problem:
    """Return what to tell of a picture that a notice shows and nobody can see."""
    name = posixpath.basename(picture.path)
    return Problem(
        notice.path,
        picture.line,
        f'"{name}" không phải ảnh đọc được: tệp hỏng hoặc quá lớn; '
        "lưu lại thành .jpg, .png hoặc .webp",
    )


def is_picture(path: str) -> bool:
    """Whether a file's name is that of a picture which browsers show."""
    return posixpath.splitext(path)[1].lower() in _PICTURES


def is_markdown(path: str) -> bool:
    """Whether a file is one that MkDocs, or an editor, takes for Markdown."""
    return posixpath.splitext(path)[1].lower() in _MARKDOWN
