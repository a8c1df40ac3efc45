"""How long an editor waits from saving a notice to seeing it, and what a long afternoon costs."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from functools import cache
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.corpus import FOLDER
from tests.bench.measure import CommandError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Preview = Callable[[Path, str], tuple[Sequence[str | Path], Path]]
    """Gives of a site and a host the command that serves it, and the folder of its texts."""

_PATIENCE = 300.0
_WAITS = 3
"""Saves after which an editor waits for the page."""
_IDLE = 0.15
"""Seconds of processor that a preview may use in a second in which it only looks for changes."""
_EARLY = 2
"""Saves after which the memory has what it needs."""


class Previewed(NamedTuple):
    """What an editor has of a preview."""

    start: float
    """Seconds until its first page."""
    shown: float
    """Seconds from a save to the page, the median of a few."""
    growth: float
    """Memory after the last save over that after the second."""


def previewed(folder: Path, serve: Preview, *, saves: int = _WAITS) -> Previewed:
    """Serve a site, save its newest notice so many times, and see when its page shows it."""
    with _serving(folder, serve) as (server, address, docs):
        source = max((docs / FOLDER).glob("*/*-[0-9]*.md"))
        path = source.relative_to(docs).with_suffix("")
        page = f"{address}/{path.as_posix()}/"
        start = time.perf_counter()
        _wait(page, "</html>")
        stood = time.perf_counter()
        waits, sizes = [], []
        for number in range(saves):
            _wait_until_idle(server.pid)
            sizes.append(_resident(server.pid))
            mark = f"Lưu lần thứ {number} để xem trước."
            text = source.read_text(encoding="utf-8")
            saved = time.perf_counter()
            source.write_text(f"{text}\n{mark}\n", encoding="utf-8")
            _wait(page, mark)
            waits.append(time.perf_counter() - saved)
        _wait_until_idle(server.pid)
        sizes.append(_resident(server.pid))
    return Previewed(stood - start, sorted(waits)[saves // 2], sizes[-1] / sizes[_EARLY])


@contextmanager
def _serving(folder: Path, serve: Preview) -> Iterator[tuple[subprocess.Popen[bytes], str, Path]]:
    host = _host()
    command, docs = serve(folder, host)
    caches = folder.with_name(f"{folder.name}.caches")
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "XDG_CACHE_HOME": str(caches)}
    with subprocess.Popen(command, cwd=folder, env=env) as server:
        try:
            yield server, f"http://{host}", docs
        finally:
            server.send_signal(2)


@cache
def _host() -> str:
    """Return where all previews are served: at another address their pages would be others."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


def _wait(page: str, text: str) -> None:
    """Ask for a page until it holds a text, as a browser that is told to reload does."""
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(page, timeout=_PATIENCE) as answer:
                if text in answer.read().decode():
                    return
        except (OSError, HTTPException):  # Hugo may serve half a page while it writes another
            pass
        time.sleep(0.02)
    raise CommandError(f"the preview never showed '{text}'")


def _wait_until_idle(process: int) -> None:
    """Wait for the build that follows a save: until a while has cost next to no processor."""
    before, now = -1.0, _processor(process)
    while now - before > _IDLE:
        time.sleep(1)
        before, now = now, _processor(process)


def _processor(process: int) -> float:
    """Return the seconds of processor that a process has used; Linux alone tells."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(process: int) -> int:
    """Return how many pages of memory a process has."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1])
