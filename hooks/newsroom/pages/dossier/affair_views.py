"""The views of affairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from newsroom.pages.card.card import Teaser
    from newsroom.pages.card.files import Download
    from newsroom.pages.card.state import State
    from newsroom.pages.dossier.document_views import DocumentRow
    from newsroom.pages.entry import Entry


@dataclass(frozen=True, slots=True)
class StepView:
    """A notice as a step of its affair."""

    number: int
    """Counted from the first."""
    name: str
    """What kind of step it is."""
    title: str
    url: str
    date: datetime
    summary: str
    states: tuple[State, ...]
    document: DocumentRow | None
    """The one that it makes known."""
    downloads: tuple[Download, ...]
    """The files that it brought."""


@dataclass(frozen=True, slots=True)
class AffairView:
    """An affair's own page."""

    title: str
    description: str
    parent: Entry
    ended: date | None
    """The day of its end, where it has come."""
    steps: tuple[StepView, ...]
    """In order of time."""
    feed: str

    @property
    def latest(self) -> StepView:
        """The newest step."""
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class AffairEntry:
    """An affair in the list of all."""

    title: str
    url: str
    description: str
    count: int
    """Steps."""
    latest: StepView
    ended: date | None


@dataclass(frozen=True, slots=True)
class AffairsView:
    """The list of all affairs."""

    title: str
    description: str
    parent: Entry
    going_on: tuple[AffairEntry, ...]
    """The newest step first."""
    over: tuple[AffairEntry, ...]


@dataclass(frozen=True, slots=True)
class AffairPlace:
    """Where a notice stands in its affair."""

    affair: Entry
    number: int
    total: int
    name: str
    """What kind of step it is."""
    previous: Teaser | None
    following: Teaser | None
