"""Variables for templates that MkDocs draws: ordinary pages, the front page, 404."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from newsroom.pictures.responsive import responsive_images
from newsroom_mkdocs.theme import is_front_page

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from newsroom.pages.frame.menu import MenuItem
    from newsroom_mkdocs.build import Build


def framed(page: Page, build: Build) -> str:
    """Return the HTML of an ordinary page with the size and the variants of its pictures."""
    return responsive_images(
        page.content or "", build.edition.pictures.shown, page.url.removeprefix("./")
    )


def shown_everywhere(
    build: Build, menu: tuple[MenuItem, ...], *, base_url: str
) -> dict[str, object]:
    """Return the variables that all templates share; `base_url` is the way to the root."""
    return {"news": build.edition.news, "menu": menu, "root": base_url.rstrip("/")}


def shown_of(page: Page, build: Build) -> dict[str, Any]:
    """Return the further variables of an ordinary page, or of the front page."""
    is_front = is_front_page(page)
    title, description = html.unescape(str(page.title)), str(page.meta.get("description") or "")
    url = "" if is_front else page.url
    shown = {"metadata": build.metadata.ordinary(title, description, url)}
    return {**shown, "front": build.edition.front} if is_front else shown


def shown_for_missing(build: Build) -> dict[str, Any]:
    """Return the variables of the page that is shown for a missing one."""
    return {"metadata": build.metadata.missing("Không tìm thấy trang")}
