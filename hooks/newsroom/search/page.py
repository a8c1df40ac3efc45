"""The search page, and the index its script reads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from newsroom.building.product import Product, parts
from newsroom.building.workers import meanwhile
from newsroom.notices.addresses import collection_path
from newsroom.pages.page import Page
from newsroom.pages.search_view import SearchView
from newsroom.search.digits import ALPHABET, LAST
from newsroom.search.files import CATALOGUE, FOLDER, Found, files
from newsroom.search.lists import KINDS
from newsroom.search.parts import heads_of, parts_of
from newsroom.search.spelling import spelled
from newsroom.search.store import Source
from newsroom.search.words import words_of
from newsroom.text.compact_json import compact_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.content import Content
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.search.store import SearchIndex
    from newsroom.search.words import Words

_INDEXING = 0.5
"""Milliseconds that it takes to index a notice."""


class Search:
    """What readers search, and the page on which they do."""

    def __init__(
        self,
        notices: Sequence[Notice],
        settings: Settings,
        *,
        now: datetime,
        read: Callable[[Notice], Content],
        known: SearchIndex,
    ) -> None:
        """Search `notices`, newest first, but those that have been withdrawn by `now`.

        `read` gives a notice's content; `known` is the index of the last build.
        """
        self._settings = settings
        self._read = read
        self._known = known
        searched = [each for each in reversed(notices) if not each.is_withdrawn(now)]
        self._notices = {each.path: each for each in searched if settings.search}
        self._found = [
            Found(
                settings.addresses.page(notice.path),
                notice.title,
                notice.date,
                notice.category.slug,
                "Hết hiệu lực" if notice.has_expired(now) else "",
            )
            for notice in self._notices.values()
        ]

    @property
    def url(self) -> str:
        """The address of the page, empty where the site has no search."""
        return self._settings.addresses.collection(FOLDER) if self._settings.search else ""

    def begin(self) -> None:
        """Let the index be made, beside other work where that takes long."""
        self._renewed  # noqa: B018

    @cached_property
    def _renewed(self) -> Callable[[], SearchIndex]:
        sources = [Source(path, notice.digest) for path, notice in self._notices.items()]
        work = partial(self._known.renewed, sources, self._words)
        return meanwhile(work, _INDEXING * len(self._known.lacking(sources)))

    @cached_property
    def index(self) -> SearchIndex:
        """Which notices, from the oldest on, have which words."""
        return self._renewed()

    def products(self) -> Iterator[Product]:
        """Yield the files of the index, none where the site has no search."""
        if self._settings.search:
            for file in files(self.index, self._found):
                yield Product(file.path, parts(file.fingerprint), file.make)

    def pages(self) -> Iterator[Page]:
        """Yield the search page, if there is one."""
        if self._settings.search:
            yield SearchPage(collection_path(FOLDER), self._settings.addresses, self)

    def view(self) -> SearchView:
        """Return what the page shows."""
        abbreviations = self._settings.abbreviations.items()
        categories = self._settings.categories
        agreed = {
            "alphabet": ALPHABET,
            "last": LAST,
            "kinds": KINDS,
            "abbreviations": {spelled(short): words for short, words in abbreviations},
        }
        return SearchView(
            title="Tìm kiếm",
            description="Tìm tin theo từ, số văn bản, ngày, cụm từ; có dấu hay không đều được.",
            categories=tuple((each.slug, each.short or each.title) for each in categories),
            years=tuple(dict.fromkeys(each.date.year for each in reversed(self._found))),
            index_url=FOLDER,
            contents_url=CATALOGUE,
            # It stands within a script, which only this sign could end.
            catalogue=compact_json(agreed).replace("<", "\\u003c"),
        )

    def _words(self, source: Source) -> Words:
        notice = self._notices[source.key]
        return words_of(
            heads_of(notice),
            parts_of(notice, self._read(notice).words),
            published=notice.date.date(),
            category=notice.category.slug,
        )


@dataclass(frozen=True)
class SearchPage(Page):
    """The page on which readers search."""

    template = "search.html"
    search: Search

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        return [repr(self.view)]

    def _view(self) -> SearchView:
        return self.search.view()
