"""Signs that Word and other programs turn into others: around front matter, around captions."""

from __future__ import annotations

import re

from newsroom.editing.mending.lines import join_lines, split_lines
from newsroom.reading.text.code import masked
from newsroom.reading.text.inline_links import QUOTES, links_in

_DASHES = re.compile(r"[-–—―_]{2,}|[—―]")
_KEY = re.compile(r"[^\W\d][\w ]*[:：]")
_BLANK = " \t\u00a0\u202f\u2007\u3000\u200b\ufeff"
_RIGHT = "---"
_CURLED = QUOTES.replace('"', "").replace("'", "")


def mend_dashes(text: str) -> str:
    """Return a text whose front matter begins and ends with three dashes, if it has any."""
    lines, ends = split_lines(text)
    bare = [line.strip(_BLANK) for line in lines]
    first = next((place for place, line in enumerate(bare) if line), None)
    if first is None or not _DASHES.fullmatch(bare[first]):
        return text
    rest = bare[first + 1 :]
    if not any(_KEY.match(line) for line in rest[:1]):
        return text  # a rule above a text
    lines, ends = lines[first:], ends[first:]
    lines[0] = _RIGHT
    if not any(line.rstrip() == _RIGHT for line in lines[1:]):
        last = next((n for n, line in enumerate(rest, 1) if _DASHES.fullmatch(line)), None)
        if last is None:
            return text
        lines[last] = _RIGHT
    return join_lines(lines, ends)


def mend_captions(text: str) -> str:
    """Return a text in which straight quotation marks stand around the captions of pictures."""
    if not any(quote in text for quote in _CURLED):
        return text
    parts: list[str] = []
    read = 0
    for link in sorted(links_in(masked(text)), key=lambda link: link.start):
        title = link.title
        begins_and_ends = title[:1] in QUOTES and title[-1:] in QUOTES and len(title) > 1
        if not (link.is_picture and begins_and_ends and {title[0], title[-1]} & {*_CURLED}):
            continue
        place = text.find(title, max(read, link.start))
        if place >= 0 and '"' not in title[1:-1]:
            parts += [text[read:place], f'"{title[1:-1]}"']
            read = place + len(title)
    return "".join([*parts, text[read:]])
