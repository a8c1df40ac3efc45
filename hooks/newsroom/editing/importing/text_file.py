"""Plain texts, in whatever encoding they were saved."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.editing.importing.decoding import decode
from newsroom.editing.importing.manuscript import Cell, Manuscript, Paragraph, Table
from newsroom.editing.importing.runs import Run
from newsroom.text.legacy_encodings import mended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.manuscript import Block

_LINE_END = re.compile("[\n\u2028\u2029\v\f\x85]")
_SENTENCE_ENDS = (".", ";", ":", "!", "?", "…", "”", '"', ")")


def read_text(content: bytes) -> Manuscript:
    """Read a plain text: each line is a paragraph, but lines of a broken sentence are one."""
    lines = (line.strip() for line in _LINE_END.split(mended(decode(content))))
    blocks: list[Block] = []
    for columns, group in groupby(lines, key=lambda line: line.count("\t")):
        some = list(group)
        blocks += [_table(some)] if columns and len(some) > 1 else _paragraphs(some)
    return Manuscript(blocks=tuple(blocks))


def _table(lines: list[str]) -> Table:
    """Return lines with as many tabs each, as Excel and Word copy tables."""
    rows = (line.split("\t") for line in lines)
    cells = (
        tuple(Cell((_paragraph(text),) if text.strip() else ()) for text in row) for row in rows
    )
    return Table(tuple(cells), is_bordered=False)


def _paragraphs(lines: list[str]) -> Iterator[Paragraph]:
    paragraph = ""
    for line in [*lines, ""]:
        goes_on = paragraph and line[:1].islower() and not paragraph.endswith(_SENTENCE_ENDS)
        if goes_on:
            paragraph += f" {line}"
            continue
        if paragraph:
            yield _paragraph(paragraph)
        paragraph = line


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))
