"""Sentences put together again that scans and PDFs have cut at the edges of their sheets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph
from newsroom.editing.importing.runs import Run, lines, paragraphs_in, plain
from newsroom.text.sentences import is_cut_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Runs

_WIDEST = 120
"""Letters of a line on a sheet; where there are more, paragraphs are cut, and not lines."""
_FULL = 0.85
"""Of the widest line, what even the shortest of cut lines fill: letters differ in width."""


def with_whole_sentences(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks in which no paragraph, and no line of one, breaks off a sentence."""
    found: list[Block] = []
    going_on: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and not block.role:
            if going_on and not _goes_on(going_on[-1], block):
                found += _whole(going_on)
                going_on = []
            going_on.append(block)
        else:
            found += [*_whole(going_on), block]
            going_on = []
    return [*found, *_whole(going_on)]


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    *_, last = lines(above.runs)
    return is_cut_off(plain(last), plain(next(lines(below.runs))))


def _whole(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Yield what paragraphs are of which each goes on in the next."""
    if _are_of_a_list([plain(line) for each in paragraphs for line in lines(each.runs)]):
        for each in paragraphs:
            for own in paragraphs_in(each.runs):
                yield replace(each, runs=own)
        return
    runs = [run for each in paragraphs for run in (*each.runs, Run("\n"))]
    for cut in paragraphs_in(runs):
        for whole in paragraphs_in(_joined(cut)):
            yield replace(paragraphs[0], runs=whole)


def _are_of_a_list(texts: list[str]) -> bool:
    """Whether a line has room for the first word below it: no sheet has cut it, it ends there."""
    widest = max(map(len, texts), default=0)
    return widest <= _WIDEST and any(
        is_cut_off(text, below) and len(text) + 1 + len(below.split()[0]) < _FULL * widest
        for text, below in pairwise(texts)
    )


def _joined(runs: Runs) -> Iterator[Run]:
    """Yield runs in which lines of one sentence are one line."""
    above = ""
    for line in lines(runs):
        if above:
            yield Run(" " if is_cut_off(above, plain(line)) else "\n")
        yield from line
        above = plain(line)
