"""The search of an edition: its volumes, and the page on which readers use them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from newsroom.building.product import Product, parts
from newsroom.notices.addresses import collection_path
from newsroom.pages.page import Page
from newsroom.pages.views import SearchView
from newsroom.search.volumes import FOLDER, TABLE, Found, to_json, volumes
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from newsroom.building.manifest import Output
    from newsroom.notices.content import Content
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings


class Search:
    """What readers search, and where."""

    def __init__(
        self,
        notices: Sequence[Notice],
        settings: Settings,
        *,
        now: datetime,
        read: Callable[[Notice], Content],
        preview: bool,
    ) -> None:
        """Search `notices`, newest first, but those that have been withdrawn by `now`."""
        self._settings = settings
        addresses = settings.addresses
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
        return self._settings.addresses.collection(FOLDER) if self._settings.search else ""

    def products(self, known: Mapping[str, Output]) -> Iterator[Product]:
        """Yield the files of each volume; `known` are the outputs of the last build.

        A volume that was made then is not made again to learn which files it has.
        """
        files: dict[str, list[str]] = {each.name: [] for each in self.volumes}
        for path in known if files else ():
            name = path.removeprefix(f"{FOLDER}/").partition("/")[0]
            if name in files:
                files[name].append(path)
        for volume in self.volumes:
            for path in files[volume.name] or volume.files:
                yield Product(path, parts(volume.name), partial(volume.file, path))

    def pages(self) -> Iterator[Page]:
        """Yield the search page, if there is one."""
        if self._settings.search:
            yield SearchPage(collection_path(FOLDER), self._settings.addresses, self)

    def view(self) -> SearchView:
        """Return what the page shows."""
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
