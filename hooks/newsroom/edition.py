"""One edition of the site: every page of the news, made from its notices at one moment."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from newsroom.building.workers import meanwhile
from newsroom.feeds.feed import LONGEST, MEDIA_TYPES, Feed, FeedEntry
from newsroom.pages.banner import slogans_in_force
from newsroom.pages.cards import Addresses, Cards
from newsroom.pages.collections import by_date
from newsroom.pages.indexes import Indexes
from newsroom.pages.views import (
    AuthorEntry,
    Block,
    Entry,
    FrontView,
    NewsView,
    NoticeView,
)
from newsroom.related.related import Candidate, find_kin
from newsroom.search.page import Search
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Author, Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.collections import Collection
    from newsroom.pages.page import Page
    from newsroom.pictures.shown import Photos
    from newsroom.reading.docs_folder import Docs
    from newsroom.related.neighbours import Neighbourhood
    from newsroom.related.related import Kin
    from newsroom.related.terms import Terms

_DEMONSTRATION_TAG = canonical("tin minh hoạ")
_NEWEST = 6
_IN_BLOCK = 4


class _Near(NamedTuple):
    """The notices that another's page leads to."""

    newer: Notice | None
    older: Notice | None


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
        known: Neighbourhood,
        read: Callable[[Notice], str],
        preview: bool = False,
    ) -> None:
        """Make an edition of `notices`, all of which are published, as of `now`.

        `terms` are those of the notices by their digests; `known` is how near the notices of the
        last build were; `read` gives a notice's text.
        """
        self.notices = by_date(notices)
        """All of them, newest first."""
        candidates = [Candidate.of(each, terms[each.digest], now) for each in self.notices]
        self._find_related_news = meanwhile(
            lambda: find_kin(candidates, limit=settings.related, known=known), len(candidates)
        )
        self._by_path = {notice.path: notice for notice in self.notices}
        self._listed = [notice for notice in self.notices if notice.is_listed(now)]
        self._settings = settings
        self._now = now
        self._addresses = Addresses(directory_urls)
        self._cards = Cards(docs, self._addresses, settings.categories, now)
        self._indexes = Indexes(self.notices, settings, self._cards, now=now)
        self.search = Search(
            self.notices, settings, self._addresses, now=now, read=read, preview=preview
        )

    @cached_property
    def news(self) -> NewsView:
        """What every page of the site shows."""
        today = self._now.astimezone(self._settings.zone).date()
        return NewsView(
            categories=tuple(self._cards.category(each) for each in self._settings.categories),
            slogans=slogans_in_force(self._settings.slogans, today),
            folder_url=self._addresses.collection(self._settings.folder),
            search_url=self.search.url,
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
        return [*self._notice_pages(), *self._indexes.pages(), *self.search.pages()]

    @cached_property
    def syndicated(self) -> list[tuple[Entry, Sequence[Notice]]]:
        """What has feeds: all news, which the front page stands for, and each category."""
        categories = ((self._cards.entry(each), each.notices) for each in self._indexes.categories)
        return [(Entry("", ""), self._listed), *categories]

    def feeds(self, size_of: Callable[[str], int]) -> list[Feed]:
        """Return the feeds in every format; `size_of` tells of a picture how many bytes it has."""
        pages = {page.path: page for page in self.pages}

        def entry(notice: Notice) -> FeedEntry:
            enclosure = self._cards.enclosure(notice, size_of)
            source = (notice.path, *self._own_source(notice), repr(enclosure))
            changed = notice.changed(self._now)
            return FeedEntry(pages[notice.path], notice, changed, enclosure, source)

        found = [(each, tuple(map(entry, notices[:LONGEST]))) for each, notices in self.syndicated]
        return [Feed(suffix, *each) for each in found for suffix in MEDIA_TYPES]

    @cached_property
    def photos(self) -> Photos:
        """The pictures that the pages show."""
        photos = self._cards.photos
        for notice in self.notices:
            photos.leading(notice)
            photos.illustrations(notice)
        return photos

    def _notice_pages(self) -> Iterator[Page]:
        newer: dict[str, Notice] = {}
        older: dict[str, Notice] = {}
        for collection in self._indexes.categories:
            for later, earlier in zip(collection.notices, collection.notices[1:], strict=False):
                newer[earlier.path], older[later.path] = later, earlier
        for notice in self.notices:
            near = _Near(newer.get(notice.path), older.get(notice.path))
            yield self._addresses.make(
                notice.path,
                "notice.html",
                partial(self._notice_view, notice, near),
                made_from=partial(self._notice_source, notice, near),
                notice=notice,
                changed=notice.changed(self._now),
                in_sitemap=notice.is_listed(self._now),
            )

    @cached_property
    def kin(self) -> dict[str, Kin]:
        """What is related to each notice, by path; to be asked for before any workers begin."""
        return self._related_news[0]

    @property
    def near(self) -> Neighbourhood:
        """How near the notices are, for the next build to know."""
        return self._related_news[1]

    @cached_property
    def _related_news(self) -> tuple[dict[str, Kin], Neighbourhood]:
        return self._find_related_news()

    def _notice_source(self, notice: Notice, near: _Near) -> list[str]:
        """Return all that the page of a notice is made from, but the settings."""
        teaser = self._cards.teaser_source
        related, fillers = self._related(notice)
        return [
            *self._own_source(notice),
            *(self._author_entries[author].url for author in notice.authors),
            *(self._tag_entries[tag].url for tag in notice.tags),
            teaser(near.newer) if near.newer else "",
            teaser(near.older) if near.older else "",
            *map(teaser, related),
            "",
            *map(teaser, fillers),
        ]

    def _own_source(self, notice: Notice) -> list[str]:
        """Return what a notice's text, and what goes with it, are made from."""
        return [
            notice.digest,
            repr(self._cards.states(notice)),
            repr(self._cards.photos.leading(notice)),
            repr(self._cards.photos.illustrations(notice)),
            repr(list(map(self._cards.download, notice.attachments))),
        ]

    def _related(self, notice: Notice) -> tuple[list[Notice], list[Notice]]:
        """Return the notices that belong to another, and those that fill up."""
        kin = self.kin[notice.path]
        chosen = (*kin.pins, *(match.path for match in kin.matches))
        return [self._by_path[path] for path in chosen], [self._by_path[p] for p in kin.fillers]

    def _notice_view(self, notice: Notice, near: _Near) -> NoticeView:
        cards = self._cards
        related, fillers = self._related(notice)
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
            newer=cards.teaser(near.newer) if near.newer else None,
            older=cards.teaser(near.older) if near.older else None,
            related=tuple(map(cards.teaser, related)),
            related_filler=tuple(map(cards.teaser, fillers)),
            demonstration=_DEMONSTRATION_TAG in map(canonical, notice.tags),
        )

    @cached_property
    def _author_entries(self) -> dict[Author, AuthorEntry]:
        entries = {}
        for author in {author for notice in self.notices for author in notice.authors}:
            url = self._url(self._indexes.authors, author.byline)
            entries[author] = AuthorEntry(author.byline, url)
        return entries

    @cached_property
    def _tag_entries(self) -> dict[str, Entry]:
        entries = {}
        for tag in {tag for notice in self.notices for tag in notice.tags}:
            entries[tag] = Entry(tag, self._url(self._indexes.tags, tag))
        return entries

    def _url(self, collections: Mapping[str, Collection], name: str) -> str:
        """Return the address of an author's or a tag's listing.

        It is empty where all the notices are withdrawn or expired.
        """
        collection = collections.get(canonical(name))
        return self._addresses.collection(collection.folder) if collection else ""
