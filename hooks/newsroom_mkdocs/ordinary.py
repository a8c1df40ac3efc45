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


def shown_of(
    page: Page | None, build: Build, menu: tuple[MenuItem, ...], *, base_url: str
) -> dict[str, Any]:
    """Return the variables of a page, of the one that is shown for a missing one where it is none.

    `base_url` is the way to the root.
    """
    shown = {"news": build.edition.news, "menu": menu, "root": base_url.rstrip("/")}
    if page is None:
        return shown | {"metadata": build.metadata.missing("Không tìm thấy trang")}
    title, description = html.unescape(str(page.title)), str(page.meta.get("description") or "")
    if is_front_page(page):
        shown["front"] = build.edition.front
    url = "" if is_front_page(page) else page.url
    return shown | {"metadata": build.metadata.ordinary(title, description, url)}
