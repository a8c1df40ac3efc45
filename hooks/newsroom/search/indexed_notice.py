"""A notice as the index knows it from build to build."""

from __future__ import annotations

from typing import NamedTuple


class IndexedNotice(NamedTuple):
    """What a notice is told by, and whether it has changed."""

    key: str
    """Its path."""
    digest: str
    """Of all that its words are taken from."""
