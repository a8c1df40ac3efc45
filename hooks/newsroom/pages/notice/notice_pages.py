"""The pages of an edition's notices, and what they lead to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.pages.entry import Entry
from newsroom.pages.notice.notice_page import Adjacent, NoticePage, RelatedNotices
from newsroom.pages.notice.notice_view import AuthorEntry
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Author, Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.card.cards import Cards
    from newsroom.pages.dossier.dossiers import Dossiers
    from newsroom.pages.listing.indexes import Indexes


class NoticePages:
    """Makes the page of every notice."""

    def __init__(  # noqa: PLR0913 (all that their pages lead to)
        self,
        notices: Sequence[Notice],
        settings: Settings,
        *,
        cards: Cards,
        indexes: Indexes,
        dossiers: Dossiers,
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
        self.dossiers = dossiers
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
        self, notice: Notice, page: NoticePage | None, cards: Cards, dossiers: Dossiers
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
            dossiers=dossiers,
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
