"""The view of a notice on its own page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from newsroom.notices.mentions import DocumentLink
    from newsroom.notices.notice import Source
    from newsroom.pages.card.card import Teaser
    from newsroom.pages.card.files import Download
    from newsroom.pages.card.state import State
    from newsroom.pages.dossier.affair_pages import AffairPlace
    from newsroom.pages.dossier.calendar import EventView
    from newsroom.pages.dossier.document_views import DocumentFacts
    from newsroom.pages.entry import Entry
    from newsroom.pictures.picture import Picture


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
