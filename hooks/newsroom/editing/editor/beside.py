"""Files beside notices: those that one names, and those that an editor drops on the page."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsroom.notices.files import is_markdown, is_picture

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_ADDRESS = "/soan-tin/api/tep/"


def files_of(
    preview: Preview, project: Project, path: str, notice: Notice | None
) -> list[dict[str, Any]]:
    """Return the files in its folder that a notice names, or that are called as it is."""
    folder, stem = posixpath.dirname(path), posixpath.basename(path).removesuffix(".md")
    named = {each.path for each in notice.files} if notice else set()
    found = [
        each
        for each in sorted(project.docs.paths)
        if posixpath.dirname(each) == folder
        and not is_markdown(each)
        and (each in named or posixpath.basename(each).startswith(f"{stem}-"))
    ]
    return [_told(project, each) for each in found]


def _told(project: Project, path: str) -> dict[str, Any]:
    year, name = path.split("/")[-2:]
    return {
        "name": name,
        "url": f"{_ADDRESS}{year}/{quote(name)}",
        "kind": "picture" if is_picture(name) else "file",
        "size": project.docs.file(path).stat().st_size,
    }
