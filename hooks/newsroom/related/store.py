"""What related news keeps from build to build: the terms of all notices, and how near they are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from newsroom.building.cache_file import WORTHLESS, in_parts, read_cache, write_cache
from newsroom.related.cosine import Scores
from newsroom.related.neighbours import Neighbours
from newsroom.related.terms import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newsroom.related.tf_idf import Integers


@dataclass(frozen=True, slots=True)
class Store:
    """What one build leaves to the next."""

    terms: Mapping[str, bytes]
    """Those of each notice, as bytes, by the digest of its file."""
    near: Neighbours

    @classmethod
    def load(cls, path: Path, key: str) -> Store:
        """Read what the last build has left; nothing where it is of no use or damaged."""
        try:
            (paths, digests, marks), *parts = read_cache(path, f"{VERSION} {key}")
            cosines, scores = Scores(*map(_numbers, parts[:3])), Scores(*map(_numbers, parts[3:6]))
            near = Neighbours(paths, digests, np.frombuffer(marks, "<u8"), cosines, scores)
            return cls(dict(chain.from_iterable(parts[6:])), near)
        except WORTHLESS:
            return cls({}, Neighbours.empty())

    def save(self, path: Path, key: str) -> None:
        """Write it for the next build, all or nothing. Raises `BuildError`."""
        near = self.near
        head = (near.paths, near.digests, near.marks.astype("<u8").tobytes())
        numbers = (
            part.astype("<i4").tobytes()
            for each in (near.cosines, near.scores)
            for part in (each.rows, each.columns, each.units)
        )
        write_cache(path, f"{VERSION} {key}", chain((head,), numbers, in_parts(self.terms.items())))


def _numbers(kept: bytes) -> Integers:
    return np.frombuffer(kept, "<i4").astype(np.int64)
