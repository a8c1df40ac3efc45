"""Cells and items that stand in no table or list of their own are divisions like others.

A parser drops such a cell, with what hid its words, and one within Markdown's would end that. So
would the end of a division that nobody began, where Markdown has set a note or an admonition.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsroom.reading.gate.allowed import DIVISIONS

if TYPE_CHECKING:
    from newsroom.reading.gate.aside.tags import Tag

_HOLDERS = {"ol": "list", "table": "table", "ul": "list"}
_PARTS = ("caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr")
_HELD = {"li": "list", **dict.fromkeys(_PARTS, "table")}


class OpenContainers:
    """The tables and lists that are open in a text."""

    def __init__(self) -> None:
        """Begin where none is open."""
        self._open: dict[str, list[bool]] = {"list": [], "table": []}
        """Of each whether an editor wrote it, and no mark of Markdown."""
        self._divisions = Counter[str]()
        """How many of a name became divisions and have not ended."""

    def name(self, tag: Tag, *, is_written: bool) -> str | None:
        """Return the name of what a tag begins or ends in its place, none where nothing does."""
        holder = _HOLDERS.get(tag.name)
        around = _HELD.get(tag.name, holder if tag.closing else None)
        is_astray = around is not None and not any(self._open[around][-1:])
        if is_written and (is_astray or tag.name in DIVISIONS):
            return self._division(tag)
        if holder and not tag.closing:
            self._open[holder].append(is_written)
        elif holder and self._open[holder]:
            self._open[holder].pop()
        return tag.name

    def _division(self, tag: Tag) -> str | None:
        if tag.closing and not self._divisions[tag.name]:
            return None
        self._divisions[tag.name] += -1 if tag.closing else 1
        return "div"
