"""One edition of the site: every page of the news, made from its notices at one moment."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.banner import slogans_in_force
from newsroom.cards import Addresses, Cards
from newsroom.indexes import Indexes
from newsroom.kinship import Candidate, find_kin
from newsroom.listing import by_date
from newsroom.vietnamese import canonical
from newsroom.views import (
    AuthorEntry,
    Block,
    Entry,
    FrontView,
    NewsView,
    NoticeView,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from newsroom.docs import Docs
    from newsroom.kinship import Kin
    from newsroom.notice import Author, Notice
    from newsroom.page import Page
    from newsroom.photos import Photos
    from newsroom.settings import Settings
    from newsroom.terms import Terms

_DEMONSTRATION_TAG = canonical("tin minh hoạ")
_NEWEST = 6
_IN_BLOCK = 4


class Edition:
    """Everything that the site shows of the notices it is given."""

    def __init__(  # noqa: PLR0913 (it is where everything comes together)
        self,
        notices: Iterable[Notice],
        settings: Settings,
        docs: Docs,
        *,
        directory_urls: bool,
        now: datetime,
        terms: Mapping[str, Terms],
    ) -> None:
        """Make an edition of `notices`, all of which are published, as of `now`.

        `terms` are those of the notices by their digests.
        """
        self._terms = terms
        self.notices = by_date(notices)
        """All of them, newest first."""
        self._by_path = {notice.path: notice for notice in self.notices}
        self._listed = [notice for notice in self.notices if notice.is_listed(now)]
        self._settings = settings
        self._now = now
        self._addresses = Addresses(directory_urls)
        self._cards = Cards(docs, self._addresses, settings.categories, now)
        self._indexes = Indexes(self.notices, settings, self._cards, now=now)

    @cached_property
    def news(self) -> NewsView:
        """What every page of the site shows."""
        today = self._now.astimezone(self._settings.zone).date()
        return NewsView(
            categories=tuple(self._cards.category(each) for each in self._settings.categories),
            slogans=slogans_in_force(self._settings.slogans, today),
            folder_url=self._addresses.collection(self._settings.folder),
        )

    @cached_property
    def front(self) -> FrontView:
        """The front page: one notice large, the newest, then each category's newest."""
        lead = next((each for each in self._listed if each.featured), None)
        lead = lead or next(iter(self._listed), None)
        newest = [each for each in self._listed[: _NEWEST + 1] if each is not lead][:_NEWEST]
        return FrontView(
            lead=self._cards.card(lead) if lead else None,
            newest=tuple(map(self._cards.card, newest)),
            blocks=tuple(
                Block(
                    self._cards.entry(each), tuple(map(self._cards.card, each.notices[:_IN_BLOCK]))
                )
                for each in self._indexes.categories
                if each.notices
            ),
        )

    @cached_property
    def pages(self) -> list[Page]:
        """Every page of the news but the front page."""
        return [*self._notice_pages(), *self._indexes.pages()]

    @cached_property
    def photos(self) -> Photos:
        """The pictures that the pages show."""
        assert self.pages is not None  # making them asks for the pictures
        return self._cards.photos

    def _notice_pages(self) -> Iterator[Page]:
        newer: dict[str, Notice] = {}
        older: dict[str, Notice] = {}
        for collection in self._indexes.categories:
            for later, earlier in zip(collection.notices, collection.notices[1:], strict=False):
                newer[earlier.path], older[later.path] = later, earlier
        kin = find_kin(map(self._candidate, self.notices), limit=self._settings.related)
        for notice in self.notices:
            view = self._notice_view(
                notice, newer.get(notice.path), older.get(notice.path), kin[notice.path]
            )
            yield self._addresses.make(
                notice.path,
                "notice.html",
                view,
                notice=notice,
                changed=notice.changed(self._now),
                in_sitemap=notice.is_listed(self._now),
            )

    def _candidate(self, notice: Notice) -> Candidate:
        return Candidate(
            notice.path,
            notice.date,
            notice.category.slug,
            self._terms[notice.digest],
            tuple(reference.path for reference in notice.related),
            offered=notice.is_listed(self._now),
        )

    def _notice_view(
        self, notice: Notice, newer: Notice | None, older: Notice | None, kin: Kin
    ) -> NoticeView:
        cards, by_path = self._cards, self._by_path
        related = (*kin.pins, *(match.path for match in kin.matches))
        return NoticeView(
            title=notice.title,
            date=notice.date,
            authors=tuple(map(self._author_entries.__getitem__, notice.authors)),
            category=cards.category(notice.category),
            summary="" if notice.lead else notice.summary,
            image=cards.photos.leading(notice),
            illustrations=cards.photos.illustrations(notice),
            tags=tuple(map(self._tag_entries.__getitem__, notice.tags)),
            attachments=tuple(cards.download(each) for each in notice.attachments),
            source=notice.source,
            states=cards.states(notice),
            newer=cards.teaser(newer) if newer else None,
            older=cards.teaser(older) if older else None,
            related=tuple(cards.teaser(by_path[path]) for path in related),
            related_filler=tuple(cards.teaser(by_path[path]) for path in kin.fillers),
            demonstration=_DEMONSTRATION_TAG in map(canonical, notice.tags),
        )

    @cached_property
    def _author_entries(self) -> dict[Author, AuthorEntry]:
        """An author of nothing but withdrawn or expired notices has no listing."""
        entries = {}
        for author in {author for notice in self.notices for author in notice.authors}:
            collection = self._indexes.authors.get(canonical(author.byline))
            url = self._addresses.collection(collection.folder) if collection else ""
            entries[author] = AuthorEntry(author.byline, url)
        return entries

    @cached_property
    def _tag_entries(self) -> dict[str, Entry]:
        entries = {}
        for tag in {tag for notice in self.notices for tag in notice.tags}:
            collection = self._indexes.tags.get(canonical(tag))
            url = self._addresses.collection(collection.folder) if collection else ""
            entries[tag] = Entry(tag, url)
        return entries
