"""The search of an edition: its volumes, and the page on which readers use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.pages.cards import collection_path
from newsroom.pages.views import SearchView
from newsroom.search.volumes import FOLDER, TABLE, Found, to_json, volumes
from newsroom.text.vietnamese import canonical

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
        preview: bool,
    ) -> None:
        """Search `notices`, newest first, but those that have been withdrawn by `now`."""
        self._settings = settings
        self._addresses = addresses
        places = {each.slug: place for place, each in enumerate(settings.categories)}
        found = (
            Found(
                notice,
                addresses.page(notice.path),
                places[notice.category.slug],
                "Hết hiệu lực" if notice.has_expired(now) else "",
            )
            for notice in notices
            if settings.search and not notice.is_withdrawn(now)
        )
        self.volumes = volumes(list(found), read, preview=preview)
        """None where the site has no search."""

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
        facts = [each.facts for each in self.volumes]
        abbreviations = self._settings.abbreviations.items()
        categories = tuple((each.slug, each.title) for each in self._settings.categories)
        catalogue = {
            "table": TABLE,
            "categories": [slug for slug, _ in categories],
            "abbreviations": {canonical(short): words for short, words in abbreviations},
            "volumes": facts,
        }
        return SearchView(
            title="Tìm kiếm",
            description="Tìm tin theo từ, số văn bản, cụm từ; gõ có dấu hay không dấu đều được.",
            categories=categories,
            years=tuple(dict.fromkeys(year for each in facts for year, _ in each["years"])),
            # It stands within a script, which only this sign could end.
            catalogue=to_json(catalogue).decode().replace("<", "\\u003c"),
        )
