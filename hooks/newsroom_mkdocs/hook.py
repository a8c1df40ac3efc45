"""MkDocs' events, given to `News` only in a build that has something to do."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from newsroom.building.error import BuildError
from newsroom_mkdocs.build_log import BuildLog
from newsroom_mkdocs.idle import Idle
from newsroom_mkdocs.unchanged import Inputs

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from newsroom_mkdocs.build import Build
    from newsroom_mkdocs.events import News


class Hook:
    """What MkDocs calls, through one build after another."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self._may_be_idle = True
        self._inputs: Inputs | None = None
        self._log: BuildLog | None = None
        self._news: News | None = None
        self._events: News | Idle | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether a build may do nothing: none of a preview, which keeps its own site."""
        self._may_be_idle = command != "serve" and not dirty
        self._inputs = None
        if not self._may_be_idle:
            self._events = self._begun(command)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find out whether there is anything to do, and begin."""
        gc.disable()  # much is looked at, and nothing is rubbish yet
        self._hear_no_more()
        if self._may_be_idle:
            self._events = None
            self._inputs = Inputs.of(config)
            self._events = Idle.of(self._inputs, config) if self._inputs else None
            if self._events is None:
                self._log = BuildLog()
                self._events = self._begun("build")
        return self._current.on_config(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Begin to hear what only a build tells that reads."""
        if self._log:
            self._log.forget()
        return self._current.on_files(files, config=config)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """End what has been built, or left as it was."""
        if self._log:
            self._log.end()
        self._current.on_post_build(config=config)
        gc.enable()

    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """End what could not be built."""
        self._hear_no_more()
        (self._events or self._begun("build")).on_build_error(error=error)

    def on_shutdown(self) -> None:
        """End the preview."""
        if self._news:
            self._news.on_shutdown()

    def passed_on(self, event: str) -> Callable[..., Any]:
        """Return what passes an event on to who acts in this build."""

        def pass_on(*about: Any, **more: Any) -> Any:
            return getattr(self._current, event)(*about, **more)

        return pass_on

    @property
    def _current(self) -> News | Idle:
        assert self._events is not None
        return self._events

    def _begun(self, command: str) -> News:
        """Load all the rest, if need be, and begin."""
        if self._news is None:
            gc.disable()  # what is loaded stays; looking through it again and again takes a tenth
            from newsroom_mkdocs.events import News  # noqa: PLC0415 (most of a build with no change)

            gc.enable()
            self._news = News(self._leave)
        stamps = self._inputs.snapshot.stamps if self._inputs else {}
        self._news.on_startup(command=command, stamps=stamps)
        return self._news

    def _leave(self, build: Build) -> None:
        """Tell the next build what this one has left, unless it must warn again."""
        if self._inputs and self._log and not self._log.has_warned:
            with suppress(BuildError):  # it will only take longer
                self._inputs.leave(build, self._log)

    def _hear_no_more(self) -> None:
        if self._log:
            self._log.end()
        self._log = None
