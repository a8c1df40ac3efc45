"""Runs of integers in arrays: where equal ones begin, and ranges put one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Integers = NDArray[np.integer[Any]]


def firsts(ordered: Integers) -> Integers:
    """Return the offsets at which runs of equal numbers begin."""
    return np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))[: len(ordered)])


def spread(starts: Integers, counts: Integers) -> Integers:
    """Return the concatenated ranges from each of `starts` on, as long as its count says."""
    ends = np.cumsum(counts)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + counts, counts)
