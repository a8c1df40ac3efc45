"""Words hidden by a tag in a title, a caption or a description of a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDING = re.compile(
    r"<\w{1,10}[ ][^<>]{0,300}(?:\bhidden\b|display[ ]?:[ ]?none|mso-hide|font-size[ ]?:[ ]?0"
    r"|color[ ]?[:=][ \"']?(?:white|#fff))[^<>]{0,300}>",
    re.IGNORECASE,
)


def hidden_words(text: str) -> Iterator[str]:
    """Yield the message of the first tag that hides words."""
    if found := _HIDING.search(text):
        yield f'thẻ "{found[0]}" giấu chữ, ở đây lại hiện; xoá thẻ và chữ trong thẻ'
