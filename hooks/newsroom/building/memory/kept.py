"""What one build leaves to the next: on the disk, or still in memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from pathlib import Path


class Keepable(Protocol):
    """Something that a build can leave; made of nothing, it knows nothing."""

    def __init__(self) -> None:
        """Know nothing."""

    def save(self, path: Path, key: str) -> None:
        """Write it, all or nothing. Raises `BuildError`."""

    @classmethod
    def load(cls, path: Path, key: str) -> Self:
        """Return what was written under the same `key`; nothing where that is of no use."""


Left = TypeVar("Left", bound=Keepable)


class Kept(ABC, Generic[Left]):
    """Reads what the last build has left when it is asked for, and not before.

    It may be newer than the site, where a build has failed behind it: what it knows must tell by
    itself of which files it is.
    """

    def __init__(self, path: Path | None = None, key: str = "") -> None:
        """Keep it at `path` under a `key`; only in memory where there is no path."""
        self._path = path
        self._key = key
        self._known: Left | None = None
        self._is_saved = True

    @staticmethod
    @abstractmethod
    def _kind() -> type[Left]:
        """Return of which class it is."""

    @property
    def known(self) -> Left:
        """What the last build has left."""
        if self._known is None:
            kind = self._kind()
            self._known = kind.load(self._path, self._key) if self._path else kind()
        return self._known

    def take(self, known: Left) -> None:
        """Take what the next build is to know."""
        self._is_saved = self._is_saved and known == self._known
        self._known = known

    def save(self) -> None:
        """Write it, if it is not on the disk as it is. Raises `BuildError`."""
        if self._known is not None and self._path is not None and not self._is_saved:
            self._known.save(self._path, self._key)
            self._is_saved = True
