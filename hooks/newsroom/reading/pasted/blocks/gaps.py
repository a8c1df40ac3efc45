"""The gap between a line that is no item and the block above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsroom.reading.pasted.blocks.line_breaks import ATTRIBUTES, SHORT, Gap, gap
from newsroom.reading.pasted.lines.line_kinds import LineKind
from newsroom.reading.pasted.lines.sentences import first_sign, is_capital, stands_alone

if TYPE_CHECKING:
    from newsroom.reading.pasted.blocks.block import Block
    from newsroom.reading.pasted.blocks.line_breaks import PageWidth
    from newsroom.reading.pasted.lines.lines import Line

_MEANING = ":"
PROSE = frozenset({LineKind.PROSE, LineKind.NUMBERED})
"""Lines that are paragraphs, or go on with one."""
RUNS = frozenset({LineKind.PICTURES, LineKind.TARGET, LineKind.CONTAINER})
"""What goes on in a line of the same kind."""
APART = frozenset({LineKind.TABLE, LineKind.QUOTE})
"""What blank lines must part from all around."""


class Below(NamedTuple):
    """A line below a block, for which the gap between them is found."""

    line: Line
    """The line itself."""
    kind: LineKind
    """What it is."""
    held: bool
    """Whether an item holds it."""
    block: Block | None
    """The block directly above, none below a blank line."""
    above: Line | None
    """The last line above that is not blank."""
    is_listed: bool
    """Whether a list is open."""

    def gap(self, page: PageWidth, *, is_verse: bool) -> Gap:
        """Return the gap above it, in a text of this width."""
        block, kind = self.block, self.kind
        if block is None:
            return Gap.PARAGRAPH
        if is_verse:
            return Gap.BREAK
        if kind in PROSE and block.end:
            return self._in_prose(block, page)
        if (
            kind is LineKind.PROSE
            and block.kind in (LineKind.PICTURES, LineKind.VERBATIM)
            and not self.held
        ):
            return Gap.JOIN if self.line.content[0].islower() else Gap.PARAGRAPH
        is_beside = (
            self.held
            or kind is LineKind.UNDERLINE
            or (kind in RUNS and kind is block.kind)
            or LineKind.VERBATIM in (kind, block.kind)
            or self.line.content[0] == _MEANING
            or ATTRIBUTES.fullmatch(self.line.content) is not None
        )
        return Gap.JOIN if is_beside and APART.isdisjoint((kind, block.kind)) else Gap.PARAGRAPH

    @property
    def _is_broken_above(self) -> bool:
        return self.above is not None and self.above.broken

    def _in_prose(self, block: Block, page: PageWidth) -> Gap:
        """Return what stands between a line of prose and another."""
        line, held = self.line, self.held
        if self.kind is LineKind.NUMBERED:
            return Gap.BREAK if held else Gap.PARAGRAPH
        is_headed = block.kind is LineKind.NUMBERED and is_capital(block.end)
        # Equals signs below words would make them a heading.
        if (is_headed and not line.content.isupper()) or not line.content.strip("="):
            return Gap.PARAGRAPH
        found = gap(block.end, line.content, page)
        if self._is_broken_above:
            # At the end of a whole paragraph, two spaces are left over.
            is_paragraph = found is Gap.PARAGRAPH and len(block.end) > SHORT
            return Gap.PARAGRAPH if is_paragraph else Gap.BREAK
        above = self.above.width if self.above else line.width
        if 1 < line.width > above and not held:
            if found is Gap.JOIN and above > 1 and first_sign(line.content).islower():
                return found
            # What is centred, as signatories are, is no paragraph.
            is_centred = stands_alone(line.content) or stands_alone(block.end)
            return Gap.BREAK if found is Gap.BREAK and is_centred else Gap.PARAGRAPH
        # Below a list there is no new line of it.
        leaves = not held and self.is_listed
        return Gap.PARAGRAPH if found is Gap.BREAK and leaves else found
