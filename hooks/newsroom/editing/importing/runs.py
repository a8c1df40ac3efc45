"""Runs of words with one formatting, of which lines consist."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKS = ("strong", "em", "u", "s", "sup", "sub")
"""What words may be marked with, by the names of HTML, outermost first."""
_ENDS = (".", ";", ":", "!", "?", "…", "”", '"')
_LONG = 60
"""A line of so many letters that ends as a sentence does is a paragraph of its own."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one formatting."""

    text: str
    """A line break is a line feed."""
    marks: frozenset[str] = frozenset()
    """Out of `MARKS`."""
    href: str = ""
    """Where a link leads."""
    note: str = ""
    """The key of the footnote that is referred to here; there is no text then."""


Runs = tuple[Run, ...]


def plain(runs: Iterable[Run]) -> str:
    """Return the words of runs on one line, composed, with single spaces."""
    return nfc(" ".join("".join(run.text for run in runs).split()))


def lines(runs: Runs) -> Iterator[Runs]:
    """Yield the runs of each line that has any words."""
    return split_at(runs, "\n")


def paragraphs_in(runs: Iterable[Run]) -> Iterator[Runs]:
    """Yield the paragraphs of runs, which many editors separate by line breaks."""
    paragraph: list[Run] = []
    for line in (*pieces(runs, "\n"), ()):
        has_words, words = is_worded(line), plain(line)
        if has_words:
            paragraph += (Run("\n"), *line) if paragraph else line
        if paragraph and (not has_words or (len(words) >= _LONG and words.endswith(_ENDS))):
            yield tuple(paragraph)
            paragraph = []


def on_lines(lines: Iterable[Runs]) -> Runs:
    """Return the runs of lines as those of one paragraph."""
    return tuple(run for line in lines for run in (Run("\n"), *line))[1:]


def split_at(runs: Runs, sign: str) -> Iterator[Runs]:
    """Yield the runs between separators, where there are any words."""
    return filter(is_worded, pieces(runs, sign))


def is_wholly(runs: Runs, mark: str) -> bool:
    """Whether all words of runs have a mark."""
    worded = [run for run in runs if run.text.strip()]
    return bool(worded) and all(mark in run.marks for run in worded)


def without_bold(runs: Runs) -> Runs:
    """Return runs of which none is bold."""
    return tuple(replace(run, marks=run.marks - {"strong"}) for run in runs)


def pieces(runs: Iterable[Run], sign: str) -> Iterator[Runs]:
    """Yield the runs between separators, be there words or not."""
    piece: list[Run] = []
    for run in runs:
        first, *others = run.text.split(sign)
        piece.append(_with_text(run, first))
        for text in others:
            yield tuple(piece)
            piece = [_with_text(run, text)]
    yield tuple(piece)


def is_worded(runs: Runs) -> bool:
    """Whether runs show anything."""
    return any(run.text.strip() or run.note for run in runs)


def _with_text(run: Run, text: str) -> Run:
    return run if run.text == text else replace(run, text=text)
