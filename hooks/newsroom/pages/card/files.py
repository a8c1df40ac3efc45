"""The files that go with a notice, as readers are told of them."""

from __future__ import annotations

from dataclasses import dataclass

_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Download:
    """An attachment ready to be taken away."""

    title: str
    url: str
    kind: str
    """The type as readers know it: PDF."""
    size: str
    """In KB or MB, as Vietnamese writes numbers."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture that goes with a notice in a feed."""

    url: str
    kind: str
    """The media type: image/webp."""
    size: int
    """In bytes."""


def size_in_words(size: int) -> str:
    """Return a size in bytes as KB or MB, with a decimal comma, which no line breaks."""
    kilobytes = max(1, round(size / _KILOBYTE))
    if kilobytes < _KILOBYTE:
        return f"{kilobytes}\u00a0KB"
    return f"{kilobytes / _KILOBYTE:.1f}\u00a0MB".replace(".", ",")
