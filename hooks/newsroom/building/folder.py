"""A folder whose files are known by paths."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, and the files that were found below it."""

    root: Path
    paths: frozenset[str] = frozenset()
    """Relative to `root`, with slashes."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The paths on the disk of those files that lie there under others."""

    def file(self, path: str) -> Path:
        """Return where a file lies on the disk."""
        return self.root / self.names.get(path, path)

    def is_there(self, path: str) -> bool:
        """Whether a file was found at a path, and is still there."""
        return path in self.paths and self.file(path).is_file()
