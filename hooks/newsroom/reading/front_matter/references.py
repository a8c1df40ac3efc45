"""References of front matter to files, relative to the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.notices.reference import Reference
from newsroom.reading.front_matter.examples import beside, notices_file
from newsroom.reading.text.links import resolve

if TYPE_CHECKING:
    from newsroom.reading.front_matter.fields import Fields

_NOTICES = frozenset({"related", "aliases"})
"""Keys that name notices, not files to take away."""
_NO_NAME = re.compile(r"[#?]")
"""What addresses use for something else than names."""


def named_file(fields: Fields, text: str, *, key: str, line: int) -> Reference | None:
    """Return the file that `text` on a line of `key` names; what is wrong with it is reported."""
    told = f'{fields.named(key)}: "{text}"'
    if sign := _NO_NAME.search(text):
        unusable = f'có dấu "{sign[0]}" không dùng được trong tên tệp; đổi tên tệp'
        fields.report(line, f"{told} {unusable}")
        return None
    path = resolve(text, fields.path)
    if path and "\\" not in text:
        return Reference(path, line)
    is_address = key in _NOTICES and "://" in text
    remedy = notices_file(text) if is_address else beside(text)
    fields.report(line, f"{told} không phải tên tệp trong thư mục tin; {remedy}")
    return None
