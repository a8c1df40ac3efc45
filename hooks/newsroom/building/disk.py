"""Files on the disk: their states, and how they are linked, written and removed."""

# ruff: noqa: PTH102, PTH103, PTH108, PTH120, PTH123
# Called for every file of the site, where pathlib is slow.

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Result = TypeVar("Result")
State = tuple[int, int, int]
"""Inode, size in bytes and time of change in nanoseconds."""
_PAUSES = (0.02, 0.1, 0.3, 0.6, 1.0) if sys.platform == "win32" else ()
"""Seconds between tries: Windows renames nothing that a scanner of viruses reads just now."""
ODD: State = (-1, -1, -1)
"""The state of what is neither a file nor a folder: a link to elsewhere, a pipe, a device."""


def states(root: Path) -> Iterator[tuple[str, State]]:
    """Yield all below `root` but folders, if it is there, with their states; follow no link."""
    folders = [""] if root.is_dir() else []
    while folders:
        folder = folders.pop()
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")
                elif entry.is_file(follow_symlinks=False):
                    # On Windows an entry itself knows no inode.
                    yield f"{folder}{entry.name}", state_of(os.lstat(entry.path))
                else:
                    yield f"{folder}{entry.name}", ODD


def state_of(found: os.stat_result) -> State:
    """Return the state of a file."""
    return found.st_ino, found.st_size, found.st_mtime_ns


def is_folder(path: Path) -> bool:
    """Whether a folder lies at a path, and no link to one."""
    return path.is_dir() and not path.is_symlink()


def is_file(path: Path) -> bool:
    """Whether a file lies at a path, and no link to one."""
    return path.is_file() and not path.is_symlink()


def link(source: str, target: str) -> str:
    """Make `target` the same file as `source`; where that cannot be, copy it and return why."""
    try:
        _with_way_made(target, lambda: os.link(source, target))
    except OSError as error:
        shutil.copy2(source, target)
        return error.strerror or str(error)
    return ""


def opened(target: str) -> BinaryIO:
    """Open a new file, and remove what stands in its way."""
    return _with_way_made(target, lambda: open(target, "xb"))


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write; it then takes the place of `path`, all or nothing."""
    partial = path.with_suffix(".new")
    with opened(str(partial)) as file:
        yield file
    if is_folder(path):
        remove(path)
    rename(partial, path)


def rename(path: Path, target: Path) -> None:
    """Give a file or a folder another name, that of another file, too."""
    for pause in _PAUSES:
        with contextlib.suppress(PermissionError):
            path.replace(target)
            return
        time.sleep(pause)
    path.replace(target)


def remove(path: Path) -> None:
    """Remove what lies at a path, a folder with all in it; a link leads nowhere."""
    if is_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def drop(root: Path, paths: Iterable[str]) -> None:
    """Remove files below `root`, and the folders that this leaves empty."""
    for path in paths:
        target = root / path
        try:
            target.unlink()
        except (FileNotFoundError, NotADirectoryError):
            pass  # it made way for another file
        except OSError:
            if not target.is_dir():  # for which it made way
                raise
        with contextlib.suppress(OSError):
            for folder in target.relative_to(root).parents[:-1]:
                (root / folder).rmdir()


def _with_way_made(target: str, act: Callable[[], Result]) -> Result:
    """Do what makes `target`; try again without what stands in its way."""
    try:
        return act()
    except FileExistsError:
        with contextlib.suppress(OSError):
            os.unlink(target)
    except FileNotFoundError:
        with contextlib.suppress(OSError):
            _make_folder(os.path.dirname(target))
    except OSError:
        _clear(target)
    try:
        return act()
    except OSError:
        _clear(target)
        return act()


def _make_folder(path: str) -> None:
    """Make a folder; mostly it is only the last one of its path that is not there yet."""
    try:
        os.mkdir(path)
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)


def _clear(target: str) -> None:
    """Make the folder of `target`, and remove what stands in its place or in its folder's."""
    path = Path(target)
    for parent in path.parents:
        if parent.is_file():
            parent.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    remove(path)
