"""The folder in which a site is built, and its exchange with the one that readers see."""

from __future__ import annotations

import shutil
from pathlib import Path


class Stage:
    """Builds beside the last good site, so that a failed build leaves that as it was."""

    def __init__(self, site: Path) -> None:
        """Prepare the stage of `site`; what an earlier, killed build left behind is mended."""
        self._site = site
        self.folder = site.with_name(f".{site.name}.new")
        """Where to build."""
        self._old = site.with_name(f".{site.name}.old")
        if self._old.exists() and not site.exists():
            self._old.rename(site)
        self.discard()

    def publish(self) -> None:
        """Put the built site in place of the last one."""
        if self._site.exists():
            self._site.rename(self._old)
        self.folder.rename(self._site)
        self.discard()

    def discard(self) -> None:
        """Remove what is not the site."""
        for folder in (self.folder, self._old):
            shutil.rmtree(folder, ignore_errors=True)
