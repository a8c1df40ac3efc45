"""A link to a page of the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A link to a page of the site, in a menu or in a list of a kind."""

    title: str
    url: str
    """Relative to the site, as every address in a view."""
    count: int = 0
    """Notices behind the link."""
    description: str = ""
    entries: tuple[Entry, ...] = ()
    """The links below this one: the months of a year."""
    short: str = ""
    """The title where there is little room; empty where it has no other."""
