"""What no line may end within: dates, numbers of documents, names of Party bodies."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup, escape

_DATE = r"\b[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?: [0-9]{2}:[0-9]{2})?\b"
_NUMBER = r"\b[0-9]{1,5}-[^\W\d_][\w/-]{0,20}"
_WHOLE = re.compile(rf"(?P<tag><[^>]*>)|{_DATE}|{_NUMBER}")
_BODY = re.compile(r"\b([Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng|[Cc]hi|[Cc]ấp) (?=uỷ|ủy)")


def joined(value: Any) -> Any:
    """Return what a template prints; in a text the names of bodies have no-break spaces."""
    is_text = type(value) is str  # markup was printed before
    return _joined(value) if is_text else value


def unbroken(text: str) -> Markup:
    """Return a text that breaks within none of them."""
    return unbroken_html(str(escape(text)))


def unbroken_html(html: str) -> Markup:
    """Return a text with its tags that breaks within none of them."""
    return Markup(_WHOLE.sub(_whole, _joined(html)))  # noqa: S704 (as safe as it was)


def _joined(text: str) -> str:
    return _BODY.sub("\\1\u00a0", text) if " uỷ" in text or " ủy" in text else text


def _whole(found: re.Match[str]) -> str:
    return found[0] if found["tag"] else f'<span class="whole">{found[0]}</span>'
