"""The nesting of lists: the open levels, from the outermost to the item above."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsroom.reading.pasted.lines.line_kinds import ListItem
    from newsroom.reading.pasted.lines.lines import Line

_CONTINUATION = 8
"""Columns behind a line up to which one more indented still belongs to its item."""
_DEEPEST = 12
"""Levels that a list can have: Python-Markdown calls itself for each."""


class _Level(NamedTuple):
    """One level of the list."""

    column: int
    """Where its items stand, counted from the list's margin."""
    rank: int = 0
    """How deep Word nests its bullets."""
    numbered: bool | None = None
    """Whether its items have numbers; none where it is no list, only held lines."""


class Nesting:
    """The levels from the list's margin to the item above."""

    def __init__(self, margin: int) -> None:
        """Begin with what stands at column `margin` and may hold lines below it."""
        self._margin = margin
        self._levels = [_Level(0)]
        self._column = 0
        """Where the line above stands, an item or one that it holds."""

    def holds(self, line: Line) -> bool:
        """Whether a line, indented as it is, continues the last item or is one below it."""
        column = line.width - self._margin
        near = 0 < column < self._column + _CONTINUATION
        return near and not line.indent.strip(" \t")

    def depth(self, line: Line) -> int:
        """Return the level on which a held line stands."""
        self._column = line.width - self._margin
        return min(len(self._holders(self._column)), _DEEPEST)

    def end(self, level: int) -> None:
        """End the lists that are deeper than a paragraph on a level."""
        del self._levels[max(level, 1) :]

    def place(self, line: Line, item: ListItem) -> tuple[int, bool]:
        """Return the level of an item, and whether it goes on with the list that stands there."""
        numbered = item.number is not None
        if self.holds(line):
            column = line.width - self._margin
            holders = self._holders(column)
        else:
            column = 0
            self._margin = line.width
            holders = self._above(item.rank, numbered=numbered)
        beside = self._levels[len(holders)] if len(holders) < len(self._levels) else None
        self._column = column
        self._levels = [*holders[:_DEEPEST], _Level(column, item.rank, numbered)]
        follows = beside.numbered == numbered if beside else bool(holders)
        return len(self._levels) - 1, follows

    def _holders(self, column: int) -> list[_Level]:
        return [level for level in self._levels if level.column + 1 < column] or self._levels[:1]

    def _above(self, rank: int, *, numbered: bool) -> list[_Level]:
        """Return the levels above an item at the margin: Word nests by the kind of bullet."""
        at_margin = [level for level in self._levels if level.column == 0]
        if at_margin[0].numbered != numbered:
            return []
        return [level for level in at_margin if level.rank < rank] if not numbered else []
