"""The files of the index: blocks of lists, tables of results, the catalogue that names them.

All but the catalogue are named by their content, so that a reader's browser keeps what a new
edition leaves as it is, and never takes an old file for a new one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from zlib import crc32

from newsroom.search.index_format import CATALOGUE, hashed_name, path_of
from newsroom.text.compact_json import compact_json
from newsroom.text.dates import format_date
from newsroom.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.search.store import SearchIndex

_TABLE = 32
"""Notices in a table, on average."""
_WORTH_A_CHOICE = 512
"""Notices from which a word that only one has, and that is none by its letters, is a slip."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A notice as it is shown among the results of a search."""

    url: str
    """Relative to the site."""
    title: str
    date: datetime
    category: str
    """A slug."""
    state: str = ""
    """Why it is not simply in force, empty where it is."""

    def row(self) -> list[str]:
        """Return what browsers are told of it."""
        row = [self.url, self.title, format_date(self.date), self.category]
        return [*row, self.state] if self.state else row


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A file of the site that search is made of."""

    path: str
    fingerprint: str
    """Of all that it is made from."""
    content: bytes
    """Empty where an earlier build has made it."""


def files(index: SearchIndex, found: Sequence[SearchResult]) -> Iterator[IndexFile]:
    """Yield every file of an index; `found` are its notices, from the oldest on."""
    for block in index.blocks:
        yield IndexFile(path_of("tu", block.name), block.name, block.file)
    counts, tables = [], []
    for part in _tables(found):
        counts.append(len(part))
        tables.append(compact_json([each.row() for each in part]).encode())
    words = compact_json(" ".join(_vocabulary(index))).encode()
    names = [hashed_name(table) for table in tables]
    for folder, content in (*(("tin", table) for table in tables), ("tu-vung", words)):
        name = hashed_name(content)
        yield IndexFile(path_of(folder, name), name, content)
    years = groupby(each.date.year for each in found)
    catalogue = compact_json(
        {
            "years": [[year, len(list(group))] for year, group in years],
            "lasts": [block.last for block in index.blocks],
            "blocks": "".join(block.name for block in index.blocks),
            "counts": counts,
            "tables": "".join(names),
            "words": hashed_name(words),
        }
    ).encode()
    yield IndexFile(CATALOGUE, hashed_name(catalogue), catalogue)


def _tables(found: Sequence[SearchResult]) -> Iterator[list[SearchResult]]:
    """Yield the notices table by table, cut where a hash says so, as lists are."""
    table: list[SearchResult] = []
    for each in found:
        table.append(each)
        if crc32(each.url.encode()) % _TABLE == 0:
            yield table
            table = []
    if table:
        yield table


def _vocabulary(index: SearchIndex) -> Iterator[str]:
    """Yield the words that a reader may have meant, each with how common it is."""
    rare = "0" if len(index.sources) >= _WORTH_A_CHOICE else ""
    for block in index.blocks:
        yield from (word for word in block.words if word[-1] != rare or is_syllable(word[:-1]))
