"""Placeholders of programs for pictures or fields that were not pasted: `[Hình ảnh]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.text.inline_links import definitions, label_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALONE = re.compile(
    r"^[ \t>]*(?P<found>"
    r"\[(?P<label>hình ảnh|hình|ảnh|photo|image|sticker|gif|video|file|tệp tin)\])[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(
    r"<media omitted>|choose an item\."
    r"|(?:click|tap)[^.\n]{0,20} here to enter [^.\n]{1,20}\.?"
    r"|(?:bấm|nhấp)[^.\n]{0,40} vào đây để nhập [^.\n]{1,20}\.?",
    re.IGNORECASE,
)
_TRACES = ("omitted", "hoose an item", " here to enter", " vào đây để nhập")
_TOLD = (
    '"{}" là chỗ của ảnh, tệp hoặc ô nhập không theo khi dán; chèn ảnh bằng '
    "![mô tả ảnh](ten-anh.jpg), gõ chữ cần có, hoặc xoá đi"
)


def placeholders(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each placeholder in a text without code."""
    if "]\n" in text or text.endswith("]"):
        labels = {label for _, label, _ in definitions(text)}
        for found in _ALONE.finditer(text):
            if label_key(found["label"]) not in labels:
                yield found.start(), _TOLD.format(found["found"])
    if any(trace in text for trace in _TRACES):
        for found in _FIELD.finditer(text):
            yield found.start(), _TOLD.format(found[0])
