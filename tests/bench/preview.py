"""How long an editor waits: from saving a notice to the preview showing it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.bench.corpus import FOLDER
from tests.bench.measure import CommandError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE = 300.0
_SAVES = 3


def seconds_to_show(folder: Path) -> float:
    """Return the seconds between a save and the page, the median of a few saves."""
    source = max((folder / "docs" / FOLDER).glob("*/*.md"))
    path = source.relative_to(folder / "docs").with_suffix("")
    with _serving(folder) as address:
        page = f"{address}/{path.as_posix()}/"
        _wait(page, "</html>")
        waits = []
        for number in range(_SAVES):
            mark = f"Lưu lần thứ {number} để xem trước."
            text = source.read_text(encoding="utf-8")
            source.write_text(f"{text}\n{mark}\n", encoding="utf-8")
            start = time.process_time()
            _wait(page, mark)
            waits.append(time.process_time() - start)
    return sorted(waits)[_SAVES // 2]


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", host],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    ) as server:
        try:
            yield f"http://{host}"
        finally:
            server.send_signal(2)


def _wait(page: str, text: str) -> None:
    """Ask for a page until it holds a text, as a browser that is told to reload does."""
    end = time.process_time() + _PATIENCE
    while time.process_time() < end:
        try:
            with urllib.request.urlopen(page, timeout=_PATIENCE) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise CommandError(f"the preview never showed '{text}'")
