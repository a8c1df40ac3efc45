"""What the configuration says of files of the docs folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConfiguredFiles:
    """The files of which the configuration says something."""

    excluded: frozenset[str] = frozenset()
    """Those that it keeps from the public."""
    look: frozenset[str] = frozenset()
    """Those that it names for the look of the site."""
    menu: frozenset[str] = frozenset()
    """The pages that it puts into the menus."""
