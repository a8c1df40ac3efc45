"""What no line of a byline or of a sentence about dates may end within.

Titles and texts stay as they were written: readers copy them, and programs look for them.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_DATE = re.compile(r"\b[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?: [0-9]{2}:[0-9]{2})?\b[.,:;]?")
_BODY = re.compile(r"\b([Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng|[Cc]hi|[Cc]ấp) (?=uỷ|ủy)")


def unbroken(text: str) -> Markup:
    """Return a text that breaks within no date and within no name of a Party body."""
    joined = _BODY.sub("\\1\u00a0", str(escape(text)))
    return Markup(_DATE.sub(r'<span class="whole">\g<0></span>', joined))  # noqa: S704 (escaped)
