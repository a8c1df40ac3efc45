"""The dashes around front matter, which Word and other programs turn into other signs."""

from __future__ import annotations

import re

from newsroom.editing.mending.lines import join_lines, split_lines

_DASHES = re.compile(r"[-–—―_]{2,}|[—―]")
_KEY = re.compile(r"[^\W\d][\w ]*[:：]")
_BLANK = " \t\u00a0\u202f\u2007\u3000\u200b\ufeff"
_RIGHT = "---"


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
