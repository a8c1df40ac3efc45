"""A page of a list of documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.notices.addresses import collection_path, feed_path
from newsroom.pages.dossier.document_facets import FOLDER
from newsroom.pages.dossier.document_views import DocumentListView
from newsroom.pages.dossier.library import document_of
from newsroom.pages.entry import Entry
from newsroom.pages.listing.page_links import page_links
from newsroom.pages.page import Page

if TYPE_CHECKING:
    from newsroom.pages.dossier.documents import Documents
    from newsroom.pages.listing.collections import Collection, Listing

WHOLE = f"{FOLDER}/tat-ca"
"""Where all documents stand on one page, which filtering reads where there are many."""


@dataclass(frozen=True)
class DocumentsPage(Page):
    """A page of a list of documents."""

    template = "documents.html"
    collection: Collection
    listing: Listing
    documents: Documents

    @property
    def in_sitemap(self) -> bool:
        """Whether it stands in the sitemap: search engines need but the first page of a list."""
        return self.listing.number is None and not self._is_whole

    @property
    def _is_whole(self) -> bool:
        return self.path == collection_path(WHOLE)

    def _view(self) -> DocumentListView:
        documents, collection, page = self.documents, self.collection, self.listing
        is_first = collection.folder == FOLDER and not (page.number or self._is_whole)
        links = None if self._is_whole else page_links(collection, page, documents.settings)
        issued = [document_of(each).issued.date() for each in page.notices]
        return DocumentListView(
            title=collection.title,
            description=documents.entry.description if is_first else "",
            parent=Entry("Trang chủ", "") if collection.folder == FOLDER else documents.entry,
            rows=tuple(map(documents.row, page.notices)),
            number=page.number,
            span=(issued[-1], issued[0]) if page.number else None,
            total=None if page.number else len(collection.notices),
            links=links,
            whole_url=documents.whole_url if is_first else "",
            facets=documents.facets.views() if is_first else (),
            feed=feed_path(self.url, "xml") if is_first else "",
        )
