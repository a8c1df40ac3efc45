"""Sentences put together again that scans and PDFs have cut at the edges of their sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph
from newsroom.editing.importing.runs import Run, lines, paragraphs_in, plain
from newsroom.text.sentences import begins_small, is_cut_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Runs


def with_whole_sentences(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks in which no paragraph, and no line of one, breaks off a sentence."""
    found: list[Block] = []
    going_on: list[Paragraph] = []
    sentence = _Sentence()
    for block in blocks:
        if isinstance(block, Paragraph) and not block.role:
            first, *others = map(plain, lines(block.runs))
            if not sentence.goes_on(first):
                found += _whole(going_on)
                going_on = []
            going_on.append(block)
            for words in others:
                sentence.goes_on(words)
        else:
            found += [*_whole(going_on), block]
            going_on, sentence = [], _Sentence()
    return [*found, *_whole(going_on)]


class _Sentence:
    """A sentence that may go on; one that begins in small letters is the item of a list."""

    def __init__(self) -> None:
        self._begun = self._last = ""

    def goes_on(self, words: str) -> bool:
        """Take the next line; tell whether the sentence of those above goes on in it."""
        is_whole = begins_small(self._begun) or not is_cut_off(self._last, words)
        self._begun = words if is_whole else self._begun
        self._last = words
        return not is_whole


def _whole(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Yield what paragraphs are of which each goes on in the next."""
    runs = [run for each in paragraphs for run in (*each.runs, Run("\n"))]
    for cut in paragraphs_in(runs):
        for whole in paragraphs_in(_joined(cut)):
            yield replace(paragraphs[0], runs=whole)


def _joined(runs: Runs) -> Iterator[Run]:
    """Yield runs in which lines of one sentence are one line."""
    sentence = _Sentence()
    for place, line in enumerate(lines(runs)):
        goes_on = sentence.goes_on(plain(line))
        yield from (Run(" " if goes_on else "\n"),) if place else ()
        yield from line
