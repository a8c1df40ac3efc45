"""The lists of documents: all, and those of a kind, an issuer, a year, a standing."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.notices.addresses import collection_path, feed_path
from newsroom.pages.cards import anchor
from newsroom.pages.collections import Collection, Listing
from newsroom.pages.document_views import (
    DocumentFacts,
    DocumentListView,
    DocumentRow,
    Facet,
    Tie,
)
from newsroom.pages.library import document_of
from newsroom.pages.page import Page
from newsroom.pages.page_links import page_links, unfinished
from newsroom.pages.views import Entry
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.cards import Cards
    from newsroom.pages.library import Library

FOLDER = "van-ban"
"""Where the lists lie in the site."""
_WHOLE = f"{FOLDER}/tat-ca"
"""Where all documents stand on one page, which filtering reads where there are many."""
_TITLE = "Văn bản"
_DESCRIPTION = "Văn bản đã giới thiệu trên trang: số hiệu, trích yếu, hiệu lực hiện nay."
_FACETS = {
    "loai": "Loại văn bản",
    "co-quan": "Cơ quan ban hành",
    "nam": "Năm ban hành",
    "hieu-luc": "Hiệu lực",
}
_NAMELESS = "khac"
_NAMING = 20
"""Notices shown that name a document."""


class Documents:
    """Makes the lists of a library, and what pages of notices show of their documents."""

    def __init__(self, library: Library, settings: Settings, cards: Cards) -> None:
        """Show the documents of `library`."""
        self.library = library
        self.settings = settings
        self._addresses = settings.addresses
        self._cards = cards
        self._rows: dict[str, DocumentRow] = {}

    @property
    def entry(self) -> Entry:
        """The link to all documents."""
        url = self._addresses.collection(FOLDER)
        return Entry(_TITLE, url, len(self.library.notices), _DESCRIPTION)

    def pages(self) -> Iterator[Page]:
        """Yield every list; there is none where there is no document."""
        if not self.library.notices:
            return
        every = Collection("documents", FOLDER, _TITLE, self.library.notices)
        yield from self._list_pages(every)
        if self.whole_url:
            path, whole = collection_path(_WHOLE), Listing(None, every.notices)
            yield DocumentsPage(path, self._addresses, every, whole, self)
        for facet, groups in self._groups.items():
            for slug, found in groups.items():
                title = f"{_TITLE}: {self._titles[facet, slug]}"
                folder = f"{FOLDER}/{facet}/{slug}"
                yield from self._list_pages(Collection("documents", folder, title, found))

    def _list_pages(self, collection: Collection) -> Iterator[Page]:
        for each in collection.listings(self.settings.per_page):
            path = collection_path(collection.folder, each.number)
            yield DocumentsPage(path, self._addresses, collection, each, self)
        yield from unfinished(collection, self.settings)

    @property
    def whole_url(self) -> str:
        """The address of all documents on one page; empty where one page has them anyway."""
        is_long = len(self.library.notices) > self.settings.per_page
        return self._addresses.collection(_WHOLE) if is_long else ""

    def row(self, notice: Notice) -> DocumentRow:
        """Return a notice's document as lists show it."""
        if notice.path not in self._rows:
            document, standing = document_of(notice), self.library.standing(notice)
            kind, issuer, year, stands = (
                self._list(facet, slug) for facet, slug in self._places(notice)
            )
            self._rows[notice.path] = DocumentRow(
                url=self._addresses.page(notice.path),
                anchor=anchor(notice),
                number=document.number,
                kind=kind,
                issuer=issuer,
                year=year,
                standing=stands,
                standing_kind=standing.name.lower().replace("_", "-"),
                issued=document.issued,
                subject=document.subject or notice.title,
            )
        return self._rows[notice.path]

    def facts(self, notice: Notice) -> DocumentFacts | None:
        """Return what the page of a notice shows of its document, if it has one that stands."""
        if notice.document is None or notice not in self.library:
            return None
        document, naming = notice.document, self.library.naming(notice)
        return DocumentFacts(
            row=self.row(notice),
            signer=document.signer,
            in_force=document.begins,
            last_day=document.until and document.until - timedelta(microseconds=1),
            file=self._cards.download(notice.downloads[0]) if document.file else None,
            ties=tuple(
                Tie(tie.label, tuple(map(self._other, tie.others)))
                for tie in self.library.ties(notice)
            ),
            named_by=tuple(map(self._cards.teaser, naming[:_NAMING])),
            named_more=max(0, len(naming) - _NAMING),
        )

    def facets(self) -> tuple[Facet, ...]:
        """Return the lists within that of all documents."""
        return tuple(
            Facet(
                facet,
                label,
                tuple(
                    Entry(self._titles[facet, slug], self._url(facet, slug), len(found))
                    for slug, found in self._groups[facet].items()
                ),
            )
            for facet, label in _FACETS.items()
        )

    @cached_property
    def _groups(self) -> dict[str, dict[str, list[Notice]]]:
        """The notices of each list, by its facet and its slug: newest year first, else by name."""
        groups: dict[str, dict[str, list[Notice]]] = {facet: defaultdict(list) for facet in _FACETS}
        for notice in self.library.notices:
            for facet, slug in self._places(notice):
                groups[facet][slug].append(notice)
        return {
            facet: {slug: found[slug] for slug in sorted(found, reverse=facet == "nam")}
            for facet, found in groups.items()
        }

    @cached_property
    def _titles(self) -> dict[tuple[str, str], str]:
        """What each list is called: the commonest spelling."""
        spellings: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for notice in self.library.notices:
            for place, name in zip(self._places(notice), self._names(notice), strict=True):
                spellings[place][name] += 1
        return {
            place: min(found, key=lambda n: (-found[n], n)) for place, found in spellings.items()
        }

    def _names(self, notice: Notice) -> tuple[str, str, str, str]:
        document, standing = document_of(notice), self.library.standing(notice)
        return document.kind, document.issuer, f"{document.issued.year:04}", standing.value

    def _places(self, notice: Notice) -> list[tuple[str, str]]:
        names = self._names(notice)
        return [
            (facet, slugify(name) or _NAMELESS) for facet, name in zip(_FACETS, names, strict=True)
        ]

    def _list(self, facet: str, slug: str) -> Entry:
        return Entry(self._titles[facet, slug], self._url(facet, slug))

    def _url(self, facet: str, slug: str) -> str:
        return self._addresses.collection(f"{FOLDER}/{facet}/{slug}")

    def _other(self, other: Notice | str) -> Entry:
        if isinstance(other, str):
            return Entry(other, "")
        return Entry(self.library.name_and_standing(other), self._addresses.page(other.path))


