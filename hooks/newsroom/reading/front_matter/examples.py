"""Examples in messages: what to write instead of a faulty value, in the editor's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsroom.reading.yaml.values import Scalar, YamlList

if TYPE_CHECKING:
    from newsroom.reading.yaml.values import Value

TEXTS = "[một, hai]"
_TEXT = '"…"'
_APART = re.compile(r"[,;]|(?:^|\s)[-#*•]")
_NOT_BARE = frozenset("[]{}:'\"&*!|>%@`")
"""Signs of YAML, which a value does not hold without quotation marks."""


def beside(text: str) -> str:
    """Return the example for a file that does not lie beside the notice."""
    if text.lower().startswith(("http://", "https://")):
        return "tải tệp về đặt cạnh tin, hoặc viết thành liên kết trong nội dung: [chữ](địa chỉ)"
    name = re.split(r"[\\/]", text)[-1] or "ket-luan.pdf"
    return f"chép tệp vào cạnh tin rồi chỉ viết tên tệp: {name}; thư mục cách nhau bằng /"


def notices_file(text: str) -> str:
    """Return the example for a notice that is named by its address."""
    path = urlsplit(text).path.strip("/").removesuffix(".html")
    return (
        f"viết đường dẫn tới tệp của tin, không có tên miền: /{path or 'tin-tuc/2026/ten-tin'}.md"
    )


def first_of(value: Value) -> str:
    """Return the first item of a list as the one text that it should be."""
    item = value.items[0] if isinstance(value, YamlList) and value.items else None
    is_bare = isinstance(item, Scalar) and item.text and not _NOT_BARE & {*item.text}
    return item.text if isinstance(item, Scalar) and is_bare else _TEXT


def listed(value: Value | None) -> str:
    """Return the parts of a text as the list that it should be."""
    if not isinstance(value, Scalar):
        return TEXTS
    parts = [part.strip() for part in _APART.split(value.text + value.cut) if part.strip()]
    return TEXTS if _NOT_BARE & {*"".join(parts)} else f"[{', '.join(parts)}]"
