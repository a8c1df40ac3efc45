"""What related news knows of the last build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.building.memory.kept import Kept
from newsroom.related.store import Store

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


class KeptRelated(Kept[Store]):
    """Keeps the terms of notices and how near they are, told by the digests of their files."""

    @staticmethod
    def _kind() -> type[Store]:
        return Store

    @property
    def digests(self) -> AbstractSet[str]:
        """The digests of the files whose terms are known."""
        if self._known is None and self._path is not None:
            return Store.digests(self._path, self._key)
        return self.known.terms.keys()
