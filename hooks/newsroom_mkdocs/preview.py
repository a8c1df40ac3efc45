"""The preview: told of a save by the system, and never showing less than the last good page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, ConfigurationError

from newsroom_mkdocs.options import log

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from watchdog.observers.api import BaseObserver


def watch(server: LiveReloadServer, builder: Callable[[], None], config: MkDocsConfig) -> None:
    """Notice a save at once, and keep showing the last good page when it breaks the build.

    MkDocs would look at ten thousand files twice a second, and let every request wait until the
    build succeeds.
    """

    def build() -> None:
        try:
            builder()
        except (Abort, ConfigurationError) as error:
            log.error("%s; bản xem trước vẫn là bản tốt gần nhất", error)

    server.builder = build
    server.unwatch(config.docs_dir)
    watching_few, server.observer = server.observer, _quick_observer()  # type: ignore[assignment]
    server.watch(config.docs_dir)
    server.observer.start()
    server.observer = watching_few


def _quick_observer() -> BaseObserver:
    """Return what the system itself tells of changes; not of reading, since builds read."""
    # Imported here: a build that is no preview has no use for it.
    from watchdog.events import (  # noqa: PLC0415
        FileCreatedEvent,
        FileDeletedEvent,
        FileModifiedEvent,
        FileMovedEvent,
    )
    from watchdog.observers import Observer  # noqa: PLC0415

    observer = Observer()
    changes = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]
    schedule = partial(observer.schedule, event_filter=changes)
    observer.schedule = schedule  # type: ignore[method-assign]
    return observer
