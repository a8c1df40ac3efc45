"""Where the two trees of a site lie: the live one, which readers see, and the spare one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.building.disk import is_folder, remove, rename
from newsroom.building.trees.exchange import exchange

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The places of both trees, on the same disk. What it does may raise `OSError`."""

    live: Path
    spare: Path
    leaving: Path
    """Where the live tree waits, if the system cannot exchange two folders in one step."""

    def change(self) -> None:
        """Let the trees change places."""
        if exchange(self.spare, self.live):
            return
        if not self.live.exists():
            rename(self.spare, self.live)
            self._make_spare()
            return
        # Where the system cannot exchange them, there is no site between these two steps.
        rename(self.live, self.leaving)
        try:
            rename(self.spare, self.live)
        except OSError:
            rename(self.leaving, self.live)
            raise
        rename(self.leaving, self.spare)

    def mend(self) -> None:
        """Finish changing places where a kill came between the steps of it; clear the way."""
        for folder in (self.spare, self.leaving):
            if not is_folder(folder):
                remove(folder)
        if self.leaving.exists():
            if not self.live.exists():
                rename(self.leaving, self.live)
            elif not self.spare.exists():
                rename(self.leaving, self.spare)
            else:
                remove(self.leaving)
        self._make_spare()

    def _make_spare(self) -> None:
        """Make the spare tree if need be; it is for those alone who may read the site."""
        self.spare.mkdir(exist_ok=True)
        if self.live.exists():
            shutil.copymode(self.live, self.spare)
