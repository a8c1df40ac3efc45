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
_SPACES = " \u00a0\u3000"
_LABEL = re.compile(r"\w{1,3}[.)]\s")
_SENTENCE_ENDS = (".", ";", ":", "!", "?", "…", "”", '"', ")")


def read_text(content: bytes) -> Manuscript:
    """Read a plain text: each line is a paragraph, but lines of a broken sentence are one."""
    lines = map(_without_indent, _LINE_END.split(mended(decode(content))))
    blocks: list[Block] = []
    for _, group in groupby(lines, key=lambda line: line.count("\t")):
        some = list(group)
        blocks += [_table(some)] if "\t" in some[0] and len(some) > 1 else _paragraphs(some)
    return Manuscript(blocks=tuple(blocks))


def _without_indent(line: str) -> str:
    """Return a line without the spaces around it; a tab at its head may be an empty cell."""
    line = line.strip(_SPACES)
    words = line.strip(f"{_SPACES}\t")
    return line if "\t" in words or line.endswith("\t") else words


def _table(lines: list[str]) -> Table:
    """Return lines with as many tabs each, as Excel and Word copy tables."""
    rows = (line.split("\t") for line in lines)
    cells = (
        tuple(Cell((_paragraph(text),) if text.strip() else ()) for text in row) for row in rows
    )
    return Table(tuple(cells), is_bordered=False)


def _paragraphs(lines: list[str]) -> Iterator[Paragraph]:
    paragraph = ""
    for line in (*map(str.strip, lines), ""):
        is_begun = line[:1].islower() and not _LABEL.match(line)
        if paragraph and is_begun and not paragraph.endswith(_SENTENCE_ENDS):
            paragraph += f" {line}"
            continue
        if paragraph:
            yield _paragraph(paragraph)
        paragraph = line


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))
