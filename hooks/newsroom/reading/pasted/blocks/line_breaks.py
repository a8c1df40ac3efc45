"""The meaning of a line break in pasted prose: none, a new line or a new paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.sentences import (
    first_sign,
    goes_on,
    hangs,
    is_capital,
    is_ended,
    length_of,
    stands_alone,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_ITEM_ENDS = (";", ":")
ATTRIBUTES = re.compile(r"\{:[^{}]*\}")
"""What `attr_list` takes for the attributes of the words above."""
_TAG_BEGUN = re.compile(r"<[a-zA-Z][^<>]*$")
_LINK_BEGUN, _LINK_ENDED = re.compile(r"\[[^\[\]]*$"), re.compile(r"[^\[\]]*\][(\[]")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)")
_DASHES = re.compile(r"\\?-{3,}")
"""A rule, but within a sentence."""
_MOMENT = re.compile(r"\d{1,2} ?(?:[hg:]|giờ)|\d{1,2}([-/.])\d{1,2}\1\d{4}(?: [\d:]+)?$")
"""The hour at the head of a line, or a line that is a date."""
_BOX = re.compile(r"\[[ xX]?\][ \t]")
"""A box to be ticked, at the head of a line."""
_PICTOGRAM = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]|[\\d*#]\ufe0f?\u20e3")
"""What chats have for a bullet or a number."""
SHORT = 60
"""Characters of a line that may be a name, an office or a date, and no more."""
_NARROWEST = 25
"""Characters of a line that may have been broken because it was full."""
_OFTEN = 0.4
"""The part of a text's lines in which sentences go on, from which on they were broken for a page.

Some full lines end with a sentence, or before a name.
"""
_WIDEST = 1.3
"""Times the usual full line: letters differ in width."""
_FULL = 0.8
"""Part of the usual full line from which on a line was full."""
_FULL_SENTENCE = 0.95
"""The same where the line ends with a sentence, as paragraphs do."""


class Gap(StrEnum):
    """What stands between two lines of Markdown."""

    JOIN = "\n"
    BREAK = "  \n"
    PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class PageWidth:
    """The width that a text was wrapped to, as far as its lines tell."""

    width: float = 0
    """Characters of the usual full line, 0 where lines were not broken for a page."""
    has_small_items: bool = False
    """Whether lines that end in semicolons go on below one another in small letters."""

    def is_full(self, before: str, after: str, least: float) -> bool:
        """Whether a line, `least` full, had no room for the first word of the line below."""
        length = length_of(before)
        needed = length + 1 + length_of(after.partition(" ")[0])
        return needed >= least * self.width and length <= _WIDEST * self.width


def page_width(pairs: Iterable[tuple[str, str]]) -> PageWidth:
    """Return the width that a text was wrapped to, from its lines and those below each."""
    full: list[int] = []
    others = items = 0
    for before, after in pairs:
        length = length_of(before)
        if goes_on(before, after) and not stands_alone(after):
            full += [length] if length >= _NARROWEST else []
        else:
            others += length >= _NARROWEST
            items += before.endswith(_ITEM_ENDS) and first_sign(after).islower()
    if full and len(full) >= _OFTEN * (len(full) + others):
        return PageWidth(width=median(full))
    return PageWidth(has_small_items=items > 1)


def gap(before: str, after: str, page: PageWidth) -> Gap:
    """Return what the break between two lines of prose means."""
    if ATTRIBUTES.fullmatch(after) or _TAG_BEGUN.search(before):
        return Gap.JOIN
    if _LINK_ENDED.match(after) and _LINK_BEGUN.search(before):
        return Gap.JOIN
    if _BOX.match(after):
        return Gap.PARAGRAPH
    are_addresses = _ADDRESS.match(before) and _ADDRESS.match(after)
    if are_addresses or (is_capital(before) and after.isupper()):
        return Gap.BREAK
    below = _below_end if is_ended(before) else _below_words
    found = below(before, after, page)
    return Gap.PARAGRAPH if found is Gap.JOIN and _PICTOGRAM.match(after) else found


def _below_end(before: str, after: str, page: PageWidth) -> Gap:
    """Return the gap below a line that ends as sentences do."""
    if stands_alone(after):
        return Gap.PARAGRAPH
    if first_sign(after).islower():
        is_item = page.has_small_items and before.endswith(_ITEM_ENDS)
        return Gap.PARAGRAPH if is_item else Gap.JOIN
    return Gap.JOIN if page.is_full(before, after, _FULL_SENTENCE) else Gap.PARAGRAPH


def _below_words(before: str, after: str, page: PageWidth) -> Gap:
    """Return the gap below a line that does not end as sentences do."""
    if hangs(before, after) or _DASHES.fullmatch(after):
        return Gap.JOIN
    if not (stands_alone(before) or stands_alone(after)):
        if goes_on(before, after) or page.is_full(before, after, _FULL):
            return Gap.JOIN
        if after[0].isdigit() and length_of(before) > SHORT and not _MOMENT.match(after):
            return Gap.JOIN
    # Names and offices stand below one another, all else is a paragraph of its own.
    short = max(length_of(before), length_of(after)) <= SHORT
    return Gap.BREAK if short and not is_ended(after) and "#" not in after[:2] else Gap.PARAGRAPH
