"""What a preview knows from its first build to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.editing.editor.preview import LastBuild
from newsroom_mkdocs.options import log
from newsroom_mkdocs.preview.editor import editor_of
from newsroom_mkdocs.preview.ending import end_as_by_ctrl_c
from newsroom_mkdocs.preview.one_page import drawn, show_at_once
from newsroom_mkdocs.preview.server import PreviewServer, serve_only_here
from newsroom_mkdocs.preview.watching import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.rendering.renderer import Renderer
    from newsroom_mkdocs.build import Build


class PreviewSession:
    """One run of `mkdocs serve`."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self.faults: list[str] = []
        """What is wrong with the notices, as every page shows it."""
        self._last: tuple[Build, Renderer] | None = None
        """The last build that came to its end, and what drew its pages."""
        self._is_settled = False
        """Whether both trees are just what that build made."""
        end_as_by_ctrl_c()

    @property
    def has_built(self) -> bool:
        """Whether editors have seen a site."""
        return self._last is not None

    def begin(self, config: MkDocsConfig) -> bool:
        """Begin a build; return whether both trees are just what the last one made."""
        serve_only_here(config)
        was_settled, self._is_settled = self._is_settled, False
        return was_settled

    def finish(self, build: Build, renderer: Renderer) -> None:
        """Let editors see what a build has made."""
        self._last = (build, renderer)
        self._is_settled = build.start.trees.alike

    def serve(
        self, server: LiveReloadServer, builder: Callable[[], None], config: MkDocsConfig
    ) -> None:
        """Let the server follow what editors save, and answer the editor's page."""
        watch(server, builder, config, self._show_at_once, self.faults)
        if isinstance(server, PreviewServer):
            server.editor = editor_of(config, server.mount_path, self._last_build, self._drawn)
            host, port = config.dev_addr
            own = server.editor.preview.own
            log.info("Soạn tin trong trình duyệt: http://%s:%s%s", host, port, own)

    def _show_at_once(self, paths: Iterable[str]) -> bool:
        """Show what was saved, if the site is just what the last build made."""
        return self._is_settled and show_at_once(*self._finished, paths)

    def _last_build(self) -> LastBuild:
        """Return what the editor's page may know of the last build."""
        build, _ = self._finished
        return LastBuild(
            settings=build.start.settings,
            notices=build.edition.notices,
            files=build.reader.sources.seen,
            began=build.start.began,
            related=build.start.cache.related.known,
        )

    def _drawn(self, notice: Notice, project: Project) -> str:
        """Return the page of a notice as it is being written."""
        return drawn(*self._finished, notice, project)

    @property
    def _finished(self) -> tuple[Build, Renderer]:
        assert self._last is not None
        return self._last
