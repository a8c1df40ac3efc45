"""A pasted text, made Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.pasted.blocks.blocks import compose
from newsroom.reading.pasted.blocks.context import has_starred_note
from newsroom.reading.pasted.blocks.gaps import APART
from newsroom.reading.pasted.blocks.numbering import keep_numbers
from newsroom.reading.pasted.bullets import with_signs_before_words, with_spaced_heads
from newsroom.reading.pasted.captions import with_typed_captions
from newsroom.reading.pasted.comments import drop_comments
from newsroom.reading.pasted.labels import with_labels
from newsroom.reading.pasted.lines.double_spacing import single_spaced
from newsroom.reading.pasted.lines.html_breaks import with_ends_for_breaks
from newsroom.reading.pasted.lines.line_kinds import LineKind
from newsroom.reading.pasted.lines.lines import lines_of
from newsroom.reading.pasted.lines.page_numbers import running_heads, without_page_numbers
from newsroom.reading.pasted.lines.spaces import STYLED
from newsroom.reading.pasted.lines.verbatim import held_code, with_verbatim
from newsroom.reading.pasted.notes import with_notes
from newsroom.reading.pasted.quotations import with_quotations
from newsroom.reading.pasted.signs.signs import with_signs_shown
from newsroom.reading.pasted.tables.drawn import with_drawn_tables
from newsroom.reading.pasted.tables.listed import with_listed_tables
from newsroom.reading.pasted.tables.spaced import with_spaced_tables
from newsroom.reading.pasted.tables.tabbed import with_tab_tables
from newsroom.reading.pasted.tables.tables import with_written_tables

if TYPE_CHECKING:
    from newsroom.reading.pasted.blocks.block import Block
    from newsroom.reading.pasted.lines.lines import Fault, Line

_MARK = re.compile(rf"[*_{{\\`<>\[|@#{STYLED}]|://|[wW]\.|  |(?:\A|\n)[oüØvqèðþ] ")
_HEADING = re.compile(r"#{1,6} (\S.*)")
_ENDS = ".:;!?…”)"
_AS_WRITTEN = APART | {LineKind.RULE, LineKind.TARGET, LineKind.VERBATIM, LineKind.PICTURES}
_DEEPEST = 12
"""Quotations within one another; further signs are words."""


def as_markdown(text: str, *, first_line: int) -> tuple[str, tuple[Fault, ...]]:
    """Return a pasted text as Markdown, and line and message of what is ambiguous.

    The text begins on line `first_line` of its file.
    """
    if _is_plain(text.strip("\n")):
        return text.strip("\n"), ()
    faults: list[Fault] = []
    lines = _lines(text, first_line, faults)
    return _markdown(lines, faults), tuple(sorted(faults))


def _lines(text: str, first_line: int, faults: list[Fault]) -> list[Line]:
    """Return the lines of a text, its code, comments and notes put in order."""
    lines = lines_of(text, first_line)
    signs = frozenset(text)
    if signs & {"<", "`", "~"}:
        lines = list(with_verbatim(lines))
    if signs & {"<", "\\"}:
        lines = list(with_ends_for_breaks(lines))
    if "]" in signs:
        lines = list(drop_comments(lines, faults))
    lines = single_spaced(lines)
    return list(with_notes(lines, faults)) if "[" in signs else lines


def _markdown(lines: list[Line], faults: list[Fault], depth: int = 0) -> str:
    """Return lines as Markdown, be it those of a quotation within as many others as `depth`."""
    text = "\n".join(line.raw or line.content for line in lines)
    signs = frozenset(text)
    if ">" in signs and depth < _DEEPEST:
        lines = list(with_quotations(lines, lambda held: _quoted(held, faults, depth + 1)))
    blocks = compose(_with_tables(lines, text, faults), starred=has_starred_note(text))
    keep_numbers(blocks)
    return "".join(f"{block.above}{_written(block, depth)}" for block in blocks)


def _quoted(lines: list[Line], faults: list[Fault], depth: int) -> str:
    """Return the Markdown of what a quotation holds."""
    return _markdown(list(with_verbatim(lines)), faults, depth)


def _with_tables(lines: list[Line], text: str, faults: list[Fault]) -> list[Line]:
    """Return the lines of a text, its tables, bullets and captions put in order."""
    signs = frozenset(text)
    if signs & {"|", "│", "║"}:
        lines = list(with_drawn_tables(lines, faults))
        lines = list(with_written_tables(lines, faults))
    if ":" in signs:
        lines = list(with_labels(lines))
    if "   " in text:
        lines = list(with_spaced_tables(lines))
    if "\t" in signs or "   " in text:
        lines = list(with_tab_tables(lines, faults))
    lines = list(with_listed_tables(lines, faults))
    faults += running_heads(lines)
    lines = without_page_numbers(lines, faults)
    lines = list(with_spaced_heads(list(with_signs_before_words(lines))))
    return with_typed_captions(lines) if "!" in signs else lines


def _is_plain(text: str) -> bool:
    """Whether a text is all headings and whole sentences, as most are, with nothing to mend."""
    return all(map(_is_plain_block, text.split("\n\n")))


def _is_plain_block(block: str) -> bool:
    heading = _HEADING.fullmatch(block)
    words = heading[1] if heading else block
    is_whole = heading or words[-1:] in _ENDS
    begins = words[:1].isalpha() and words.isprintable()
    return bool(is_whole and begins) and not _MARK.search(words)


def _written(block: Block, depth: int) -> str:
    """Return a block as Markdown, in a quotation within as many others as `depth`."""
    words = "\n".join(block.words)
    indents = [" " * 4 * level for level, _ in block.lines]
    is_held = block.level > 0 or depth > 0
    if block.kind is LineKind.VERBATIM and is_held and (code := held_code(block.words)):
        return indents[0] + code
    if block.kind not in _AS_WRITTEN:
        words = with_signs_shown(words).replace("\t", " ")
    if block.kind in APART:
        indents *= words.count("\n") + 1
    if block.kind is LineKind.ITEM:
        indents[0] += f"{block.sign} "
    return "\n".join(map(str.__add__, indents, words.split("\n")))
