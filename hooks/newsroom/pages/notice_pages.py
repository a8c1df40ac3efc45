"""The pages of the notices themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsroom.pages.page import Page
from newsroom.pages.views import AuthorEntry, Entry, NoticeView
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Author, Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.cards import Cards
    from newsroom.pages.indexes import Indexes
    from newsroom.pages.shelves import Shelves

_DEMONSTRATION_TAG = canonical("tin minh hoạ")


class Adjacent(NamedTuple):
    """The notices of its category that a notice's page leads to."""

    newer: Notice | None = None
    older: Notice | None = None


class RelatedNotices(NamedTuple):
    """What is shown with a notice as related."""

    chosen: Sequence[Notice]
    """The editor's choice, then what the texts say."""
    fillers: Sequence[Notice]
    """The nearest in time of the category, where the texts say too little."""


class NoticePages:
    """Makes the page of every notice."""

    def __init__(  # noqa: PLR0913 (all that their pages lead to)
        self,
        notices: Sequence[Notice],
        settings: Settings,
        *,
        cards: Cards,
        indexes: Indexes,
        shelves: Shelves,
        related: Callable[[Notice], RelatedNotices],
        now: datetime,
    ) -> None:
        """Make pages of `notices`, newest first, as they stand `now`.

        `related` is asked only for pages that are compared or drawn.
        """
        self._notices = notices
        self._settings = settings
        self.cards = cards
        self._indexes = indexes
        self.shelves = shelves
        self.related = related
        self.now = now

    def pages(self) -> Iterator[NoticePage]:
        """Yield the pages, newest notice first."""
        newer: dict[str, Notice] = {}
        older: dict[str, Notice] = {}
        for collection in self._indexes.categories:
            for later, earlier in zip(collection.notices, collection.notices[1:], strict=False):
                newer[earlier.path], older[later.path] = later, earlier
        for notice in self._notices:
            near = Adjacent(newer.get(notice.path), older.get(notice.path))
            yield NoticePage(notice.path, self._settings.addresses, notice, near, self)

    def drafted(
        self, notice: Notice, page: NoticePage | None, cards: Cards, shelves: Shelves
    ) -> NoticePage:
        """Return the page of a notice as it is being written, among what is known here.

        `page` is the one that it had, whose neighbours it keeps; a new one has none.
        """
        nothing = RelatedNotices((), ())
        related = self.related(page.of) if page else nothing
        maker = NoticePages(
            [notice],
            self._settings,
            cards=cards,
            indexes=self._indexes,
            shelves=shelves,
            related=lambda _: related,
            now=self.now,
        )
        near = page.near if page else Adjacent()
        return NoticePage(notice.path, self._settings.addresses, notice, near, maker)

    def knows(self, notice: Notice) -> bool:
        """Whether the authors and tags of a notice are of those that have pages already."""
        return self.authors.keys() >= {*notice.authors} and self.tags.keys() >= {*notice.tags}

    @cached_property
    def authors(self) -> dict[Author, AuthorEntry]:
        """The link to the listing of each author."""
        authors = {author for notice in self._notices for author in notice.authors}
        links = self._indexes.authors
        return {
            author: AuthorEntry(author.byline, links.get(canonical(author.byline), ""))
            for author in authors
        }

    @cached_property
    def tags(self) -> dict[str, Entry]:
        """The link to the listing of each tag.

        Its address is empty where all the notices are withdrawn or expired.
        """
        tags = {tag for notice in self._notices for tag in notice.tags}
        return {tag: Entry(tag, self._indexes.tags.get(canonical(tag), "")) for tag in tags}


@dataclass(frozen=True)
class NoticePage(Page):
    """A notice's own page."""

    template = "notice.html"
    of: Notice
    near: Adjacent
    maker: NoticePages

    @property
    def notice(self) -> Notice:
        """The notice whose page it is."""
        return self.of

    @property
    def changed(self) -> datetime:
        """When readers last saw it change."""
        return self.of.changed(self.maker.now)

    @property
    def in_sitemap(self) -> bool:
        """Whether search engines shall lead to it."""
        return self.of.is_listed(self.maker.now)

    def text_source(self) -> list[str]:
        """Return what its text, and what goes with it, are made from, here and in feeds."""
        shelves = self.maker.shelves
        return [
            *self.maker.cards.own_source(self.of),
            *shelves.sources(self.of),
            repr(shelves.library.links(self.of)) if self.of.mentions else "",
        ]

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        notice, maker = self.of, self.maker
        source = maker.cards.source
        chosen, fillers = maker.related(notice)
        newer, older = self.near
        return [
            *self.text_source(),
            *(maker.authors[author].url for author in notice.authors),
            *(maker.tags[tag].url for tag in notice.tags),
            source(newer) if newer else "",
            source(older) if older else "",
            *map(source, chosen),
            "",
            *map(source, fillers),
        ]

    def _view(self) -> NoticeView:
        notice, maker, cards = self.of, self.maker, self.maker.cards
        chosen, fillers = maker.related(notice)
        newer, older = self.near
        return NoticeView(
            title=notice.title,
            date=notice.date,
            authors=tuple(map(maker.authors.__getitem__, notice.authors)),
            category=cards.category(notice.category),
            summary=notice.summary if notice.has_summary else "",
            image=cards.pictures.leading(notice),
            tags=tuple(map(maker.tags.__getitem__, notice.tags)),
            attachments=tuple(cards.download(each) for each in notice.attachments),
            source=notice.source,
            states=cards.states(notice),
            newer=cards.teaser(newer) if newer else None,
            older=cards.teaser(older) if older else None,
            related=tuple(map(cards.teaser, chosen)),
            related_filler=tuple(map(cards.teaser, fillers)),
            is_withdrawn=notice.is_withdrawn(maker.now),
            demonstration=_DEMONSTRATION_TAG in map(canonical, notice.tags),
            document=maker.shelves.documents.facts(notice),
            event=maker.shelves.calendar.event(notice),
            affair=maker.shelves.affairs.place(notice),
            links=maker.shelves.library.links(notice),
        )
