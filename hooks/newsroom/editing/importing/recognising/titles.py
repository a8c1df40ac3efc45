"""Which of the first blocks are the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.editing.importing.manuscript import Heading, Paragraph, words_in
from newsroom.editing.importing.papers import has_letterhead, sides
from newsroom.editing.importing.recognising.offices import names_office
from newsroom.editing.importing.runs import is_wholly
from newsroom.notices.documents.numbers import KINDS
from newsroom.reading.front_matter.authors import is_person
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.editing.importing.manuscript import Block

_NO_DOCUMENTS = ("Thông cáo", "Biên bản", "Giấy mời", "Lời kêu gọi", "Bài viết")
"""Kinds of papers that are no documents: nobody names them by their numbers."""
_KINDS = frozenset(map(canonical, (*KINDS, *_NO_DOCUMENTS)))
"""What stands alone in the first line of a paper's title."""
_ABOUT = re.compile(r"v/v:? ?", re.IGNORECASE)
"""What begins the line that tells what an official letter is about."""
_GREETING = canonical("Kính gửi")
_LONGEST = 300
_LONGEST_LINE = 160
"""Letters of a line that goes on a title begun above it."""
_HEAD = 12
"""Blocks among which a title stands."""
_PROSE, _SENTENCE = 200, 60
"""Letters of a paragraph that is of the text: however it ends, and if it ends as a sentence."""


class Title(NamedTuple):
    """A title and the blocks that it takes."""

    words: str
    start: int
    end: int
    is_sure: bool = False
    """Whether the file itself says that it is."""
    is_subject: bool = False
    """Whether it is what an official letter is about."""


def find_title(
    blocks: Sequence[Block], named: str, *, label: str, before: int | None
) -> Title | None:
    """Return the title among blocks: as the file names it, else as it is set.

    `label` is what may be the title; `before` is the place of a line that tells when the text
    was published, where there is one.
    """
    head = list(blocks[:_HEAD])
    names = {canonical(name) for name in (named, label) if name}
    for place, block in enumerate(head):
        if canonical(words_in(block)) in names:
            return Title(words_in(block), place, place + 1, is_sure=True)
    if named:
        return Title(named, 0, 0, is_sure=True)
    by_role = [n for n, b in enumerate(head) if isinstance(b, Paragraph) and b.role == "title"]
    if by_role:
        end = next(n for n in range(by_role[0], len(blocks) + 1) if n not in by_role)
        return Title(_joined(head[by_role[0] : end]), by_role[0], end, is_sure=True)
    if before and _can_be(head[before - 1]):
        return Title(words_in(head[before - 1]), before - 1, before)
    if subject := _subject(head):
        return Title(subject, 0, 0, is_subject=True)
    return _set_as_title(head, blocks) or (Title(label, 0, 0) if label else None)


def _subject(head: list[Block]) -> str:
    """Return what an official letter is about, which has no title but a line below its number."""
    if any(canonical(words_in(block)) in _KINDS for block in head):
        return ""
    for block in head:
        parts = list(sides(block))
        place = next((n for n, part in enumerate(parts) if _ABOUT.match(part)), None)
        if place is not None:
            return f"Về việc {_ABOUT.sub('', ' '.join(parts[place:]))}"
    return ""


def _set_as_title(head: list[Block], blocks: Sequence[Block]) -> Title | None:
    """Return the first block that is set as a title, with the lines that go on with it."""
    prose = (n for n, b in enumerate(head) if isinstance(b, Paragraph) and _is_prose(words_in(b)))
    before = range(next(prose, len(head)))
    # Above the kind of a paper only stands whose it is.
    kinds = (place for place in before if canonical(words_in(head[place])) in _KINDS)
    for place in before[next(kinds, 0) :]:
        block, words = head[place], words_in(head[place])
        if _can_be(block) and (isinstance(block, Heading) or _is_set_off(block)):
            end, is_kind = place + 1, canonical(words) in _KINDS
            if not is_kind and any(_is_outdone(block, head[n], blocks) for n in before[end:]):
                continue
            if is_kind and end < len(head) and _can_end(head[end]):
                end += 1
            while end < len(head) and _goes_on(head[end], block):
                end += 1
            return Title(_joined(head[place:end]), place, end)
    place = next((n for n, each in enumerate(head) if not _is_above(each)), len(head))
    is_followed = len(head) > place + 1
    if is_followed and _can_end(head[place]) and not words_in(head[place]).endswith(","):
        return Title(words_in(head[place]), place, place + 1)
    return None


def _is_outdone(block: Block, below: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line in capitals only says whose or what it is, as one below it is the title."""
    words = words_in(block)
    if isinstance(below, Heading):  # one of many is a section's
        levels = [each.level for each in blocks if isinstance(each, Heading)]
        return words.isupper() and levels.count(below.level) == 1
    if not (isinstance(block, Paragraph) and isinstance(below, Paragraph) and words.isupper()):
        return False
    if not (_can_be(below) and _is_set_off(below) and words_in(below)[:1].isupper()):
        return False
    is_bold = is_wholly(below.runs, "strong")
    if is_bold and below.align == "center" != block.align:
        return not is_person(words_in(below))
    is_bolder = is_bold and not is_wholly(block.runs, "strong")
    return names_office(words) and (is_bolder or not words_in(below).isupper())


def _is_prose(words: str) -> bool:
    """Whether words are of the text, so that what comes below is no title any more."""
    is_sentence = words.endswith((".", ":", ";")) and len(words) >= _SENTENCE
    return is_sentence or len(words) >= _PROSE


def _is_above(block: Block) -> bool:
    return not isinstance(block, (Paragraph, Heading)) or getattr(block, "role", "") == "lines"


def _can_end(block: Block) -> bool:
    """Whether a block can be a title, or its last line, by how it ends."""
    return _can_be(block) and not words_in(block).endswith((".", ";", ":"))


def _can_be(block: Block) -> bool:
    is_set = isinstance(block, Heading) or (isinstance(block, Paragraph) and not block.role)
    words = words_in(block)
    is_greeting = canonical(words).startswith(_GREETING)
    return is_set and len(words) <= _LONGEST and not (is_greeting or has_letterhead(block))


def _is_set_off(block: Block) -> bool:
    """Whether a paragraph is bold, in the middle or in capitals."""
    if not isinstance(block, Paragraph):
        return False
    is_bold, is_central = is_wholly(block.runs, "strong"), block.align == "center"
    if words_in(block).endswith("."):
        return is_bold and is_central
    return is_central or is_bold or words_in(block).isupper()


def _goes_on(block: Block, first: Block) -> bool:
    """Whether a block is the next line of the title that `first` begins in the middle."""
    if not isinstance(block, Paragraph) or not isinstance(first, Paragraph):
        return False
    is_alike = block.align == first.align == "center" and is_wholly(block.runs, "strong")
    return is_alike and _can_end(block) and len(words_in(block)) <= _LONGEST_LINE


def _joined(blocks: Sequence[Block]) -> str:
    """Return the lines of a title as one; only the kind of a paper need not be in capitals."""
    first, *others = map(words_in, blocks)
    if others and canonical(first) in _KINDS and not all(map(str.isupper, others)):
        first = first.capitalize()
    return " ".join((first, *others))
