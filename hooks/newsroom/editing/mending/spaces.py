"""Spaces that nobody sees: no-break ones where none is needed, those at the ends of lines."""

from __future__ import annotations

import re

from newsroom.editing.mending.lines import join_lines, split_lines

_ODD = "\u00a0\u202f\u2007\u2009\u3000"
_BLANK = f" \t{_ODD}"
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
_NEEDLESS = re.compile(f"(?<!\\d)[{_ODD}]|[{_ODD}](?![\\w%‰°])")
"""Behind a digit it may keep a number, or a number and its unit, on one line."""
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_HARD_BREAK = "  "


def mend_spaces(text: str, *, front_matter_ends: int) -> str:
    """Return a text without needless spaces; its front matter ends on line `front_matter_ends`.

    What stands at the head of a line, or in code, may have a meaning and stays.
    """
    lines, ends = split_lines(text)
    fence = ""
    for place, line in enumerate(lines):
        in_front_matter = place < front_matter_ends
        found = None if in_front_matter else _FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        elif not fence:
            following = lines[place + 1] if place + 1 < len(lines) else ""
            may_break = not in_front_matter and bool(following.strip(_BLANK))
            lines[place] = _mended(line, may_break=may_break, from_head=in_front_matter)
    return join_lines(lines, ends)


def _mended(line: str, *, may_break: bool, from_head: bool) -> str:
    """Return a line; two spaces at its end break it where another follows."""
    seen = _INVISIBLE.sub("", line)
    bare = seen.rstrip(_BLANK)
    if not bare:
        return ""
    breaks = may_break and seen.endswith(_HARD_BREAK)
    head = 0 if from_head else len(bare) - len(bare.lstrip(_BLANK))
    mended = bare[:head] + _NEEDLESS.sub(" ", bare[head:])
    return mended + _HARD_BREAK if breaks else mended
