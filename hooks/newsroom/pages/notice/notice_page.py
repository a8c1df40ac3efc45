"""A notice's own page, and its view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsroom.pages.page import Page
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from newsroom.notices.documents.mentions import DocumentLink
    from newsroom.notices.notice import Notice, Source
    from newsroom.pages.card.cards import Teaser
    from newsroom.pages.card.files import Download
    from newsroom.pages.card.state import State
    from newsroom.pages.dossier.affair_pages import AffairPlace
    from newsroom.pages.dossier.calendar import EventView
    from newsroom.pages.dossier.document_views import DocumentFacts
    from newsroom.pages.entry import Entry
    from newsroom.pages.notice.notice_pages import NoticePages
    from newsroom.pictures.picture import Picture

_DEMONSTRATION_TAG = canonical("tin minh hoạ")


class Adjacent(NamedTuple):
    """The newer and the older notice of the same category."""

    newer: Notice | None = None
    older: Notice | None = None


class RelatedNotices(NamedTuple):
    """The related notices that are shown with one."""

    chosen: Sequence[Notice]
    """The editor's choice, then what the texts say."""
    fillers: Sequence[Notice]
    """The nearest in time of the category, where the texts say too little."""


@dataclass(frozen=True, slots=True)
class AuthorEntry:
    """An author in a byline, with the listing of that author's notices."""

    byline: str
    url: str


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice's own page; its text is rendered by Markdown."""

    title: str
    date: datetime
    authors: tuple[AuthorEntry, ...]
    category: Entry
    summary: str
    """Empty when the first paragraph of the text is the lead."""
    image: Picture | None
    tags: tuple[Entry, ...]
    attachments: tuple[Download, ...]
    source: Source | None
    states: tuple[State, ...]
    newer: Teaser | None
    older: Teaser | None
    related: tuple[Teaser, ...]
    """The editor's choice, then what the texts say."""
    related_filler: tuple[Teaser, ...]
    """The nearest in time of the category, where the texts say too little."""
    is_withdrawn: bool
    """Whether nobody shall pass it on."""
    demonstration: bool
    """Whether it only shows how the site works."""
    document: DocumentFacts | None
    event: EventView | None
    affair: AffairPlace | None
    links: Mapping[str, DocumentLink]
    """The documents that its text names, by the words that become links."""


@dataclass(frozen=True)
class NoticePage(Page):
    """A notice's own page."""

    template = "notice.html"
    of: Notice
    near: Adjacent
    maker: NoticePages

    @property
    def notice(self) -> Notice:
        """The notice whose page it is."""
        return self.of

    @property
    def changed(self) -> datetime:
        """When readers last saw it change."""
        return self.of.changed(self.maker.now)

    @property
    def in_sitemap(self) -> bool:
        """Whether it stands in the sitemap."""
        return self.of.is_listed(self.maker.now)

    def text_source(self) -> list[str]:
        """Return the sources of its text and of what goes with it, here and in feeds."""
        dossiers = self.maker.dossiers
        return [
            *self.maker.cards.own_source(self.of),
            *dossiers.sources(self.of),
            repr(dossiers.library.links(self.of)) if self.of.mentions else "",
        ]

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        notice, maker = self.of, self.maker
        sources = maker.cards.sources
        chosen, fillers = maker.related(notice)
        return [
            *self.text_source(),
            *(maker.authors[author].url for author in notice.authors),
            *(maker.tags[tag].url for tag in notice.tags),
            *(sources([each])[0] if each else "" for each in self.near),
            *sources(chosen),
            "",
            *sources(fillers),
        ]

    def _view(self) -> NoticeView:
        notice, maker, cards = self.of, self.maker, self.maker.cards
        chosen, fillers = maker.related(notice)
        newer, older = self.near
        return NoticeView(
            title=notice.title,
            date=notice.date,
            authors=tuple(map(maker.authors.__getitem__, notice.authors)),
            category=cards.category(notice.category),
            summary=notice.summary if notice.has_summary else "",
            image=cards.pictures.leading(notice),
            tags=tuple(map(maker.tags.__getitem__, notice.tags)),
            attachments=tuple(cards.download(each) for each in notice.attachments),
            source=notice.source,
            states=cards.states(notice),
            newer=cards.teaser(newer) if newer else None,
            older=cards.teaser(older) if older else None,
            related=tuple(map(cards.teaser, chosen)),
            related_filler=tuple(map(cards.teaser, fillers)),
            is_withdrawn=notice.is_withdrawn(maker.now),
            demonstration=_DEMONSTRATION_TAG in map(canonical, notice.tags),
            document=maker.dossiers.documents.facts(notice),
            event=maker.dossiers.calendar.event(notice),
            affair=maker.dossiers.affairs.place(notice),
            links=maker.dossiers.library.links(notice),
        )
