"""The text of a notice as blocks, so that those which nobody edits are saved unchanged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from newsroom.editing.mending.lines import split_lines
from newsroom.reading.pasted.blocks.context import has_starred_note
from newsroom.reading.pasted.lines.line_kinds import LineKind, line_kind
from newsroom.reading.pasted.lines.lines import lines_of
from newsroom.reading.pasted.lines.verbatim import with_verbatim
from newsroom.reading.text.content import gated_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsroom.reading.pasted.lines.lines import Line

_HOLDING = frozenset({LineKind.ITEM, LineKind.CONTAINER, LineKind.NUMBERED})
"""What goes on in the indented lines below it."""
_TOGETHER = frozenset({LineKind.ITEM, LineKind.QUOTE})
"""What is one with the next of its kind."""
_DEFINED = (LineKind.CONTAINER, LineKind.TARGET)
"""What others name that stand elsewhere: notes, and where links lead."""
_DEFINITION = re.compile(r"^\[(\^?[^\[\]\n]+)\]:", re.MULTILINE)
_NAMED = re.compile(r"\[(\^?[^\[\]\n]+)\]")
_STAR = re.compile(r"^\*(?=\s)", re.MULTILINE)
_FOOTNOTES = '<div class="footnote">'


@dataclass(frozen=True, slots=True)
class SentText:
    """The text of a notice, to be shown."""

    text: str


def shown_blocks(text: str) -> dict[str, Any]:
    """Return the blocks of a text, each with the HTML that passes the gate.

    Their sources, and what stands between, make up the text again. What is only named by others,
    as notes are, has no HTML of its own.
    """
    between, sources = _split(text)
    defined = dict(_definitions(sources))
    # What a block alone would have for a bullet, may be the sign of a note to a word above.
    alone = [_STAR.sub(r"\*", each) for each in sources] if has_starred_note(text) else sources
    return {
        "blocks": [
            {"source": source, "html": _html(each, defined)}
            for source, each in zip(sources, alone, strict=True)
        ],
        "between": between,
    }


def _split(text: str) -> tuple[list[str], list[str]]:
    """Return the gaps between the blocks of a text, and the blocks."""
    lines, ends = split_lines(text)
    starts = [0, *accumulate(len(f"{line}{end}") for line, end in zip(lines, ends, strict=True))]
    between, sources, read = [], [], 0
    for first, last in _spans(list(with_verbatim(lines_of(text, 0)))):
        start, stop = starts[first], starts[last] + len(lines[last])
        between.append(text[read:start])
        sources.append(text[start:stop])
        read = stop
    return [*between, text[read:]], sources


def _spans(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the first and the last line of each block."""
    spans: list[tuple[int, int]] = []
    kinds: set[LineKind] = set()
    """What begins in the lines of the block above."""
    is_apart = True
    for line in lines:
        if not (line.content or line.inside):
            is_apart = True
            continue
        kind = line.ready or line_kind(line.content)
        goes_on = (line.width > 0 and kinds & _HOLDING) or kind in kinds & _TOGETHER
        is_within = bool(spans) and spans[-1][1] == line.number  # of a file's line, by a soft end
        if is_apart and not (goes_on or is_within):
            spans.append((line.number, line.number))
            kinds = set()
        spans[-1] = (spans[-1][0], line.number)
        kinds.add(kind)
        is_apart = False
    return spans


def _is_definition(source: str) -> bool:
    return source.startswith("[") and line_kind(split_lines(source)[0][0]) in _DEFINED


def _definitions(sources: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what each name means that stands in brackets elsewhere."""
    for source in filter(_is_definition, sources):
        found = list(_DEFINITION.finditer(source))
        for each, following in zip(found, [*found[1:], None], strict=True):
            yield each[1].lower(), source[each.start() : following and following.start()]


def _html(source: str, defined: Mapping[str, str]) -> str:
    """Return a block as HTML, with the labels and notes that it uses `defined` elsewhere."""
    if _is_definition(source):
        return ""
    named = dict.fromkeys(map(str.lower, _NAMED.findall(source)))
    whole = "\n\n".join([source, *(defined[name] for name in named if name in defined)])
    return gated_html(whole).partition(_FOOTNOTES)[0].rstrip()
