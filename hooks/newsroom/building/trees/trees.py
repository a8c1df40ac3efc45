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
from typing import TYPE_CHECKING

from newsroom.building.disk import ODD, drop, link, opened, remove, replacing, state_of
from newsroom.building.error import BuildError, telling
from newsroom.building.fingerprint import digest
from newsroom.building.trees.home import home_of, opened_home
from newsroom.building.trees.places import Places
from newsroom.building.trees.survey import FileState, TreeFiles, is_untouched
from newsroom.building.workers import WorkerError, meanwhile, share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_LOOKING, _LINKING = 0.02, 0.07
"""Milliseconds that it takes to look at a file in both trees, at most, and to link one."""
_COPIED = (
    "%s không giữ được liên kết cứng (%s) nên lần dựng nào cũng phải chép lại tệp và chậm hơn; "
    "đặt trang trên ổ đĩa có liên kết cứng, giao cả trang và thư mục này cho người dùng đang dựng"
)
_UNLIKE = "trang mới đã được đăng, nhưng lần dựng sau sẽ chậm hơn: %s"


class Trees:
    """The spare tree of a site, in which the next one is put together."""

    def __init__(
        self, site: Path, home: Path | None = None, *, say: Callable[[str], None] = lambda _: None
    ) -> None:
        """Prepare the trees of `site`; what an earlier, killed build left behind is mended.

        `home` is where to keep what lasts from build to build, if not in a cache beside the site.
        Waiting for another build is told to `say`, as is what makes builds slow. Raises
        `BuildError`, as all that follows may.
        """
        self.site = site = site.resolve()
        """What readers see."""
        self._say = say
        self.home = home or home_of(site)
        """What is kept between builds of this site, on the same disk; its owner's alone."""
        self.scratch = self.home / "scratch"
        """Where MkDocs may write, and empty, as it likes."""
        self.alike = False
        """Whether both trees hold just what this build has made."""
        self._places = Places(site, self.home / "spare", self.home / "leaving")
        self._why_copied = ""
        self._look: Callable[[], TreeFiles] = self._walk
        with telling(self.home):
            self._lock = opened_home(self.home, site, say)
            try:
                self._places.mend()
                remove(self.scratch)
            except BaseException:
                self._lock.release()
                raise

    def survey(self, made: Mapping[str, FileState], since: int) -> None:
        """Look, beside other work if there are many files, at what lies in the trees.

        `made` is what the last build left there, and `since` when it began.
        """
        untouched = meanwhile(
            lambda: is_untouched((self.site, self._places.spare), made, since), _LOOKING * len(made)
        )
        self._look = lambda: TreeFiles.just(made) if untouched() else self._walk()

    def trust(self, made: Mapping[str, FileState]) -> None:
        """Take it that both trees hold just the files `made`, and look no further."""
        self._look = lambda: TreeFiles.just(made)

    def _walk(self) -> TreeFiles:
        with telling(self.home):
            return TreeFiles.below(self.site, self._places.spare)

    @cached_property
    def _trees(self) -> TreeFiles:
        return self._look()

    def clear_way(self) -> None:
        """Remove from the spare tree what would lead elsewhere; to be done before any work."""
        with telling(self.home):
            for path, state in self._trees.spare.items():
                if state == ODD:
                    remove(self._places.spare / path)

    def close(self) -> None:
        """Let another build begin."""
        with contextlib.suppress(OSError, BuildError, WorkerError):
            self._trees  # noqa: B018 (its worker has the lock, too)
        shutil.rmtree(self.scratch, ignore_errors=True)
        self._lock.release()

    def intact(self, path: str, made: FileState) -> FileState | None:
        """Return the file as it is now, if the live tree still has what a build made."""
        state = self._trees.live.get(path, ODD)
        if state == ODD:
            return None
        found = FileState(*state, made.digest)
        if found != made and self._digest(path) != made.digest:
            return None
        return found

    def _digest(self, path: str) -> str:
        try:
            return digest((self.site / path).read_bytes())
        except OSError:  # whatever it is, it is of no use
            return ""

    def keep(self, path: str) -> None:
        """Take a file of the live tree over."""
        live, spare = self._trees
        if spare.get(path) != live[path]:
            with telling(self.home):
                reason = link(f"{self.site}/{path}", f"{self._places.spare}/{path}")
            self._why_copied = reason or self._why_copied

    def write(self, path: str, content: bytes) -> FileState:
        """Put a new file into the spare tree, in place of one that the live tree may share."""
        with telling(self.home), opened(f"{self._places.spare}/{path}") as file:
            file.write(content)
            file.flush()
            return FileState(*state_of(os.fstat(file.fileno())), digest(content))

    def put_at_once(self, path: str, content: bytes) -> FileState:
        """Put a file into the live tree, before the build that will make it again."""
        target = self.site / path
        with telling(self.home), replacing(target) as file:
            file.write(content)
        return FileState(*state_of(target.stat()), digest(content))

    def publish(self, made: dict[str, FileState]) -> None:
        """Let the spare tree, which holds just the files `made`, change places with the live one.

        The one that leaves follows what has changed, so that the next build finds both alike.
        """
        with telling(self.home):
            drop(self._places.spare, self._trees.spare.keys() - made.keys())
            self._places.change()
        try:
            self._follow(made)
            self.alike = True
        # Readers have the new site all the same.
        except (OSError, BuildError, WorkerError) as error:
            self._say(_UNLIKE % error)
        if self._why_copied:
            self._say(_COPIED % (self.home, self._why_copied))

    def _follow(self, made: dict[str, FileState]) -> None:
        """Bring the tree that has left to the state of the one that readers see."""
        live = self._trees.live
        drop(self._places.spare, live.keys() - made.keys())
        changed = [path for path, each in made.items() if live.get(path) != each[:3]]
        reasons = share(
            changed,
            lambda path: link(f"{self.site}/{path}", f"{self._places.spare}/{path}"),
            weight=_LINKING,
        )
        self._why_copied = next(filter(None, reasons), self._why_copied)
