"""Sentences put together again that scans and PDFs have cut at the edges of their sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph
from newsroom.editing.importing.runs import Run, lines, paragraphs_in, plain
from newsroom.text.sentences import is_cut_off

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Runs


def with_whole_sentences(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks in which no paragraph, and no line of one, breaks off a sentence."""
    found: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or block.role:
            found.append(block)
            continue
        above, runs = found[-1] if found else None, block.runs
        if isinstance(above, Paragraph) and not above.role and _goes_on(above.runs, runs):
            found.pop()
            runs = (*above.runs, Run("\n"), *runs)
        wholes = map(_whole, paragraphs_in(runs))
        found += (replace(block, runs=part) for each in wholes for part in paragraphs_in(each))
    return found


def _whole(runs: Runs) -> Runs:
    whole: tuple[Run, ...] = ()
    for line in lines(runs):
        between = (Run(" " if _goes_on(whole, line) else "\n"),) if whole else ()
        whole = (*whole, *between, *line)
    return whole


def _goes_on(above: Runs, below: Runs) -> bool:
    *_, last = lines(above)
    return is_cut_off(plain(last), plain(next(lines(below))))
