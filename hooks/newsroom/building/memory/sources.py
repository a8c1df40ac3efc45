"""The files that products are made from, and the one rule of whether one has changed."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from newsroom.building.fingerprint import digest
from newsroom.building.memory.manifest import Known
from newsroom.building.trees.survey import RACY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from newsroom.building.folder import Folder
    from newsroom.building.memory.manifest import Manifest, Stamp


class Sources:
    """Files below one folder, each looked at once in a build."""

    def __init__(
        self,
        folder: Folder,
        manifest: Manifest,
        *,
        stamps: Mapping[str, Stamp] = MappingProxyType({}),
    ) -> None:
        """Look at files of `folder`; `stamps`, by place, are of those looked at already."""
        self.folder = folder
        self._root = f"{folder.root}/"
        self._stamps = stamps
        self._manifest = manifest
        self.seen: dict[str, Known] = {}
        """What to remember of each file that was looked at."""

    def digest(self, path: str) -> str:
        """Return the hash of a file's content. Raises `OSError`."""
        return self.look(path).digest

    def look(self, path: str) -> Known:
        """Return what is known of a file. Raises `OSError`."""
        if path not in self.seen:
            self.seen[path] = self.unchanged(path) or self._hashed(path)
        return self.seen[path]

    def facts(self, path: str, kind: str, examine: Callable[[Path], Any]) -> Any:
        """Return what `examine` tells of a file, as JSON has it; once for each `kind` of look.

        Raises `OSError`.
        """
        known = self.look(path)
        facts: dict[str, Any] = known.facts or {}
        if kind not in facts:
            facts = {**facts, kind: examine(self.folder.file(path))}
            self.seen[path] = known._replace(facts=facts)
        return facts[kind]

    def remembered(self, path: str) -> Known | None:
        """Return what the last build knew of a file, whether it has changed or not."""
        return self._manifest.files.get(path)

    def unchanged(self, path: str) -> Known | None:
        """Return what the last build knew, if by its stamp the file is surely as it was then.

        As in Git's index, a stamp as young as the build that saw it proves nothing.
        """
        known = self.remembered(path)
        if known is None or max(known.stamp[1:]) >= self._manifest.began - RACY:
            return None
        # Without pathlib, which takes longer than to look: it is asked of every file.
        place = f"{self._root}{self.folder.names.get(path, path)}"
        found = self._stamps.get(place) or stamp(os.stat(place))  # noqa: PTH116
        return known if known.stamp == found else None

    def _hashed(self, path: str) -> Known:
        file = self.folder.file(path)
        # Before the content: what is written meanwhile is seen next time.
        found = stamp(file.stat())
        content = digest(file.read_bytes())
        known = self.remembered(path)
        same = known is not None and known.digest == content
        return Known(found, content, known.facts if known and same else None)


def stamp(found: os.stat_result) -> Stamp:
    """Return the stamp by which a later version of a file is recognised."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
