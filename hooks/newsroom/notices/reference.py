"""What a notice points to."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from newsroom.text.problem import Problem


@dataclass(frozen=True, slots=True)
class Reference:
    """Something in the docs folder that a notice points to."""

    path: str
    """Relative to the docs folder."""
    line: int
    """Where the notice names it, counted from 1."""
    anchor: str = ""
    """The place within it, where it is a page."""
    is_picture: bool = False
    """Whether the text shows it as a picture."""

    def problem(self, page: str, fault: str) -> Problem:
        """Return what to tell of the file that a `page` names: its own name, then its fault."""
        return Problem(page, self.line, f'"{posixpath.basename(self.path)}" {fault}')
