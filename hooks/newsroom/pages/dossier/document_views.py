"""The views of documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from newsroom.pages.card.cards import Teaser
    from newsroom.pages.card.files import Download
    from newsroom.pages.entry import Entry
    from newsroom.pages.listing.page_links import PageLinks


@dataclass(frozen=True, slots=True)
class RelationView:
    """The documents to which one has a relation of one kind, such as replacing them."""

    label: str
    others: tuple[Entry, ...]
    """Those that the site does not have lead nowhere."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list."""

    url: str
    anchor: str
    """Its place within a list."""
    number: str
    kind: Entry
    issuer: Entry
    year: Entry
    standing: Entry
    """Whether it holds; as the other three, with the list of all that do."""
    standing_kind: str
    """The same as one word of English."""
    issued: datetime
    subject: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document on the page of its notice."""

    row: DocumentRow
    signer: str
    in_force: datetime
    last_day: datetime | None
    file: Download | None
    ties: tuple[RelationView, ...]
    named_by: tuple[Teaser, ...]
    """The newest notices that name it."""
    named_more: int
    """How many name it besides."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to sort documents, with its lists."""

    name: str
    """Its piece of an address."""
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class DocumentListView:
    """A list of documents."""

    title: str
    description: str
    parent: Entry
    rows: tuple[DocumentRow, ...]
    number: int | None
    """Counted from the oldest; none for the newest, and for all of them on one page."""
    span: tuple[date, date] | None
    """When the oldest and the newest of a numbered page were issued."""
    total: int | None
    """Documents of the whole list; none on numbered pages."""
    links: PageLinks | None
    """None where the list has no other page."""
    whole_url: str
    """Of all documents on one page; empty but where they are filtered and there are more."""
    facets: tuple[Facet, ...]
    """The lists within it; only the list of all documents has some."""
    feed: str
    """The address of its RSS; empty where it has none."""
