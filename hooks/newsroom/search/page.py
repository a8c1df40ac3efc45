"""The search of an edition: its index, and the page on which readers use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.pages.cards import collection_path
from newsroom.pages.views import SearchView
from newsroom.search.digits import ALPHABET, LAST
from newsroom.search.files import FOLDER, Found, to_json
from newsroom.search.lists import KINDS
from newsroom.search.spelling import spelled
from newsroom.search.volumes import Volume

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.pages.cards import Addresses
    from newsroom.pages.page import Page


class Search:
    """What readers search, and where."""

    def __init__(  # noqa: PLR0913 (as the edition)
        self,
        notices: Sequence[Notice],
        settings: Settings,
        addresses: Addresses,
        *,
        now: datetime,
        read: Callable[[Notice], str],
        preview: bool,  # noqa: ARG002 (the edition's word, of no use since an index is renewed)
    ) -> None:
        """Search `notices`, newest first, but those that have been withdrawn by `now`."""
        self._settings = settings
        self._addresses = addresses
        oldest_first = [each for each in reversed(notices) if not each.is_withdrawn(now)]
        self._found = [
            Found(
                addresses.page(notice.path),
                notice.title,
                notice.date,
                notice.category.slug,
                "Hết hiệu lực" if notice.has_expired(now) else "",
            )
            for notice in oldest_first
        ]
        self.volumes = [Volume(oldest_first, self._found, read)] if settings.search else []
        """The index; none where the site has no search."""

    @property
    def url(self) -> str:
        """The address of the page, empty where the site has no search."""
        return self._addresses.collection(FOLDER) if self._settings.search else ""

    def pages(self) -> Iterator[Page]:
        """Yield the search page, if there is one."""
        if self._settings.search:
            path = collection_path(FOLDER)
            yield self._addresses.make(path, "search.html", self._view)

    def _view(self) -> SearchView:
        abbreviations = self._settings.abbreviations.items()
        agreed = {
            "alphabet": ALPHABET,
            "last": LAST,
            "kinds": KINDS,
            "abbreviations": {spelled(short): words for short, words in abbreviations},
        }
        return SearchView(
            title="Tìm kiếm",
            description="Tìm tin theo từ, số văn bản, ngày, cụm từ; có dấu hay không đều được.",
            categories=tuple((each.slug, each.title) for each in self._settings.categories),
            years=tuple(dict.fromkeys(each.date.year for each in reversed(self._found))),
            # It stands within a script, which only this sign could end.
            catalogue=to_json(agreed).decode().replace("<", "\\u003c"),
        )
