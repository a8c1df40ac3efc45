"""Text boxes of Word and Excel, whose pages show a picture and give the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOX = "Text Box:"


def words_of_box(image: HtmlElement) -> str:
    """Return the words of the box that an `img` shows, in lines; empty where it shows no box."""
    alt: str = image.get("alt", "")
    return alt.removeprefix(_BOX).strip() if alt.startswith(_BOX) else ""
