"""What a page says of itself in its head: to search engines, social networks, archives."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from newsroom.dates import iso
from newsroom.feed import MEDIA_TYPES, feed_path
from newsroom.linked_data import LinkedData, script
from newsroom.views import ListingView, NoticeView, Picture, RedirectView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.linked_data import Node
    from newsroom.notice import Notice
    from newsroom.page import Page
    from newsroom.site import Site
    from newsroom.views import Entry

_LONGEST_DESCRIPTION = 155
"""Letters that search engines show."""
_SMALLEST_SIDE = 200
"""Pixels below which social networks show no picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What the head of every kind of page tells."""

    title: str
    description: str
    url: str | None
    """None where the page stands for many addresses."""
    indexed: bool = True
    """Whether search engines may show it: just what is in the sitemap."""
    kind: str = "website"
    """In Open Graph's words."""
    picture: Picture | None = None
    """None for the one that stands for all pages without."""
    category: str = ""
    """The address of the category whose feeds are offered beside those of all news."""


class Metadata:
    """Writes the heads of a site's pages."""

    def __init__(self, site: Site, categories: Iterable[Entry]) -> None:
        """Write once what many pages share: the site's facts, the feeds of `categories`."""
        self._site = site
        self._data = LinkedData(site)
        self._share = Picture("assets/images/share.png", site.name, "", "", 1200, 630)
        self._open_graph = [
            _property("og:site_name", site.name),
            _property("og:locale", "vi_VN"),
            _name("twitter:card", "summary_large_image"),
        ]
        self._dublin_core = [
            '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">',
            _name("DC.publisher", site.publisher),
            _name("DC.language", site.language),
        ]
        feeds = list(self._offers("", site.name))
        self._feeds = {"": feeds}
        for each in categories:
            self._feeds[each.url] = [*feeds, *self._offers(each.url, f"{site.name}: {each.title}")]

    def of(self, page: Page) -> Markup:
        """Return the metadata of a page of ours."""
        if page.notice is not None:
            return self._notice(page, page.notice)
        view = page.view
        title, trail = view.title, [(view.title, page.url)]
        description = "" if isinstance(view, RedirectView | NoticeView) else view.description
        if isinstance(view, ListingView):
            if view.number:
                title += f" - trang {view.number}"
            if view.parent.url:
                trail.insert(0, (view.parent.title, view.parent.url))
        about = _About(
            title=title,
            description=description or f"{title}. {self._site.description}",
            url=page.url,
            indexed=page.in_sitemap,
            category=page.url if page.url in self._feeds else "",
        )
        return self._page(about, "CollectionPage", trail)

    def front(self) -> Markup:
        """Return the metadata of the front page."""
        about = _About(title=self._site.name, description=self._site.description, url="")
        return self._page(about, "WebSite", [])

    def ordinary(self, title: str, description: str, url: str) -> Markup:
        """Return the metadata of a page outside the news."""
        about = _About(title=title, description=description or self._site.description, url=url)
        return self._page(about, "WebPage", [(title, url)])

    def missing(self, title: str) -> Markup:
        """Return the metadata of the page shown where there is none."""
        about = _About(title=title, description=self._site.description, url=None, indexed=False)
        return _joined(self._head(about))

    def _notice(self, page: Page, notice: Notice) -> Markup:
        view = page.view
        assert isinstance(view, NoticeView)
        picture = self._picture(view.image)
        about = _About(
            title=notice.title,
            description=notice.summary,
            url=page.url,
            indexed=page.in_sitemap,
            kind="article",
            picture=picture,
            category=view.category.url,
        )
        trail = [(view.category.title, view.category.url), (notice.title, page.url)]
        return _joined(
            [
                *self._head(about),
                _property("article:published_time", iso(notice.date)),
                _property("article:modified_time", iso(page.changed or notice.date)),
                _property("article:section", view.category.title),
                *(_property("article:tag", tag) for tag in notice.tags),
                *self._archived(about, notice),
                self._script(self._data.notice(page, notice, view, picture), trail),
            ]
        )

    def _page(self, about: _About, kind: str, trail: list[tuple[str, str]]) -> Markup:
        node = self._data.page(kind, about.title, about.description, about.url or "")
        return _joined([*self._head(about), self._script(node, trail)])

    def _picture(self, picture: Picture | None) -> Picture:
        """Return the picture that social networks show of a page, if they can show it."""
        if picture is None or picture.url.endswith(".svg"):
            return self._share
        return self._share if min(picture.width, picture.height) < _SMALLEST_SIDE else picture

    def _head(self, about: _About) -> Iterator[str]:
        name, title = self._site.name, about.title
        description = _shortened(about.description)
        yield f"<title>{escape(title if title == name else f'{title} - {name}')}</title>"
        yield _name("description", description)
        yield _name("robots", "max-image-preview:large" if about.indexed else "noindex")
        if self._site.address and about.url is not None:
            yield from self._addresses(about, self._site.absolute(about.url))
        yield from self._open_graph
        yield _property("og:type", about.kind)
        yield _property("og:title", title)
        yield _property("og:description", description)

    def _addresses(self, about: _About, address: str) -> Iterator[str]:
        """Yield what needs the whole address of the page, of its picture and of its feeds."""
        picture = about.picture or self._share
        yield f'<link rel="canonical" href="{escape(address)}">'
        yield from self._feeds[about.category]
        yield _property("og:url", address)
        yield _property("og:image", self._site.absolute(picture.url))
        yield _property("og:image:width", str(picture.width))
        yield _property("og:image:height", str(picture.height))
        yield _property("og:image:alt", picture.alt)

    def _offers(self, page: str, title: str) -> Iterator[str]:
        """Yield the links to the feeds of the category at `page`, or of all news."""
        for suffix, kind in MEDIA_TYPES.items() if self._site.address else ():
            address = self._site.absolute(feed_path(page, suffix))
            yield (
                f'<link rel="alternate" type="{kind}" title="{escape(title)}"'
                f' href="{escape(address)}">'
            )

    def _archived(self, about: _About, notice: Notice) -> Iterator[str]:
        """Yield the Dublin Core, which rules for state portals ask for."""
        yield from self._dublin_core
        yield _name("DC.title", notice.title)
        for author in notice.authors:
            yield _name("DC.creator", author.byline)
        yield _name("DC.date", iso(notice.date))
        yield _name("DC.description", _shortened(notice.summary))
        for subject in (notice.category.title, *notice.tags):
            yield _name("DC.subject", subject)
        if notice.source:
            yield _name("DC.source", notice.source.url or notice.source.name)
        if self._site.address and about.url is not None:
            yield _name("DC.identifier", self._site.absolute(about.url))

    def _script(self, node: Node, trail: list[tuple[str, str]]) -> str:
        """Return the linked data; the way to a page is nothing without addresses."""
        return script(node, self._data.trail(*trail)) if trail and self._site.address else script(node)


def _joined(lines: Iterable[str]) -> Markup:
    return Markup("\n".join(lines))  # noqa: S704 (every line escapes what it is given)


def _name(key: str, content: str) -> str:
    return f'<meta name="{key}" content="{escape(content)}">'


def _property(key: str, content: str) -> str:
    return f'<meta property="{key}" content="{escape(content)}">'


def _shortened(text: str) -> str:
    """Return as many whole words of a text as search engines show."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    words = text[:_LONGEST_DESCRIPTION].rpartition(" ")[0]
    return f"{words or text[:_LONGEST_DESCRIPTION - 1]}…"
