"""The folder of what lasts from build to build: its owner's alone, and one build's at a time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsroom.building.disk import is_file, remove
from newsroom.building.error import BuildError
from newsroom.building.trees.lock import Lock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PRIVATE = 0o700
"""For the owner alone."""
_CLOSED = (
    "không có quyền đọc và ghi %s nên lần dựng nào cũng chậm; "
    "giao nó cho người dùng đang dựng (lệnh chown), hoặc xoá nó"
)


def home_of(site: Path) -> Path:
    """Return the folder of `site` beside it, on the same disk."""
    site = site.resolve()
    return site.parent / ".cache" / "plugin" / "news" / site.name


def opened_home(home: Path, site: Path, say: Callable[[str], None]) -> Lock:
    """Make `home`, what builds of `site` keep, if need be; return its lock, once it is ours.

    Raises `BuildError` and `OSError`.
    """
    for folder in (site, *reversed(home.parents), home):
        if os.path.lexists(folder) and not folder.is_dir():
            raise BuildError.no_folder(folder)
    if os.path.ismount(site):
        raise BuildError.mounted(site)
    home.mkdir(_PRIVATE, parents=True, exist_ok=True)
    if home.stat().st_mode & 0o777 != _PRIVATE:
        home.chmod(_PRIVATE)
    for kept in home.iterdir():
        if not os.access(kept, os.R_OK | os.W_OK):
            say(_CLOSED % kept)
    if not is_file(home / "lock"):
        remove(home / "lock")
    return Lock(home / "lock", say)
