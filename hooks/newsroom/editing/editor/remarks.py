"""Remarks in front matter, which stay where the values beside them change."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"""[ ]+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_REMARK = re.compile(r"(?<![ ])[ ]{2,}#(?=[ ]|$)")
"""Behind a text without quotation marks, where the reader takes it for one."""
_MORE_LINES = ("[", "{", "|", ">", "&", "*", "!")
"""How values begin that may go on below."""


def remark_behind(behind: str) -> str | None:
    """Return the remark at the end of what stands behind a colon; none where it may go on below."""
    if quoted := _QUOTED.match(behind):
        rest = behind[quoted.end() :].strip(" ")
        if rest and not rest.startswith("#"):
            return None
        return f"  # {rest[1:].strip(' ')}" if rest else ""
    if behind.lstrip(" ").startswith(("'", '"', *_MORE_LINES)):
        return None
    found = _REMARK.search(behind)
    return behind[found.start() :] if found else ""


def is_of_next(line: str) -> bool:
    """Whether a line behind an entry is none of it: blank, or a remark at the margin."""
    return not line.strip() or line.startswith("#")
