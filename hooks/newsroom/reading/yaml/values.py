"""The values of YAML as the editor wrote them: text, each with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_COMMENT = re.compile(r"[ ]+#([ ].*)?")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as the editor wrote it, always text."""

    line: int
    """Counted from 1 in the file."""
    text: str
    cut: str = ""
    """What stands behind a ` #` that may be a comment or the rest of the text."""

    @property
    def is_cut(self) -> bool:
        """Whether ` #` cuts the text; a comment stands apart and has a space behind its #."""
        return bool(self.cut) and not (_COMMENT.fullmatch(self.cut) and self.cut[:2].isspace())


@dataclass(frozen=True, slots=True)
class YamlList:
    """A list of values."""

    line: int
    """Where it begins, counted from 1 in the file."""
    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """Values by key."""

    line: int
    """Where it begins, counted from 1 in the file."""
    entries: dict[str, tuple[int, Value]] = field(default_factory=dict)
    """The line of the key, and its value."""


Value = Scalar | YamlList | YamlMapping
