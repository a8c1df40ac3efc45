"""A line with its neighbours, which show whether the sign at its head is part of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsroom.reading.pasted.lines.line_kinds import LineKind, ListItem, item_of
from newsroom.reading.pasted.lines.sentences import goes_on, hangs, is_ended, length_of

if TYPE_CHECKING:
    from newsroom.reading.pasted.blocks.block import Block

_DASHES = "-‒–—―−+"
_PHRASE = 25
"""Characters of the shortest line that goes on with a dash below."""
_ABOUT = 2
"""Signs by which the line below a heading may be longer or shorter than its words."""


class LinePlace(NamedTuple):
    """A line and its direct neighbours."""

    line: str
    """The line itself."""
    kind: LineKind
    """What it is by itself."""
    block: Block | None
    """The block above, none below a blank line."""
    below: str
    """The line below, empty where that is blank."""
    is_last: bool
    """Whether nothing follows."""
    holds: bool
    """Whether what follows is indented."""

    @property
    def above(self) -> str:
        """The line of prose above, empty where there is none."""
        return self.block.end if self.block else ""

    @property
    def within_sentence(self) -> bool:
        """Whether the sentence above goes on below the line."""
        return bool(self.above and self.below) and goes_on(self.above, self.below)


def underlines(place: LinePlace) -> bool:
    """Whether a line is drawn below a heading, as long as its words, and below no sentence."""
    # Dashes are a rule, too; below a heading there is something.
    if place.line.strip("=" if place.is_last else place.line[0]) or place.line[0] not in "=-":
        return False
    block, heading = place.block, place.above
    if not heading or block is None or block.kind is not LineKind.PROSE or len(block.lines) > 1:
        return False
    if place.below or heading.isupper() or is_ended(heading):
        return False
    return abs(length_of(heading) - len(place.line)) <= _ABOUT


def counts(place: LinePlace) -> bool:
    """Whether a single `#` below prose is no heading but a number's sign."""
    sign, text = place.line.split(maxsplit=1)
    return bool(place.above) and sign == "#" and (text[0].isdigit() or not is_ended(place.above))


def is_dash(item: ListItem, place: LinePlace) -> bool:
    """Whether a bullet is the dash of the sentence above, which has not ended."""
    above = place.above
    if not above or is_ended(above) or place.block is None or place.block.kind is LineKind.ITEM:
        return False
    if place.line[0] not in _DASHES:
        return False
    alone = place.below[:1] != place.line[0] or item_of(place.below) is None
    goes_on_here = item.text[0].islower() or item.text[0].isdigit()
    return alone and goes_on_here and (len(above) >= _PHRASE or hangs(above, item.text))
