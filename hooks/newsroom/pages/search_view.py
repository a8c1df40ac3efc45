"""The view of the search page, whose page is made where the index is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page on which readers search."""

    title: str
    description: str
    categories: tuple[tuple[str, str], ...]
    """Slug and title of each, to choose from."""
    years: tuple[int, ...]
    """To choose from, newest first."""
    index_url: str
    """The folder of the files that words are looked up in."""
    contents_url: str
    """The file of it that names the others."""
    catalogue: str
    """What the page's script must know, as JSON."""
