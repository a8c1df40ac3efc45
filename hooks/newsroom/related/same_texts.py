"""Duplicate texts, of which only one is shown."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from newsroom.related.cosine import UNIT
from newsroom.related.terms import TERM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsroom.related.neighbours import Neighbours

DUPLICATE = 0.85
"""From this cosine on, two texts are the same."""
SUBSTANTIAL = 60
"""Terms from which a text is long enough to be nearly the same as another."""


def same_texts(terms: Sequence[bytes], near: Neighbours) -> Mapping[int, set[int]]:
    """Return for each text that has duplicates, by its number, the numbers of those.

    Those of any length are that have the same terms. A few words in common do not make two short
    texts the same.
    """
    found: dict[int, set[int]] = defaultdict(set)
    long = [len(each) >= SUBSTANTIAL * TERM for each in terms]
    alike = near.cosines.where(near.cosines.units >= DUPLICATE * UNIT)
    for one, other in zip(alike.rows.tolist(), alike.columns.tolist(), strict=True):
        if long[one] and long[other]:
            found[one].add(other)
            found[other].add(one)
    every = near.weighted.vectors.marks
    marks, counts = np.unique(every, return_counts=True)
    by_terms: dict[bytes, set[int]] = defaultdict(set)
    for place in np.flatnonzero(np.isin(every, marks[counts > 1])).tolist():
        by_terms[terms[place]].add(place)
    by_terms.pop(b"", None)
    for places in by_terms.values():
        for place in places:
            found[place] |= places - {place}
    return found
