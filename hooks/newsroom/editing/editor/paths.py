"""Paths of the docs folder that the editor's page may read or write; all others are refused."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from newsroom.editing.editor.request import RefusedError
from newsroom.reading.files.places import DEVICES, is_place

_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
_UNFIT = re.compile(r"[/\\:*?\"<>|\x00-\x1f\x7f]")
"""What no name of a file may hold, on whatever disk."""
_LONGEST = 200
"""Bytes of a name."""
_KEPT = 60
"""Letters of a name that are kept of one given elsewhere, and of its suffix."""
_NO_NOTICE = "không có tin này; mở lại danh sách tin"
_NO_FILE = "không có tệp này"
_LINKED = "trên đường tới tệp có liên kết tượng trưng, nên không mở và không ghi; chép tệp thật vào"


def notice_path(named: str, folder: str) -> str:
    """Return the path below the docs folder of a notice named `2026/x.md`.

    Raises `RefusedError`, as do all here.
    """
    path = f"{folder}/{named}"
    if not named.isascii() or not is_place(path, folder) or _is_device(named):
        raise RefusedError(404, _NO_NOTICE)
    return path


def year_of(named: str) -> str:
    """Return a year as its folder is called."""
    if not _YEAR.fullmatch(named):
        raise RefusedError(404, "năm phải là bốn chữ số")
    return named


def file_name(named: str) -> str:
    """Return the name of a file that lies beside notices."""
    is_hidden = named.startswith((".", "~")) or named.endswith((".", " "))
    is_long = len(named.encode("utf-8", "replace")) > _LONGEST
    if not named or _UNFIT.search(named) or is_hidden or is_long or _is_device(named):
        raise RefusedError(404, _NO_FILE)
    return named


def tame_name(named: str) -> str:
    """Return the name of an uploaded file in a form that every disk takes."""
    bare = _UNFIT.sub(" ", named).strip(" .")
    stem, dot, suffix = bare.rpartition(".") if "." in bare else (bare, "", "")
    stem = stem.strip(" .")[:_KEPT]
    stem = f"tep {stem}".strip() if _is_device(stem) or not stem else stem
    return f"{stem}{dot}{suffix[:_KEPT]}"


def present_file(docs: Path, path: str) -> Path:
    """Return the place of a file, unless it is none or a symbolic link leads to it."""
    file = disk_path(docs, path)
    try:
        is_file = stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        is_file = False
    if not is_file:
        raise RefusedError(404, _NO_FILE)
    return file


def folder_of_year(docs: Path, folder: str, year: str) -> Path:
    """Return the folder of a year, made if need be."""
    disk_path(docs, f"{folder}/{year}").mkdir(parents=True, exist_ok=True)
    return disk_path(docs, f"{folder}/{year}")


def disk_path(docs: Path, path: str) -> Path:
    """Return where a path lies on the disk, unless a symbolic link is part of it."""
    root = os.path.realpath(docs)
    place = os.path.join(root, *path.split("/"))  # noqa: PTH118 (compared as text)
    if os.path.normcase(os.path.realpath(place)) != os.path.normcase(place):
        raise RefusedError(403, _LINKED)
    return Path(place)


def _is_device(name: str) -> bool:
    """Whether Windows takes a name for one of its devices, whatever its suffix."""
    return name.rpartition("/")[2].partition(".")[0].rstrip(" ").lower() in DEVICES
