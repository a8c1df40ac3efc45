"""References of a page to files."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from newsroom.text.problem import Problem

_MADE = (".html", ".xml", ".json")
"""Files that the site may make itself, so that a link to one need not be in the docs folder."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference of a notice, or another page, to a file in the docs folder."""

    path: str
    """Relative to the docs folder."""
    line: int
    """Where the page names it, counted from 1."""
    anchor: str = ""
    """The place within it, where it is a page."""
    is_picture: bool = False
    """Whether the text shows it as a picture."""

    @property
    def must_be_there(self) -> bool:
        """Whether it can only be a file of the docs folder, and none that the site makes."""
        suffix = posixpath.splitext(self.path)[1]
        return bool(suffix) and suffix not in _MADE

    def problem(self, page: str, fault: str) -> Problem:
        """Return the problem of the file that a `page` names: the file's name, then its fault."""
        return Problem(page, self.line, f'"{posixpath.basename(self.path)}" {fault}')
