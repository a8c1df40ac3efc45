"""Notices as other pages show them: their cards and teasers."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from newsroom.building.fingerprint import fingerprint
from newsroom.notices.addresses import CATEGORIES
from newsroom.pages.card.files import Download, Enclosure, size_in_words
from newsroom.pages.card.state import states_of
from newsroom.pages.entry import Entry
from newsroom.pictures.file import media_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from newsroom.attachments.downloads import Downloads
    from newsroom.notices.notice import Attachment, Notice
    from newsroom.notices.settings import Category, Settings
    from newsroom.pages.card.state import State
    from newsroom.pages.listing.collections import Collection
    from newsroom.pictures.picture import Picture
    from newsroom.pictures.shown import ShownPictures


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
class Teaser:
    """A notice as other notices' pages show it."""

    title: str
    url: str
    date: datetime
    category: Entry
    image: Picture | None


def anchor(notice: Notice) -> str:
    """Return the place of a notice's card within a listing."""
    year, name = notice.path.removesuffix(".md").split("/")[-2:]
    return f"tin-{year}-{name}"


class Cards:
    """Makes each notice's card and teaser, and each category's link, once."""

    def __init__(
        self, settings: Settings, pictures: ShownPictures, files: Downloads, *, now: datetime
    ) -> None:
        """Make cards as they stand at the moment `now`; attachments are some of `files`."""
        self._files = files
        self._addresses = addresses = settings.addresses
        self.pictures = pictures
        """Those that cards show."""
        self._now = now
        self._cards: dict[str, Card] = {}
        self._teasers: dict[str, Teaser] = {}
        self._states: dict[str, tuple[State, ...]] = {}
        self._sources: dict[str, str] = {}
        self._categories = {
            each.slug: Entry(
                each.title, addresses.collection(f"{CATEGORIES}/{each.slug}"), short=each.short
            )
            for each in settings.categories
        }

    def card(self, notice: Notice) -> Card:
        """Return the card of a notice."""
        if notice.path not in self._cards:
            self._cards[notice.path] = Card(
                title=notice.title,
                url=self._addresses.page(notice.path),
                anchor=anchor(notice),
                date=notice.date,
                category=self.category(notice.category),
                summary=notice.summary,
                image=self.pictures.leading(notice),
                states=self.states(notice),
            )
        return self._cards[notice.path]

    def teaser(self, notice: Notice) -> Teaser:
        """Return the teaser of a notice."""
        if notice.path not in self._teasers:
            self._teasers[notice.path] = Teaser(
                title=notice.title,
                url=self._addresses.page(notice.path),
                date=notice.date,
                category=self.category(notice.category),
                image=self.pictures.leading(notice),
            )
        return self._teasers[notice.path]

    def sources(self, notices: Iterable[Notice]) -> list[str]:
        """Return a hash of all that each card and teaser is made from, but the settings."""
        known = self._sources
        return [known.get(each.path) or self._source(each) for each in notices]

    def _source(self, notice: Notice) -> str:
        picture, states = self.pictures.leading(notice), self.states(notice)
        found = self._sources[notice.path] = fingerprint(
            notice.path,
            notice.title,
            notice.date.isoformat(),
            notice.category.slug,
            notice.summary,
            _written(picture, states),
        )
        return found

    def category(self, category: Category) -> Entry:
        """Return a link to a category's listing."""
        return self._categories[category.slug]

    def entry(self, collection: Collection, entries: tuple[Entry, ...] = ()) -> Entry:
        """Return a link to a collection, with its count."""
        return Entry(
            title=collection.title,
            url=self._addresses.collection(collection.folder),
            count=len(collection.notices),
            description=collection.description,
            entries=entries,
        )

    def enclosure(self, notice: Notice, size_of: Callable[[str], int]) -> Enclosure | None:
        """Return a notice's picture as feeds announce it."""
        picture = self.pictures.leading(notice)
        if picture is None:
            return None
        path = unquote(picture.url)
        return Enclosure(picture.url, media_type(path), size_of(path))

    def download(self, attachment: Attachment) -> Download:
        """Return a notice's attachment with its type and size."""
        path = attachment.file.path
        size = self._files.facts(path).size
        kind = posixpath.splitext(path)[1].lstrip(".").upper()
        return Download(attachment.title, quote(path), kind or "Tệp", size_in_words(size))

    def own_source(self, notice: Notice) -> list[str]:
        """Return the sources of a notice's content and of what goes with it."""
        pictures = self.pictures
        return [
            notice.digest,
            _written(
                self.states(notice),
                pictures.leading(notice),
                pictures.illustrations(notice),
                [*map(self.download, notice.attachments)],
            ),
        ]

    def states(self, notice: Notice) -> tuple[State, ...]:
        """Return the states of a notice, if it is not simply in force."""
        if notice.path not in self._states:
            self._states[notice.path] = tuple(states_of(notice, self._now))
        return self._states[notice.path]


def _written(*parts: object) -> str:
    """Return what goes with a notice, written out; most have nothing, which would take long."""
    return repr(parts) if any(parts) else ""
