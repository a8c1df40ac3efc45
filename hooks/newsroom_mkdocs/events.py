"""MkDocs' events, in the order in which they come."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

from newsroom.building.moment import now
from newsroom.reading.files.file_kinds import odd_files
from newsroom.reading.gate.gate import without_comments
from newsroom.reading.text.page_words import with_words_read
from newsroom.text.plain import as_words
from newsroom_mkdocs.build import Build
from newsroom_mkdocs.build_log import is_warned
from newsroom_mkdocs.faults import failure
from newsroom_mkdocs.markup import markups, read_alike
from newsroom_mkdocs.options import basis_of, docs_name, log, settings_of, stop_at
from newsroom_mkdocs.ordinary import framed, shown_of
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

    from newsroom.building.memory.manifest import Stamp
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
        self._markups = markups(self._icons)
        self._start: Start | None = None
        self._build: Build | None = None
        self._renderer: Renderer | None = None
        self._nav: Navigation | None = None
        self._menu: tuple[MenuItem, ...] = ()

    def on_startup(self, *, command: str, stamps: Mapping[str, Stamp]) -> None:
        """Remember who will see the site, and the `stamps` of files that were looked at already."""
        self._stamps = stamps
        self.on_shutdown()
        self._preview = None
        if command == "serve":
            # What only a preview needs takes a fourth of the time in which nothing is built.
            from newsroom_mkdocs.preview.session import PreviewSession  # noqa: PLC0415

            self._preview = PreviewSession()
        self._workspace = Workspace(preview=self._preview is not None)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the configuration and direct the build to the spare tree."""
        began = time.time_ns()
        gc.disable()  # ten thousand notices are read, and none is rubbish yet
        settings = settings_of(config)
        choose_emblems(config)
        is_settled = self._preview is not None and self._preview.begin(config)
        stop_at(odd_files(Path(config.docs_dir)), config)  # before MkDocs follows any
        trees, cache = self._workspace.open(config, settings, trusted=is_settled)
        self._start = Start(
            config=config,
            basis=basis_of(config),  # as it is written, before the news changes it
            settings=settings,
            now=now(),
            icons=self._icons,
            trees=trees,
            cache=cache,
            stamps=self._stamps,
            preview=self._preview,
            began=began,
        )
        read_alike(config, self._markups)
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
        """Let the front page be one, no comment reach readers, and words be read as in notices."""
        if is_front_page(page):
            page.meta["template"] = "home.html"
        if title := page.meta.get("title"):
            page.meta["title"] = as_words(str(title))
        return with_words_read(without_comments(text))

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Make every product that has changed, now that all it may show is known."""
        build = self._built
        gc.freeze()  # what is read so far stays: the collector need not look at it again
        gc.enable()
        assert self._nav is not None
        self._menu = menu_of(self._nav.items, drafts=self._preview is not None)
        self._renderer = build.renderer(env, self._menu)
        build.make(self._renderer, files)
        for problem in build.broken_anchors(files):
            log.warning(problem.located(docs_name(config)))
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give the templates of ordinary pages and of the front page what they show."""
        page.content = framed(page, self._built)
        return self._complete(context, page)

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Give the 404 page what every page shows."""
        return self._complete(context, None)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish the built site, unless MkDocs is about to refuse it."""
        build = self._built
        if not (config.strict and is_warned()):
            build.publish()
            self._workspace.remember(build.cache())
            self._published(build)
            if self._preview and self._renderer is not None:
                self._preview.finish(build, self._renderer)
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
        if told := failure(error, self._workspace.site):
            raise Abort(f"trang chưa được dựng lại: {told}") from None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Let the preview follow what editors save."""
        assert self._preview is not None
        self._preview.serve(server, builder, config)
        return server

    def on_shutdown(self) -> None:
        """Leave to the next preview what this one knows."""
        self._workspace.end()

    @property
    def _built(self) -> Build:
        assert self._build is not None
        return self._build

    def _complete(self, context: TemplateContext, page: Page | None) -> TemplateContext:
        shown = shown_of(page, self._built, self._menu, base_url=context["base_url"])
        context.update(shown)  # type: ignore[typeddict-item]
        return context
