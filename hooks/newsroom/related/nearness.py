"""How near the notices of one build were, packed for the next, which may not ask for it."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Packed: TypeAlias = tuple[bytes, ...]
"""Columns of whole numbers of 32 bits."""


class Nearness(NamedTuple):
    """The nearest of each notice, as `neighbours` finds them and makes use of them again."""

    paths: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    """Of the texts."""
    frequencies: Packed = (b"", b"")
    vectors: Packed = (b"", b"", b"")
    cosines: Packed = (b"", b"", b"")
    scores: Packed = (b"", b"", b"")
