"""Code and HTML in a pasted text, which are left alone."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from textwrap import dedent
from typing import TYPE_CHECKING

from markdown.util import BLOCK_LEVEL_ELEMENTS

from newsroom.reading.pasted.lines.line_kinds import LineKind
from newsroom.reading.pasted.lines.spaces import visible, with_plain_spaces, without_entities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}(?=[^~]*$)")
_COMMENT = "!--"
_OPENING = re.compile(rf"<({_COMMENT}|[a-zA-Z][a-zA-Z0-9]*(?=[\s/>]|$))")
_CLOSING = re.compile(r"</([a-zA-Z][a-zA-Z0-9]*)|--(?=>)")
_BLOCKS = frozenset({*BLOCK_LEVEL_ELEMENTS, _COMMENT}) - {"hr"}
"""What Markdown passes on as it is, up to its end: all elements of blocks but the one without."""


def with_verbatim(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those of code and of HTML as ready."""
    ends = _CodeEnds(lines)
    closings = _last_closings(lines)
    place = 0
    while place < len(lines):
        line = lines[place]
        code = _FENCE.match(line.content)
        end = ends.behind(place, code[0]) if code else 0
        end = end or _end_of_element(lines, place, closings)
        yield replace(line, ready=LineKind.VERBATIM) if end else line
        for each in lines[place + 1 : end]:
            content = each.raw if code else with_plain_spaces(without_entities(each.raw)).rstrip()
            yield replace(each, content=content, ready=LineKind.VERBATIM, inside=True)
        place = max(end, place + 1)


def held_code(written: Sequence[str]) -> str | None:
    """Return the lines of code between fences as HTML of one line, none where there is no code.

    Markdown knows fences at the margin alone, neither in an item nor in a quotation.
    """
    fence = _FENCE.match(written[0])
    if not fence:
        return None
    is_closed = written[-1].strip().startswith(fence[0]) and len(written) > 1
    code = dedent(
        "\n".join(map(with_plain_spaces, written[1 : -1 if is_closed else None])).expandtabs(4)
    )
    if not visible(code).strip():
        return None
    return f"<pre><code>{escape(code, quote=False)}</code></pre>".replace("\n", "&#10;")


class _CodeEnds:
    """Where code ends that begins between fences."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._never = 0
        """The shortest fence of tildes that is known to have no other below."""

    def behind(self, start: int, fence: str) -> int:
        """Return the place behind the code that a fence begins, 0 if it is but a line of tildes."""
        is_tildes = fence[0] == "~"
        if is_tildes and 0 < self._never <= len(fence):
            return 0
        for place in range(start + 1, len(self._lines)):
            content = self._lines[place].content
            if content.startswith(fence) and not content.strip(" \t`~"):
                return place + 1
        if not is_tildes:
            return len(self._lines)
        self._never = len(fence)
        return 0


def _last_closings(lines: Sequence[Line]) -> dict[str, int]:
    """Return where each element is closed for the last time."""
    return {
        (found[1] or _COMMENT).lower(): place
        for place, line in enumerate(lines)
        if ">" in line.raw
        for found in _CLOSING.finditer(line.raw)
    }


def _end_of_element(lines: Sequence[Line], start: int, closings: dict[str, int]) -> int:
    """Return the place behind the HTML that begins in a line, 0 if none does.

    Where an element ends, another may begin. What is never closed ends with its paragraph.
    """
    place, rest, end = start, lines[start].content, 0
    while name := _opened(rest):
        last, closing = closings.get(name, -1), "--" if name == _COMMENT else f"</{name}"
        if last < place or (last == place and closing not in rest.lower()):
            return next((n for n in range(place, len(lines)) if not lines[n].content), len(lines))
        depth = _depth(0, rest.lower(), name)
        while depth > 0 and place < last:
            place += 1
            rest = lines[place].raw
            depth = _depth(depth, rest.lower(), name)
        end = place + 1
        rest = rest[rest.lower().rfind(closing) :].partition(">")[2].strip()
    return end


def _opened(line: str) -> str:
    """Return the element of a block that a line begins with, or the comment it leaves open."""
    if "<" not in line:
        return ""
    if line.rfind("<!--") > line.rfind("-->"):
        return _COMMENT
    found = _OPENING.match(line)
    name = found[1].lower() if found else ""
    return name if name in _BLOCKS else ""


def _depth(before: int, line: str, name: str) -> int:
    """Return how many elements of a name are open behind a line."""
    if name == _COMMENT:
        return 0 if "-->" in line else 1
    return before + len(re.findall(rf"<{name}(?=[\s/>]|$)", line)) - line.count(f"</{name}")
