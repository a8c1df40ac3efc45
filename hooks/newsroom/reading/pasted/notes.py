"""Footnotes of Word, pasted as text: `[1]` behind a word, `[1] Quy định…` below the text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Fault, Line

_MARKS = re.compile(r"(?<![\\\]!])(?:\[\d{1,3}\])+(?![(\[:])")
_LINKED = re.compile(
    r"\[\\?\[(\d{1,3})\\?\]\]\(#_(?:ftn|edn)(?:ref)?\d{1,3}(?:[ ]\"[^\"\n]{0,99}\")?\)"
    r"|<a(?=[ ])[^<>]{0,300}#_(?:ftn|edn)(?:ref)?\d{1,3}[^<>]{0,300}>(?:<[^<>]{1,200}>){0,9}"
    r"\[(\d{1,3})\](?:</\w{1,9}>){0,9}</a>"
)
"""A mark that links to its note, or back, as Word's own pages have them: the places are lost."""
_NUMBER = re.compile(r"\[(\d+)\]")
_NOTE = re.compile(r"\[(\d{1,3})\](?=[ \t]*[^\s(\[:.,;])")
_DEFINED = re.compile(r"\[\^?(\d{1,3})\]:")
_SPACED = re.compile(r"(\[\^[^\s\[\]]{1,99}\])[ \t]*[:：]")
"""The beginning of one of Markdown's notes, a space before its colon."""
_BEHIND = re.compile(r"[^\W\d_]|[.,;:!?…”\"»)]")
"""What a note's mark stands directly behind."""


def with_notes(lines: Sequence[Line], faults: list[Fault]) -> Iterator[Line]:
    """Yield the lines, notes of Word written as Markdown's where both ends are there."""
    lines = [_written_right(line) for line in lines]
    heads = Counter(
        found[1] for line in lines if line.is_prose and (found := _NOTE.match(line.content))
    )
    marks = dict.fromkeys(number for line in lines for number, _ in _marks(line))
    defined = {found[1] for line in lines for found in _DEFINED.finditer(line.content)}
    notes = _counted(number for number in marks if heads[number] == 1 and not defined)
    for line in lines:
        for number, is_behind_word in _marks(line):
            if is_behind_word and not heads[number] and number not in defined:
                faults.append((line.number, _missing(number)))
        yield _as_notes(line, notes)


def _written_right(line: Line) -> Line:
    """Return a line whose marks of Word are marks alone, and whose note has its colon."""
    if not line.is_prose:
        return line
    if spaced := _SPACED.match(line.content):
        return replace(line, content=f"{spaced[1]}:{line.content[spaced.end() :]}")
    if "#_" not in line.content:
        return line
    return replace(line, content=_LINKED.sub(lambda mark: f"[{mark[1] or mark[2]}]", line.content))


def _counted(numbers: Iterable[str]) -> set[str]:
    """Return the numbers that a page, which counts its notes by itself, shows as they are."""
    return {number for count, number in enumerate(numbers, 1) if number == str(count)}


def _marks(line: Line) -> Iterator[tuple[str, bool]]:
    """Yield the number of each mark in a line, and whether it stands directly behind a word."""
    if not line.is_prose or "[" not in line.content or "`" in line.content:
        return
    for found in _MARKS.finditer(line.content, 1):
        before = line.content[found.start() - 1]
        for number in _NUMBER.findall(found[0]):
            yield number, _BEHIND.match(before) is not None


def _missing(number: str) -> str:
    remedy = f'thêm dòng "[{number}] …" ở cuối bài, hoặc viết \\[{number}\\] nếu là chữ'
    return f"dấu chú thích [{number}] không có lời chú thích; {remedy}"


def _as_notes(line: Line, notes: set[str]) -> Line:
    """Return a line with the marks and the beginning of Markdown's own notes."""
    if not notes or not line.is_prose or "[" not in line.content or "`" in line.content:
        return line

    def marked(found: re.Match[str]) -> str:
        return _NUMBER.sub(lambda each: f"[^{each[1]}]" if each[1] in notes else each[0], found[0])

    head = _NOTE.match(line.content)
    if head and head[1] in notes:
        text = _MARKS.sub(marked, line.content[head.end() :].lstrip())
        return replace(line, content=f"[^{head[1]}]: {text}", raw="")
    if _MARKS.match(line.content):
        return line
    return replace(line, content=_MARKS.sub(marked, line.content), raw=_MARKS.sub(marked, line.raw))
