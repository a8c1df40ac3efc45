"""Lists of attributes, `{: .lớp }`: a notice may only give a heading its anchor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTES = re.compile(r"\{:[ ]*(?:[.#][\w:-]|[A-Za-z][\w:-]*=|toc\b)[^{}\n]*\}")
_OF_HEADING = re.compile(
    r"[ ]{0,3}#{1,6}[ ].*\{:[ ]*#[\w-]+[ ]*\}[ ]*$|.*\{:[ ]*#[\w-]+[ ]*\}[ ]*\n[-=]+$", re.MULTILINE
)
_TOLD = '"{}" không có tác dụng, cỡ ảnh và kiểu chữ do trang đặt; xoá đi'


def attribute_list_faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each list of attributes in a text without code."""
    for found in _ATTRIBUTES.finditer(text) if "{:" in text else ():
        if not _OF_HEADING.match(text, text.rfind("\n", 0, found.start()) + 1):
            yield found.start(), _TOLD.format(found[0])
