"""Commits made of given files alone, past the editor's index, branch and working copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from newsroom.editing.git.git import Git

Versions = dict[str, str]
"""The blob of each path that is there."""
GONE = ""
"""The blob of a path that is to be taken away."""


@dataclass(frozen=True, slots=True)
class CommitAuthor:
    """Who makes a commit, and when."""

    name: str
    mail: str
    moment: datetime

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables by which Git is told."""
        facts = {"NAME": self.name, "EMAIL": self.mail, "DATE": self.moment.isoformat()}
        roles = ("GIT_AUTHOR", "GIT_COMMITTER")
        return {f"{role}_{fact}": text for role in roles for fact, text in facts.items()}


def store(git: Git, path: str, content: bytes) -> str:
    """Keep a file's content, line ends and all as `path` has them; return its blob."""
    return git.run("hash-object", "-w", "--stdin", f"--path={path}", content=content).strip()


def versions(git: Git, commit: str, paths: Iterable[str]) -> Versions:
    """Return what a commit has of the paths; nothing where there is no commit."""
    if not commit:
        return {}
    return _listed(git.run("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths), 2)


def staged(git: Git, paths: Iterable[str]) -> Versions:
    """Return what the editor's index has of the paths."""
    return _listed(git.run("ls-files", "--stage", "-z", "--", *paths), 1)


def commit(
    git: Git, parent: str, changed: Mapping[str, str], *, text: str, by: CommitAuthor
) -> str:
    """Return a commit that differs from its parent in the blobs `changed` alone."""
    nothing = "0" * len(parent)
    lines = "".join(
        f"0 {nothing}\t{path}\0" if blob == GONE else f"100644 {blob}\t{path}\0"
        for path, blob in changed.items()
    )
    with TemporaryDirectory() as folder:
        aside = git.with_environment({"GIT_INDEX_FILE": str(Path(folder, "index"))})
        aside.run("read-tree", parent)
        aside.run("update-index", "-z", "--index-info", content=lines.encode())
        tree = aside.run("write-tree").strip()
    words = ("-c", "i18n.commitEncoding=UTF-8", "commit-tree", tree, "-p", parent, "-F", "-")
    return git.with_environment(by.environment).run(*words, content=text.encode()).strip()


def _listed(lines: str, blob: int) -> Versions:
    """Read lines of modes, blobs and, behind a tab, paths."""
    pairs = (line.split("\t", 1) for line in lines.split("\0") if line)
    return {path: facts.split()[blob] for facts, path in pairs}
