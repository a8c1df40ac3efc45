"""The site as a whole, as mkdocs.yml describes it."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGE = "vi"
"""Of every page that does not say otherwise, and of what stands around all texts."""


@dataclass(frozen=True, slots=True)
class Site:
    """The site as feeds and metadata describe it."""

    name: str
    address: str
    """Without a slash at its end; empty when the site does not know where it is published."""
    description: str
    publisher: str
    """Who answers for it."""

    def absolute(self, url: str) -> str:
        """Return the absolute form of an address relative to the site."""
        return f"{self.address}/{url}"
