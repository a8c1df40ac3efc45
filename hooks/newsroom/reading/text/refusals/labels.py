"""Labels of links, `[nhãn]: địa-chỉ`, that are defined twice, or that nothing uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.text.inline_links import definitions, label_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = re.compile(r"\[([^\[\]]{1,200})\](?![ \t]*[:：])")
_ADDRESS = re.compile(r"https?://|www\.|.*\.\w{2,5}$", re.IGNORECASE)
"""What leads somewhere: comments in Markdown are written as labels too."""


def label_faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each label of a text without code that is not used once."""
    if "]:" not in text and "]：" not in text:
        return
    used = {label_key(each[1]) for each in _NAMED.finditer(text)}
    known: dict[str, str] = {}
    for place, label, written in definitions(text):
        address = written.strip("()")
        if not (_ADDRESS.match(address) and any(map(str.isalnum, label))):
            continue
        if known.setdefault(label, address) != address:
            yield place, f'nhãn "[{label}]" dẫn tới hai nơi; đổi tên nhãn ở dòng này và chỗ dùng nó'
        elif label not in used:
            words = text[place : text.index("]", place)]
            yield (
                place,
                (
                    f'bạn đọc không thấy liên kết này, vì trong bài không có "[{words}]"; '
                    f"viết [{words}]({address}) ở chỗ cần hiện, hoặc xoá dòng này"
                ),
            )
