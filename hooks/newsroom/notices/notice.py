"""The notice: one piece of news, as its editor wrote it."""

from __future__ import annotations

# ruff: noqa: TC001 (msgspec reads the types of what a record has)
from dataclasses import dataclass, replace
from datetime import datetime

from newsroom.notices.affair import Affair
from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.content import Content
from newsroom.notices.documents.document import Document
from newsroom.notices.event import Event
from newsroom.notices.reference import Reference
from newsroom.notices.settings import Category


@dataclass(frozen=True, slots=True)
class Author:
    """Who answers for a notice."""

    name: str
    unit: str = ""

    @property
    def byline(self) -> str:
        """'person - unit', as printed at the end of a notice."""
        return f"{self.name} - {self.unit}" if self.unit else self.name


@dataclass(frozen=True, slots=True)
class Image:
    """The picture at the head of a notice."""

    file: Reference
    alt: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that readers may take away."""

    file: Reference
    title: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a notice is reprinted from."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A piece of news with everything its page states."""

    path: str
    """The page's file, relative to the docs folder; it is the address, for ever."""
    title: str
    date: datetime
    """When it is published, with zone."""
    authors: tuple[Author, ...]
    category: Category
    summary: str
    """What a reader is told of it elsewhere, in plain words: the editor's summary, else the lead,
    else the text's first sentence."""
    has_summary: bool = False
    """Whether the editor wrote the summary."""
    has_lead: bool = False
    """Whether the text begins with a lead."""
    content: Content | None = None
    """Its text; none where the reader keeps it, or would read it again."""
    anchors: tuple[str, ...] = ()
    """What links may point to within the text."""
    digest: str = ""
    """Of the whole file."""
    image: Image | None = None
    tags: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    source: Source | None = None
    related: tuple[Reference, ...] = ()
    """The editor's own choice of related notices, in order."""
    links: tuple[Reference, ...] = ()
    """What the text points to within the docs folder."""
    featured: bool = False
    draft: bool = False
    expires: datetime | None = None
    """The moment from which it is over."""
    corrections: tuple[Correction, ...] = ()
    """Newest first."""
    withdrawal: Withdrawal | None = None
    affair: Affair | None = None
    """The one that it continues."""
    step: str = ""
    """What it is in its affair, in the editor's words."""
    document: Document | None = None
    """The one that it makes known."""
    event: Event | None = None
    """What it announces."""
    mentions: tuple[str, ...] = ()
    """What its text calls documents by, as it is written."""
    aliases: tuple[Reference, ...] = ()
    """Its earlier places, whose addresses lead to it."""
    allowed: tuple[str, ...] = ()
    """Codes and names of what a check finds in it and its editor has looked at."""

    def is_published(self, now: datetime) -> bool:
        """Whether the public may know of it: no draft, and its embargo has passed."""
        return not self.draft and self.date <= now

    def is_listed(self, now: datetime) -> bool:
        """Whether listings may show it: neither withdrawn nor over."""
        return not (self.is_withdrawn(now) or self.has_expired(now))

    def is_withdrawn(self, now: datetime) -> bool:
        """Whether it has been withdrawn by `now`."""
        return self.withdrawal is not None and self.withdrawal.date <= now

    @property
    def keeps_text(self) -> bool:
        """Whether readers may always have its text, be it withdrawn one day."""
        return self.withdrawal is None or self.withdrawal.keep_text

    def has_expired(self, now: datetime) -> bool:
        """Whether its last day has passed by `now`."""
        return self.expires is not None and self.expires <= now

    def as_shown(self, now: datetime) -> Notice:
        """Return it as readers may see it: of a withdrawn one often no more than why."""
        if self.withdrawal is None or self.keeps_text or not self.is_withdrawn(now):
            return self
        return replace(
            self,
            summary=f"Tin này đã được thu hồi. Lý do: {self.withdrawal.reason}",
            has_summary=False,
            has_lead=False,
            content=Content(),
            image=None,
            tags=(),
            attachments=(),
            source=None,
            related=(),
            links=(),
            corrections=(),
            mentions=(),
            document=None,
            event=None,
        )

    def corrected(self, now: datetime) -> tuple[Correction, ...]:
        """Return the corrections that readers know of by `now`, newest first."""
        return tuple(each for each in self.corrections if each.date <= now)

    def changed(self, now: datetime) -> datetime:
        """Return when readers last saw it change, by `now`."""
        return next((each.date for each in self.corrected(now)), self.date)

    @property
    def files(self) -> tuple[Reference, ...]:
        """Everything it points to that is published because of it."""
        image = (self.image.file,) if self.image else ()
        others = (each for each in self.links if each.path != self.path)
        return (*image, *(attachment.file for attachment in self.downloads), *others)

    @property
    def named(self) -> tuple[str, ...]:
        """The paths of other notices that its front matter names."""
        found = self.document
        others = (*found.replaces, *found.amends, *found.guides) if found else ()
        return (
            *(each.path for each in self.related),
            *(each.name for each in others if each.is_file),
        )

    @property
    def downloads(self) -> tuple[Attachment, ...]:
        """The files that readers may take away: the document's own, then the attachments."""
        if self.document is None or self.document.file is None:
            return self.attachments
        return (Attachment(self.document.file, self.document.name), *self.attachments)
