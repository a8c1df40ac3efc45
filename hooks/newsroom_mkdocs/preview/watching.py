"""The preview: told of a save by the system, and never showing less than the last good page."""

from __future__ import annotations

import os
import re
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, MkDocsException

from newsroom.building.workers import WorkerError
from newsroom_mkdocs.options import log
from newsroom_mkdocs.preview.server import PreviewServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver

_TEMPLATE = re.compile(r'File "([^"\n]+\.html)", line (\d+)')
"""How a traceback names the place in a template."""
_STAYS = "bản xem trước vẫn là bản tốt gần nhất"


def watch(
    server: LiveReloadServer,
    builder: Callable[[], None],
    config: MkDocsConfig,
    show: Callable[[set[str]], bool],
    faults: list[str],
) -> None:
    """Notice a save at once, and keep showing the last good page when it breaks the build.

    MkDocs would look at ten thousand files twice a second, and let every request wait until the
    build succeeds. `show` is given the paths of what was saved, and may put the one page that an
    editor waits for into the site; the build then goes on behind it. Every page shows `faults`.
    """
    docs = Path(config.docs_dir).resolve()
    saved: set[str] = set()

    def build() -> None:
        paths = {saved.pop() for _ in range(len(saved))}
        shown = _shows(show, docs, paths)
        if shown:
            _let_browsers_look(server)
        _try(builder, faults)
        if shown:  # and what stands around it may have changed since
            server._wanted_epoch += 1  # noqa: SLF001

    server.builder = build
    if isinstance(server, PreviewServer):
        server.faults = faults
    server.unwatch(config.docs_dir)
    watching_few, server.observer = server.observer, _quick_observer()  # type: ignore[assignment]
    server.watch(config.docs_dir)
    _note_files(server.observer, config.docs_dir, saved)
    server.observer.start()
    server.observer = watching_few


def _let_browsers_look(server: LiveReloadServer) -> None:
    """Have open pages loaded anew, though the build that was asked for has not begun."""
    with server._epoch_cond:  # noqa: SLF001 (MkDocs offers no other way)
        server._visible_epoch = server._wanted_epoch  # noqa: SLF001
        server._epoch_cond.notify_all()  # noqa: SLF001


def _try(builder: Callable[[], None], faults: list[str]) -> None:
    """Build; where that fails, the last good site stays, and every page shows the `faults`."""
    try:
        builder()
    except Exception as error:  # noqa: BLE001 (whatever it is, MkDocs would let readers wait)
        if isinstance(error, Abort):  # which only says that the hook has told
            log.error(_STAYS)
        else:
            told = _told(error)
            faults[:] = told.splitlines()
            log.error("%s; %s", told, _STAYS)
        log.debug("", exc_info=error)


def _told(error: Exception) -> str:
    """Return what has ended a build: an editor's fault as it was told, or one of the program."""
    if isinstance(error, MkDocsException):
        return str(error)
    trace = [str(error)] if isinstance(error, WorkerError) else traceback.format_exception(error)
    text = "".join(trace).strip()
    places = [f"{file}:{line}: " for file, line in _TEMPLATE.findall(text)]
    return f"không dựng lại được: {''.join(places[-1:])}{text.splitlines()[-1]}"


def _shows(show: Callable[[set[str]], bool], docs: Path, paths: set[str]) -> bool:
    try:
        return show({Path(path).resolve().relative_to(docs).as_posix() for path in paths})
    except Exception as error:  # noqa: BLE001 (the build that follows tells what is wrong)
        log.debug("", exc_info=error)
        return False


def _note_files(observer: BaseObserver, folder: str, saved: set[str]) -> None:
    """Let the paths of all files that change below a folder be put among those `saved`."""
    from watchdog.events import FileSystemEventHandler  # noqa: PLC0415 (as below)

    handler = FileSystemEventHandler()

    def note(event: FileSystemEvent) -> None:
        if not event.is_directory:
            saved.update(os.fsdecode(path) for path in (event.src_path, event.dest_path) if path)

    handler.on_any_event = note  # type: ignore[method-assign]
    observer.schedule(handler, folder, recursive=True)


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
