"""What related news keeps from build to build: the terms of all notices, and their neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsroom.building.memory.cache_file import WORTHLESS, in_parts, read_cache, write_cache
from newsroom.building.memory.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_VERSION = 3
"""Of the form of terms and nearness, and of how they are found; another is of no use."""

Packed: TypeAlias = tuple[bytes, ...]
"""Columns of whole numbers of 32 bits."""


class Nearness(NamedTuple):
    """The nearest neighbours of each notice, packed; `neighbours` makes and reads it."""

    paths: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    """Of the texts."""
    frequencies: Packed = (b"", b"")
    vectors: Packed = (b"", b"", b"")
    cosines: Packed = (b"", b"", b"")
    scores: Packed = (b"", b"", b"")


@dataclass(frozen=True, slots=True)
class Store:
    """What one build leaves to the next."""

    terms: Mapping[str, bytes] = field(default_factory=dict)
    """Those of each notice, as bytes, by the digest of its file."""
    near: Nearness = field(default_factory=Nearness)

    @staticmethod
    def digests(path: Path, key: str) -> AbstractSet[str]:
        """Return of which files the last build has left the terms."""
        try:
            return frozenset(next(read_cache(path, f"{_VERSION} {key}")))
        except (*WORTHLESS, StopIteration):
            return frozenset()

    @classmethod
    def load(cls, path: Path, key: str) -> Store:
        """Read what the last build has left; nothing where it is of no use or damaged."""
        try:
            digests, near, *terms = read_cache(path, f"{_VERSION} {key}")
            found = zip(digests, chain.from_iterable(terms), strict=True)
            return cls(dict(found), Nearness(*near))
        except WORTHLESS:
            return cls()

    def save(self, path: Path, key: str) -> None:
        """Write it for the next build, all or nothing. Raises `BuildError`."""
        head = (tuple(self.terms), tuple(self.near))
        parts = chain(head, in_parts(self.terms.values()))
        write_cache(path, f"{_VERSION} {key}", parts)


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
