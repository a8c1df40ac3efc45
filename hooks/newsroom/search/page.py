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
from newsroom.search.files import SearchResult, files
from newsroom.search.index_format import ALPHABET, CATALOGUE, FOLDER, KINDS, LAST, path_of
from newsroom.search.searched_texts import heads_of, parts_of
from newsroom.search.spelling import word_key
from newsroom.search.words import IndexedNotice, indexed_words
from newsroom.text.compact_json import compact_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.content import Content
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.search.blocks import IndexBlock
    from newsroom.search.files import IndexFile
    from newsroom.search.kept import KeptIndex
    from newsroom.search.store import SearchIndex
    from newsroom.search.words import IndexedWords

_INDEXING, _RENEWING = 0.5, 0.05
"""Milliseconds that it takes to index a notice, and to renew the index of others around it."""
_WRITING = 0.1
"""How long it takes to write a file that is made already, beside making a page."""


class Search:
    """What readers search, and the page on which they do."""

    def __init__(
        self,
        notices: Sequence[Notice],
        settings: Settings,
        *,
        now: datetime,
        read: Callable[[Notice], Content],
        known: KeptIndex,
    ) -> None:
        """Search `notices`, newest first, but those that have been withdrawn by `now`.

        `read` gives a notice's content; `known` is the index of the last build.
        """
        self._settings = settings
        self._read = read
        self._known = known
        searched = [each for each in reversed(notices) if not each.is_withdrawn(now)]
        self._notices = {each.path: each for each in searched if settings.search}
        """By their paths, from the oldest on."""
        self._now = now
        self._wait: Callable[[], list[IndexFile]] = list

    @property
    def url(self) -> str:
        """The address of the page, empty where the site has no search."""
        return self._settings.addresses.collection(FOLDER) if self._settings.search else ""

    def begin(self) -> None:
        """Let the files of the index be made, beside other work where that takes long."""
        if self._settings.search:
            each = _RENEWING if self._known.is_there else _INDEXING
            milliseconds = each * len(self._notices)
            self._wait = meanwhile(self._made, milliseconds, leave=self._known.save)

    def products(self) -> Iterator[Product]:
        """Yield the files of the index, once they have begun; none where the site has no search."""
        made, self._wait = self._wait(), list
        for file in made:
            content = partial(self._content, file)
            yield Product(file.path, parts(file.fingerprint), content, weight=_WRITING)

    def pages(self) -> Iterator[Page]:
        """Yield the search page, if there is one."""
        if self._settings.search:
            yield SearchPage(collection_path(FOLDER), self._settings.addresses, self)

    def view(self) -> SearchView:
        """Return what the page shows."""
        abbreviations = self._settings.abbreviations.items()
        categories = self._settings.categories
        newest_last = self._notices.values()
        agreed = {
            "alphabet": ALPHABET,
            "last": LAST,
            "kinds": KINDS,
            "abbreviations": {word_key(short): words for short, words in abbreviations},
        }
        return SearchView(
            title="Tìm kiếm",
            description="Tìm tin theo từ, số văn bản, ngày, cụm từ; có dấu hay không đều được.",
            categories=tuple((each.slug, each.short or each.title) for each in categories),
            years=tuple(dict.fromkeys(each.date.year for each in reversed(newest_last))),
            index_url=FOLDER,
            contents_url=CATALOGUE,
            # It stands within a script, which only this sign could end.
            catalogue=compact_json(agreed).replace("<", "\\u003c"),
        )

    def _made(self) -> list[IndexFile]:
        found = [
            SearchResult(
                self._settings.addresses.page(notice.path),
                notice.title,
                notice.date,
                notice.category.slug,
                "Hết hiệu lực" if notice.has_expired(self._now) else "",
            )
            for notice in self._notices.values()
        ]
        return list(files(self._index(), found))

    def _index(self) -> SearchIndex:
        sources = [IndexedNotice(path, notice.digest) for path, notice in self._notices.items()]
        return self._known.renewed(sources, self._words)

    def _content(self, file: IndexFile) -> bytes:
        return file.content or self._blocks[file.path].content()

    @cached_property
    def _blocks(self) -> dict[str, IndexBlock]:
        """The blocks by their paths: asked for where the site has lost what it had."""
        return {path_of("tu", block.name): block for block in self._index().blocks}

    def _words(self, source: IndexedNotice) -> IndexedWords:
        notice = self._notices[source.key]
        return indexed_words(
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

    def _view(self) -> SearchView:
        return self.search.view()
