"""Page numbers and running heads of a PDF among the lines of its text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.line_kinds import LineKind, line_kind
from newsroom.reading.pasted.lines.sentences import goes_on, is_ended

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Fault, Line

_DASHED = re.compile(r"[-–—] ?\d{1,4} ?[-–—]")
_BARE = re.compile(r"\d{1,3}(?:/\d{1,3})?")
_NAMED = re.compile(
    r"(?:.*\S {3,})?(?:trang|page) \d{1,3}(?: ?(?:/|of|trên) ?\d{1,3})?", re.IGNORECASE
)
"""A page's number that says so, at the end of what stands at the foot of every page."""
_NUMBER = "0123456789 |–-/"
"""Signs of its number before or behind the head of every page."""
_HEAD = (
    '"{}" lặp lại giữa các câu, giống dòng đầu trang của tệp PDF; '
    "xoá những dòng này, hoặc nếu là nội dung thì để dòng trống ở trên và ở dưới"
)
_LONGEST = len("123/456")
_FAR = 16
"""Columns from the left from which on a number alone is no word of the text."""
_SENTENCE = 25
"""Characters of the shortest line of a page."""


def is_dashed_number(words: str) -> bool:
    """Whether words are a number as only pages have it: between dashes."""
    return _DASHED.fullmatch(words) is not None


def without_page_numbers(lines: Sequence[Line], faults: list[Fault]) -> list[Line]:
    """Return the lines without the page numbers that certainly part a sentence."""
    kept: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        is_dashed = line.is_prose and is_dashed_number(line.content)
        is_named = line.is_prose and _NAMED.fullmatch(line.content) is not None
        if not (is_dashed or is_named or _is_bare(line)):
            kept.append(line)
            continue
        below = next((n for n in range(place, len(lines)) if lines[n].content), len(lines))
        parts = _parts(kept, lines[below : below + 1])
        if is_dashed and parts:
            while not kept[-1].content:
                kept.pop()
            place = below
            continue
        is_between = _is_between_sentences(kept, lines[below : below + 1])
        if is_dashed or is_named or parts or is_between or line.width >= _FAR:
            faults.append((line.number, _asked(line.content)))
        kept.append(line)
    return kept


def running_heads(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield a question for each line that recurs within sentences, its numbers aside."""
    said = [line.content.strip(_NUMBER) for line in lines]
    often = {words for words, count in Counter(said).items() if count > 1 and words[:1].isupper()}
    if not often:
        return
    parting: defaultdict[str, list[Line]] = defaultdict(list)
    for words, (above, line, below) in zip(
        said[1:], zip(lines, lines[1:], lines[2:], strict=False), strict=False
    ):
        if words in often and below.content and _parts([above], [below]):
            parting[words].append(line)
    for found in parting.values():
        for line in found if len(found) > 1 else ():
            yield line.number, _HEAD.format(line.content)


def _is_bare(line: Line) -> bool:
    is_short = len(line.content) <= _LONGEST and line.is_prose
    return is_short and _BARE.fullmatch(line.content) is not None


def _parts(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether the sentence of the last line above goes on in the first line below."""
    before = next((line for line in reversed(above) if line.content), None)
    if before is None or not below or before.ready or below[0].ready:
        return False
    return len(before.content) >= _SENTENCE and goes_on(before.content, below[0].content)


def _is_between_sentences(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether the last line above ends a sentence of the text, and the first below begins one."""
    before = next((line for line in reversed(above) if line.content), None)
    around = [before, *below] if before else []
    is_text = len(around) > 1 and all(_is_long(each) for each in around)
    return is_text and is_ended(around[0].content) and around[0].content[-1] not in ":;"


def _is_long(line: Line) -> bool:
    return (
        line.is_prose
        and len(line.content) >= _SENTENCE
        and line_kind(line.content) is LineKind.PROSE
    )


def _asked(found: str) -> str:
    number = found.strip("-–— ")
    dashed = found != number
    kept = f"viết \\- {number} -" if dashed else "nối vào cuối dòng trên"
    return f'"{found}" giống số trang của tệp PDF; xoá dòng này, hoặc nếu là nội dung thì {kept}'
