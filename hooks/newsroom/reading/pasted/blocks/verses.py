"""Verses, whose lines stay lines though a sentence goes on in the next."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_MARGIN = "*_“\"'"
"""What stands before the words of a line."""
_FEWEST, _MOST = 4, 8
"""Syllables of a verse where all have as many."""
_SHORTEST = 4
"""Lines of a stanza of such verses."""
_SIX_EIGHT = re.compile(r"^(?:68)+$|(?:68){2,}")
"""Syllables of the two verses that Vietnamese poems repeat, be it among other lines."""


def verses(lines: Sequence[Line], kinds: Sequence[LineKind]) -> frozenset[int]:
    """Return the places of the lines that are verses below others of their stanza."""
    found: set[int] = set()
    for stanza in _runs(lines, kinds):
        counts = [len(words) if words[0][0].isupper() else 0 for _, words in stanza]
        places = [place for place, _ in stanza]
        if _are_even(counts):
            found.update(places[1:])
        for verse in _SIX_EIGHT.finditer("".join(str(min(count, 9)) for count in counts)):
            found.update(places[verse.start() + 1 : verse.end()])
    return frozenset(found)


def _runs(
    lines: Sequence[Line], kinds: Sequence[LineKind]
) -> Iterator[list[tuple[int, list[str]]]]:
    """Yield the lines without a blank one between, each with its place and words."""
    known = enumerate(zip(lines, kinds, strict=True))
    said = [(place, kind, line.content.lstrip(_MARGIN).split()) for place, (line, kind) in known]
    for kind, run in groupby(said, lambda each: each[1] if each[2] else None):
        if kind is LineKind.PROSE:
            yield [(place, words) for place, _, words in run]


def _are_even(counts: Sequence[int]) -> bool:
    return len(counts) >= _SHORTEST and {*counts} <= {counts[0]} and _FEWEST <= counts[0] <= _MOST
