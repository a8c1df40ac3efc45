"""Two trees of files that take turns as the site that readers see.

A build brings the spare tree up to date, then the trees change places. Files that stay are hard
links, the same in both trees, so that a build touches only what changes, and at any moment there
is one whole site. A killed build leaves a spare tree in any state: the next one compares again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeVar

from newsroom.building.fingerprint import digest
from newsroom.building.lock import BuildError, Lock
from newsroom.building.workers import meanwhile, share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


class FileState(NamedTuple):
    """A file of the site as a build left it."""

    inode: int
    size: int
    """In bytes."""
    modified: int
    """In nanoseconds since the epoch."""
    digest: str
    """Of its content."""


Result = TypeVar("Result")
_MOUNTED = (
    "thư mục {} là điểm gắn ổ đĩa nên không thay được trong một bước; "
    "gắn thư mục cha của nó, hoặc đổi site_dir sang một thư mục con"
)
_State = tuple[int, int, int]
"""Inode, size in bytes and time of change in nanoseconds: all of a file state but its digest."""


class _Found(NamedTuple):
    """The files of both trees, by path, as a build finds them."""

    live: dict[str, _State]
    spare: dict[str, _State]


class Trees:
    """The spare tree of a site, in which the next one is put together."""

    def __init__(
        self, site: Path, home: Path | None = None, *, say: Callable[[str], None] = lambda _: None
    ) -> None:
        """Prepare the trees of `site`; what an earlier, killed build left behind is mended.

        `home` is where to keep what lasts from build to build, if not in a cache beside the site.
        Waiting for another build is told to `say`. Raises `BuildError`.
        """
        self._site = site = site.resolve()
        self.home = home or site.parent / ".cache" / "plugin" / "news" / site.name
        """What is kept between builds of this site, on the same disk."""
        self.scratch = self.home / "scratch"
        """Where MkDocs may write, and empty, as it likes."""
        self._spare = self.home / "spare"
        self._leaving = self.home / "leaving"
        self.home.parent.mkdir(parents=True, exist_ok=True)
        self.home.mkdir(mode=0o700, exist_ok=True)
        if os.path.ismount(site):
            raise BuildError(_MOUNTED.format(site))
        self._lock = Lock(self.home / "lock", say)
        self._finish_change()
        self._spare.mkdir(exist_ok=True)
        self._look: Callable[[], _Found] = self._walk

    def survey(self, about: int) -> None:
        """Look at what lies in the trees, beside other work if there are many files."""
        self._look = meanwhile(self._walk, about)

    def trust(self, made: Mapping[str, FileState]) -> None:
        """Take it that both trees hold just the files `made`, and look no further."""
        states = {path: each[:3] for path, each in made.items()}
        self._look = lambda: _Found(states, states)

    def _walk(self) -> _Found:
        return _Found(dict(_states(self._site)), dict(_states(self._spare)))

    @cached_property
    def _trees(self) -> _Found:
        return self._look()

    def close(self) -> None:
        """Let another build begin."""
        self._trees  # noqa: B018 (its worker has the lock, too)
        shutil.rmtree(self.scratch, ignore_errors=True)
        self._lock.release()

    def intact(self, path: str, made: FileState) -> FileState | None:
        """Return the file as it is now, if the live tree still has what a build made."""
        state = self._trees.live.get(path)
        if state is None:
            return None
        found = FileState(*state, made.digest)
        if found != made and digest((self._site / path).read_bytes()) != made.digest:
            return None
        return found

    def keep(self, path: str) -> None:
        """Take a file of the live tree over."""
        live, spare = self._trees
        if spare.get(path) != live[path]:
            _link(f"{self._site}/{path}", f"{self._spare}/{path}")

    def write(self, path: str, content: bytes) -> FileState:
        """Put a new file into the spare tree, in place of one that the live tree may share."""
        with _opened(f"{self._spare}/{path}") as file:
            file.write(content)
            file.flush()
            return FileState(*_state(os.fstat(file.fileno())), digest(content))

    def publish(self, made: dict[str, FileState]) -> None:
        """Let the spare tree, which holds just the files `made`, change places with the live one.

        The one that leaves follows what has changed, so that the next build finds both alike.
        """
        live, spare = self._trees
        _drop(self._spare, spare.keys() - made.keys())
        if self._site.exists():
            try:
                self._site.rename(self._leaving)
            except OSError as error:
                raise BuildError(_MOUNTED.format(self._site)) from error
        self._spare.rename(self._site)
        if not self._leaving.exists():
            self._leaving.mkdir()
        self._leaving.rename(self._spare)
        _drop(self._spare, live.keys() - made.keys())
        changed = [path for path, each in made.items() if live.get(path) != each[:3]]
        share(changed, lambda path: _link(f"{self._site}/{path}", f"{self._spare}/{path}"))

    def _finish_change(self) -> None:
        """Finish changing places where a kill came between the steps of it."""
        if not self._leaving.exists():
            return
        if not self._site.exists():
            self._leaving.rename(self._site)
        elif not self._spare.exists():
            self._leaving.rename(self._spare)


def _states(root: Path) -> Iterator[tuple[str, _State]]:
    """Yield the files below `root`, if it is there, with their states."""
    folders = [""] if root.is_dir() else []
    while folders:
        folder = folders.pop()
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")
                else:
                    yield f"{folder}{entry.name}", _state(entry.stat(follow_symlinks=False))


def _state(found: os.stat_result) -> _State:
    return found.st_ino, found.st_size, found.st_mtime_ns


def _link(source: str, target: str) -> None:
    """Make `target` the same file as `source`, or a copy where the system has no links."""
    try:
        _with_way_made(target, lambda: os.link(source, target))
    except OSError:
        shutil.copy2(source, target)


def _opened(target: str) -> BinaryIO:
    """Open a new file, whatever stands in its way."""
    return _with_way_made(target, lambda: open(target, "xb"))


def _with_way_made(target: str, act: Callable[[], Result]) -> Result:
    """Do what makes `target`; try again without what stands in its way."""
    try:
        return act()
    except FileExistsError:
        with contextlib.suppress(OSError):
            os.unlink(target)
    except FileNotFoundError:
        with contextlib.suppress(OSError):
            os.makedirs(os.path.dirname(target), exist_ok=True)
    except OSError:
        _clear(target)
    try:
        return act()
    except OSError:
        _clear(target)
        return act()


def _clear(target: str) -> None:
    """Make the folder of `target`, and remove what stands in its place or in its folder's."""
    path = Path(target)
    for parent in path.parents:
        if parent.is_file():
            parent.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)


def _drop(root: Path, paths: Iterable[str]) -> None:
    """Remove files below `root`, and the folders that this leaves empty."""
    for path in paths:
        target = root / path
        # What is gone already made way for another file or folder.
        with contextlib.suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            target.unlink()
        with contextlib.suppress(OSError):
            for folder in target.relative_to(root).parents[:-1]:
                (root / folder).rmdir()
