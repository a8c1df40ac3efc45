"""Notices as other pages show them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from newsroom.building.fingerprint import fingerprint
from newsroom.pages.collections import CATEGORIES
from newsroom.pages.views import Card, Download, Enclosure, Entry, State, Teaser
from newsroom.pictures.file import media_type
from newsroom.text.dates import format_date

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from newsroom.attachments.downloads import Downloads
    from newsroom.notices.notice import Attachment, Correction, Notice
    from newsroom.notices.settings import Category, Settings
    from newsroom.pages.collections import Collection
    from newsroom.pictures.shown import ShownPictures

_KILOBYTE = 1024


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

    def source(self, notice: Notice) -> str:
        """Return a hash of all that a notice's card and teaser are made from, but the settings."""
        known = self._sources.get(notice.path)
        if known is None:
            known = self._sources[notice.path] = fingerprint(
                notice.path,
                notice.title,
                notice.date.isoformat(),
                notice.category.slug,
                notice.summary,
                repr(self.pictures.leading(notice)),
                repr(self.states(notice)),
            )
        return known

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
        return Download(attachment.title, quote(path), kind or "Tệp", _in_words(size))

    def own_source(self, notice: Notice) -> list[str]:
        """Return what a notice's content, and what goes with it, are made from."""
        return [
            notice.digest,
            repr(self.states(notice)),
            repr(self.pictures.leading(notice)),
            repr(self.pictures.illustrations(notice)),
            repr(list(map(self.download, notice.attachments))),
        ]

    def states(self, notice: Notice) -> tuple[State, ...]:
        """Return why a notice is not simply in force."""
        return tuple(_states(notice, self._now))


def _states(notice: Notice, now: datetime) -> list[State]:
    states = []
    if notice.draft:
        text = "Bản nháp: trang này chỉ có trong bản xem trước, chưa được đăng."
        states.append(State("draft", text))
    elif notice.date > now:
        text = f"Hẹn đăng lúc {format_date(notice.date)}: trang này chỉ có trong bản xem trước."
        states.append(State("embargo", text))
    if notice.withdrawal and notice.is_withdrawn(now):
        day = format_date(notice.withdrawal.date)[:10]
        reason = notice.withdrawal.reason
        states.append(State("withdrawn", f"Tin này đã được thu hồi ngày {day}. Lý do: {reason}"))
    if notice.expires and notice.has_expired(now):
        text = f"Tin này đã hết hiệu lực từ {format_date(notice.expires)}, được giữ lại để tra cứu."
        states.append(State("expired", text))
    if corrections := notice.corrected(now):
        newest, *earlier = map(_told, corrections)
        states.append(State("corrected", newest, tuple(earlier)))
    return states


def _told(correction: Correction) -> str:
    moment, note = format_date(correction.date), correction.note
    return f"Đính chính lúc {moment}: {note}" if note else f"Cập nhật lúc {moment}."


def _in_words(size: int) -> str:
    """Return a size in bytes as KB or MB, with a decimal comma."""
    kilobytes = max(1, round(size / _KILOBYTE))
    if kilobytes < _KILOBYTE:
        return f"{kilobytes} KB"
    return f"{kilobytes / _KILOBYTE:.1f} MB".replace(".", ",")
