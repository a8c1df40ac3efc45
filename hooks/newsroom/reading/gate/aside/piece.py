"""A piece of a text in Markdown: words, code, a comment, a tag, a sign to be shown."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsroom.reading.gate.aside.tags import Tag


class PieceKind(Enum):
    """What a piece of a text is."""

    TEXT = auto()
    """Words, and marks of Markdown."""
    CODE = auto()
    """What stands between the marks of code, with the last of them."""
    COMMENT = auto()
    """A comment, or what Word has like one: nothing for readers."""
    TAG = auto()
    """A tag; with all up to its end, where what the element holds is not Markdown."""
    SIGN = auto()
    """A sign to be shown, which Markdown or a browser would take for theirs."""
    TARGET = auto()
    """Where a link leads, in angle brackets."""


class Piece(NamedTuple):
    """One piece of a text."""

    kind: PieceKind
    """What it is."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    tag: Tag | None = None
    """The tag that it begins with."""
    closed: bool = True
    """Whether it has an end of its own; a comment without one goes on to the end."""
