"""The heads of pages, for search engines, social networks and archives."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from newsroom.metadata import dublin_core
from newsroom.metadata.about import About
from newsroom.metadata.facts_data import document_node, event_node, steps_node
from newsroom.metadata.linked_data import LinkedData, script
from newsroom.notices.addresses import MEDIA_TYPES, feed_path
from newsroom.pages.dossier.affair_pages import AffairsView, AffairView
from newsroom.pages.dossier.calendar import CalendarView
from newsroom.pages.dossier.document_views import DocumentListView
from newsroom.pages.listing.listing_page import ListingView
from newsroom.pages.notice.notice_page import NoticeView
from newsroom.pages.redirects import RedirectView
from newsroom.pictures.picture import Picture
from newsroom.pictures.variants import SHARED
from newsroom.text.dates import iso

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.metadata.linked_data import Node
    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Contact
    from newsroom.pages.entry import Entry
    from newsroom.pages.page import Page

_WITH_PARENT = (ListingView, DocumentListView, AffairView, AffairsView, CalendarView)
_WANTED = '<meta name="robots" content="max-image-preview:large">'
_UNWANTED = '<meta name="robots" content="noindex">'


class Metadata:
    """Writes the heads of a site's pages."""

    def __init__(
        self, site: Site, categories: Iterable[Entry], contact: Contact | None = None
    ) -> None:
        """Write once what many pages share: the site's facts, the feeds of `categories`."""
        self._site = site
        self._name = escape(site.name)
        self._data = LinkedData(site, contact)
        self._share = Picture("assets/images/share.png", site.name, "", "", *SHARED, ())
        self._open_graph = (
            f'<meta property="og:site_name" content="{self._name}">\n'
            '<meta property="og:locale" content="vi_VN">\n'
            '<meta name="twitter:card" content="summary_large_image">'
        )
        self._dublin_core = dublin_core.of_site(site)
        everything = self._offer("", site.name)
        self._feeds = {"": everything}
        for each in categories:
            offer = self._offer(each.url, f"{site.name}: {each.title}")
            self._feeds[each.url] = f"{everything}\n{offer}"

    def of(self, page: Page) -> Markup:
        """Return the metadata of a page of ours."""
        if page.notice is not None:
            return self._notice(page, page.notice)
        view = page.view
        title, trail = view.title, [(view.title, page.url)]
        description = "" if isinstance(view, RedirectView | NoticeView) else view.description
        if isinstance(view, ListingView | DocumentListView) and view.number:
            title += f" - trang {view.number}"
        if isinstance(view, _WITH_PARENT) and view.parent.url:
            trail.insert(0, (view.parent.title, view.parent.url))
        description = description or f"{title}. {self._site.description}"
        about = About.of(title, description, self._address(page.url), indexed=page.in_sitemap)
        node = self._data.page("CollectionPage", title, description, page.url)
        if isinstance(view, AffairView):
            node["mainEntity"] = steps_node(view, self._site)
        return _joined([*self._head(about, None, page.url), self._script(node, *trail)])

    def ordinary(self, title: str, description: str, url: str) -> Markup:
        """Return the metadata of a page outside the news; the front page has no address."""
        kind, trail = ("WebPage", [(title, url)]) if url else ("WebSite", [])
        title = title if url else self._site.name
        description = description or self._site.description
        node = self._data.page(kind, title, description, url)
        head = self._head(About.of(title, description, self._address(url)))
        return _joined([*head, self._script(node, *trail)])

    def missing(self, title: str) -> Markup:
        """Return the metadata of the page shown where there is none."""
        return _joined(self._head(About.of(title, self._site.description, "", indexed=False)))

    def _notice(self, page: Page, notice: Notice) -> Markup:
        view = page.view
        assert isinstance(view, NoticeView)
        published = changed = iso(notice.date)
        if page.changed and page.changed != notice.date:
            changed = iso(page.changed)
        picture, category = self._picture(view.image), view.category
        address, wanted = self._address(page.url), page.in_sitemap
        about = About.of(notice.title, notice.summary, address, kind="article", indexed=wanted)
        whole = view.image if view.image and view.image.shared else picture
        node = self._data.notice(page, view, whole, (published, changed))
        if view.document:
            node["about"] = document_node(view.document)
        elif view.event:
            node["about"] = event_node(view.event, self._site)
        return _joined(
            [
                *self._head(about, picture, category.url),
                f'<meta property="article:published_time" content="{published}">',
                f'<meta property="article:modified_time" content="{changed}">',
                *_subjects(notice),
                self._dublin_core,
                *dublin_core.of_notice(about, notice, published),
                self._script(node, (category.title, category.url), (notice.title, page.url)),
            ]
        )

    def _address(self, url: str) -> str:
        return self._site.absolute(url) if self._site.address else ""

    def _picture(self, picture: Picture | None) -> Picture:
        """Return the picture that social networks show of a page: its own, else the site's."""
        if picture is None or not picture.shared:
            return self._share
        width, height = SHARED
        return replace(picture, url=picture.shared, width=width, height=height)

    def _head(
        self, about: About, picture: Picture | None = None, category: str = ""
    ) -> Iterator[str]:
        """Yield the lines of every page's head; `category` is the address of the page's own."""
        title = about.title if about.title == self._name else f"{about.title} - {self._name}"
        yield f"<title>{title}</title>"
        yield f'<meta name="description" content="{about.description}">'
        yield _WANTED if about.indexed else _UNWANTED
        yield self._open_graph
        yield f'<meta property="og:type" content="{about.kind}">'
        yield f'<meta property="og:title" content="{about.title}">'
        yield f'<meta property="og:description" content="{about.description}">'
        if about.address:
            picture = picture or self._share
            yield f'<link rel="canonical" href="{about.address}">'
            yield f'<meta property="og:url" content="{about.address}">'
            image = escape(self._site.absolute(picture.url))
            yield f'<meta property="og:image" content="{image}">'
            yield f'<meta property="og:image:width" content="{picture.width}">'
            yield f'<meta property="og:image:height" content="{picture.height}">'
            yield f'<meta property="og:image:alt" content="{escape(picture.alt)}">'
            yield self._feeds.get(category, self._feeds[""])

    def _offer(self, page: str, title: str) -> str:
        """Return the links to the feeds of the category at `page`, or of all news."""
        links = [
            f'<link rel="alternate" type="{kind}" title="{escape(title)}"'
            f' href="{escape(self._site.absolute(feed_path(page, suffix)))}">'
            for suffix, kind in MEDIA_TYPES.items()
        ]
        return "\n".join(links)

    def _script(self, node: Node, *trail: tuple[str, str]) -> str:
        """Return linked data; the trail to a page is left out where no address is known."""
        way = [self._data.trail(*trail)] if trail and self._site.address else []
        return script(node, *way)


def _subjects(notice: Notice) -> Iterator[str]:
    """Yield the subjects of a notice, as social networks read them."""
    yield f'<meta property="article:section" content="{escape(notice.category.title)}">'
    for tag in notice.tags:
        yield f'<meta property="article:tag" content="{escape(tag)}">'


def _joined(lines: Iterable[str]) -> Markup:
    return Markup("\n".join(lines))  # noqa: S704 (every line is made of escaped texts)
