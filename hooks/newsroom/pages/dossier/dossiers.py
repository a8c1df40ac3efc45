"""The dossiers of an edition: documents, affairs and dates to come."""

from __future__ import annotations

from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from newsroom.pages.dossier.affairs import Affairs
from newsroom.pages.dossier.calendar import Calendar
from newsroom.pages.dossier.documents import Documents
from newsroom.pages.dossier.library import Library, document_of
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.card.cards import Cards
    from newsroom.pages.entry import Entry
    from newsroom.pages.page import Page


class Dossiers:
    """Documents, affairs and dates to come."""

    def __init__(
        self, notices: Sequence[Notice], settings: Settings, cards: Cards, *, now: datetime
    ) -> None:
        """Put together what `notices` tell as of `now`."""
        self._notices = notices
        self.library = Library(notices, settings, now=now)
        self.documents = Documents(self.library, settings, cards)
        self.affairs = Affairs(notices, settings, cards=cards, documents=self.documents, now=now)
        self.calendar = Calendar(notices, settings, now=now)

    def pages(self) -> Iterator[Page]:
        """Yield the pages of all of them."""
        yield from self.documents.pages()
        yield from self.affairs.pages()
        yield from self.calendar.pages()

    @property
    def entries(self) -> list[Entry]:
        """The links to them, as far as there are any."""
        documents = [self.documents.entry] if self.library.notices else []
        affairs = [self.affairs.all] if self.affairs.steps else []
        return [*documents, *affairs, *self.calendar.entries]

    @property
    def syndicated(self) -> list[tuple[Entry, Sequence[Notice]]]:
        """What of them has feeds, with its notices from the newest on."""
        found: list[tuple[Entry, Sequence[Notice]]] = [
            (self.affairs.entry(affair), steps[::-1])
            for affair, steps in self.affairs.steps.items()
        ]
        if notices := self.library.notices:
            newest = sorted(notices, key=lambda each: (each.date, each.path), reverse=True)
            found.append((self.documents.entry, newest))
        return found

    def problems(self) -> Iterator[Problem]:
        """Yield the notices that are named as documents and are none, and documents told twice."""
        public = {each.path for each in self._notices}
        for notice, named in self.library.wrongly_named():
            if named.name in public:  # what is not public yet is not told of
                text = f'"{named.name}" không khai báo "document" nào; ghi số hiệu thay cho tên tệp'
                yield Problem(notice.path, named.line, text)
        for notice, first in self.library.repeated():
            way = relpath(f"/{first.path}", f"/{dirname(notice.path)}")
            remedy = 'xoá "document" ở một trong hai tin, số hiệu trong bài tự thành liên kết'
            text = f'{document_of(notice).name} đã có ở tin "{way}"; {remedy}'
            yield Problem(notice.path, 1, text)

    def sources(self, notice: Notice) -> Iterator[str]:
        """Yield the sources of what a notice's page shows of its document, affair and event."""
        if notice.document:
            yield repr(self.documents.facts(notice))
        if notice.event:
            yield repr(self.calendar.event(notice))
        if notice.affair:
            yield repr(self.affairs.place(notice))
