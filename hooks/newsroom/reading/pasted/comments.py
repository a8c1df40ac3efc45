"""Comments in Markdown, `[//]: # (…)`, which are for writers and never for readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Fault, Line

_HEAD = r"(?:>[ \t]*)*(?:[-+*•][ \t]+|\d{1,9}[.)][ \t]+)?\["
_NAMED = re.compile(
    rf"{_HEAD}[ \t]*(?:[/#%_-]+|comment|ghi chú)[ \t]*\][ \t]*[:：](.*)", re.IGNORECASE
)
"""What by its name is a comment, whatever stands behind it: it leads nowhere."""
_TWO_READINGS = re.compile(
    rf"{_HEAD}[ \t]*ghi chú[ \t]*\][ \t]*[:：][ \t]*+(?!#|<#?>|[\"'(“‘])", re.IGNORECASE
)
_ANY = re.compile(rf"{_HEAD}[^\]\[^]{{1,99}}\]:[ \t]*((?:#|<#?>)[ \t]+[\"'(“‘].*)")
_ADDRESS = re.compile(
    r"[ \t]*<?(?:https?://|www\.|mailto:|[^\s#<>]+\.\w{2,5}(?:\s|$))", re.IGNORECASE
)
_TITLE = re.compile(r"[ \t]*(?:#|<#?>)?[ \t]*([\"'(“‘])")
_ENDS = {'"': '"', "'": "'", "(": ")", "“": "”", "‘": "’"}
_LONGEST = 40
"""Lines of a comment."""
_UNENDED = (
    "ghi chú này chưa đóng ngoặc nên không rõ hết ở đâu; viết cả ghi chú trên một dòng: "
    "[//]: # (ghi chú), hoặc giữa <!-- và -->"
)
_ASKED = (
    "không rõ dòng này dành cho ai; bạn đọc cần thấy thì viết không có ngoặc vuông: Ghi chú: …, "
    "ghi chú riêng thì viết <!-- ghi chú -->"
)


def drop_comments(lines: Sequence[Line], faults: list[Fault]) -> Iterator[Line]:
    """Yield the lines that are no comment; of one that does not end it is asked where it does."""
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        words = _comment(line)
        if words is None:
            yield line
            continue
        if _TWO_READINGS.match(line.content):
            faults.append((line.number, _ASKED))
            yield line
            continue
        title = _TITLE.match(words)
        end = _end(lines, place, words[title.end() :], _ENDS[title[1]]) if title else place
        if not end:
            faults.append((line.number, _UNENDED))
            yield line
        place = end or place


def _comment(line: Line) -> str | None:
    """Return the comment on a line, none where it is for readers."""
    if not line.is_prose or "]" not in line.content:
        return None
    named = _NAMED.match(line.content)
    if named and not _ADDRESS.match(named[1]):
        return named[1]
    found = _ANY.match(line.content)
    return found[1] if found else None


def _end(lines: Sequence[Line], place: int, words: str, sign: str) -> int:
    """Return the place behind a comment that `sign` ends, 0 where it goes on without an end."""
    if words.endswith(sign):
        return place
    for below in range(place, min(place + _LONGEST, len(lines))):
        if not lines[below].content:
            break
        if lines[below].content.endswith(sign):
            return below + 1
    is_whole = sign in words or place == len(lines) or not lines[place].content
    return place if is_whole else 0
