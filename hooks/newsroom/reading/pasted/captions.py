"""Captions typed in italics below a picture."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.reading.pasted.lines.lines import Line

_PICTURE = re.compile(
    r"((?:(?:[-+*•]|\d{1,3}[.)])[ \t]+)?!\[[^\]]*\]\((?:[^()\"']|\([^()\"']*\))*)\)(\{:[^}]*\})?"
)
"""A picture without a title, be it in an item."""
_CAPTION = re.compile(
    r"(?P<star>\*(?:\*\*)?)(?P<starred>[^*\s](?:[^*]*[^*\s])?)(?P=star)"
    r"|_(?P<lined>[^_\s](?:[^_]*[^_\s])?)_|<(?P<tag>i|em)>(?P<tagged>[^<>]+)</(?P=tag)>"
)
_MARKUP = re.compile(r"[\[\]<>`\\]")
"""What a title would show as it is written."""
_SHORT = 200
"""Characters of a caption that a blank line parts from its picture."""


def with_typed_captions(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each caption as the title of the picture above it."""
    kept: list[Line] = []
    for place, line in enumerate(lines):
        caption = _caption(line)
        distance = 1
        if caption and len(caption) <= _SHORT and _stands_alone(lines, place):
            distance = 2
        if caption and (picture := _picture(kept, distance)):
            found, title = picture, _quoted(caption)
            content = f"{found[1].rstrip()} {title}){found[2] or ''}"
            kept[-distance:] = [replace(kept[-distance], content=content)]
        else:
            kept.append(line)
    return kept


def _caption(line: Line) -> str:
    """Return the words of a line in italics that a title can hold, else nothing."""
    if not line.is_prose or line.content[0] not in "*_<":
        return ""
    found = _CAPTION.fullmatch(line.content)
    words = (found["starred"] or found["lined"] or found["tagged"]) if found else ""
    balanced = words.count("(") == words.count(")") and not {'"', "'"} <= {*words}
    return words if balanced and not _MARKUP.search(words) else ""


def _stands_alone(lines: Sequence[Line], place: int) -> bool:
    """Whether blank lines stand above and below a line."""
    above, below = lines[place - 1 : place], lines[place + 1 : place + 2]
    return all(not line.content for line in above) and all(not line.content for line in below)


def _picture(kept: Sequence[Line], distance: int) -> re.Match[str] | None:
    """Return the picture so many lines above, none where several share what is below."""
    if len(kept) < distance or not kept[-distance].is_prose:
        return None
    beside = kept[-distance - 1].content if len(kept) > distance else ""
    is_gallery = _PICTURE.fullmatch(beside) is not None
    return None if is_gallery else _PICTURE.fullmatch(kept[-distance].content)


def _quoted(words: str) -> str:
    return f"'{words}'" if '"' in words else f'"{words}"'
