"""What elements of a Word file pass on to all that is inside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element


@dataclass(frozen=True, slots=True)
class Inherited:
    """The properties that hold for everything inside an element."""

    style: str
    """The style of the paragraph."""
    run: Element | None = None
    """The run."""
    href: str = ""
    marks: frozenset[str] = frozenset()
    """Those that no property of words sets."""
    alt: str = ""
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    turn: int = 0
