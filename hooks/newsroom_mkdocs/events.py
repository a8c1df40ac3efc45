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
from newsroom_mkdocs.ending import end_as_by_ctrl_c
from newsroom_mkdocs.kept import Kept
from newsroom_mkdocs.options import basis_of, docs_name, log, now_of_build, settings_of, stop_at
from newsroom_mkdocs.quick import drawn, show_at_once
from newsroom_mkdocs.start import Start
from newsroom_mkdocs.theme import (
    choose_emblems,
    icons_of_theme,
    is_front_page,
    join_assets,
    menu_of,
    without_theme,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from newsroom.editing.editor.preview import LastBuild
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.pages.menu import MenuItem
    from newsroom.rendering.renderer import Renderer


class News:
    """The news of one site, through its builds."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self._preview = False
        self._kept = Kept()
        self._settled = False
        """Whether both trees are just what the last build made."""
        self._icons = icons_of_theme()
        markup = NewsMarkup(partial(finish, top_heading=1, lead_to=encoded))
        self._markups = [markup, Marks(), MarkdownIcons(self._icons)]
        self._faults: list[str] = []
        """What is wrong, as a preview shows it on every page."""
        self._start: Start | None = None
        self._build: Build | None = None
        self._renderer: Renderer | None = None
        self._finished: tuple[Build, Renderer] | None = None
        """The last build that came to its end, and what drew its pages."""
        self._nav: Navigation | None = None
        self._menu: tuple[MenuItem, ...] = ()

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remember whether editors or the public will see the site."""
        self._preview = command == "serve"
        self.on_shutdown()
        self._kept, self._settled = Kept(preview=self._preview), False
        if self._preview:
            end_as_by_ctrl_c()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the configuration and direct the build to the spare tree."""
        clock, began = time.perf_counter(), time.time_ns()
        gc.disable()  # ten thousand notices are read, and none is rubbish yet
        settings, now = settings_of(config), now_of_build()
        choose_emblems(config)
        if self._preview:
            from newsroom_mkdocs.server import serve_only_here  # noqa: PLC0415 (see `on_serve`)

            serve_only_here(config)
        stop_at(odd_files(Path(config.docs_dir)), config)  # before MkDocs follows any
        trees = self._kept.open(config)
        memory = self._kept.recall(settings)
        made = {path: each.made for path, each in memory.manifest.outputs.items()}
        if self._preview and self._settled:
            trees.trust(made)
        else:
            trees.survey(made, memory.manifest.began)
        self._settled = False
        basis = basis_of(config)  # as it is written, before the news changes it
        self._start = Start(
            config,
            basis,
            settings,
            now,
            self._icons,
            trees,
            memory,
            self._preview,
            self._finished is None,
            began,
            clock,
            self._faults,
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
        self._menu = menu_of(self._nav.items, drafts=self._preview)
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
            self._kept.remember(self._build.remembered())
            self._settled = self._build.start.trees.alike
            if self._renderer is not None:
                self._finished = (self._build, self._renderer)
        self._kept.close()
        if self._preview:  # in which builds leave their rests behind; now, since nobody waits
            gc.unfreeze()
            gc.collect()
        gc.freeze()  # nor need it look when the program ends
        config.site_dir = str(self._kept.site)

    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """Let the next build begin; tell of the disk what MkDocs would show as a traceback."""
        gc.enable()
        self._kept.close()
        self._faults[:] = str(error).splitlines()
        if isinstance(error, OSError):
            error = BuildError.of(error, self._kept.site)
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
        # What only a preview needs takes a fourth of the time in which nothing is built.
        from newsroom_mkdocs.editor import editor_of  # noqa: PLC0415
        from newsroom_mkdocs.preview import watch  # noqa: PLC0415
        from newsroom_mkdocs.server import PreviewServer  # noqa: PLC0415

        watch(server, builder, config, self._show_at_once, self._faults)
        if isinstance(server, PreviewServer):
            server.editor = editor_of(config, server.mount_path, self._last, self._drawn)
            host, port = config.dev_addr
            log.info(
                "Soạn tin trong trình duyệt: http://%s:%s%s", host, port, server.editor.preview.own
            )
        return server

    def on_shutdown(self) -> None:
        """Leave to the next preview what this one knows."""
        self._kept.end()

    def _show_at_once(self, paths: Iterable[str]) -> bool:
        """Show what was saved, if the site is just what the last build made."""
        if not self._settled or self._build is None or self._renderer is None:
            return False
        return show_at_once(self._build, self._renderer, paths)

    def _last(self) -> LastBuild:
        """Return what the editor's page may know of the last build."""
        assert self._finished is not None
        return self._finished[0].known

    def _drawn(self, notice: Notice, project: Project) -> str:
        """Return the page of a notice as it is being written."""
        assert self._finished is not None
        return drawn(*self._finished, notice, project)

    def _complete(self, context: TemplateContext) -> Build:
        assert self._build is not None
        root = context["base_url"].rstrip("/")
        every = {"news": self._build.edition.news, "menu": self._menu, "root": root}
        context.update(every)  # type: ignore[typeddict-item]
        return self._build
