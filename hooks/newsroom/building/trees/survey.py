"""What lies in the two trees of a site when a build begins."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from newsroom.building.disk import state_of, states

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from newsroom.building.disk import State

    _Folders = dict[str, set[tuple[str, bool]]]

RACY = 2_000_000_000
"""Nanoseconds within which two changes may leave the same time stamp."""
_BOTH = 2
"""Links of a file that the two trees share, and nobody else."""


class FileState(NamedTuple):
    """A file of the site as a build left it."""

    inode: int
    size: int
    """In bytes."""
    modified: int
    """In nanoseconds since the epoch."""
    digest: str
    """Of its content."""


class TreeFiles(NamedTuple):
    """The files of both trees, by path, as a build finds them."""

    live: Mapping[str, State]
    spare: Mapping[str, State]

    @classmethod
    def just(cls, made: Mapping[str, FileState]) -> TreeFiles:
        """Return what two trees hold that share all files `made`, and have no other."""
        found = {path: each[:3] for path, each in made.items()}
        return cls(found, found)

    @classmethod
    def below(cls, live: Path, spare: Path) -> TreeFiles:
        """Walk through two trees."""
        return cls(dict(states(live)), dict(states(spare)))


def is_untouched(trees: Iterable[Path], made: Mapping[str, FileState], since: int) -> bool:
    """Whether two trees share just the files `made`, by what it costs a fourth of a walk to see.

    `since` is when the build began that made them. As in Git's index, a folder whose time is
    earlier has what it had: something that comes or goes changes it. Only the others are read.
    """
    live, spare = trees
    folders = _folders(made)
    try:
        return all(_hold(tree, folders, since) for tree in (live, spare)) and all(
            _is_shared(os.lstat(f"{live}/{path}"), each) for path, each in made.items()
        )
    except OSError:
        return False


def is_as_left(tree: Path, made: Mapping[str, State], since: int) -> bool:
    """Whether one tree holds just the files `made`, seen in the same way."""
    try:
        return _hold(tree, _folders(made), since) and all(
            state_of(os.lstat(f"{tree}/{path}")) == each for path, each in made.items()
        )
    except OSError:
        return False


def _hold(tree: Path, folders: _Folders, since: int) -> bool:
    return all(_holds(f"{tree}/{name}", entries, since) for name, entries in folders.items())


def _folders(paths: Iterable[str]) -> _Folders:
    """Return what each folder of a tree holds: names, and whether they are folders."""
    folders: _Folders = {"": set()}
    for path in paths:
        folder, _, name = path.rpartition("/")
        is_new, is_folder = True, False
        while is_new:
            is_new = folder not in folders
            folders.setdefault(folder, set()).add((name, is_folder))
            folder, _, name = folder.rpartition("/")
            is_folder = True
    return folders


def _holds(folder: str, entries: set[tuple[str, bool]], since: int) -> bool:
    times = os.lstat(folder)
    # A program that copies may set back the one time, but none the other.
    if max(times.st_mtime_ns, times.st_ctime_ns) < since - RACY:
        return True
    with os.scandir(folder) as found:
        return {(each.name, each.is_dir(follow_symlinks=False)) for each in found} == entries


def _is_shared(found: os.stat_result, made: FileState) -> bool:
    return state_of(found) == made[:3] and found.st_nlink == _BOTH