@dataclass(frozen=True)
class DocumentsPage(Page):
    """A page of a list of documents."""

    template = "documents.html"
    collection: Collection
    listing: Listing
    documents: Documents

    @property
    def in_sitemap(self) -> bool:
        """Search engines shall lead to the newest of each list, not to page 7."""
        return self.listing.number is None and not self._is_whole

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        return [repr(self.view)]

    @property
    def _is_whole(self) -> bool:
        return self.path == collection_path(_WHOLE)

    def _view(self) -> DocumentListView:
        documents, collection, page = self.documents, self.collection, self.listing
        is_first = collection.folder == FOLDER and not (page.number or self._is_whole)
        links = None if self._is_whole else page_links(collection, page, documents.settings)
        issued = [document_of(each).issued.date() for each in page.notices]
        return DocumentListView(
            title=collection.title,
            description=_DESCRIPTION if is_first else "",
            parent=Entry("Trang chủ", "") if collection.folder == FOLDER else documents.entry,
            rows=tuple(map(documents.row, page.notices)),
            number=page.number,
            span=(issued[-1], issued[0]) if page.number else None,
            total=None if page.number else len(collection.notices),
            links=links,
            whole_url=documents.whole_url if is_first else "",
            facets=documents.facets() if is_first else (),
            feed=feed_path(self.url, "xml") if is_first else "",
        )
