"""What related news knows of the last build: on the disk, or still in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.related.store import Store

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path


class KeptRelated:
    """Reads what the last build has left when it is to be renewed, and not before.

    It may be newer than the site, where a build has failed behind it: what is known of notices is
    told by the digests of their files.
    """

    def __init__(self, path: Path | None = None, key: str = "") -> None:
        """Keep it at `path` under a `key`; only in memory where there is no path."""
        self._path = path
        self._key = key
        self._store: Store | None = None
        self._is_saved = True

    @property
    def digests(self) -> AbstractSet[str]:
        """Those of the files whose terms are known."""
        if self._store is None and self._path is not None:
            return Store.digests(self._path, self._key)
        return self.store.terms.keys()

    @property
    def store(self) -> Store:
        """What is known."""
        if self._store is None:
            self._store = Store.load(self._path, self._key) if self._path else Store()
        return self._store

    def renew(self, store: Store) -> None:
        """Take what the next build is to know."""
        self._is_saved = self._is_saved and store == self._store
        self._store = store

    def save(self) -> None:
        """Write it, if it is not on the disk as it is. Raises `BuildError`."""
        if self._store is not None and self._path is not None and not self._is_saved:
            self._store.save(self._path, self._key)
            self._is_saved = True
