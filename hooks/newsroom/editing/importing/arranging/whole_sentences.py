"""Sentences put together again that scans and PDFs have cut at the edges of their sheets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph
from newsroom.editing.importing.runs import Run, lines, paragraphs_in, plain
from newsroom.text.sentences import begins_item, is_cut_off

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
    are_items = False
    sentence = _Sentence()
    for block in blocks:
        if isinstance(block, Paragraph) and not block.role:
            first, *others = map(plain, lines(block.runs))
            if not sentence.goes_on(first):
                found += _whole(going_on, are_items=are_items)
                going_on, are_items = [], sentence.is_item
            going_on.append(block)
            for words in others:
                sentence.goes_on(words)
        else:
            found += [*_whole(going_on, are_items=are_items), block]
            going_on, are_items, sentence = [], False, _Sentence()
    return [*found, *_whole(going_on, are_items=are_items)]


class _Sentence:
    """A sentence that may go on, unless it is the item of a list."""

    def __init__(self) -> None:
        self.is_item = False
        self._last = ""

    def goes_on(self, words: str) -> bool:
        """Take the next line; tell whether the sentence of those above goes on in it."""
        is_whole = self.is_item or not is_cut_off(self._last, words)
        if is_whole:
            self.is_item = begins_item(words, self._last, below_item=self.is_item)
        self._last = words
        return not is_whole


def _whole(paragraphs: list[Paragraph], *, are_items: bool) -> Iterator[Paragraph]:
    """Yield what paragraphs are of which each goes on in the next."""
    said = [plain(line) for each in paragraphs for line in lines(each.runs)]
    if are_items or _are_of_a_list(said):
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
    sentence = _Sentence()
    for place, line in enumerate(lines(runs)):
        goes_on = sentence.goes_on(plain(line))
        yield from (Run(" " if goes_on else "\n"),) if place else ()
        yield from line
