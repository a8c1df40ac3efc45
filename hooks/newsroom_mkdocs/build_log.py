"""The log of a build, kept so that a build with nothing to do can replay it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig

_LOG = logging.getLogger("mkdocs")
PROGRESS = logging.getLogger("mkdocs.news.progress")
"""Tells how far a build has come, which is over with it."""
LogLine = tuple[str, str, tuple[str | int, ...]]
"""The logger's name, the text and its arguments; a file is given as its number, so that nothing
that is remembered names one that is not public."""


def log_level() -> int:
    """Return the level from which on the log of a build is shown."""
    return _LOG.getEffectiveLevel()


def is_warned() -> bool:
    """Whether there was a warning, for which MkDocs refuses a strict build at its end."""
    counting = (each for each in _LOG.handlers if isinstance(each, CountHandler))
    return any(each.get_counts() for each in counting)


def place_name(place: str, config: MkDocsConfig) -> str:
    """Return a folder as people know it: from where mkdocs.yml lies, if it is below."""
    file, path = config.config_file_path, Path(place)
    root = Path(file).absolute().parent if file else Path.cwd()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else place


def tell_place(site: str, config: MkDocsConfig) -> None:
    """Tell where the site lies: MkDocs names the folder in which it was put together."""
    logging.getLogger("mkdocs.news").info("trang nằm ở %s", place_name(site, config))


class BuildLog(logging.Handler):
    """Collects what one build logs."""

    def __init__(self) -> None:
        """Begin to listen."""
        super().__init__(logging.INFO)
        self.has_warned = False
        self._records: list[logging.LogRecord] = []
        _LOG.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a record, unless it is of no use to another build."""
        if record.levelno > logging.INFO:
            self.has_warned = True
        elif record.name != PROGRESS.name:
            self._records.append(record)

    def forget(self) -> None:
        """Forget the records so far, which every build makes."""
        self._records.clear()

    def end(self) -> None:
        """Listen no more."""
        _LOG.removeHandler(self)

    def lines(self, numbers: Callable[[], Mapping[str, int]]) -> list[LogLine]:
        """Return the lines; `numbers` gives those of the files in the docs folder."""
        known = numbers() if self._records else {}
        return [_line(record, known) for record in self._records]


def replay(lines: list[LogLine], numbers: Callable[[], Mapping[str, int]]) -> None:
    """Log again what a build has logged."""
    names = {number: path for path, number in numbers().items()} if lines else {}
    for name, text, parts in lines:
        whole = (names[each] if isinstance(each, int) else each for each in parts)
        logging.getLogger(name).info(text, *whole)


def _line(record: logging.LogRecord, numbers: Mapping[str, int]) -> LogLine:
    parts = record.args if isinstance(record.args, tuple) else ()
    texts = [each for each in parts if isinstance(each, str)]
    if not texts or len(texts) < len(parts):
        return record.name, record.getMessage(), ()
    return record.name, str(record.msg), tuple(numbers.get(each, each) for each in texts)
