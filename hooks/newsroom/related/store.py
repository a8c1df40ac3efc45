"""What related news keeps from build to build: the terms of all notices, and how near they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from newsroom.building.cache_file import WORTHLESS, in_parts, read_cache, write_cache
from newsroom.related.nearness import Nearness

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_VERSION = 3
"""Of the form of terms and nearness, and of how they are found; another is of no use."""


@dataclass(frozen=True, slots=True)
class Store:
    """What one build leaves to the next."""

    terms: Mapping[str, bytes] = field(default_factory=dict)
    """Those of each notice, as bytes, by the digest of its file."""
    near: Nearness = field(default_factory=Nearness)

    @classmethod
    def load(cls, path: Path, key: str) -> Store:
        """Read what the last build has left; nothing where it is of no use or damaged."""
        try:
            near, *terms = read_cache(path, f"{_VERSION} {key}")
            return cls(dict(chain.from_iterable(terms)), Nearness(*near))
        except WORTHLESS:
            return cls()

    def save(self, path: Path, key: str) -> None:
        """Write it for the next build, all or nothing. Raises `BuildError`."""
        terms = in_parts(self.terms.items())
        write_cache(path, f"{_VERSION} {key}", chain((tuple(self.near),), terms))
