"""Pages outside the news that have no name, so that readers are shown that of their file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.filetypes.names import is_markdown
from newsroom.reading.front_matter.source_page import read_source_page
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.text.code import blank_comments
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.project import Project

_FRONT = "index.md"
_HEADING = re.compile(r"\s*(?:#[ \t]*[^\s#]|[^\n]+\n=+[ \t\r]*(?:\n|$))")
"""What MkDocs takes a page's name from, at its very head."""
_NAMELESS = (
    "trang chưa có tên nên bạn đọc thấy tên tệp; thêm lên đầu một dòng # Tên trang, "
    "hoặc title: Tên trang trong phần khai báo"
)


def nameless_pages(project: Project) -> Iterator[Problem]:
    """Yield a problem for each such page that no menu names."""
    inside = f"{project.settings.folder}/"
    for path in sorted(project.docs.paths - project.menu - project.excluded - {_FRONT}):
        if is_markdown(path) and not path.startswith(inside) and not _is_named(project, path):
            yield Problem(path, 1, _NAMELESS)


def _is_named(project: Project, path: str) -> bool:
    try:
        source = project.docs.file(path).read_bytes()
    except OSError:
        return True  # of which is told elsewhere
    page = read_source_page(source)
    text = page.body if page.closed else source_text(source, "replace")
    return "title" in page.fields.entries or bool(_HEADING.match(blank_comments(text)))
