"""The facets by which documents are listed: kind, issuer, year and standing."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.pages.dossier.document_views import Facet
from newsroom.pages.dossier.library import document_of
from newsroom.pages.entry import Entry
from newsroom.pages.listing.collections import Collection
from newsroom.text.vietnamese import alphabetical, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.addresses import Addresses
    from newsroom.notices.notice import Notice
    from newsroom.pages.dossier.library import Library

FOLDER, TITLE = "van-ban", "Văn bản"
"""Where the lists of documents lie in the site, and what they are called."""
_FACETS = {
    "loai": "Loại văn bản",
    "co-quan": "Cơ quan ban hành",
    "nam": "Năm ban hành",
    "hieu-luc": "Hiệu lực",
}
_NAMELESS = "khac"


class DocumentFacets:
    """The documents of a library in lists: of each kind, issuer, year and standing."""

    def __init__(self, library: Library, addresses: Addresses) -> None:
        """Sort the documents of `library`."""
        self._library = library
        self._addresses = addresses

    def collections(self) -> Iterator[Collection]:
        """Yield every list."""
        for facet, groups in self._groups.items():
            for slug, found in groups.items():
                title = f"{TITLE}: {self._titles[facet, slug]}"
                yield Collection("documents", f"{FOLDER}/{facet}/{slug}", title, found)

    def views(self) -> tuple[Facet, ...]:
        """Return the links to every list, with its count."""
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

    def entries(self, notice: Notice) -> list[Entry]:
        """Return the links to the lists of a document's kind, issuer, year and standing."""
        return [Entry(self._titles[place], self._url(*place)) for place in self._places(notice)]

    @cached_property
    def _groups(self) -> dict[str, dict[str, list[Notice]]]:
        """The notices of each list, by its facet and its slug: newest year first, else by name."""
        groups: dict[str, dict[str, list[Notice]]] = {facet: defaultdict(list) for facet in _FACETS}
        for notice in self._library.notices:
            for facet, slug in self._places(notice):
                groups[facet][slug].append(notice)
        return {
            facet: {
                slug: found[slug]
                for slug in sorted(found, key=alphabetical, reverse=facet == "nam")
            }
            for facet, found in groups.items()
        }

    @cached_property
    def _titles(self) -> dict[tuple[str, str], str]:
        """What each list is called: the commonest spelling."""
        spellings: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for notice in self._library.notices:
            for place, name in zip(self._places(notice), self._names(notice), strict=True):
                spellings[place][name] += 1
        return {
            place: min(found, key=lambda n: (-found[n], n)) for place, found in spellings.items()
        }

    def _names(self, notice: Notice) -> tuple[str, str, str, str]:
        document, standing = document_of(notice), self._library.standing(notice)
        year = f"{document.issued.year:04}"
        return document.kind, document.issuer, year, standing.value.capitalize()

    def _places(self, notice: Notice) -> list[tuple[str, str]]:
        names = self._names(notice)
        return [
            (facet, slugify(name) or _NAMELESS) for facet, name in zip(_FACETS, names, strict=True)
        ]

    def _url(self, facet: str, slug: str) -> str:
        return self._addresses.collection(f"{FOLDER}/{facet}/{slug}")
