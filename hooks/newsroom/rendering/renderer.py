"""Draws pages: their view, and a notice's content, put into a template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from markupsafe import Markup

from newsroom.building.product import Product
from newsroom.feeds.absolute import absolute
from newsroom.feeds.json_feed import json_feed
from newsroom.feeds.rss import rss
from newsroom.notices.addresses import root_of
from newsroom.notices.content import Content
from newsroom.notices.documents.mentions import with_links
from newsroom.pages.notice.notice_page import NoticeView
from newsroom.pictures.responsive import responsive_images
from newsroom.rendering.templates import InlineIncludes
from newsroom.text.dates import format_date, format_day, iso, weekday
from newsroom.text.thousands import with_thousands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import jinja2
    import jinja2.runtime

    from newsroom.feeds.feed import Feed, FeedEntry
    from newsroom.metadata.heads import Metadata
    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Notice
    from newsroom.pages.page import Page
    from newsroom.pictures.picture import Picture
    from newsroom.rendering.icons import Icons

_FORMATS = MappingProxyType({"xml": rss, "json": json_feed})
_FILTERS = (format_date, format_day, weekday, iso, with_thousands)
"""What templates may call by name."""


@dataclass(slots=True)
class _Sheet:
    """What templates see as `page`, by the names that MkDocs gives an ordinary one."""

    canonical_url: str | None
    url: str
    content: str


class Renderer:
    """Renders the pages of one edition."""

    def __init__(  # noqa: PLR0913 (all that a page is drawn with)
        self,
        env: jinja2.Environment,
        site: Site,
        metadata: Metadata,
        *,
        basis: str,
        icons: Icons,
        shared: Mapping[str, Any],
        read: Callable[[Notice], Content],
        pictures: Mapping[str, Picture],
    ) -> None:
        """Prepare `env` for all templates; `shared` are the variables every page is given.

        `basis` is a hash of what everything drawn is made from, `icons` gives those of the theme
        by name, `read` gives a notice's content, `pictures` are those of all texts by their paths.
        """
        self.basis = basis
        self._env = env
        self._site = site
        self._metadata = metadata
        self._shared = shared
        self._read = read
        self._pictures = pictures
        self._entries: dict[str, str] = {}
        self._drawn: dict[tuple[object, ...], Markup] = {}
        env.trim_blocks = env.lstrip_blocks = True
        env.add_extension(InlineIncludes)
        env.filters |= {each.__name__: each for each in _FILTERS}
        env.globals |= {"once": self._once, "icon": icons}

    def product(self, page: Page) -> Product:
        """Return a page as a file of the site, which is drawn where it has changed."""
        draw = partial(self._drawn_alone, page)
        return Product(page.output, partial(_made_from, self.basis, page), draw, page.source)

    def _drawn_alone(self, page: Page) -> bytes:
        """Draw a copy of a page, with which goes what is only needed to draw it."""
        return self.render(replace(page))

    def render(self, page: Page, pictures: Mapping[str, Picture] | None = None) -> bytes:
        """Return a page; `pictures` are those of its text, where they are newer than the rest."""
        address = self._site.absolute(page.url) if self._site.address else None
        content = self._framed(page, pictures) if page.notice else Content()
        output = self._env.get_template(page.template).render(
            self._shared,
            page=_Sheet(address, page.url, content.body),
            lead=content.lead,
            contents=content.headings,
            root=root_of(page.url),
            metadata=self._metadata.of(page),
            **{page.template.removesuffix(".html"): page.view},
        )
        return output.encode("utf-8", errors="xmlcharrefreplace")

    def syndicate(self, feed: Feed) -> bytes:
        """Return a feed; notices that stand in several are drawn once."""
        for entry in feed.entries:
            if entry.page.path not in self._entries:
                self._entries[entry.page.path] = self._entry(entry)
        contents = [self._entries[entry.page.path] for entry in feed.entries]
        return _FORMATS[feed.suffix](feed, self._site, contents)

    def forget(self) -> None:
        """Let go of what is drawn once for many pages; it is drawn again where one needs it."""
        self._drawn.clear()
        self._entries.clear()

    def _framed(self, page: Page, pictures: Mapping[str, Picture] | None = None) -> Content:
        """Return the content of a notice with links to documents and its pictures in frames."""
        assert page.notice is not None
        shown = self._pictures if pictures is None else pictures
        content = self._read(page.notice)
        view, root = page.view, root_of(page.url)
        assert isinstance(view, NoticeView)
        lead, body = (
            responsive_images(with_links(part, view.links, root), shown, page.url)
            for part in (content.lead, content.body)
        )
        return Content(lead, body, content.words, content.headings)

    def _entry(self, entry: FeedEntry) -> str:
        """Return a notice's text as feeds bring it: whole, and at home at any address."""
        text = absolute(self._framed(entry.page).html, self._site.absolute(entry.page.url))
        return self._env.get_template("entry.html").render(
            notice=entry.page.view, content=text, root=self._site.address
        )

    @pass_context
    def _once(self, context: jinja2.runtime.Context, template: str, **variables: object) -> Markup:
        """Draw a partial that is the same on all pages of one depth, for each depth once."""
        # Drawings are told apart by all that they show.
        key = (template, context["root"], *variables.items())
        if key not in self._drawn:
            drawn = self._env.get_template(template).render(context.parent, **variables)
            self._drawn[key] = Markup(drawn)  # noqa: S704 (the partial escapes)
        return self._drawn[key]


def _made_from(basis: str, page: Page) -> list[str]:
    return [basis, page.template, *page.made_from()]
