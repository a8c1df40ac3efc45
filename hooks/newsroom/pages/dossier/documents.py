"""The documents of an edition, as lists and the pages of their notices show them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from newsroom.notices.addresses import collection_path
from newsroom.pages.card.cards import anchor
from newsroom.pages.dossier.document_facets import FOLDER, TITLE, DocumentFacets
from newsroom.pages.dossier.document_views import DocumentFacts, DocumentRow, RelationView
from newsroom.pages.dossier.documents_page import WHOLE, DocumentsPage
from newsroom.pages.dossier.library import document_of
from newsroom.pages.entry import Entry
from newsroom.pages.listing.collections import Collection, Listing
from newsroom.pages.listing.page_links import unfinished

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.card.cards import Cards
    from newsroom.pages.dossier.library import Library
    from newsroom.pages.page import Page

_DESCRIPTION = "Văn bản đã giới thiệu trên trang: số hiệu, trích yếu, hiệu lực hiện nay."
_NAMING = 20
"""Notices shown that name a document."""


class Documents:
    """Makes the lists of a library, and what pages of notices show of their documents."""

    def __init__(self, library: Library, settings: Settings, cards: Cards) -> None:
        """Show the documents of `library`."""
        self.library = library
        self.settings = settings
        self.facets = DocumentFacets(library, settings.addresses)
        """The lists of each kind, issuer, year and standing."""
        self._addresses = settings.addresses
        self._cards = cards
        self._rows: dict[str, DocumentRow] = {}

    @property
    def entry(self) -> Entry:
        """The link to all documents."""
        url = self._addresses.collection(FOLDER)
        return Entry(TITLE, url, len(self.library.notices), _DESCRIPTION)

    def pages(self) -> Iterator[Page]:
        """Yield every list; there is none where there is no document."""
        if not self.library.notices:
            return
        every = Collection("documents", FOLDER, TITLE, self.library.notices)
        yield from self._list_pages(every)
        if self.whole_url:
            path, whole = collection_path(WHOLE), Listing(None, every.notices)
            yield DocumentsPage(path, self._addresses, every, whole, self)
        for each in self.facets.collections():
            yield from self._list_pages(each)

    def _list_pages(self, collection: Collection) -> Iterator[Page]:
        for each in collection.listings(self.settings.per_page):
            path = collection_path(collection.folder, each.number)
            yield DocumentsPage(path, self._addresses, collection, each, self)
        yield from unfinished(collection, self.settings)

    @property
    def whole_url(self) -> str:
        """The address of all documents on one page; empty where one page has them anyway."""
        is_long = len(self.library.notices) > self.settings.per_page
        return self._addresses.collection(WHOLE) if is_long else ""

    def row(self, notice: Notice) -> DocumentRow:
        """Return a notice's document as lists show it."""
        if notice.path not in self._rows:
            document, standing = document_of(notice), self.library.standing(notice)
            kind, issuer, year, stands = self.facets.entries(notice)
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
                RelationView(tie.label, tuple(map(self._other, tie.others)))
                for tie in self.library.ties(notice)
            ),
            named_by=tuple(map(self._cards.teaser, naming[:_NAMING])),
            named_more=max(0, len(naming) - _NAMING),
        )

    def _other(self, other: Notice | str) -> Entry:
        if isinstance(other, str):
            return Entry(other, "")
        return Entry(self.library.name_and_standing(other), self._addresses.page(other.path))
