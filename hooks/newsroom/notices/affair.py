"""An affair: one matter that notices follow over months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Affair:
    """One of the affairs that mkdocs.yml declares; a notice belongs to one at most."""

    slug: str
    """Its piece of an address."""
    title: str
    """Its name as readers see it."""
    summary: str = ""
    """What it is about, in a sentence or two."""
    ended: date | None = None
    """The day on which it came to its end, none while it goes on."""

    def has_ended(self, now: datetime) -> bool:
        """Whether it has come to its end by `now`, a moment in the zone of the site."""
        return self.ended is not None and self.ended <= now.date()
