"""Texts in which a blank line follows each line, as some PDFs are pasted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind, line_kind
from newsroom.reading.pasted.lines.sentences import goes_on
from newsroom.text.plain import as_words

if TYPE_CHECKING:
    from newsroom.reading.pasted.lines.lines import Line

_SEVERAL = 3
"""Sentences that go on below a blank line, from which on it is no chance."""
_OFTEN = 0.4
"""The part of the lines in which they must."""
_PHRASE = 25
"""Characters seen of a line that may have been broken because it was full."""


def single_spaced(lines: list[Line]) -> list[Line]:
    """Return the lines without single blank ones, where sentences go on across them."""
    if any(above.content and below.content for above, below in pairwise(lines)):
        return lines
    full = [line for line in lines if line.content]
    going_on = sum(
        len(as_words(above.content)) >= _PHRASE
        and goes_on(above.content, below.content)
        and _is_sentence(above)
        and _is_sentence(below)
        for above, below in pairwise(full)
    )
    if going_on < max(_SEVERAL, _OFTEN * len(full)):
        return lines
    # Two blank lines still part paragraphs.
    around = zip([None, *lines], lines, [*lines[1:], None], strict=False)
    return [
        line
        for above, line, below in around
        if line.content or not (above and above.content and below and below.content)
    ]


def _is_sentence(line: Line) -> bool:
    """Whether a line is of a sentence, and neither a heading nor an item or a quotation."""
    return line.is_prose and line_kind(line.content) is LineKind.PROSE
