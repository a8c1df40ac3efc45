"""The page of an affair, step by step, and the list of all affairs, with their views."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.notices.addresses import feed_path
from newsroom.pages.entry import Entry
from newsroom.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from newsroom.notices.affair import Affair
    from newsroom.notices.notice import Notice
    from newsroom.pages.card.cards import Teaser
    from newsroom.pages.card.files import Download
    from newsroom.pages.card.state import State
    from newsroom.pages.dossier.affairs import Affairs
    from newsroom.pages.dossier.document_views import DocumentRow


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


@dataclass(frozen=True)
class AffairPage(Page):
    """An affair told in order of time."""

    template = "affair.html"
    affair: Affair
    steps: Sequence[Notice]
    affairs: Affairs

    @property
    def changed(self) -> datetime:
        """When readers last saw a step change."""
        return max(notice.changed(self.affairs.now) for notice in self.steps)

    def _view(self) -> AffairView:
        affairs = self.affairs
        return AffairView(
            title=self.affair.title,
            description=self.affair.summary,
            parent=affairs.all,
            ended=affairs.ended(self.affair),
            steps=tuple(affairs.step(each, number) for number, each in enumerate(self.steps, 1)),
            feed=feed_path(self.url, "xml"),
        )


@dataclass(frozen=True)
class AffairsPage(Page):
    """The list of all affairs."""

    template = "affairs.html"
    affairs: Affairs

    def _view(self) -> AffairsView:
        entries = sorted(self._entries(), key=lambda each: each.latest.date, reverse=True)
        every = self.affairs.all
        return AffairsView(
            title=every.title,
            description=every.description,
            parent=Entry("Trang chủ", ""),
            going_on=tuple(each for each in entries if each.ended is None),
            over=tuple(each for each in entries if each.ended is not None),
        )

    def _entries(self) -> Iterator[AffairEntry]:
        for affair, steps in self.affairs.steps.items():
            link = self.affairs.entry(affair)
            yield AffairEntry(
                affair.title,
                link.url,
                affair.summary,
                link.count,
                self.affairs.step(steps[-1], len(steps)),
                self.affairs.ended(affair),
            )
