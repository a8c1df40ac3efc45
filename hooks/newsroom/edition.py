"""One edition of the site: every product of it, made from its notices at one moment."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from newsroom.attachments.downloads import Downloads
from newsroom.building.fingerprint import digest
from newsroom.building.product import Product, parts
from newsroom.feeds.syndication import Syndication
from newsroom.pages.card.cards import Cards
from newsroom.pages.contact import contact_pages
from newsroom.pages.dossier.dossiers import Dossiers
from newsroom.pages.entry import Entry
from newsroom.pages.frame.news import news_view
from newsroom.pages.front import front_view
from newsroom.pages.listing.indexes import Indexes
from newsroom.pages.notice.notice_page import RelatedNotices
from newsroom.pages.notice.notice_pages import NoticePages
from newsroom.pages.redirects import moved_addresses, moved_notices
from newsroom.pictures.shown import ShownPictures
from newsroom.publishing.server_rules import server_rules
from newsroom.related.related_news import RelatedNews
from newsroom.search.page import Search

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from newsroom.building.memory.manifest import Output
    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Notice
    from newsroom.pages.frame.news import NewsView
    from newsroom.pages.front import FrontView
    from newsroom.pages.page import Page
    from newsroom.reading.reader import Reader
    from newsroom.related.store import KeptRelated
    from newsroom.rendering.renderer import Renderer
    from newsroom.search.kept import KeptIndex


class Edition:
    """Everything that the site shows of some notices at one moment."""

    def __init__(  # noqa: PLR0913 (it is where everything comes together)
        self,
        notices: Sequence[Notice],
        reader: Reader,
        *,
        related: KeptRelated,
        index: KeptIndex,
        now: datetime,
        preview: bool = False,
    ) -> None:
        """Make an edition of `notices`, all published and newest first, as of `now`.

        `reader` has read them; `related` and `index` are what the last build has left.
        """
        self._settings = settings = reader.settings
        self._now = now
        self._preview = preview
        self._paths = reader.docs.paths
        self._listed = [notice for notice in notices if notice.is_listed(now)]
        self.notices = notices
        """All of them, newest first."""
        self.related = RelatedNews(
            notices, reader.extracted, limit=settings.related, known=related, now=now
        )
        """Which of them belong together."""
        self.search = Search(notices, settings, now=now, read=reader.content, known=index)
        """The words that they say."""
        self.with_files = [notice for notice in notices if notice.files]
        """Those that name files."""
        self.pictures = ShownPictures(reader.sources)
        """Those that the pages show."""
        self.files = Downloads(reader.sources, limit=settings.attachment_bytes)
        """Those that readers may take away."""
        self._cards = Cards(settings, self.pictures, self.files, now=now)
        self._indexes = Indexes(notices, settings, self._cards, now=now)
        self.dossiers = Dossiers(notices, settings, self._cards, now=now)
        """The documents, affairs and events."""

    @cached_property
    def notice_pages(self) -> NoticePages:
        """The page of each notice."""
        return NoticePages(
            self.notices,
            self._settings,
            cards=self._cards,
            indexes=self._indexes,
            dossiers=self.dossiers,
            related=lambda notice: RelatedNotices(*self.related.of(notice)),
            now=self._now,
        )

    @cached_property
    def news(self) -> NewsView:
        """The view that every page of the site shares."""
        return news_view(
            self._settings,
            self._cards,
            self._now,
            search_url=self.search.url,
            dossiers=self.dossiers.entries,
            is_preview=self._preview,
        )

    @cached_property
    def front(self) -> FrontView:
        """The front page."""
        calendar = self.dossiers.calendar
        return front_view(self._listed, self._indexes.categories, self._cards, calendar=calendar)

    @cached_property
    def pages(self) -> list[Page]:
        """Every page of the news but the front page."""
        return [*self.notice_pages.by_path.values(), *self._other_pages]

    @cached_property
    def _other_pages(self) -> list[Page]:
        return [
            *self._indexes.pages(),
            *self.dossiers.pages(),
            *self.search.pages(),
            *contact_pages(self._settings, self._paths),
            *moved_notices(self.notices, self._settings),
        ]

    @cached_property
    def known_files(self) -> frozenset[str]:
        """What links may lead to beside the pages."""
        return frozenset(self.syndication.files) | self._paths

    def show_pictures(self, others: Iterable[str]) -> None:
        """Find out which pictures the pages show; to be called once their files are known good.

        `others` are those that pages outside the news show.
        """
        for notice in self.with_files:
            self.pictures.leading(notice)
            self.pictures.illustrations(notice)
        for path in others:
            self.pictures.picture(path)

    def products(self, renderer: Renderer, *, named: Iterable[str]) -> Iterator[Product]:
        """Yield what can be made before it is known what is related to what.

        That is all but the notices' own pages, feeds and other files that know the site's address,
        and search. `named` are the files of the docs folder that go into the site.
        """
        yield from self.pictures.products()
        for path in named:
            if path not in self.pictures.shown:
                yield self.files.product(path)
        yield from map(renderer.product, self._other_pages)

    def own_pages(self, renderer: Renderer) -> list[Product]:
        """Return the pages of the notices themselves."""
        return [*map(renderer.product, self.notice_pages.by_path.values())]

    def published(
        self,
        renderer: Renderer,
        site: Site,
        *,
        others: Iterable[str],
        outputs: Mapping[str, Output],
    ) -> Iterator[Product]:
        """Yield what a site has that knows its address: feeds, sitemaps, robots.txt.

        `others` are the addresses of pages outside the news; `outputs` will hold what was made.
        """
        pages, basis = self.notice_pages.by_path, renderer.basis
        yield from self.syndication.feeds(renderer.syndicate, pages, outputs, basis=basis)
        yield from self.syndication.signposts(site, self.pages, others=others, given=self._paths)

    def rules(self, gone: Iterable[str], root: str) -> Iterator[Product]:
        """Yield the rules for servers: addresses that have moved, and those `gone` for good.

        `root` is the path under which the site lies on its host, without a slash at its end.
        """
        addresses = moved_addresses(self.pages)
        moved = {f"{root}/{old}": f"{root}/{new}" for old, new in addresses.items()}
        for path, text in server_rules(moved, (f"{root}/{each}" for each in gone)).items():
            yield Product(path, parts(digest(text.encode())), partial(text.encode, "utf-8"))

    @cached_property
    def syndication(self) -> Syndication:
        """The feeds, calendars and sitemaps."""
        categories = ((self._cards.entry(each), each.notices) for each in self._indexes.categories)
        lists = [(Entry("", ""), self._listed), *categories, *self.dossiers.syndicated]
        events = self.dossiers.calendar
        return Syndication(lists, self._cards, events, settings=self._settings, now=self._now)
