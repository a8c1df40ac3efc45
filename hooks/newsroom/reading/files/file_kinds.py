"""Kinds and names of files in the docs folder: regular files, with names for every system."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST_NAME = 200
"""Bytes of a name, so that a smaller picture's, made of it, still fits the 255 of a disk."""
_LONGEST_PATH = 1000
"""Bytes of a path below the docs folder, so that it fits wherever the site is built."""
_COPY = "xoá nó, chép tệp cần dùng vào đây"
_MISSING = "404.html"
"""The one page of the site's own that comes from a template alone."""


def odd_files(docs: Path) -> Iterator[Problem]:
    """Yield a problem for each file below `docs` that builds must not read; follow no link."""
    root = os.path.realpath(docs)
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(f"{root}/{folder}") as entries:
                for entry in entries:
                    path = f"{folder}{entry.name}"
                    if fault := _name_fault(entry.name, path) or _kind_fault(entry, root):
                        yield Problem(_printable(path), 1, fault)
                    elif entry.is_dir(follow_symlinks=False):
                        folders.append(f"{path}/")
        except PermissionError:
            text = "không có quyền đọc thư mục này; cấp quyền đọc, hoặc đưa nó ra khỏi docs"
            yield Problem(folder.rstrip("/") or ".", 1, text)


def site_files_taken(custom_dir: Path, written: Iterable[str]) -> list[str]:
    """Return which of the paths `written` into the site are those of the site's own files.

    Those lie in `custom_dir` beside the templates. MkDocs would take the editor's instead, and say
    nothing. Disks that see no difference between capitals and small letters are thought of, too.
    """
    files = (Path(top, name) for top, _, names in os.walk(custom_dir) for name in names)
    own = {file.relative_to(custom_dir).as_posix().casefold() for file in files}
    own = {path for path in own if not path.endswith(".html") or path == _MISSING}
    return sorted(path for path in written if path.casefold() in own)


def _name_fault(name: str, path: str) -> str:
    if name.isascii() and len(path) <= _LONGEST_NAME:
        return ""
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return "tên có byte không thành chữ nào; đổi tên, chỉ dùng chữ không dấu, số và dấu trừ"
    if size > _LONGEST_NAME:
        return (
            f"tên dài {size} byte, nhiều nhất là {_LONGEST_NAME} (chữ có dấu chiếm 2 đến 3 byte); "
            "đặt tên ngắn hơn"
        )
    if len(path.encode()) > _LONGEST_PATH:
        return (
            f"nằm quá sâu: đường dẫn dài hơn {_LONGEST_PATH} byte; đưa ra thư mục ngoài, "
            "hoặc đặt tên các thư mục ngắn hơn"
        )
    return ""


def _kind_fault(entry: os.DirEntry[str], root: str) -> str:
    if entry.is_symlink():
        return _link_fault(entry.path, root)
    if entry.is_file() or entry.is_dir():
        return ""
    kind = stat.S_IFMT(entry.stat().st_mode)
    names = {stat.S_IFIFO: "một ống dẫn (named pipe)", stat.S_IFSOCK: "một socket"}
    return f"là {names.get(kind, 'một thiết bị')}, không phải tệp; đưa nó ra khỏi docs"


def _link_fault(link: str, root: str) -> str:
    """Return the fault of a symbolic link; one to a file of the docs folder has none."""
    try:
        target = Path(os.path.realpath(link, strict=True))
    except OSError:
        # Editors hold such a link beside a text that is not saved yet, and MkDocs passes over it.
        hidden = os.path.basename(link).startswith(".")  # noqa: PTH119 (as the disk gives it)
        return "" if hidden else f"là liên kết tượng trưng không dẫn tới đâu; {_COPY}"
    if not target.is_relative_to(root):
        return f"là liên kết tượng trưng dẫn ra ngoài thư mục docs; {_COPY}"
    if not target.is_file():
        return f"là liên kết tượng trưng mà không tới một tệp, nên có thể lặp không dứt; {_COPY}"
    return ""


def _printable(path: str) -> str:
    r"""Return a path with the bytes that are no letter as `\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
