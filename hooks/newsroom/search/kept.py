"""The index as one build leaves it to the next: on the disk, or still in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.building.cache_file import is_kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from newsroom.search.source import Source
    from newsroom.search.store import SearchIndex
    from newsroom.search.words import Words


class KeptIndex:
    """Reads the index of the last build when it is to be renewed, and not before.

    It may be newer than the site, where a build has failed behind it: whatever it is of, a renewed
    index is the one that is made anew.
    """

    def __init__(self, path: Path | None = None, key: str = "") -> None:
        """Keep an index at `path` under a `key`; only in memory where there is no path."""
        self._path = path
        self._key = key
        self._index: SearchIndex | None = None
        self._is_saved = True

    @property
    def is_there(self) -> bool:
        """Whether any notice need not be indexed again."""
        return self._index is not None or (
            self._path is not None and is_kept(self._path, self._key)
        )

    def renewed(self, sources: Sequence[Source], words: Callable[[Source], Words]) -> SearchIndex:
        """Return the index of some notices, from the oldest on, and take it for the next build.

        `words` gives what a notice says.
        """
        # It needs numpy, which takes longer to import than small sites take to be searched; the
        # process that only puts the files of the index into the site never gets here.
        from newsroom.search.store import SearchIndex  # noqa: PLC0415

        known = self._index
        if known is None:
            known = SearchIndex.load(self._path, self._key) if self._path else SearchIndex()
        index = known.renewed(sources, words)
        self._is_saved = self._is_saved and index is known
        self._index = index.without_files()
        return index

    def save(self) -> None:
        """Write it, if it is not on the disk as it is. Raises `BuildError`."""
        if self._index is not None and self._path is not None and not self._is_saved:
            self._index.save(self._path, self._key)
            self._is_saved = True
