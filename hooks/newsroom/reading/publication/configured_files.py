"""Files of the docs folder that the configuration names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConfiguredFiles:
    """The files that the configuration excludes, uses or puts into the menu."""

    excluded: frozenset[str] = frozenset()
    """Those that it keeps from the public."""
    look: frozenset[str] = frozenset()
    """Those that it names for the look of the site."""
    menu: frozenset[str] = frozenset()
    """What it puts into the menus, pages and other files."""
