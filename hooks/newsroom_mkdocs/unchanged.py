"""Whether a build would change anything: answered before most of the program is loaded.

Each build that ends well leaves a claim: as long as all that it read is just so, and the moment
lies before the next change by the clock, what it left is the whole site. That stays true whatever
other builds do. So where it is so, and the site is what that build left, nothing is to be done.
"""

from __future__ import annotations

import logging
import os
import sys
import time
import unicodedata
import warnings
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple, Self

import markdown.extensions

from newsroom.building.fingerprint import fingerprint
from newsroom.building.memory.cache_file import WORTHLESS, in_parts, read_cache, write_cache
from newsroom.building.memory.snapshot import Snapshot
from newsroom.building.moment import now
from newsroom.building.trees.home import home_of
from newsroom_mkdocs.build_log import log_level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.building.disk import State
    from newsroom_mkdocs.build import Build
    from newsroom_mkdocs.build_log import BuildLog, LogLine

_FILE = "unchanged"
_CODE = Path(__file__).parent.parent
_MANY = 1000
"""Young files of which nobody would wait for the contents, as after a fresh checkout."""
_OPENING_FILES = frozenset({"pymdownx.b64", "pymdownx.snippets"})
"""Extensions of Markdown that read files, wherever they lie."""


class Claim(NamedTuple):
    """The claim of a build: hashes of all that it read, and until when its site holds."""

    began: int
    """In nanoseconds since the epoch."""
    young: list[int]
    """The numbers of the files whose stamps proved nothing then."""
    contents: str
    """A hash of what those said."""
    since: float
    """The moment of its edition, in seconds since the epoch."""
    until: float
    """The moment of the next change by the clock."""
    level: int
    """The level of log from which on the build was heard."""
    log: list[LogLine]
    notices: int
    """How many the site has."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build reads, as it is before it reads any of it."""

    began: int
    """In nanoseconds since the epoch."""
    now: datetime
    docs: str
    home: Path
    key: str
    """A hash of the configuration, the program and the stamps of all files."""
    snapshot: Snapshot
    young: list[int]
    contents: str
    """A hash of what the young files say."""

    @classmethod
    def of(cls, config: MkDocsConfig) -> Self | None:
        """Look at what a build will read; nothing where others than we read, too."""
        began = time.time_ns()
        if not _only_we_read(config):
            return None
        folders = [Path(each) for each in (config.docs_dir, config.theme.custom_dir) if each]
        try:
            snapshot = Snapshot.of(folders, _CODE)
            young = snapshot.young(began)
            contents = snapshot.contents(young) if len(young) <= _MANY else ""
            key = fingerprint(*_program(), *_configuration(config), snapshot.digest)
        except OSError:
            return None
        home = home_of(Path(config.site_dir))
        return cls(began, now(), config.docs_dir, home, key, snapshot, young, contents)

    def numbers(self) -> dict[str, int]:
        """Return the numbers of the files in the docs folder, by paths as notices write them."""
        start = len(self.docs) + 1
        found = {
            path[start:].replace(os.sep, "/"): number
            for number, path in enumerate(self.snapshot.stamps)
            if path.startswith(self.docs + os.sep)
        }
        return {unicodedata.normalize("NFC", path): number for path, number in found.items()}

    def claim(self) -> tuple[Claim, dict[str, State]] | None:
        """Return the claim of a build with the same inputs, and the files of its site."""
        try:
            head, *parts = read_cache(self.home / _FILE, self.key)
            claim = Claim(*head)
            holds = (
                claim.began <= self.began  # else the clock was set back, and stamps prove nothing
                and claim.since <= self.now.timestamp() < claim.until
                and claim.level <= log_level()
                and claim.contents == self.snapshot.contents(claim.young)
            )
            return (claim, dict(chain.from_iterable(parts))) if holds else None
        except WORTHLESS:
            return None

    def leave(self, build: Build, log: BuildLog) -> None:
        """Tell the next build what this one has left. Raises `BuildError`."""
        if len(self.young) > _MANY:
            return
        claim = Claim(
            began=self.began,
            young=self.young,
            contents=self.contents,
            since=self.now.timestamp(),
            until=build.holds_until.timestamp(),
            level=max(logging.INFO, log_level()),
            log=log.lines(self.numbers),
            notices=len(build.edition.notices),
        )
        rows = ((path, each.made[:3]) for path, each in build.builder.outputs.items())
        write_cache(self.home / _FILE, self.key, chain((tuple(claim),), in_parts(rows)))


def _only_we_read(config: MkDocsConfig) -> bool:
    """Whether no plugin, no other hook, no extension and no other program reads files, too."""
    is_mkdocs = type(config).__module__.startswith("mkdocs.")  # or its successor, heard elsewhere
    plain = {each.name for each in iter_modules(markdown.extensions.__path__)}
    known = all(
        name.removeprefix("markdown.extensions.") in plain
        or (name.startswith("pymdownx.") and name not in _OPENING_FILES)
        for name in config.markdown_extensions
    )
    return is_mkdocs and known and len(config.plugins) == 1


def _program() -> Iterator[str]:
    """Yield what changes with Python and the installed libraries."""
    yield sys.version
    for each in sys.path:
        if each.endswith("-packages") and Path(each).is_dir():
            found = Path(each).stat()
            yield f"{each} {found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}"


def _configuration(config: MkDocsConfig) -> Iterator[str]:
    """Yield what is configured, in files, by the environment and by the command line."""
    with warnings.catch_warnings(action="ignore"):  # MkDocs means to remove them one day
        yield repr(config.user_configs)
    yield repr(config.config_file_path)
