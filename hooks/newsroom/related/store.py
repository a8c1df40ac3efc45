"""What related news keeps from build to build: the terms of all notices, and how near they are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from newsroom.building.disk import replacing
from newsroom.building.error import telling
from newsroom.related.cosine import Scores
from newsroom.related.neighbours import Neighbours
from newsroom.related.terms import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newsroom.related.tf_idf import Integers

_BYTES = 8
"""Of one term: its key and its weight."""


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
            whole, _, check = path.read_bytes().rpartition(b"\n")
            head, _, kept = whole.partition(b"\n")
            found = json.loads(head)
            if (found["key"], found["version"], int(check)) != (key, VERSION, crc32(whole)):
                return cls({}, Neighbours.empty())
            ends = np.cumsum([0, *found["sizes"]]).tolist()
            marks, *scores, terms = (kept[start:end] for start, end in pairwise(ends))
            near = Neighbours(
                tuple(found["paths"]),
                tuple(found["digests"]),
                np.frombuffer(marks, "<u8"),
                Scores(*map(_numbers, scores[:3])),
                Scores(*map(_numbers, scores[3:])),
            )
            ends = np.cumsum([0, *(count * _BYTES for count in found["terms"].values())]).tolist()
            parts = (terms[start:end] for start, end in pairwise(ends))
            return cls(dict(zip(found["terms"], parts, strict=True)), near)
        # Whatever is wrong with it, it is of no use.
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return cls({}, Neighbours.empty())

    def save(self, path: Path, key: str) -> None:
        """Write it, all or nothing; part by part, to use less memory. Raises `BuildError`."""
        near = self.near
        pairs = (near.cosines, near.scores)
        numbers = [part for each in pairs for part in (each.rows, each.columns, each.units)]
        counts = {digest: len(each) // _BYTES for digest, each in self.terms.items()}
        sizes = [len(near.marks) * 8, *(len(each) * 4 for each in numbers)]
        head = {
            "key": key,
            "version": VERSION,
            "sizes": [*sizes, sum(counts.values()) * _BYTES],
            "paths": near.paths,
            "digests": near.digests,
            "terms": counts,
        }
        parts = chain(
            (json.dumps(head).encode(), b"\n", near.marks.astype("<u8").tobytes()),
            (each.astype("<i4").tobytes() for each in numbers),
            self.terms.values(),
        )
        check = 0
        with telling(path.parent), replacing(path) as file:
            for part in parts:
                check = crc32(part, check)
                file.write(part)
            file.write(b"\n%d" % check)


def _numbers(kept: bytes) -> Integers:
    return np.frombuffer(kept, "<i4").astype(np.int64)
