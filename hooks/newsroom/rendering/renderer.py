"""Draws pages: their view, and their text as HTML, put into a template."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import pass_context
from markupsafe import Markup

from newsroom.building.builder import Made
from newsroom.feeds.json_feed import json_feed
from newsroom.feeds.rss import rss
from newsroom.reading.links import absolute
from newsroom.rendering.templates import InlineIncludes
from newsroom.text import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import jinja2
    import jinja2.runtime

    from newsroom.feeds.feed import Feed, FeedEntry
    from newsroom.metadata.heads import Metadata
    from newsroom.metadata.site import Site
    from newsroom.pages.page import Page
    from newsroom.rendering.icons import Icons


_FORMATS = MappingProxyType({"xml": rss, "json": json_feed})


class Text(NamedTuple):
    """A notice's text as HTML, lead first."""

    html: str
    anchors: tuple[str, ...] = ()
    """What links may point to within it."""
    targets: tuple[tuple[str, str], ...] = ()
    """Pages and anchors in them that it points to."""
    contents: tuple[tuple[str, str], ...] = ()
    """Anchor and words of each of its headings, where it is long."""


@dataclass(slots=True)
class _Sheet:
    """What templates see as `page`, by the names that MkDocs gives an ordinary one."""

    canonical_url: str | None
    content: str


class Renderer:
    """Renders the pages of one edition."""

    def __init__(
        self,
        env: jinja2.Environment,
        site: Site,
        metadata: Metadata,
        icons: Icons,
        shared: Mapping[str, Any],
    ) -> None:
        """Prepare `env` for all templates; `shared` are the variables every page is given."""
        self._env = env
        self._site = site
        self._metadata = metadata
        self._shared = shared
        self._entries: dict[str, str] = {}
        self._drawn: dict[tuple[object, ...], Markup] = {}
        env.trim_blocks = env.lstrip_blocks = True
        env.add_extension(InlineIncludes)
        env.filters |= {"printed": dates.printed, "weekday": dates.weekday, "iso": dates.iso}
        env.globals |= {"once": self._once, "icon": icons}

    def render(self, page: Page, to_text: Callable[[Page], Text]) -> Made:
        """Return a page; `to_text` gives the text of one that has a notice."""
        address = self._site.absolute(page.url) if self._site.address else None
        variables: dict[str, Any] = {page.variable: page.view}
        text = to_text(page) if page.notice else Text("")
        sheet = _Sheet(address, text.html)
        variables["contents"] = text.contents
        if page.notice and page.notice.lead:
            lead, end, sheet.content = text.html.partition("</p>")
            variables["lead"] = lead + end
        output = self._env.get_template(page.template).render(
            self._shared,
            page=sheet,
            root=root_of(page.url),
            metadata=self._metadata.of(page),
            **variables,
        )
        content = output.encode("utf-8", errors="xmlcharrefreplace")
        return Made(content, text.anchors, text.targets)

    def syndicate(self, feed: Feed, to_text: Callable[[Page], Text]) -> Made:
        """Return a feed; notices that stand in several are drawn once."""
        for entry in feed.entries:
            if entry.page.path not in self._entries:
                self._entries[entry.page.path] = self._entry(entry, to_text(entry.page))
        contents = [self._entries[entry.page.path] for entry in feed.entries]
        return Made(_FORMATS[feed.suffix](feed, self._site, contents))

    def _entry(self, entry: FeedEntry, text: Text) -> str:
        """Return a notice's text as feeds bring it: whole, and at home at any address."""
        content = absolute(text.html, self._site.absolute(entry.page.url))
        return self._env.get_template("entry.html").render(
            notice=entry.page.view, content=content, root=self._site.address
        )

    @pass_context
    def _once(self, context: jinja2.runtime.Context, template: str, **variables: object) -> Markup:
        """Draw a partial that is the same on all pages of one depth, for each depth once."""
        # What is drawn is one object throughout an edition, so that its identity names it.
        key = (template, context["root"], *map(id, variables.values()))
        if key not in self._drawn:
            drawn = self._env.get_template(template).render(context.parent, **variables)
            self._drawn[key] = Markup(drawn)  # noqa: S704 (the partial escapes)
        return self._drawn[key]


def root_of(url: str) -> str:
    """Return the way from a page's address to the site's root, without a slash at its end."""
    return "/".join([".."] * url.count("/")) or "."
