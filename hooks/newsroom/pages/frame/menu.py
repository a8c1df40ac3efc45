"""What an office adds to the menu: `nav:` of mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A page, a link to somewhere else, or a group of them."""

    title: str
    url: str = ""
    """Relative to the site, whole where it leads elsewhere, empty for a group."""
    items: tuple[MenuItem, ...] = ()
    """What a group holds."""

    @property
    def is_whole(self) -> bool:
        """Whether the address stands for itself, wherever the page lies that names it."""
        return bool(urlsplit(self.url).scheme) or self.url.startswith("/")
