"""Composes the lines of a pasted text into blocks of Markdown."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.reading.pasted.blocks.block import TEXT, Block
from newsroom.reading.pasted.blocks.context import Context
from newsroom.reading.pasted.blocks.gaps import PROSE, RUNS, Below
from newsroom.reading.pasted.blocks.line_breaks import Gap, page_width
from newsroom.reading.pasted.blocks.nesting import Nesting
from newsroom.reading.pasted.blocks.places import LinePlace
from newsroom.reading.pasted.blocks.verses import verses
from newsroom.reading.pasted.lines.line_kinds import LineKind, item_of, line_kind
from newsroom.reading.pasted.lines.sentences import stands_alone
from newsroom.reading.pasted.signs.escapes import with_escapes, words_for_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_UNDERLINES = ("=", "-")


def compose(lines: Sequence[Line], *, starred: bool) -> list[Block]:
    """Return the blocks of a text; in a `starred` one an asterisk begins a note."""
    composer = _Composer(lines, starred=starred)
    for place, line in enumerate(lines):
        composer.add(place, line)
    return composer.blocks


class _Composer:
    """Puts line after line into blocks."""

    def __init__(self, lines: Sequence[Line], *, starred: bool) -> None:
        self.blocks: list[Block] = []
        self._lines = lines
        self._kinds = [line.ready or line_kind(line.content) for line in lines]
        self._last = max((n for n, line in enumerate(lines) if line.content), default=0)
        self._verses = verses(lines, self._kinds)
        self._is_verse = False
        """Whether the line being added is a verse below another."""
        self._page = page_width(self._wrapped())
        self._context = Context(self._page, starred=starred)
        self._blanks = 0
        self._begun: Block | None = None
        """The block that stands below the last blank line."""
        self._above: Line | None = None
        self._nesting: Nesting | None = None

    def add(self, place: int, line: Line) -> None:
        """Add the line at `place` of the text."""
        if line.inside:
            self.blocks[-1].lines.append((0, line.content))
        elif not line.content:
            self._blanks += 1
        else:
            kind = self._kinds[place]
            self._is_verse = place in self._verses
            if kind is not LineKind.PROSE or line.content[0] in _UNDERLINES:
                kind = line.ready or self._context.kind(self._place(place))
            if kind is LineKind.ITEM:
                self._add_item(line)
            else:
                self._add(line, kind)
            self._above = line
            self._blanks = 0

    def _wrapped(self) -> Iterator[tuple[str, str]]:
        """Yield each line that ends in no break, above prose no more indented, and that prose."""
        known = zip(self._lines, self._kinds, strict=True)
        for (line, kind), (below, kind_below) in pairwise(known):
            is_text = line.is_prose and below.is_prose and kind in TEXT and not line.broken
            if is_text and kind_below is LineKind.PROSE and below.width <= max(line.width, 1):
                yield line.content, below.content

    def _place(self, place: int) -> LinePlace:
        """Return a line among those around it."""
        line, kind = self._lines[place].content, self._kinds[place]
        below = self._lines[place + 1].content if place + 1 < len(self._lines) else ""
        holds = kind is LineKind.CONTAINER and self._holds(place)
        return LinePlace(line, kind, self._block, below, place == self._last, holds)

    def _holds(self, place: int) -> bool:
        """Whether a line that may hold others has some below it."""
        nesting = Nesting(self._lines[place].width)
        following = (self._lines[n] for n in range(place + 1, len(self._lines)))
        return next((nesting.holds(line) for line in following if line.content), False)

    @property
    def _block(self) -> Block | None:
        """The block directly above."""
        return self.blocks[-1] if self.blocks and not self._blanks else None

    def _add(self, line: Line, kind: LineKind) -> None:
        block = self._block
        is_below_item = block is not None and block.kind is LineKind.ITEM and kind is LineKind.PROSE
        held = self._nesting is not None and self._nesting.holds(line)
        held = held and not (is_below_item and stands_alone(line.content))
        level = self._nesting.depth(line) if self._nesting and held else 0
        found = Below(line, kind, held, block, self._above, self._nesting is not None).gap(
            self._page, is_verse=self._is_verse
        )
        if kind is LineKind.NUMBERED and block is not None and block.kind is LineKind.ITEM:
            # It stands beside an item that is as deep, not in it.
            found = Gap.PARAGRAPH if level <= block.level else found
        if kind is LineKind.CONTAINER and not held:
            self._nesting = Nesting(line.width)
        elif not held and found is not Gap.JOIN:
            self._nesting = None
        words = words_for_kind(line.content, kind)
        if block is not None and found is not Gap.PARAGRAPH and _goes_on(block, kind):
            block.kind = LineKind.HEADING if kind is LineKind.UNDERLINE else block.kind
            block.add(found, level, words)
        else:
            self._begin(Block(kind, found, [(level, words)]))
            if self._nesting and held:
                self._nesting.end(level)

    def _add_item(self, line: Line) -> None:
        item = item_of(line.content)
        assert item is not None, "a line is an item only if it reads as one"
        self._nesting = self._nesting or Nesting(line.width)
        level, follows = self._nesting.place(line, item)
        words = item.text if line_kind(item.text) is LineKind.HEADING else with_escapes(item.text)
        above = self._block
        is_tight = follows and above is not None and (level > 0 or above.kind is LineKind.ITEM)
        # Below a blank line, Markdown lets items follow an item alone, and one no deeper.
        begun = self._begun
        is_tight = is_tight and begun is not None and begun.kind is LineKind.ITEM
        is_tight = is_tight and begun is not None and level >= begun.level
        found = Gap.JOIN if is_tight else Gap.PARAGRAPH
        self._begin(Block(LineKind.ITEM, found, [(level, words)], item.sign, item.number))

    def _begin(self, block: Block) -> None:
        """Begin a block below as many blank lines as there are, or as it needs."""
        if not self.blocks:
            block.above = ""
        elif self._blanks:
            block.above = "\n" * (self._blanks + 1)
        if block.above != Gap.JOIN:
            self._begun = block
        self.blocks.append(block)


def _goes_on(block: Block, kind: LineKind) -> bool:
    """Whether a line of a kind belongs to the block above, if no paragraph ends there."""
    if kind in PROSE:
        return bool(block.end) or block.kind is LineKind.PICTURES
    return kind is LineKind.UNDERLINE or (kind is block.kind and kind in RUNS)
