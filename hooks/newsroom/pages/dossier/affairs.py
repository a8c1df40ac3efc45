"""The affairs of an edition, as their own pages and those of their notices show them."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.notices.addresses import collection_path
from newsroom.pages.dossier.affair_pages import AffairPage, AffairPlace, AffairsPage, StepView
from newsroom.pages.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from newsroom.notices.affair import Affair
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.card.cards import Cards
    from newsroom.pages.dossier.documents import Documents
    from newsroom.pages.page import Page

FOLDER = "vu-viec"
"""Where affairs lie in the site."""
_TITLE = "Vụ việc"
_DESCRIPTION = "Mỗi vụ việc được kể theo thời gian, từ bước đầu tới bước mới nhất."


class Affairs:
    """Makes the pages of affairs, and what pages of notices show of theirs."""

    def __init__(
        self,
        notices: Iterable[Notice],
        settings: Settings,
        *,
        cards: Cards,
        documents: Documents,
        now: datetime,
    ) -> None:
        """Put together what `notices` tell; those that are withdrawn tell nothing."""
        self._settings = settings
        self._addresses = settings.addresses
        self._cards = cards
        self._documents = documents
        self.now = now
        found: dict[Affair, list[Notice]] = defaultdict(list)
        for notice in sorted(notices, key=lambda each: (each.date, each.path)):
            if notice.affair and not notice.is_withdrawn(now):
                found[notice.affair].append(notice)
        self.steps = {each: found[each] for each in settings.affairs if each in found}
        """The notices of each affair that has any, in order of time."""

    def pages(self) -> Iterator[Page]:
        """Yield the page of every affair, and the list of them where there is any."""
        for affair, steps in self.steps.items():
            path = collection_path(f"{FOLDER}/{affair.slug}")
            yield AffairPage(path, self._addresses, affair, steps, self)
        if self.steps:
            yield AffairsPage(collection_path(FOLDER), self._addresses, self)

    def entry(self, affair: Affair) -> Entry:
        """Return the link to an affair."""
        url = self._addresses.collection(f"{FOLDER}/{affair.slug}")
        return Entry(affair.title, url, len(self.steps[affair]), affair.summary)

    @property
    def all(self) -> Entry:
        """The link to the list of affairs."""
        url = self._addresses.collection(FOLDER)
        return Entry(_TITLE, url, len(self.steps), _DESCRIPTION)

    def place(self, notice: Notice) -> AffairPlace | None:
        """Return where a notice stands in its affair, none where it has none."""
        if notice.path not in self._places:
            return None
        affair, place = self._places[notice.path]
        steps = self.steps[affair]
        following = steps[place + 1] if place + 1 < len(steps) else None
        return AffairPlace(
            self.entry(affair),
            place + 1,
            len(steps),
            self._name(notice),
            self._cards.teaser(steps[place - 1]) if place else None,
            self._cards.teaser(following) if following else None,
        )

    def step(self, notice: Notice, number: int) -> StepView:
        """Return a notice as a step of its affair."""
        documents = self._documents
        return StepView(
            number=number,
            name=self._name(notice),
            title=notice.title,
            url=self._addresses.page(notice.path),
            date=notice.date,
            summary=notice.summary,
            states=self._cards.states(notice),
            document=documents.row(notice) if notice in documents.library else None,
            downloads=tuple(map(self._cards.download, notice.downloads)),
        )

    def ended(self, affair: Affair) -> date | None:
        """Return the day of an affair's end, where it has come."""
        has_ended = affair.has_ended(self.now.astimezone(self._settings.zone))
        return affair.ended if has_ended else None

    @cached_property
    def _places(self) -> dict[str, tuple[Affair, int]]:
        return {
            notice.path: (affair, place)
            for affair, steps in self.steps.items()
            for place, notice in enumerate(steps)
        }

    def _name(self, notice: Notice) -> str:
        return notice.step or notice.category.short or notice.category.title
