"""The pages of an edition's notices, with the links that they need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.pages.card.cards import Cards
from newsroom.pages.dossier.dossiers import Dossiers
from newsroom.pages.entry import Entry
from newsroom.pages.listing.collections import by_date
from newsroom.pages.notice.notice_page import Adjacent, AuthorEntry, NoticePage, RelatedNotices
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from newsroom.attachments.downloads import Downloads
    from newsroom.notices.notice import Author, Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.listing.indexes import Indexes
    from newsroom.pictures.shown import ShownPictures


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

    @cached_property
    def by_path(self) -> dict[str, NoticePage]:
        """The page of each notice, by the path of its file, newest notice first."""
        return {page.path: page for page in self._pages()}

    def _pages(self) -> Iterator[NoticePage]:
        newer: dict[str, Notice] = {}
        older: dict[str, Notice] = {}
        for collection in self._indexes.categories:
            for later, earlier in zip(collection.notices, collection.notices[1:], strict=False):
                newer[earlier.path], older[later.path] = later, earlier
        for notice in self._notices:
            near = Adjacent(newer.get(notice.path), older.get(notice.path))
            yield NoticePage(notice.path, self._settings.addresses, notice, near, self)

    def drafted(self, notice: Notice, pictures: ShownPictures, files: Downloads) -> NoticePage:
        """Return the page of a notice as it is being written, among the others.

        It shows some of `pictures` and `files`, which may be newer than those of the others. It
        has the neighbours of the page that the notice had; a new one has none.
        """
        notice, page = notice.as_shown(self.now), self.by_path.get(notice.path)
        others = [each for each in self._notices if each.path != notice.path]
        cards = Cards(self._settings, pictures, files, now=self.now)
        related = self.related(page.of) if page else RelatedNotices((), ())
        maker = NoticePages(
            [notice],
            self._settings,
            cards=cards,
            indexes=self._indexes,
            dossiers=Dossiers(by_date([*others, notice]), self._settings, cards, now=self.now),
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
