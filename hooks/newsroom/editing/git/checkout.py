"""A working copy of a repository that others share, and what they have there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newsroom.editing.git.git import Git, GitError

if TYPE_CHECKING:
    from collections.abc import Mapping

_USUAL = "origin"
_MAIN = ("refs/heads/main", "refs/heads/master")
_HEADS = "refs/heads/"
_LISTED = re.compile(r"^([0-9a-f]+)\t(\S+)$", re.MULTILINE)
"""How a server names a branch, behind the commit where it stands."""
_HEAD = re.compile(r"^ref: (\S+)\tHEAD$", re.MULTILINE)
"""How a server says which branch is the main one."""


class UnconnectedError(GitError):
    """That a folder belongs to no repository that others share, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """The working copy that a folder lies in."""

    git: Git
    """At its top."""
    prefix: str
    """The folder's path below the top, with a slash at its end; empty for the top."""
    remote: str
    """What the shared repository is called here."""

    @classmethod
    def of(cls, folder: Path) -> Self:
        """Find the working copy of a folder. Raises `GitError`."""
        here = Git.of(folder)
        found = here.answer("rev-parse", "--show-toplevel", "--show-prefix")
        if found.code and "dubious ownership" not in found.said:
            raise UnconnectedError("thư mục này không phải bản sao của một kho Git")
        top, prefix, *_ = here.run("rev-parse", "--show-toplevel", "--show-prefix").split("\n")
        git = Git.of(Path(top))
        remotes = git.run("remote").split()
        if not remotes:
            raise UnconnectedError("kho Git này chưa nối với kho chung nào (git remote add)")
        if _USUAL not in remotes and len(remotes) > 1:
            names = ", ".join(remotes)
            raise GitError(f"có nhiều kho chung ({names}); đặt tên kho cần gửi tới là {_USUAL}")
        return cls(git, prefix, _USUAL if _USUAL in remotes else remotes[0])

    @property
    def address(self) -> str:
        """Where the shared repository is."""
        return self.git.run("remote", "get-url", self.remote).strip()


@dataclass(frozen=True, slots=True)
class Shared:
    """The branches that a shared repository has."""

    main: str
    """The name of the one that is published."""
    commit: str
    """The commit of that branch."""
    branches: Mapping[str, str]
    """The commits of the other branches that were asked for, by name."""

    @classmethod
    def of(cls, checkout: Checkout, name: str) -> Self:
        """Ask for the main branch and those called `name`, or so with a number; have their commits.

        Raises `GitError`.
        """
        asked = ("HEAD", *_MAIN, f"{_HEADS}{name}*")
        answer = checkout.git.ask_server("ls-remote", "--symref", checkout.remote, *asked).output
        found = {name: at for at, name in _LISTED.findall(answer)}
        head = _HEAD.search(answer)
        main = next((each for each in _MAIN if each in found), "") if head is None else head[1]
        commit = found.get("HEAD") or found.get(main, "")
        if not commit:
            raise GitError(
                "kho chung chưa có nhánh chính (main); nhờ người phụ trách đưa trang lên"
            )
        called = re.compile(rf"{_HEADS}({re.escape(name)}(?:-\d+)?)")
        branches = {match[1]: found[each] for each in found if (match := called.fullmatch(each))}
        shared = cls(main.removeprefix(_HEADS), commit, branches)
        shared._fetch(checkout)
        return shared

    def _fetch(self, checkout: Checkout) -> None:
        """Have the commits here, without a name that anything of the editor's would show."""
        if all(checkout.git.commit(each) for each in (self.commit, *self.branches.values())):
            return
        words = ("--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=")
        names = (f"{_HEADS}{each}" for each in (self.main, *self.branches))
        checkout.git.ask_server("fetch", *words, "--no-recurse-submodules", checkout.remote, *names)
