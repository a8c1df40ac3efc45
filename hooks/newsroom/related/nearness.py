"""The neighbours of one build, packed for the next, which may not need them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

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
