"""What readers search: volumes of notices, whose words a browser looks up file by file.

A volume holds the notices of a few years, so that a change of one notice makes one volume again
and leaves the others, which browsers keep. Its folder bears a name made from all it holds: files
of two editions never mix.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.building.fingerprint import digest
from newsroom.search import index as postings
from newsroom.search.index import Postings
from newsroom.text.dates import format_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsroom.notices.content import Content
    from newsroom.notices.notice import Notice

FOLDER = "tim-kiem"
"""Where search lies in the site."""
_FULL, _FULL_IN_PREVIEW = 3_000, 300
"""Notices from which a volume takes no further year; a preview makes one again at each save."""
TABLE = 24
"""Notices in one file of titles and addresses."""
_FORM = digest(Path(__file__).read_bytes() + Path(postings.__file__).read_bytes())
"""Of the program that makes the files, since browsers keep them by the name of their volume."""


@dataclass(frozen=True, slots=True)
class Found:
    """A notice as it is shown among the results of a search."""

    notice: Notice
    url: str
    """Relative to the site."""
    category: int
    """Its place in the list of categories."""
    state: str
    """Why it is not simply in force, empty where it is."""

    @property
    def row(self) -> list[str]:
        """What a browser is told of it."""
        row = [self.url, self.notice.title, format_date(self.notice.date)]
        return [*row, self.state] if self.state else row


class Volume:
    """The notices of a few years, ready to be searched."""

    def __init__(self, found: Sequence[Found], read: Callable[[Notice], Content]) -> None:
        """Hold `found`, newest first, whose content `read` gives."""
        self._found = found
        self._read = read
        parts = [(each.row, each.category, each.notice.digest) for each in found]
        self.name = digest(repr((_FORM, parts)).encode())[:12]
        """Of its folder in the site."""

    def file(self, path: str) -> bytes:
        """Return the content of one of its files."""
        return self.files[path]

    @property
    def facts(self) -> dict[str, Any]:
        """What a browser must know before it looks anything up."""
        years = groupby(self._found, key=lambda each: each.notice.date.year)
        return {
            "name": self.name,
            "years": [[year, len(list(group))] for year, group in years],
            "categories": [each.category for each in self._found],
        }

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file of the volume by its path in the site."""
        index = Postings()
        for each in self._found:
            index.add(each.notice.title, _parts(each.notice, self._read(each.notice)))
        words, pairs = index.words(), index.pairs()
        rows = [each.row for each in self._found]
        tables = [to_json(rows[place : place + TABLE]) for place in range(0, len(rows), TABLE)]
        files = {"index.json": to_json({"words": words.firsts, "pairs": pairs.firsts})}
        for kind, contents in (("w", words.files), ("p", pairs.files), ("t", tables)):
            files |= {f"{kind}{number}.json": each for number, each in enumerate(contents)}
        return {f"{FOLDER}/{self.name}/{name}": content for name, content in files.items()}


def volumes(
    found: Sequence[Found], read: Callable[[Notice], Content], *, preview: bool
) -> list[Volume]:
    """Put notices, which stand newest first, into volumes, the newest first.

    Volumes are filled from the oldest year on, so that news changes only the last of them.
    """
    full = _FULL_IN_PREVIEW if preview else _FULL
    years = [list(group) for _, group in groupby(found, key=lambda each: each.notice.date.year)]
    filled: list[list[Found]] = []
    for year in reversed(years):
        if filled and len(filled[-1]) + len(year) <= full:
            filled[-1] = [*year, *filled[-1]]
        else:
            filled.append(year)
    return [Volume(each, read) for each in reversed(filled)]


def _parts(notice: Notice, content: Content) -> Iterator[str]:
    """Yield a notice's words but for its title, part by part."""
    if notice.has_summary:
        yield notice.summary
    yield from content.words
    if notice.image:
        yield notice.image.caption
        yield notice.image.credit
    for author in notice.authors:
        yield author.byline
    yield from notice.tags
    for attachment in notice.attachments:
        yield attachment.title
    if notice.source:
        yield notice.source.name


def to_json(value: object) -> bytes:
    """Return a value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
