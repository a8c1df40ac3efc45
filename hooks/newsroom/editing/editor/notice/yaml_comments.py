"""Comments in front matter, which stay when the values beside them change."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"""[ ]+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_COMMENT = re.compile(r"(?<![ ])[ ]{2,}#(?=[ ]|$)")
"""Behind a text without quotation marks, where the reader takes it for one."""
_MORE_LINES = ("[", "{", "|", ">", "&", "*", "!")
"""How values begin that may go on below."""


def comment_behind(behind: str) -> str | None:
    """Return the comment at the end of an entry's line; none where it may go on below."""
    if quoted := _QUOTED.match(behind):
        rest = behind[quoted.end() :].strip(" ")
        if rest and not rest.startswith("#"):
            return None
        return f"  # {rest[1:].strip(' ')}" if rest else ""
    if behind.lstrip(" ").startswith(("'", '"', *_MORE_LINES)):
        return None
    found = _COMMENT.search(behind)
    return behind[found.start() :] if found else ""


def is_of_next(line: str) -> bool:
    """Whether a line below an entry does not belong to it: blank, or a comment at the margin."""
    return not line.strip() or line.startswith("#")
