"""A build in which nothing is to be done: the site stays, and MkDocs finds nothing to do."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mkdocs.structure.files import Files

from newsroom.building.trees.home import opened_home
from newsroom.building.trees.survey import is_as_left
from newsroom_mkdocs.build_log import replay, tell_place

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.building.trees.lock import Lock
    from newsroom_mkdocs.unchanged import Claim, Inputs

_log = logging.getLogger("mkdocs.news")


class Idle:
    """MkDocs' events in such a build."""

    def __init__(self, inputs: Inputs, claim: Claim, files: int, lock: Lock) -> None:
        """Leave what a build has left, which has made its `claim` and so many files."""
        self._inputs = inputs
        self._claim = claim
        self._files = files
        self._lock = lock
        self._site = ""

    @classmethod
    def of(cls, inputs: Inputs, config: MkDocsConfig) -> Self | None:
        """Hold the site, if it is as the last build that read the same has left it.

        Raises `BuildError`.
        """
        found = inputs.claim()
        if found is None:
            return None
        claim, made = found
        site = Path(config.site_dir).resolve()
        lock = opened_home(inputs.home, site, _log.info)
        if is_as_left(site, made, claim.began):
            return cls(inputs, claim, len(made), lock)
        lock.release()
        return None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lead MkDocs to a folder that is not there, and to nothing else."""
        self._site = config.site_dir
        config.docs_dir = config.site_dir = str(self._inputs.home / "empty")
        config.nav = None
        config.extra_templates = []
        config.theme.static_templates = set()
        config.theme.dirs = []
        return config

    def on_files(self, *_: object, **__: object) -> Files:
        """Tell again what the build told that had read and made all."""
        replay(self._claim.log, self._inputs.numbers)
        return Files([])

    def on_nav(self, *_: object, **__: object) -> None:
        """Leave the menu as it is."""

    on_env = on_nav

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Say that nothing was done, and show callers the site."""
        config.docs_dir, config.site_dir = self._inputs.docs, self._site
        self._lock.release()
        _log.info(
            "%d tin: không có gì thay đổi, giữ nguyên %d tệp, trong %.1f giây",
            self._claim.notices,
            self._files,
            (time.time_ns() - self._inputs.began) / 1e9,
        )
        tell_place(self._site, config)

    def on_build_error(self, **_: object) -> None:
        """Let another build begin."""
        self._lock.release()
