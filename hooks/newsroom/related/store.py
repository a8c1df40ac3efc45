"""What related news keeps from build to build: the terms of all notices, and how near they are."""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

import numpy as np

from newsroom.building.kept import WORTHLESS, keep, kept
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
    def recall(cls, path: Path, key: str) -> Store:
        """Read what the last build has left; nothing where it is of no use or damaged."""
        try:
            head, marks, *numbers, terms = kept(path, f"{VERSION} {key}")
            paths, digests, found, counts = marshal.loads(head)  # noqa: S302 (our own, see `kept`)
            scores = list(map(_numbers, numbers))
            near = Neighbours(
                paths,
                digests,
                np.frombuffer(marks, "<u8"),
                Scores(*scores[:3]),
                Scores(*scores[3:]),
            )
            bounds = pairwise(accumulate(chain((0,), counts)))
            parts = (terms[start:end] for start, end in bounds)
            return cls(dict(zip(found, parts, strict=True)), near)
        except WORTHLESS:
            return cls({}, Neighbours.empty())

    def save(self, path: Path, key: str) -> None:
        """Write it for the next build, all or nothing. Raises `BuildError`."""
        near, terms = self.near, self.terms
        numbers = [
            part
            for each in (near.cosines, near.scores)
            for part in (each.rows, each.columns, each.units)
        ]
        head = (near.paths, near.digests, tuple(terms), tuple(map(len, terms.values())))
        parts = (
            marshal.dumps(head),
            near.marks.astype("<u8").tobytes(),
            *(each.astype("<i4").tobytes() for each in numbers),
            b"".join(terms.values()),
        )
        keep(path, f"{VERSION} {key}", parts)


def _numbers(kept: bytes) -> Integers:
    return np.frombuffer(kept, "<i4").astype(np.int64)
