"""What no line ends within: dates, numbers of documents, names of Party bodies.

Browsers end lines behind a hyphen, and between the two syllables of a word. What must stay whole
is put into an element and not changed: readers copy it, and look for it on the page.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TAG = re.compile(r"(<[^<>]*>)")
# The first letters stand in one set, which the search can skip to.
_BODY = re.compile(r"[TtHhQqĐđCc](?:ỉnh|hành|uyện|hị|uận|ảng|hi|ấp) (?:uỷ|ủy)\b")
_NUMBER = re.compile(r"[0-9]{1,4}[-–](?:[0-9]{1,4}(?:-[0-9]{4})?|[A-ZĐ]{1,4})\b")
"""22-11-2026, 2025-2030, and of 22-QĐ/TW what stands before the sign where no line ends."""
_WHOLE = r'<span class="whole">\g<0></span>'


def unbroken(text: str) -> Markup:
    """Return a text as HTML in which no line ends where none may; HTML stays what it is."""
    parts = _TAG.split(escape(text))
    parts[::2] = [_NUMBER.sub(_WHOLE, _BODY.sub(_WHOLE, part)) for part in parts[::2]]
    return Markup("".join(parts))  # noqa: S704 (escaped)
