"""Draws pages: their view, and their text as HTML, put into a template."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import pass_context
from markupsafe import Markup

from newsroom import dates
from newsroom.press import Made
from newsroom.templates import InlineIncludes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import jinja2
    import jinja2.runtime

    from newsroom.page import Page


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

    title: str
    url: str
    canonical_url: str | None
    content: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    is_homepage: bool = False


class Renderer:
    """Renders the pages of one edition."""

    def __init__(
        self, env: jinja2.Environment, site: str | None, shared: Mapping[str, Any]
    ) -> None:
        """Prepare `env` for all templates; `site` is the site's address, none if unknown.

        `shared` are the variables that every page is given.
        """
        self._env = env
        self._site = site.rstrip("/") if site else None
        self._shared = shared
        self._drawn: dict[tuple[object, ...], Markup] = {}
        env.trim_blocks = env.lstrip_blocks = True
        env.add_extension(InlineIncludes)
        env.filters |= {"printed": dates.printed, "weekday": dates.weekday, "iso": dates.iso}
        env.globals["once"] = self._once

    def render(self, page: Page, to_text: Callable[[Page], Text]) -> Made:
        """Return a page; `to_text` gives the text of one that has a notice."""
        address = None if self._site is None else f"{self._site}/{page.url}"
        sheet = _Sheet(page.view.title, page.url, address)
        variables: dict[str, Any] = {page.variable: page.view}
        text = to_text(page) if page.notice else Text("")
        sheet.content = text.html
        variables["contents"] = text.contents
        if page.notice and page.notice.lead:
            lead, end, sheet.content = text.html.partition("</p>")
            variables["lead"] = lead + end
        output = self._env.get_template(page.template).render(
            self._shared, page=sheet, root=root_of(page.url), **variables
        )
        content = output.encode("utf-8", errors="xmlcharrefreplace")
        return Made(content, text.anchors, text.targets)

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
