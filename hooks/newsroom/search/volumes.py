"""The index as one lot of files, made whole at each change.

It stands until the workshop takes each file of an index for itself, and a notice's plain words
from where its text is read.
"""

from __future__ import annotations

import html
import re
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import digest
from newsroom.search.files import files
from newsroom.search.parts import parts_of
from newsroom.search.store import SearchIndex, Source
from newsroom.search.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsroom.notices.notice import Notice
    from newsroom.search.files import Found
    from newsroom.search.words import Words

_MARKUP = re.compile(
    r"\]\([^\s)]*|^\[[^\]\n]+\]:\s*\S+|</?[a-zA-Z][^>\n]*>|\{:[^}\n]*\}|https?://\S+", re.MULTILINE
)


class Volume:
    """The notices of the site, ready to be searched."""

    def __init__(
        self, notices: Sequence[Notice], found: Sequence[Found], read: Callable[[Notice], str]
    ) -> None:
        """Hold `notices`, from the oldest on, whose texts in Markdown `read` gives."""
        self._notices = {notice.path: notice for notice in notices}
        self._found = found
        self._read = read
        digests = [notice.digest for notice in notices]
        self.name = digest(repr((digests, found)).encode())
        """Of all that the files are made from."""

    def fingerprint(self) -> str:
        """Return what tells whether anything the files are made from has changed."""
        return self.name

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file of the index by its path in the site."""
        sources = [Source(path, notice.digest) for path, notice in self._notices.items()]
        index = SearchIndex().renewed(sources, self._words)
        return {file.path: file.make() for file in files(index, self._found)}

    def _words(self, source: Source) -> Words:
        notice = self._notices[source.key]
        texts = _MARKUP.sub(" ", html.unescape(self._read(notice))).split("\n\n")
        return words_of(
            parts_of(notice, texts),
            notice.title,
            published=notice.date.date(),
            category=notice.category.slug,
        )
