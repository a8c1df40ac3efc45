"""Mends files, and shows editors what has changed."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from newsroom.editing.atomic_file import replace_file
from newsroom.editing.mending.page import mend_page
from newsroom.filetypes.names import is_markdown
from newsroom.reading.front_matter.source_text import encoding_of
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsroom.editing.project import Project

_MARK = "\ufeff"
_COMPARED = 20_000
"""Lines of a file up to which what has changed is shown line by line."""


def mend_files(project: Project, paths: Collection[str]) -> Iterator[str]:
    """Mend the pages among `paths`; yield the lines that show what has changed in each."""
    for path in sorted(filter(is_markdown, paths)):
        file, name = project.docs.file(path), f"{project.docs_name}/{path}"
        if file.is_symlink():
            continue
        try:
            source = file.read_bytes()
            encoding = encoding_of(source)
            text = source.decode(encoding)
            mended = mend_page(text.removeprefix(_MARK), path, project.settings)
            if mended.encode() == source:
                continue
            replace_file(file, mended.encode())
        except UnicodeError:
            continue  # which the reader tells
        except OSError as error:
            yield f"{name}: không ghi được: {refused(error)}\n"
            continue
        if encoding != "utf-8":
            yield f"{name}: đổi bảng mã {encoding.upper()} sang UTF-8\n"
        elif text.startswith(_MARK):
            yield f"{name}: bỏ ký tự ẩn BOM ở đầu tệp\n"
        yield from _difference(text.removeprefix(_MARK), mended, name)


def _difference(before: str, after: str, name: str) -> Iterator[str]:
    one, other = before.splitlines(), after.splitlines()
    if max(len(one), len(other)) > _COMPARED:
        yield f"{name}: đã sửa\n"
        return
    for line in difflib.unified_diff(one, other, name, name, lineterm=""):
        yield "".join(sign if sign.isprintable() else "\ufffd" for sign in line) + "\n"
