"""Finds the lead among a text's blocks, and those that only repeat title or summary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import item_of, number_of
from newsroom.reading.pasted.lines.sentences import is_capital, is_ended
from newsroom.text.vietnamese import is_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LABEL = re.compile(
    r"(?:Điều|Chương|Mục|Phần|Phụ lục|Biểu|Bảng|Hình) (?:\d|[IVX]+\b)"
    r"|(?:Ảnh|Hình)(?: \d+)?[.:]|Kính gửi|V/v[ :.]|Số:? ?\d"
    r"|[^\W\d_][^,\d]{1,40}, ngày \d{1,2} tháng \d"
    r"|[\W\d]+$"
)
"""How headings, captions, the head of a letter begin; what has no letters."""
_ADDRESS = re.compile(
    r"Kính (?:gửi|thưa)[^.?…]*|\(?(?:từ )?ngày(?:[\s\d/.,–—-]|và|đến|ngày|tháng|năm)+\)?",
    re.IGNORECASE,
)
"""To whom a letter is, be it with a colon or an exclamation mark; the days of a session."""
_ENDS = " .…"
_SHORT = 20
"""Words of a paragraph that says no more than that something follows."""


class BlockKind(Enum):
    """The kind of a block, as far as it matters to finding the lead."""

    PROSE = auto()
    PICTURE = auto()
    """It may stand above the lead."""
    OTHER = auto()
    """A heading, a list, a table …: a paragraph below one is no lead, it would lose its place."""


@dataclass(frozen=True, slots=True)
class LeadBlock:
    """A block of a text."""

    kind: BlockKind
    words: str
    """What a reader sees of it."""
    lines: Sequence[str] = ()
    """The same line by line, where it has several."""

    @property
    def is_heading(self) -> bool:
        """Whether it is typed as a heading, letterhead, item or caption, and is no sentence.

        So are the recitals of a decision, down to `QUYẾT ĐỊNH:`.
        """
        lines = self.lines or [self.words]
        if _ADDRESS.fullmatch(self.words) or number_of(lines[0]) or item_of(lines[0]):
            return True
        if self.words.endswith((";", ",")) or (self.words[-1:] == ":" and is_capital(self.words)):
            return True
        if not self.words or is_ended(self.words):
            return False
        said = [line for line in lines if any(map(str.isalnum, line))]
        capital = 2 * sum(map(is_capital, said)) >= len(said) > 0
        return capital or _LABEL.match(lines[0]) is not None


@dataclass(frozen=True, slots=True)
class Lead:
    """The lead of a text, and the blocks that are left out, by their places."""

    place: int | None = None
    """Of the lead; none where the text has no lead of its own."""
    repeated: frozenset[int] = frozenset()
    """Of those that repeat the title, the summary or the lead."""


def find_lead(blocks: Sequence[LeadBlock], *, title: str, summary: str) -> Lead:
    """Return the lead of a text whose notice has a `title` and, if not empty, a `summary`.

    The first paragraph is the lead, unless there is a summary, nothing follows it, it is typed as
    a heading, or only leads to what stands below it, as to a list. A title pasted above the text,
    and a first paragraph that says again what the summary or the lead says, are not shown twice.
    """
    repeated: set[int] = set()
    first = _first_words(blocks, 0)
    while first is not None and _says_again(blocks[first].words, title):
        repeated.add(first)
        first = _first_words(blocks, first + 1)
    if first is None or blocks[first].kind is not BlockKind.PROSE:
        return Lead(None, frozenset(repeated))
    words = blocks[first].words
    if summary and _says_again(words, summary):
        repeated.add(first)
    only_leads = words.endswith(":") and len(words.split()) <= _SHORT
    if summary or blocks[first].is_heading or only_leads:
        return Lead(None, frozenset(repeated))
    second = _first_words(blocks, first + 1)
    if second is not None and _says_again(blocks[second].words, words):
        repeated.add(second)
    if _has_more(blocks, {first, *repeated}):
        return Lead(first, frozenset(repeated))
    return Lead(None, frozenset(repeated))


def _says_again(words: str, said: str) -> bool:
    """Whether words are those of a title, a summary or a lead, but for the sign at their end."""
    return is_same(words.rstrip(_ENDS), said.rstrip(_ENDS))


def _first_words(blocks: Sequence[LeadBlock], start: int) -> int | None:
    """Return the first place from `start` on that is no picture's nor that of signs, like `…`."""
    places: Iterable[int] = range(start, len(blocks))
    return next((n for n in places if _is_said(blocks[n])), None)


def _is_said(block: LeadBlock) -> bool:
    """Whether a block has words; one that is no paragraph ends the search even without."""
    is_prose = block.kind is BlockKind.PROSE
    return block.kind is BlockKind.OTHER or (is_prose and any(map(str.isalnum, block.words)))


def _has_more(blocks: Sequence[LeadBlock], places: set[int]) -> bool:
    """Whether anything to be read stands elsewhere than at `places`."""
    return any(
        each.words and each.kind is not BlockKind.PICTURE
        for place, each in enumerate(blocks)
        if place not in places
    )
