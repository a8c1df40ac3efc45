"""What the templates are given: everything a page shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from newsroom.notices.mentions import Link
    from newsroom.notices.notice import Source
    from newsroom.notices.settings import Contact, OutsideLink
    from newsroom.pages.affair_views import AffairPlace
    from newsroom.pages.calendar_views import EventView
    from newsroom.pages.document_views import DocumentFacts
    from newsroom.pictures.picture import Picture


@dataclass(frozen=True, slots=True)
class Entry:
    """A link to a page of the site, in a menu or in a list of a kind."""

    title: str
    url: str
    """Relative to the site, as every address in a view."""
    count: int = 0
    """Notices behind the link."""
    description: str = ""
    entries: tuple[Entry, ...] = ()
    """The links below this one: the months of a year."""
    short: str = ""
    """The title where there is little room; empty where it has no other."""


@dataclass(frozen=True, slots=True)
class AuthorEntry:
    """An author in a byline, with the listing of that author's notices."""

    byline: str
    url: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture that goes with a notice in a feed."""

    url: str
    kind: str
    """The media type: image/webp."""
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class Download:
    """An attachment ready to be taken away."""

    title: str
    url: str
    kind: str
    """The type as readers know it: PDF."""
    size: str
    """In KB or MB, as Vietnamese writes numbers."""


@dataclass(frozen=True, slots=True)
class State:
    """Why a notice is not simply in force."""

    kind: str
    """One of draft, embargo, withdrawn, expired, corrected."""
    text: str
    """The sentence that readers see."""
    earlier: tuple[str, ...] = ()
    """Of a notice corrected several times, what is told of the earlier ones; on its page alone."""


@dataclass(frozen=True, slots=True)
class Teaser:
    """A notice as other notices' pages show it."""

    title: str
    url: str
    date: datetime
    category: Entry
    image: Picture | None


@dataclass(frozen=True, slots=True)
class Card:
    """A notice as listings and the front page show it."""

    title: str
    url: str
    anchor: str
    """Its place within a listing."""
    date: datetime
    category: Entry
    summary: str
    image: Picture | None
    states: tuple[State, ...]


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
    links: Mapping[str, Link]
    """The documents that its text names, by the words that become links."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The links from a page of a list to its others; none where there is no such page."""

    newer: str | None
    older: str | None
    front: str | None
    """The newest, which has no number; none on itself."""
    oldest: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """One of several names that share the page of a tag or author."""

    title: str
    anchor: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
    """One numbered page of notices, or the newest ones of a collection."""

    kind: str
    """One of news, category, tag, author, year, month."""
    title: str
    description: str
    cards: tuple[Card, ...]
    """Empty where `groups` has them."""
    number: int | None
    """Counted from the oldest; none on the collection's front page."""
    span: tuple[date, date] | None
    """When the oldest and the newest of a numbered page were published."""
    total: int | None
    """Notices of the whole collection; none on numbered pages, which never change."""
    links: PageLinks
    years: tuple[Entry, ...]
    """Where the notices of earlier years begin."""
    entries: tuple[Entry, ...]
    """Smaller collections within this one: the months of a year."""
    parent: Entry
    """The page that lists all collections of this kind."""
    section: str | None
    """The address of what it belongs to in the menu, if there is any."""
    feed: str
    """The address of its RSS; empty where it has none."""
    groups: tuple[Group, ...] = ()
    """The names that share the page, where there are several."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An address that leads to another."""

    title: str
    """Of the page to which it leads."""
    url: str
    says: str
    """Why it does, in a few words before the title."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries of a long directory that begin with one letter."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The list of all collections of a kind."""

    title: str
    description: str
    entries: tuple[Entry, ...]
    """Empty where `letters` has them."""
    letters: tuple[Letter, ...] = ()
    """The entries by their first letter, where there are many."""


@dataclass(frozen=True, slots=True)
class ContactView:
    """The page that tells how the responsible body is reached."""

    title: str
    description: str
    of: Contact


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page on which readers search."""

    title: str
    description: str
    categories: tuple[tuple[str, str], ...]
    """Slug and title of each, to choose from."""
    years: tuple[int, ...]
    """To choose from, newest first."""
    index_url: str
    """The folder of the files that words are looked up in."""
    contents_url: str
    """The file of it that names the others."""
    catalogue: str
    """What the page's script must know, as JSON."""


@dataclass(frozen=True, slots=True)
class Block:
    """A category on the front page."""

    category: Entry
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page."""

    lead: Card | None
    beside: tuple[Card, ...]
    """Other featured notices, then the newest; more where the lead has no picture."""
    newest: tuple[Card, ...]
    blocks: tuple[Block, ...]
    events: tuple[EventView, ...] = ()
    """The next ones."""


@dataclass(frozen=True, slots=True)
class NewsView:
    """What every page of the site shows."""

    categories: tuple[Entry, ...]
    slogans: tuple[str, ...]
    folder_url: str
    search_url: str
    """Empty where the site has no search."""
    contact: Contact | None
    """Of the body that answers for the site."""
    contact_url: str
    """Of the page that tells it; empty where there is none."""
    links: tuple[OutsideLink, ...]
    """Sites of other bodies."""
    is_preview: bool
    """Whether editors see the site, not the public."""
    shelves: tuple[Entry, ...] = ()
    """Documents, affairs, the calendar, as far as there are any."""
