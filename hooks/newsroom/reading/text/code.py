"""Masks for parts of a text that are not to be searched: code, and comments of HTML."""

from __future__ import annotations

import re
from bisect import bisect_left

from newsroom.text.backticks import Backticks

_FENCE = re.compile(r"^[ \t\u00a0>]*(?P<mark>`{3,}|~{3,})(?P<rest>[^`\n]*)$", re.MULTILINE)
_TICKS = re.compile(r"(?<!\\)`+")
_BLANK = re.compile(r"\n[ \t\u00a0]*\n")
_FILLER = "x"


def masked(text: str) -> str:
    """Return a text of the same length and lines, its code replaced by letters."""
    if "`" not in text and "~~~" not in text:
        return text
    return _without_spans(_without_fences(text))


def blank_comments(text: str) -> str:
    """Return a text of the same length and lines, the comments of HTML replaced by blanks.

    One that never ends hides all that follows.
    """
    parts: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0:
        end = text.find("-->", start)
        end = len(text) if end < 0 else end + len("-->")
        parts += [text[place:start], re.sub(r"[^\n]", " ", text[start:end])]
        place = end
    return "".join([*parts, text[place:]])


def _without_fences(text: str) -> str:
    """Mask what stands from a fence to the one that closes it; one never closed is text."""
    fences = list(_FENCE.finditer(text))
    longest = {"`": 0, "~": 0}
    closable = [False] * len(fences)
    for number in range(len(fences) - 1, -1, -1):
        mark = fences[number]["mark"]
        closable[number] = longest[mark[0]] >= len(mark)
        if not fences[number]["rest"].strip():
            longest[mark[0]] = max(longest[mark[0]], len(mark))
    parts: list[str] = []
    end, opened = 0, ""
    for fence, closes in zip(fences, closable, strict=True):
        mark = fence["mark"]
        if opened:
            if mark.startswith(opened) and not fence["rest"].strip():
                parts.append(_filled(text[end : fence.end()]))
                end, opened = fence.end(), ""
        elif closes:
            parts.append(text[end : fence.start()])
            end, opened = fence.start(), mark
    return "".join([*parts, text[end:]])


def _without_spans(text: str) -> str:
    """Mask what stands between two runs of as many backticks within a paragraph."""
    blanks = [blank.start() for blank in _BLANK.finditer(text)]
    ticks = Backticks(text)
    parts: list[str] = []
    end = 0
    for run in _TICKS.finditer(text):
        start, inside = run.span()
        closing = ticks.closing(start, inside)
        if start < end or closing is None:
            continue
        if bisect_left(blanks, start) == bisect_left(blanks, closing):
            parts += [text[end:start], _filled(text[start : closing + inside - start])]
            end = closing + inside - start
    return "".join([*parts, text[end:]])


def _filled(code: str) -> str:
    return re.sub(r"[^\n]", _FILLER, code)
