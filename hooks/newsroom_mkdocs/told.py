"""What a build tells whoever runs it, so that one with nothing to do can tell it again."""

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
Line = tuple[str, str, tuple[str | int, ...]]
"""Who tells something, the text, and what is put into it; a file is given as its number, so that
nothing that is remembered names one that is not public."""


def level_heard() -> int:
    """Return the level from which on whoever runs a build hears what is told, as advice is."""
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


class Told(logging.Handler):
    """Hears what one build tells."""

    def __init__(self) -> None:
        """Begin to hear."""
        super().__init__(logging.INFO)
        self.has_warned = False
        self._records: list[logging.LogRecord] = []
        _LOG.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a line, if another build would tell it, too."""
        if record.levelno > logging.INFO:
            self.has_warned = True
        elif record.name != PROGRESS.name:
            self._records.append(record)

    def forget(self) -> None:
        """Forget the lines so far, which every build tells."""
        self._records.clear()

    def end(self) -> None:
        """Hear no more."""
        _LOG.removeHandler(self)

    def lines(self, numbers: Callable[[], Mapping[str, int]]) -> list[Line]:
        """Return what was told; `numbers` gives those of the files in the docs folder."""
        known = numbers() if self._records else {}
        return [_line(record, known) for record in self._records]


def tell(lines: list[Line], numbers: Callable[[], Mapping[str, int]]) -> None:
    """Tell again what a build has told."""
    names = {number: path for path, number in numbers().items()} if lines else {}
    for name, text, parts in lines:
        whole = (names[each] if isinstance(each, int) else each for each in parts)
        logging.getLogger(name).info(text, *whole)


def _line(record: logging.LogRecord, numbers: Mapping[str, int]) -> Line:
    parts = record.args if isinstance(record.args, tuple) else ()
    texts = [each for each in parts if isinstance(each, str)]
    if not texts or len(texts) < len(parts):
        return record.name, record.getMessage(), ()
    return record.name, str(record.msg), tuple(numbers.get(each, each) for each in texts)
