"""The index as one build leaves it to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.building.memory.cache_file import is_kept
from newsroom.building.memory.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsroom.search.store import SearchIndex
    from newsroom.search.words import IndexedNotice, IndexedWords


class KeptIndex(Kept["SearchIndex"]):
    """Keeps the index: whatever it is of, once renewed it is the one that is made anew."""

    @staticmethod
    def _kind() -> type[SearchIndex]:
        # It needs numpy, which takes longer to import than small sites take to be searched; the
        # process that only puts the files of the index into the site never gets here.
        from newsroom.search.store import SearchIndex  # noqa: PLC0415

        return SearchIndex

    @property
    def is_there(self) -> bool:
        """Whether any notice need not be indexed again."""
        return self._known is not None or (
            self._path is not None and is_kept(self._path, self._key)
        )

    def renewed(
        self, sources: Sequence[IndexedNotice], words: Callable[[IndexedNotice], IndexedWords]
    ) -> SearchIndex:
        """Return the index of some notices, from the oldest on, and take it for the next build.

        `words` gives what a notice says.
        """
        index = self.known.renewed(sources, words)
        self.take(index.without_files())
        return index
