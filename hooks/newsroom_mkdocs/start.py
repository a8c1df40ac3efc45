"""What is known when a build begins."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.filetypes.names import is_markdown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.building.memory.manifest import Stamp
    from newsroom.building.trees.trees import Trees
    from newsroom.notices.settings import Settings
    from newsroom.rendering.icons import Icons
    from newsroom_mkdocs.cache import Cache
    from newsroom_mkdocs.preview.session import PreviewSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is known when a build begins, before any file is looked at."""

    config: MkDocsConfig
    basis: list[str]
    """What of the configuration every page may show."""
    settings: Settings
    now: datetime
    icons: Icons
    trees: Trees
    cache: Cache
    """What the last build left."""
    stamps: Mapping[str, Stamp]
    """Of files that were looked at before any was read, by place."""
    preview: PreviewSession | None
    """The preview that will show the site to editors; none where the public will see it."""
    began: int
    """In nanoseconds since the epoch."""

    def seconds(self) -> float:
        """Return how long the build has taken so far."""
        return (time.time_ns() - self.began) / 1e9

    def may_leave_out(self, path: str) -> bool:
        """Whether a preview may go on without a notice: one that it has not shown yet."""
        in_folder = path.startswith(f"{self.settings.folder}/") and is_markdown(path)
        if self.preview is None or not in_folder:
            return False
        return not (self.preview.has_built and path in self.cache.manifest.files)
