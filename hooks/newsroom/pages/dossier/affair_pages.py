"""The page of an affair, step by step, and the list of all affairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.notices.addresses import feed_path
from newsroom.pages.dossier.affair_views import AffairEntry, AffairsView, AffairView
from newsroom.pages.entry import Entry
from newsroom.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.affair import Affair
    from newsroom.notices.notice import Notice
    from newsroom.pages.dossier.affairs import Affairs


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
