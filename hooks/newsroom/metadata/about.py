"""The facts that the head of every page states."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any, Self

_LONGEST_DESCRIPTION = 155
"""Letters that search engines show."""


@dataclass(frozen=True, slots=True)
class About:
    """The facts of a page for its head; its texts are escaped, once for all lines."""

    title: str
    description: str
    """Shortened."""
    address: str
    """Empty where the page, or the site, has none."""
    kind: str = "website"
    """In Open Graph's words."""
    indexed: bool = True
    """Whether search engines may show it: just what is in the sitemap."""

    @classmethod
    def of(cls, title: str, description: str, address: str, **more: Any) -> Self:
        """Return the facts of a page with these texts, and perhaps `more`."""
        return cls(escape(title), escape(_shortened(description)), escape(address), **more)


def _shortened(text: str) -> str:
    """Return as many whole words of a text as search engines show."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    cut = text[: _LONGEST_DESCRIPTION - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
