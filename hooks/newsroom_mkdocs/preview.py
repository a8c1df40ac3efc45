"""The preview: told of a save by the system, and never showing less than the last good page."""

from __future__ import annotations

import re
import traceback
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException

from newsroom.building.workers import WorkerError
from newsroom_mkdocs.options import log

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from watchdog.observers.api import BaseObserver

_TEMPLATE = re.compile(r'File "([^"\n]+\.html)", line (\d+)')
"""How a traceback names the place in a template."""


def watch(server: LiveReloadServer, builder: Callable[[], None], config: MkDocsConfig) -> None:
    """Notice a save at once, and keep showing the last good page when it breaks the build.

    MkDocs would look at ten thousand files twice a second, and let every request wait until the
    build succeeds.
    """

    def build() -> None:
        try:
            builder()
        except Exception as error:  # noqa: BLE001 (whatever it is, MkDocs would let readers wait)
            log.error("%s; bản xem trước vẫn là bản tốt gần nhất", _told(error))
            log.debug("", exc_info=error)

    server.builder = build
    server.unwatch(config.docs_dir)
    watching_few, server.observer = server.observer, _quick_observer()  # type: ignore[assignment]
    server.watch(config.docs_dir)
    server.observer.start()
    server.observer = watching_few


def _told(error: Exception) -> str:
    """Return what has ended a build: an editor's fault as it was told, or one of the program."""
    if isinstance(error, MkDocsException):
        return str(error)
    trace = [str(error)] if isinstance(error, WorkerError) else traceback.format_exception(error)
    text = "".join(trace).strip()
    places = [f"{file}:{line}: " for file, line in _TEMPLATE.findall(text)]
    return f"không dựng lại được: {''.join(places[-1:])}{text.splitlines()[-1]}"


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
