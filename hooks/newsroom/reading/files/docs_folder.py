"""The docs folder: which files there are, and faults of those that notices name."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote

from newsroom.building.folder import Folder
from newsroom.filetypes.names import is_markdown, is_picture
from newsroom.notices.reference import Reference
from newsroom.text.problem import Problem, nearest
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsroom.notices.notice import Notice

_NOTHING_THERE = "chép tệp vào đó, hoặc đặt cạnh tin rồi chỉ viết tên tệp"


@dataclass(frozen=True, slots=True)
class DocsFolder(Folder):
    """The docs folder; its paths are in the composed form in which texts name them.

    A Mac, or a ZIP archive of one, decomposes the names on the disk.
    """

    @classmethod
    def of(cls, root: Path, found: Iterable[str]) -> Self:
        """Return the folder with the files `found` below `root`."""
        composed = {nfc(path): path for path in sorted(found, key=_is_decomposed, reverse=True)}
        names = {path: name for path, name in composed.items() if path != name}
        return cls(root, frozenset(composed), names)

    def problems(self, notice: Notice) -> Iterator[Problem]:
        """Yield what is wrong with the files that a notice names."""
        if notice.image and (fault := self.missing(notice.path, notice.image.file)):
            yield Problem(notice.path, notice.image.file.line, f"không có ảnh {fault}")
        yield from self._attachment_problems(notice)
        yield from self._related_problems(notice)
        yield from self._document_problems(notice)
        for reference in (each for each in notice.links if each.path != notice.path):
            if lost := self.lost(notice.path, reference):
                yield lost

    def lost(self, page: str, link: Reference) -> Problem | None:
        """Return the fault of a page's link to a file that is not there."""
        if link.must_be_there and (fault := self.missing(page, link)):
            return Problem(page, link.line, f"liên kết tới tệp không có: {fault}")
        return None

    def _attachment_problems(self, notice: Notice) -> Iterator[Problem]:
        for attachment in notice.downloads:
            if is_markdown(attachment.file.path):
                text = 'tệp đính kèm không thể là một tin; đưa tin vào "related"'
                yield Problem(notice.path, attachment.file.line, text)
            elif fault := self.missing(notice.path, attachment.file):
                yield Problem(notice.path, attachment.file.line, f"không có tệp đính kèm {fault}")

    def _related_problems(self, notice: Notice) -> Iterator[Problem]:
        for reference in notice.related:
            if fault := self.missing(notice.path, reference, suffix=".md"):
                yield Problem(notice.path, reference.line, f"không có tin liên quan {fault}")
            elif not is_markdown(reference.path) or not _is_beside(notice, reference):
                text = f'"{reference.path}" không phải một tin; "related" chỉ nhận tin khác'
                yield Problem(notice.path, reference.line, text)

    def _document_problems(self, notice: Notice) -> Iterator[Problem]:
        if notice.document is None:
            return
        found = notice.document
        for named in (*found.replaces, *found.amends, *found.guides):
            reference = Reference(named.name, named.line)
            if named.name == notice.path:
                text = "văn bản không thể thay thế, sửa đổi hay hướng dẫn chính nó; xoá dòng này"
                yield Problem(notice.path, named.line, text)
            elif named.is_file and (fault := self.missing(notice.path, reference)):
                yield Problem(notice.path, named.line, f"không có tin {fault}")

    def missing(self, page: str, reference: Reference, *, suffix: str = "") -> str:
        """Return the fault of a file that is missing, with those that may have been meant.

        Others are those of the same suffix, if that is not another one, else those of its kind.
        """
        if self.is_there(reference.path):
            return ""
        folder, name = posixpath.split(reference.path)
        own = f"/{posixpath.dirname(page)}"
        if coded := self._coded(reference.path):
            told = (
                f'tên tệp "{posixpath.basename(coded)}" có mã của địa chỉ web; đổi thành "{name}"'
            )
            return f'"{reference.path}": {told}'
        if meant := self._elsewhere(reference.path):
            return f'"{reference.path}"; có phải là "{posixpath.relpath(f"/{meant}", own)}"?'
        way = posixpath.relpath(f"/{folder}", own)
        beside = sorted(posixpath.basename(p) for p in self.paths if posixpath.dirname(p) == folder)
        suffix = suffix or posixpath.splitext(name)[1]
        alike = [each for each in beside if posixpath.splitext(each)[1].lower() == suffix.lower()]
        others = [each for each in beside if _is_of_kind(each, name)]
        written = [posixpath.normpath(f"{way}/{each}") for each in alike or others]
        near = nearest(posixpath.normpath(f"{way}/{name}"), written) if written else _NOTHING_THERE
        return f'"{reference.path}"; {near}'

    def _coded(self, path: str) -> str:
        """Return the file whose name is percent-encoded, as downloads are: `a%20b.pdf`.

        No link leads to it, since `%20` in a link is a space.
        """
        return next((each for each in self.paths if "%" in each and nfc(unquote(each)) == path), "")

    def _elsewhere(self, path: str) -> str:
        """Return the file that a path from the docs folder, or a notice's bare name, may mean."""
        whole = [each for each in self.paths if f"/{path}".endswith(f"/{each}")]
        name = f"/{posixpath.basename(path)}"
        same = [each for each in self.paths if is_markdown(each) and each.endswith(name)]
        meant = [max(whole, key=len)] if whole else same
        return meant[0] if len(meant) == 1 else ""


def _is_of_kind(name: str, other: str) -> bool:
    """Whether two files are both pages, or both pictures, or neither."""
    return (is_markdown(name), is_picture(name)) == (is_markdown(other), is_picture(other))


def _is_beside(notice: Notice, reference: Reference) -> bool:
    """Whether a page lies in the same news folder as the notice."""
    return reference.path.split("/")[0] == notice.path.split("/")[0]


def _is_decomposed(path: str) -> bool:
    """Whether a name is not in the composed form; where both forms are there, that one wins."""
    return nfc(path) != path
