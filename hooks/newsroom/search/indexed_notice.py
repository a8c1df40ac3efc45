"""A notice that has been indexed."""

from __future__ import annotations

from typing import NamedTuple


class IndexedNotice(NamedTuple):
    """A notice that has been indexed: a change of either field means new words."""

    key: str
    """Its path."""
    digest: str
    """Of all that its words are taken from."""
