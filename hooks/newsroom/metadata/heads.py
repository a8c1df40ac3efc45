"""What a page says of itself in its head: to search engines, social networks, archives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from newsroom.metadata.facts_data import document_node, event_node, steps_node
from newsroom.metadata.linked_data import LinkedData, script
from newsroom.notices.addresses import MEDIA_TYPES, feed_path
from newsroom.pages.affair_views import AffairsView, AffairView
from newsroom.pages.calendar_views import CalendarView
from newsroom.pages.document_views import DocumentListView
from newsroom.pages.views import ListingView, NoticeView, RedirectView
from newsroom.pictures.picture import Picture
from newsroom.pictures.variants import SHARED
from newsroom.text.dates import iso

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.metadata.linked_data import Node
    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Contact
    from newsroom.pages.page import Page
    from newsroom.pages.views import Entry

_LONGEST_DESCRIPTION = 155
"""Letters that search engines show."""
_WITH_PARENT = (ListingView, DocumentListView, AffairView, AffairsView, CalendarView)
_WANTED = '<meta name="robots" content="max-image-preview:large">'
_UNWANTED = '<meta name="robots" content="noindex">'


@dataclass(frozen=True, slots=True)
class _About:
    """What the head of every kind of page tells; its texts are escaped, once for all lines."""

    title: str
    description: str
    """Shortened."""
    address: str
    """Empty where the page, or the site, has none."""
    kind: str = "website"
    """In Open Graph's words."""
    indexed: bool = True
    """Whether search engines may show it: just what is in the sitemap."""


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
        self._dublin_core = (
            '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">\n'
            f'<meta name="DC.publisher" content="{escape(site.publisher)}">\n'
            f'<meta name="DC.language" content="{site.language}">'
        )
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
        about = self._about(title, description, page.url, indexed=page.in_sitemap)
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
        head = self._head(self._about(title, description, url))
        return _joined([*head, self._script(node, *trail)])

    def missing(self, title: str) -> Markup:
        """Return the metadata of the page shown where there is none."""
        return _joined(self._head(self._about(title, self._site.description, None, indexed=False)))

    def _notice(self, page: Page, notice: Notice) -> Markup:
        view = page.view
        assert isinstance(view, NoticeView)
        published = changed = iso(notice.date)
        if page.changed and page.changed != notice.date:
            changed = iso(page.changed)
        picture, category = self._picture(view.image), view.category
        wanted = page.in_sitemap
        about = self._about(notice.title, notice.summary, page.url, kind="article", indexed=wanted)
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
                *self._archived(about, notice, published),
                self._script(node, (category.title, category.url), (notice.title, page.url)),
            ]
        )

    def _about(self, title: str, description: str, url: str | None, **more: Any) -> _About:
        address = ""
        if self._site.address and url is not None:
            address = escape(self._site.absolute(url))
        return _About(escape(title), escape(_shortened(description)), address, **more)

    def _picture(self, picture: Picture | None) -> Picture:
        """Return the picture that social networks show of a page: its own, else the site's."""
        if picture is None or not picture.shared:
            return self._share
        width, height = SHARED
        return replace(picture, url=picture.shared, width=width, height=height)

    def _head(
        self, about: _About, picture: Picture | None = None, category: str = ""
    ) -> Iterator[str]:
        """Yield what every page tells; `category` is the address of the one it belongs to."""
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

    def _archived(self, about: _About, notice: Notice, published: str) -> Iterator[str]:
        """Yield what the notice is about, with the Dublin Core that state portals must have."""
        subjects = [escape(each) for each in (notice.category.title, *notice.tags)]
        yield f'<meta property="article:section" content="{subjects[0]}">'
        for tag in subjects[1:]:
            yield f'<meta property="article:tag" content="{tag}">'
        yield self._dublin_core
        yield f'<meta name="DC.title" content="{about.title}">'
        yield f'<meta name="DC.date" content="{published}">'
        yield f'<meta name="DC.description" content="{about.description}">'
        for author in notice.authors:
            yield f'<meta name="DC.creator" content="{escape(author.byline)}">'
        for subject in subjects:
            yield f'<meta name="DC.subject" content="{subject}">'
        if notice.source:
            origin = escape(notice.source.url or notice.source.name)
            yield f'<meta name="DC.source" content="{origin}">'
        if about.address:
            yield f'<meta name="DC.identifier" content="{about.address}">'

    def _script(self, node: Node, *trail: tuple[str, str]) -> str:
        """Return the linked data; the way to a page is nothing without addresses."""
        way = [self._data.trail(*trail)] if trail and self._site.address else []
        return script(node, *way)


def _joined(lines: Iterable[str]) -> Markup:
    return Markup("\n".join(lines))  # noqa: S704 (every line is made of escaped texts)


def _shortened(text: str) -> str:
    """Return as many whole words of a text as search engines show."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    cut = text[: _LONGEST_DESCRIPTION - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
