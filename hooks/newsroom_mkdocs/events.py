"""MkDocs' events, in the order in which they come."""

from __future__ import annotations

import gc
import html
import logging
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from mkdocs.utils import CountHandler

from newsroom.building.error import BuildError
from newsroom.reading.files.file_kinds import odd_files
from newsroom.reading.gate.gate import without_remarks
from newsroom.reading.text.links import encoded
from newsroom.reading.text.marks import Marks
from newsroom.reading.text.markup import NewsMarkup
from newsroom.reading.text.tree.finishing import finish
from newsroom.rendering.markdown_icons import MarkdownIcons
from newsroom.text.vietnamese import slugify
from newsroom_mkdocs.build import Build
from newsroom_mkdocs.moment import now_of_build
from newsroom_mkdocs.options import basis_of, docs_name, log, settings_of, stop_at
from newsroom_mkdocs.start import Start
from newsroom_mkdocs.theme import (
    choose_emblems,
    icons_of_theme,
    is_front_page,
    join_assets,
    menu_of,
    without_theme,
)
from newsroom_mkdocs.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from newsroom.building.manifest import Stamp
    from newsroom.pages.frame.menu import MenuItem
    from newsroom.rendering.renderer import Renderer
    from newsroom_mkdocs.preview.session import PreviewSession


class News:
    """The news of one site, through its builds."""

    def __init__(self, published: Callable[[Build], None]) -> None:
        """Begin before the first build; `published` is told of each that readers see."""
        self._published = published
        self._preview: PreviewSession | None = None
        self._workspace = Workspace()
        self._stamps: Mapping[str, Stamp] = {}
        self._icons = icons_of_theme()
        markup = NewsMarkup(partial(finish, top_heading=1, lead_to=encoded))
        self._markups = [markup, Marks(), MarkdownIcons(self._icons)]
        self._start: Start | None = None
        self._build: Build | None = None
        self._renderer: Renderer | None = None
        self._nav: Navigation | None = None
        self._menu: tuple[MenuItem, ...] = ()

    def on_startup(self, *, command: str, stamps: Mapping[str, Stamp]) -> None:
        """Remember whether editors or the public will see the site.

        `stamps` are of files that were looked at already, by place.
        """
        self._stamps = stamps
        self.on_shutdown()
        self._preview = _session() if command == "serve" else None
        self._workspace = Workspace(preview=self._preview is not None)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the configuration and direct the build to the spare tree."""
        began = time.time_ns()
        gc.disable()  # ten thousand notices are read, and none is rubbish yet
        settings, now = settings_of(config), now_of_build()
        choose_emblems(config)
        is_settled = self._preview is not None and self._preview.begin(config)
        stop_at(odd_files(Path(config.docs_dir)), config)  # before MkDocs follows any
        trees = self._workspace.open(config)
        cache = self._workspace.load(settings)
        made = {path: each.made for path, each in cache.manifest.outputs.items()}
        if is_settled:
            trees.trust(made)
        else:
            trees.survey(made, cache.manifest.began)
        self._start = Start(
            config=config,
            basis=basis_of(config),  # as it is written, before the news changes it
            settings=settings,
            now=now,
            icons=self._icons,
            trees=trees,
            cache=cache,
            stamps=self._stamps,
            preview=self._preview,
            began=began,
        )
        config.markdown_extensions += self._markups  # type: ignore[arg-type]
        config.mdx_configs.setdefault("toc", {})["slugify"] = lambda text, _: slugify(text)
        config.theme.static_templates.discard("sitemap.xml")
        config.theme.static_templates.update(("manifest.webmanifest", "tim-kiem.xml"))
        without_theme(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the notices, and keep back what is not public."""
        assert self._start is not None
        self._build = Build.of(self._start, files)
        join_assets(files, config)
        files = self._build.site_files(files)
        if files.get_file_from_path("index.md") is None:
            files.append(File.generated(config, "index.md", content=""))
        return files

    def on_nav(self, nav: Navigation, **_: object) -> Navigation:
        """Remember what the menus of all pages show; the pages have no titles yet."""
        self._nav = nav
        return nav

    def on_page_markdown(self, text: str, *, page: Page, **_: object) -> str:
        """Let the front page be one, and no remark reach readers."""
        if is_front_page(page):
            page.meta["template"] = "home.html"
        return without_remarks(text)

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Make every product that has changed, now that all it may show is known."""
        assert self._build is not None
        gc.freeze()  # what is read so far stays: the collector need not look at it again
        gc.enable()
        assert self._nav is not None
        self._menu = menu_of(self._nav.items, drafts=self._preview is not None)
        self._renderer = self._build.renderer(env, self._menu)
        self._build.make(env, self._renderer, self._menu, files)
        for problem in self._build.broken_anchors(files):
            log.log(config.validation.links.anchors, problem.located(docs_name(config)))
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give the templates of ordinary pages and of the front page what they show."""
        build = self._complete(context)
        if is_front_page(page):
            context.update({"front": build.edition.front})  # type: ignore[misc]
        description = str(page.meta.get("description") or "")
        url = "" if is_front_page(page) else page.url
        about = build.metadata.ordinary(html.unescape(str(page.title)), description, url)
        context.update({"metadata": about})  # type: ignore[misc]
        return context

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Give the 404 page what every page shows."""
        build = self._complete(context)
        about = build.metadata.missing("Không tìm thấy trang")
        context.update({"metadata": about})  # type: ignore[misc]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish the built site, unless MkDocs is about to refuse it."""
        assert self._build is not None
        handlers = logging.getLogger("mkdocs").handlers
        refused = any(each.get_counts() for each in handlers if isinstance(each, CountHandler))
        if not (config.strict and refused):
            self._build.publish()
            self._workspace.remember(self._build.cache())
            self._published(self._build)
            if self._preview and self._renderer is not None:
                self._preview.finish(self._build, self._renderer)
        self._workspace.close()
        if self._preview:  # in which builds leave their rests behind; now, since nobody waits
            gc.unfreeze()
            gc.collect()
        gc.freeze()  # nor need it look when the program ends
        config.site_dir = str(self._workspace.site)

    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """Let the next build begin; tell of the disk what MkDocs would show as a traceback."""
        gc.enable()
        self._workspace.close()
        if self._preview:
            self._preview.faults[:] = str(error).splitlines()
        if isinstance(error, OSError):
            error = BuildError.of(error, self._workspace.site)
        if isinstance(error, BuildError):
            raise Abort(f"trang chưa được dựng lại: {error}") from None

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[[], None],
    ) -> LiveReloadServer:
        """Let the preview follow what editors save."""
        assert self._preview is not None
        self._preview.serve(server, builder, config)
        return server

    def on_shutdown(self) -> None:
        """Leave to the next preview what this one knows."""
        self._workspace.end()

    def _complete(self, context: TemplateContext) -> Build:
        assert self._build is not None
        root = context["base_url"].rstrip("/")
        every = {"news": self._build.edition.news, "menu": self._menu, "root": root}
        context.update(every)  # type: ignore[typeddict-item]
        return self._build


def _session() -> PreviewSession:
    # What only a preview needs takes a fourth of the time in which nothing is built.
    from newsroom_mkdocs.preview.session import PreviewSession  # noqa: PLC0415

    return PreviewSession()
