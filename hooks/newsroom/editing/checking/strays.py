"""Files of the news folder that no page uses, and files that look like notices but are none."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from newsroom.filetypes.names import is_markdown
from newsroom.reading.files.places import right_place
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.publication.privacy import is_leftover, named_in
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_TEXTS = (".docx", ".doc", ".odt", ".rtf", ".txt", ".html", ".htm")
"""What a notice may have been written in."""
_HIDDEN_END = ".md.txt"
"""How a notice is called that Notepad has stored, whose end Windows hides."""


def strays(project: Project, notices: Iterable[Notice]) -> Iterator[Problem]:
    """Yield a problem for each file that is published nowhere, with what to do about it."""
    unused = set(unused_files(project, notices))
    for path in sorted(project.docs.paths):
        if path.lower().endswith(_HIDDEN_END):
            place = right_place(path, _content(project, path), project.docs, project.settings)
            yield Problem(path, 1, f"đuôi .txt nên tệp không thành tin; đổi thành {place}")
        elif path in unused:
            yield Problem(path, 1, _remedy(project, path))


def unused_files(project: Project, notices: Iterable[Notice]) -> list[str]:
    """Return the files of the news folder that no page uses."""
    read = {notice.path: notice for notice in notices}
    used = {reference.path for notice in read.values() for reference in notice.files}
    for path in project.docs.paths:
        if is_markdown(path) and path not in read:  # other pages, and notices with faults
            used |= named_in(path, _text(project, path), ())
    folder = f"{project.settings.folder}/"
    inside = (path for path in project.docs.paths if path.startswith(folder))
    return sorted(path for path in inside if not is_markdown(path) and path not in used)


def _remedy(project: Project, path: str) -> str:
    if is_leftover(path):
        return "tệp tạm hoặc bản sao lưu; xoá"
    if posixpath.splitext(path)[1].lower() in _TEXTS:
        command = f'make import FILE="{project.docs_name}/{path}"'
        return (
            "không tin nào dùng tệp này; nếu là bài của một tin, kéo tệp vào trang soạn tin hoặc "
            f"gõ {command}; nếu không, xoá"
        )
    return "không tin nào dùng tệp này nên không được đăng; nhắc tới trong tin, hoặc xoá"


def _text(project: Project, path: str) -> str:
    return source_text(_content(project, path), "replace")


def _content(project: Project, path: str) -> bytes:
    try:
        return project.docs.file(path).read_bytes()
    except OSError:
        return b""
