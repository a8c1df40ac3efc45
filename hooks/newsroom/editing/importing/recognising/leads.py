"""The lead of a text, where it is set apart from what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph, PlacedPicture, words_in
from newsroom.editing.importing.runs import is_wholly, lines, plain
from newsroom.reading.text.lead import BlockKind
from newsroom.reading.text.lead import LeadBlock as ReadBlock
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import Block

_LEAD = 60
"""Letters of a bold paragraph that is a lead and no heading."""


def take_typed_lead(blocks: list[Block], title: str, *, known: str) -> tuple[str, list[Block]]:
    """Return the lead where it is set apart, and the blocks without it and repetitions of it.

    What the first blocks repeat of the title, or of a summary that is `known`, goes.
    """
    for repeated in filter(None, (title, known)):
        if blocks and canonical(words_in(blocks[0])) == canonical(repeated):
            blocks = blocks[1:]
    if known:
        return known, blocks
    first = next((n for n, each in enumerate(blocks) if not _is_above(each)), None)
    block = None if first is None else blocks[first]
    if first is None or not isinstance(block, Paragraph) or block.role not in ("", "subtitle"):
        return "", blocks
    words, above = words_in(block), blocks[:first]
    second = next((n for n in range(first + 1, len(blocks)) if words_in(blocks[n])), None)
    is_repeated = second is not None and canonical(words_in(blocks[second])) == canonical(words)
    is_bold = is_wholly(block.runs, "strong") or (not above and is_wholly(block.runs, "em"))
    # Below the head of a paper it would not be the first words, which are the lead.
    is_below = any(isinstance(each, Paragraph) for each in above)
    is_apart = block.role == "subtitle" or (len(words) >= _LEAD and (is_bold or is_below))
    is_link = all(run.href for run in block.runs if run.text.strip())
    is_heading = ReadBlock(BlockKind.PROSE, words, list(map(plain, lines(block.runs)))).is_heading
    has_more = words.endswith(":") or any(run.note for run in block.runs)
    is_text = is_link or is_heading or has_more
    if is_text or not (is_repeated or is_apart):
        return "", blocks
    gone = {first, second} if is_repeated else {first}
    rest = [each for place, each in enumerate(blocks) if place not in gone]
    return (words, rest) if any(map(words_in, rest)) else ("", [*above, block])


def _is_above(block: Block) -> bool:
    """Whether a block may stand above the lead: a picture, or the head of a paper."""
    return isinstance(block, PlacedPicture) or (
        isinstance(block, Paragraph) and block.role == "lines"
    )
