"""Notices as other pages show them, and the addresses of everything."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsroom.pages.collections import CATEGORIES
from newsroom.pages.page import Page
from newsroom.pages.views import Card, Download, Enclosure, Entry, State, Teaser
from newsroom.pictures.file import media_type
from newsroom.pictures.shown import Photos
from newsroom.text.dates import printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from newsroom.notices.notice import Attachment, Notice
    from newsroom.notices.settings import Category
    from newsroom.pages.collections import Collection
    from newsroom.pages.page import View
    from newsroom.reading.docs_folder import Docs

_SAFE = re.compile(r"[a-z0-9/._-]*")
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where pages are published."""

    directory_urls: bool
    """Whether a page is a folder of its own, as MkDocs' `use_directory_urls`."""

    def file(self, path: str) -> str:
        """Return the file in the site of the page written at `path` below the docs folder."""
        stem = path.removesuffix(".md")
        is_index = not self.directory_urls or stem == "index" or stem.endswith("/index")
        return f"{stem}.html" if is_index else f"{stem}/index.html"

    def page(self, path: str) -> str:
        """Return the address of the page written at `path` below the docs folder."""
        file = self.file(path)
        address = file.removesuffix("index.html") if self.directory_urls else file
        return address if _SAFE.fullmatch(address) else quote(address)

    def make(self, path: str, template: str, view: Callable[[], View], **more: Any) -> Page:
        """Return the page to be published of what is written, as it were, at `path`."""
        more.setdefault("made_from", lambda: (repr(view()),))
        return Page(path, self.file(path), self.page(path), template, view, **more)

    def collection(self, folder: str, number: int | None = None) -> str:
        """Return the address of a collection's front page, or of a numbered page."""
        return self.page(collection_path(folder, number))


def collection_path(folder: str, number: int | None = None) -> str:
    """Return the path of a collection's front page, or of a numbered page."""
    return f"{folder}/index.md" if number is None else f"{folder}/trang/{number}/index.md"


def anchor(notice: Notice) -> str:
    """Return the place of a notice's card within a listing."""
    year, name = notice.path.removesuffix(".md").split("/")[-2:]
    return f"tin-{year}-{name}"


class Cards:
    """Makes each notice's card and teaser, and each category's link, once."""

    def __init__(
        self, docs: Docs, addresses: Addresses, categories: Iterable[Category], now: datetime
    ) -> None:
        """Make cards as they stand at the moment `now`."""
        self._docs = docs
        self.addresses = addresses
        """Where what the cards lead to is published."""
        self._now = now
        self._cards: dict[str, Card] = {}
        self._teasers: dict[str, Teaser] = {}
        self._teaser_sources: dict[str, str] = {}
        self._card_sources: dict[str, str] = {}
        self.photos = Photos(docs)
        """The pictures that cards show."""
        self._categories = {
            each.slug: Entry(each.title, addresses.collection(f"{CATEGORIES}/{each.slug}"))
            for each in categories
        }

    def card(self, notice: Notice) -> Card:
        """Return the card of a notice."""
        if notice.path not in self._cards:
            self._cards[notice.path] = Card(
                title=notice.title,
                url=self.addresses.page(notice.path),
                anchor=anchor(notice),
                date=notice.date,
                category=self.category(notice.category),
                summary=notice.summary,
                image=self.photos.leading(notice),
                states=self.states(notice),
            )
        return self._cards[notice.path]

    def teaser(self, notice: Notice) -> Teaser:
        """Return the teaser of a notice."""
        if notice.path not in self._teasers:
            self._teasers[notice.path] = Teaser(
                title=notice.title,
                url=self.addresses.page(notice.path),
                date=notice.date,
                category=self.category(notice.category),
                image=self.photos.leading(notice),
            )
        return self._teasers[notice.path]

    def teaser_source(self, notice: Notice) -> str:
        """Return all that a notice's teaser is made from, but the settings."""
        if notice.path not in self._teaser_sources:
            self._teaser_sources[notice.path] = repr(
                (
                    notice.path,
                    notice.title,
                    notice.date.isoformat(),
                    notice.category.slug,
                    self.photos.leading(notice),
                )
            )
        return self._teaser_sources[notice.path]

    def card_source(self, notice: Notice) -> str:
        """Return all that a notice's card is made from, but the settings."""
        if notice.path not in self._card_sources:
            states = self.states(notice)
            source = f"{self.teaser_source(notice)}{notice.summary!r}{states!r}"
            self._card_sources[notice.path] = source
        return self._card_sources[notice.path]

    def category(self, category: Category) -> Entry:
        """Return a link to a category's listing."""
        return self._categories[category.slug]

    def entry(self, collection: Collection, entries: tuple[Entry, ...] = ()) -> Entry:
        """Return a link to a collection, with its count."""
        return Entry(
            title=collection.title,
            url=self.addresses.collection(collection.folder),
            count=len(collection.notices),
            description=collection.description,
            entries=entries,
        )

    @staticmethod
    def enclosure(notice: Notice, size_of: Callable[[str], int]) -> Enclosure | None:
        """Return a notice's picture as feeds announce it."""
        if notice.image is None:
            return None
        path = notice.image.file.path
        return Enclosure(quote(path), media_type(path), size_of(path))

    def download(self, attachment: Attachment) -> Download:
        """Return a notice's attachment with its type and size."""
        path = attachment.file.path
        size = self._docs.file(path).stat().st_size
        kind = posixpath.splitext(path)[1].lstrip(".").upper()
        return Download(attachment.title, quote(path), kind or "Tệp", _in_words(size))

    def states(self, notice: Notice) -> tuple[State, ...]:
        """Return why a notice is not simply in force."""
        return tuple(_states(notice, self._now))


def _states(notice: Notice, now: datetime) -> list[State]:
    states = []
    if notice.draft:
        text = "Bản nháp: trang này chỉ có trong bản xem trước, chưa được đăng."
        states.append(State("draft", text))
    elif notice.date > now:
        text = f"Hẹn đăng lúc {printed(notice.date)}: trang này chỉ có trong bản xem trước."
        states.append(State("embargo", text))
    if notice.withdrawal and notice.is_withdrawn(now):
        day = printed(notice.withdrawal.date)[:10]
        reason = notice.withdrawal.reason
        states.append(State("withdrawn", f"Tin này đã được thu hồi ngày {day}. Lý do: {reason}"))
    if notice.expires and notice.has_expired(now):
        text = f"Tin này đã hết hiệu lực từ {printed(notice.expires)}, được giữ lại để tra cứu."
        states.append(State("expired", text))
    if notice.updated and notice.updated <= now:
        moment, note = printed(notice.updated), notice.change_note
        text = f"Đính chính lúc {moment}: {note}" if note else f"Cập nhật lúc {moment}."
        states.append(State("corrected", text))
    return states


def _in_words(size: int) -> str:
    """Return a size in bytes as KB or MB, with a decimal comma."""
    kilobytes = max(1, round(size / _KILOBYTE))
    if kilobytes < _KILOBYTE:
        return f"{kilobytes} KB"
    return f"{kilobytes / _KILOBYTE:.1f} MB".replace(".", ",")
