"""What is wrong with a file an editor wrote, and where."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A fault in a file, told to the editor in Vietnamese."""

    path: str
    """The file, relative to the docs folder."""
    line: int
    """Counted from 1."""
    message: str
    """What was found and what would be right."""

    @property
    def told(self) -> str:
        """The line an editor reads of a file that lies beside the docs folder."""
        return f"{self.path}:{self.line}: {self.message}"

    def located(self, docs: str) -> str:
        """Return the line an editor reads, with `docs` as the docs folder's name."""
        return f"{docs}/{self.told}"


class FaultyFieldError(ValueError):
    """A value that its field does not take; the message says what would be right."""


def nearest(found: str, valid: Iterable[str], *, otherwise: Iterable[str] | None = None) -> str:
    """Return the end of a message: the valid spelling nearest to `found`.

    Where none is near, it names them all, or those given as `otherwise`.
    """
    choices = list(valid)
    close = difflib.get_close_matches(found, choices, n=1, cutoff=0.6)
    if close:
        return f'có phải là "{close[0]}"?'
    named = choices if otherwise is None else list(otherwise)
    return "chọn một trong: " + ", ".join(named) if named else "ở đây chưa có gì để chọn"
