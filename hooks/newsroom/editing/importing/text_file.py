"""Plain texts, in whatever encoding they were saved."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from newsroom.editing.importing.decoding import decode
from newsroom.editing.importing.manuscript import (
    Cell,
    Manuscript,
    Paragraph,
    Table,
    UnreadableFileError,
)
from newsroom.editing.importing.runs import Run
from newsroom.reading.pasted.lines.page_numbers import is_dashed_number
from newsroom.text.legacy.encodings import in_unicode
from newsroom.text.sentences import begins_item, ends_with_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.manuscript import Block

_LINE_END = re.compile("[\n\u2028\u2029\v\f\x85]")
_SPACES = " \u00a0\u3000"
_BEGINS = re.compile(r"(?:\d{1,3}|[A-ZĐ]{1,4}|\w)[.)]\s|[ivx]{2,4}\)\s|[-–−+*•o]\s")
"""How an item of a list begins, or who signs (`TM.`); no short word that ends a sentence."""
_SIGN = re.compile(r"(?:\d{1,2}\.)+\d{0,2}|(?:[IVX]{1,5}|\w)[.)]|[-–−+•▪]")
"""A number or bullet; a PDF may have it in a line above the words of its item."""
_FEWEST, _WIDEST = 3, 100
"""How many lines at least are full, and how wide they are at most, where a program has cut them."""
_MOST_ODD = 50
"""Of so many signs one may be odd."""
_NO_TEXT = "tệp này không phải tệp chữ; nhập tệp Word .docx, trang web lưu lại hoặc .txt"
_SENTENCE_ENDS = (".", ";", ":", "!", "?", "…", "”", '"', ")")


def read_text_file(content: bytes) -> Manuscript:
    """Read a plain text: each line is a paragraph, but lines of a broken sentence are one."""
    text = in_unicode(decode(content))
    if sum(map(_is_odd, text)) * _MOST_ODD > len(text):
        raise UnreadableFileError(_NO_TEXT)
    lines = [line.rstrip(_SPACES) for line in _LINE_END.split(text)]
    lines = [line for line in lines if not is_dashed_number(line.strip())]
    width = _width(lines)
    blocks: list[Block] = []
    for tabs, group in groupby(lines, key=lambda line: _without_indent(line).count("\t")):
        some = list(group)
        is_table = tabs and len(some) > 1
        blocks += [_table([*map(_without_indent, some)])] if is_table else _paragraphs(some, width)
    return Manuscript(blocks=tuple(blocks))


def _is_odd(sign: str) -> bool:
    """Whether no text has a sign: it is a code of machines, or what was lost in reading."""
    return sign == "\ufffd" or (unicodedata.category(sign) in ("Cc", "Cn") and not sign.isspace())


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


def _paragraphs(lines: list[str], width: int | None) -> Iterator[Paragraph]:
    """Yield paragraphs; lines that are as wide as the text go on in the next."""
    paragraph: list[str] = []
    above, is_item = "", False
    for line, below in pairwise((*lines, "")):
        words = line.strip()
        if words and not paragraph:
            is_item = begins_item(words, above, below_item=is_item)
        paragraph += [words] if words else []
        above = words or above
        if not (words and _goes_on(line, below, width, is_item=is_item)):
            if paragraph:
                yield _paragraph(" ".join(paragraph))
            paragraph = []


def _goes_on(line: str, below: str, width: int | None, *, is_item: bool) -> bool:
    """Whether the sentence of a line goes on in the one below it.

    Of the item of a list without signs only how wide the text is can tell.
    """
    words = below.strip()
    if not words or _BEGINS.match(words) or _SIGN.fullmatch(words):
        return False
    if _SIGN.fullmatch(line.strip()):
        return True
    # Below its kind in capitals, a paper says what it is about.
    is_ended = line.rstrip().endswith(_SENTENCE_ENDS) or ends_with_address(line)
    if words[0].islower() and not (is_item or is_ended or line.isupper()):
        return True
    is_set_in = below[0].isspace() and not line[0].isspace()
    return width is not None and _is_full(line, words, width) and not is_set_in


def _width(lines: list[str]) -> int | None:
    """Return how wide the lines of a text are, none where each is a paragraph."""
    widest = max(map(len, lines), default=0)
    pairs = [(line, below.strip()) for line, below in pairwise(lines) if line and below.strip()]
    full = sum(_is_full(line, below, widest) for line, below in pairs)
    is_wrapped = full >= _FEWEST and 2 * full >= len(pairs) and widest <= _WIDEST
    return widest if is_wrapped else None


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether the first word below a line has no place in it."""
    return len(line) + 1 + len(below.split(maxsplit=1)[0]) > width


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))
