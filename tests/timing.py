"""What may take a moment and no more: a square of a long text is told from a line."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECONDS = 3
"""Of a processor; what grows with a text takes less than one, and its square minutes."""


def long(sign: str, letters: int = 50_000) -> str:
    """Return a text of so many letters that says the same again and again."""
    return sign * (letters // len(sign))


@contextmanager
def in_a_moment() -> Iterator[None]:
    """See that what is done takes no longer than a line may."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < _SECONDS, "a square of the text, and no line"
