"""Conflict markers of Git."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CONFLICT = re.compile(r"^(?:[ \t\u00a0]|>[ ])*(?P<mark><{7}|>{7})(?:[ ].*)?$", re.MULTILINE)
UNMERGED = (
    "hai người cùng sửa những dòng này, git để lại dấu trộn; "
    "giữ một bản, xoá bản kia và các dòng <<<<<<<, =======, >>>>>>>"
)


def conflicts(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each conflict that git could not merge, once."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    is_open = False
    for found in _CONFLICT.finditer(text):
        closes = found["mark"].startswith(">")
        if not (closes and is_open):
            yield found.start(), UNMERGED
        is_open = not closes


def first_versions(lines: Sequence[str]) -> list[str]:
    """Return the lines of which each conflict has kept its first version, the others blank.

    So what is wrong elsewhere is told as well, and nothing of what the conflict makes of it.
    """
    kept, is_left_out = [], False
    for line in lines:
        is_left_out = is_left_out or line.startswith(("=======", "|||||||"))
        is_mark = is_left_out or line.startswith(("<<<<<<<", ">>>>>>>"))
        kept.append("" if is_mark else line)
        is_left_out = is_left_out and not line.startswith(">>>>>>>")
    return kept
