"""Names of which each is tried until one is free."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def numbered(name: str, suffix: str = "") -> Iterator[str]:
    """Yield `name` itself, then with a 2, a 3 and so on behind it, each before `suffix`."""
    yield f"{name}{suffix}"
    yield from (f"{name}-{number}{suffix}" for number in count(2))
