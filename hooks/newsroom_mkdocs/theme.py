"""What the site takes from MkDocs' theme and its settings: icons, menu, logo and favicon."""

from __future__ import annotations

import html
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

from newsroom.pages.frame.menu import MenuItem
from newsroom.pictures.file import picture_facts
from newsroom.rendering.icons import Icons
from newsroom.rendering.joining import entries, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.files import Files

_EMBLEM, _MATERIALS_FAVICON = "assets/images/favicon.svg", "assets/images/favicon.png"

_NO_TEMPLATES = (
    "mkdocs.yml: theme: thiếu custom_dir, thư mục mẫu của trang; viết custom_dir: overrides dưới "
    "theme, và dựng không kèm --theme"
)


def icons_of_theme() -> Icons:
    """Return Material's icons, all that the site uses of it besides its name."""
    return Icons(Path(str(resources.files("material")), "templates", ".icons"))


def without_theme(config: MkDocsConfig) -> None:
    """Keep the theme's own templates, styles and scripts out: the site has all of its own.

    MkDocs would list 14,500 files of Material at every build, and none is used.
    """
    config.theme.static_templates.discard("sitemap.xml")
    config.theme.static_templates.update(("manifest.webmanifest", "tim-kiem.xml"))
    config.theme.dirs = [each for each in config.theme.dirs if each == config.theme.custom_dir]


def join_assets(files: Files, config: MkDocsConfig) -> None:
    """Put scripts and styles, written in many files, into as few as pages ask for."""
    ours = {
        Path(str(each.abs_src_path)): each
        for each in files
        if each.src_dir == config.theme.custom_dir and each.src_uri.endswith((".css", ".js"))
    }
    asked_for = entries(ours)
    for path, file in ours.items():
        files.remove(file)
        if path in asked_for:
            files.append(File.generated(config, file.src_uri, content=joined(path).encode()))


def menu_of(items: Iterable[StructureItem], *, drafts: bool) -> tuple[MenuItem, ...]:
    """Return what `nav:` leads to, but for the front page, which is in every menu."""
    menu = []
    for item in items:
        if isinstance(item, Page) and not (drafts or item.file.inclusion.is_included()):
            continue
        if isinstance(item, Section):
            if inner := menu_of(item.children, drafts=drafts):
                menu.append(MenuItem(item.title, items=inner))
        elif isinstance(item, Link):
            menu.append(MenuItem(item.title or item.url, item.url))
        elif isinstance(item, Page) and not is_front_page(item):
            menu.append(MenuItem(html.unescape(str(item.title)), item.url))
    return tuple(menu)


def is_front_page(page: Page) -> bool:
    """Whether a page is the site's front page, wherever `nav:` puts it."""
    return page.file.src_uri == "index.md"


def choose_emblems(config: MkDocsConfig) -> None:
    """Let templates find the site's logo and favicon: those of mkdocs.yml, else ours."""
    if config.theme.custom_dir is None:
        raise ConfigurationError(_NO_TEMPLATES)
    folders = [Path(config.docs_dir), Path(config.theme.custom_dir)]

    def find(named: str) -> Path | None:
        return next((each / named for each in folders if (each / named).is_file()), None)

    for key in ("logo", "favicon"):
        named = str(config.theme.get(key) or _EMBLEM)
        if find(named) is None and named != _MATERIALS_FAVICON:
            where = " hay ".join(folder.name for folder in folders)
            message = f'không có tệp "{named}" trong {where}; viết như assets/images/logo.png'
            raise ConfigurationError(f"mkdocs.yml: theme.{key}: {message}")
        config.theme[key] = quote(named if find(named) else _EMBLEM)
    logo = find(unquote(config.theme["logo"]))
    config.theme["logo_facts"] = picture_facts(logo) if logo else None
