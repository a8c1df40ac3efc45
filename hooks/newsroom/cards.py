"""Notices as other pages show them, and the addresses of everything."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from newsroom.dates import printed
from newsroom.picture import picture_size
from newsroom.views import Card, Download, Entry, Picture, State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from newsroom.docs import Docs
    from newsroom.listing import Collection
    from newsroom.notice import Attachment, Image, Notice
    from newsroom.settings import Category

_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where pages are published."""

    directory_urls: bool
    """Whether a page is a folder of its own, as MkDocs' `use_directory_urls`."""

    def page(self, path: str) -> str:
        """Return the address of the page written at `path` below the docs folder."""
        folder, name = posixpath.split(path.removesuffix(".md"))
        if not self.directory_urls:
            return quote(posixpath.join(folder, f"{name}.html"))
        return quote(f"{folder}/" if name == "index" else f"{folder}/{name}/").lstrip("/")

    def collection(self, folder: str, number: int | None = None) -> str:
        """Return the address of a collection's front page, or of a numbered page."""
        return self.page(collection_path(folder, number))


def collection_path(folder: str, number: int | None = None) -> str:
    """Return the path of a collection's front page, or of a numbered page."""
    return f"{folder}/index.md" if number is None else f"{folder}/trang/{number}/index.md"


class Cards:
    """Makes each notice's card once."""

    def __init__(self, docs: Docs, addresses: Addresses, now: datetime) -> None:
        """Make cards as they stand at the moment `now`."""
        self._docs = docs
        self._addresses = addresses
        self._now = now
        self._made: dict[str, Card] = {}

    def card(self, notice: Notice) -> Card:
        """Return the card of a notice."""
        if notice.path not in self._made:
            self._made[notice.path] = Card(
                title=notice.title,
                url=self._addresses.page(notice.path),
                date=notice.date,
                category=self.category(notice.category),
                summary=notice.summary,
                image=self.picture(notice.image) if notice.image else None,
                states=self.states(notice),
            )
        return self._made[notice.path]

    def cards(self, notices: Iterable[Notice]) -> tuple[Card, ...]:
        """Return the cards of notices, in their order."""
        return tuple(map(self.card, notices))

    def category(self, category: Category) -> Entry:
        """Return a link to a category's listing."""
        return Entry(category.title, self._addresses.collection(f"chuyen-muc/{category.slug}"))

    def entry(self, collection: Collection, entries: tuple[Entry, ...] = ()) -> Entry:
        """Return a link to a collection, with its count."""
        return Entry(
            title=collection.title,
            url=self._addresses.collection(collection.folder),
            count=len(collection.notices),
            description=collection.description,
            entries=entries,
        )

    def picture(self, image: Image) -> Picture:
        """Return a notice's picture with its size."""
        width, height = picture_size(self._docs.file(image.file.path)) or (0, 0)
        return Picture(
            quote(image.file.path), image.alt, image.caption, image.credit, width, height
        )

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
    if notice.updated:
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
