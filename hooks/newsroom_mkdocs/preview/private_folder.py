"""The private folder of a project's previews, outside the project: it holds drafts."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from platformdirs import user_cache_path

from newsroom.building.disk import is_folder, remove
from newsroom.building.error import BuildError
from newsroom.building.trees.lock import Lock
from newsroom.text.numbered import numbered
from newsroom_mkdocs.options import log

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "newsroom-preview"
_ALIVE = "preview"
"""The file that a preview holds a lock on as long as it lives."""
_PROJECT = "project"
"""The file that says whose folder it is, and by its time when it was last used."""
_UNUSED = 30 * 24 * 60 * 60
"""Seconds without a preview after which nobody is to find drafts any more."""


@dataclass(frozen=True, slots=True)
class PrivateFolder:
    """The folder with a preview's site, and what the next preview takes over."""

    path: Path
    _alive: Lock

    @classmethod
    def of(cls, config: Path) -> Self:
        """Take the folder of the project with this configuration; while a preview has it, another.

        Raises `BuildError` and `OSError`.
        """
        folder, lock = next(_free(_all_folders(config.parent), config))
        (folder / _PROJECT).write_bytes(os.fsencode(config))
        _remove_abandoned(folder.parent)
        return cls(folder, lock)

    @property
    def site(self) -> Path:
        """What the preview shows."""
        return self.path / "site"

    def leave(self) -> None:
        """Let another preview take it."""
        self._alive.release()


def _free(folders: Path, config: Path) -> Iterator[tuple[Path, Lock]]:
    for name in numbered(hashlib.sha256(os.fsencode(config)).hexdigest()[:16]):
        folder = folders / name
        folder.mkdir(exist_ok=True)
        with suppress(BuildError):  # it is taken
            yield folder, _lock(folder)


def _all_folders(project: Path) -> Path:
    """Return the folder of all previews' folders, once it is sure that others cannot read it.

    It is the one that the system has for caches of a user: neither published nor committed, nor
    among what CI keeps, and left out of most backups. Windows lets its owner alone into it.
    """
    folders = user_cache_path(_NAME, appauthor=False)
    if folders.resolve().is_relative_to(project.resolve()):
        raise BuildError(
            "bản xem trước có cả tin chưa đăng nên không được giữ trong thư mục của trang, mà "
            f"{folders} ở trong đó; trỏ biến XDG_CACHE_HOME ra ngoài, hoặc để trang ở nơi khác"
        )
    if os.path.lexists(folders) and not _is_private(folders):
        log.info("%s từng mở cho người khác nên đã xoá; bản xem trước bắt đầu lại", folders)
        remove(folders)
    folders.parent.mkdir(parents=True, exist_ok=True)
    folders.mkdir(0o700, exist_ok=True)
    (folders / ".gitignore").write_text("*\n")  # for who keeps all of a home folder in Git
    return folders


def _is_private(folders: Path) -> bool:
    """Whether nobody else can have read or put anything there. Raises `PermissionError`."""
    if sys.platform != "win32":
        found = folders.lstat()
        if found.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "another user's", str(folders))
        return is_folder(folders) and not found.st_mode & 0o077
    return is_folder(folders)


def _remove_abandoned(folders: Path) -> None:
    """Remove what previews have left of projects that are gone, or that nobody looks at."""
    for folder in folders.iterdir():
        with suppress(OSError, BuildError):  # no such folder, or its preview lives
            told = folder / _PROJECT
            is_there = Path(os.fsdecode(told.read_bytes())).exists()
            if not is_there or time.time() - told.stat().st_mtime > _UNUSED:
                _lock(folder).release()
                shutil.rmtree(folder, ignore_errors=True)


def _lock(folder: Path) -> Lock:
    return Lock(folder / _ALIVE, lambda _: None, patience=0)
