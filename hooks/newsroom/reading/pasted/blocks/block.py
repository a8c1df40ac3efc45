"""A block of Markdown: a paragraph, an item, a heading, lines of code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.reading.pasted.blocks.line_breaks import Gap
from newsroom.reading.pasted.lines.line_kinds import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

ADMONITION = ("!!!", "???")
TEXT = frozenset({LineKind.PROSE, LineKind.ITEM, LineKind.NUMBERED, LineKind.CONTAINER})
"""What may go on in a line of prose below."""


@dataclass(slots=True)
class Block:
    """What stands between two gaps."""

    kind: LineKind
    """What it is."""
    above: str
    """The line ends between the block above and it."""
    lines: list[tuple[int, str]]
    """Of each line the level in a list, and the words."""
    sign: str = ""
    """Of an item, as Markdown writes it."""
    number: int | None = None
    """Of a numbered item."""

    @property
    def level(self) -> int:
        """How deep the block stands in a list."""
        return self.lines[0][0]

    @property
    def words(self) -> Sequence[str]:
        """The words of each line."""
        return [words for _, words in self.lines]

    @property
    def end(self) -> str:
        """The last line's words, none where no prose can go on below it."""
        words = self.lines[-1][1]
        return words if self.kind in TEXT and not words.startswith(ADMONITION) else ""

    def add(self, gap: Gap, level: int, words: str) -> None:
        """Add a line below."""
        if gap is Gap.BREAK:
            above, end = self.lines[-1]
            self.lines[-1] = (above, f"{end}  ")
        self.lines.append((level, words))
