"""The quick way for texts of paragraphs and headings alone, as most are.

Python-Markdown and the gate take milliseconds for what this does in ten microseconds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markdown.extensions.toc import unique

from newsroom.reading.gate.allowed import is_allowed
from newsroom.reading.text.lead import BlockKind, LeadBlock
from newsroom.reading.text.tree.finishing import ordered_levels
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLOCKS = re.compile(r"\n{2,}")
_HEADING = re.compile(r"(?P<level>#{2,6}) (?P<words>\S(?:[^\n]*\S)?)")
_MARK = re.compile(r"[*_\[\]<>&\\`{}|^~#$\t\r\x02\x03]")
_MARKED_LINE = re.compile(r"\n(?:[ +=:!>-]|\d+[.)])")
"""Two simple searches: one with alternatives would try them all at every letter."""


class PlainBlock(NamedTuple):
    """A paragraph or a heading without any markup in it."""

    words: str
    level: int = 0
    """Of a heading; 0 of a paragraph."""
    anchor: str = ""
    """By which a heading is linked to."""

    @property
    def block(self) -> LeadBlock:
        """The block as `find_lead` takes it."""
        return LeadBlock(BlockKind.OTHER if self.level else BlockKind.PROSE, self.words)

    @property
    def line(self) -> str:
        """Its words in one line."""
        return " ".join(self.words.split())

    @property
    def html(self) -> str:
        """The block as a page has it."""
        if self.level:
            return f'<h{self.level} id="{self.anchor}">{self.words}</h{self.level}>'
        return f"<p>{self.words}</p>"


def plain_blocks(text: str) -> tuple[PlainBlock, ...] | None:
    """Return the blocks of a text that holds no other, none where Markdown must see it.

    It is right as long as no other than `markup.EXTENSIONS` are used.
    """
    if "//" in text or "  \n" in text or text.endswith("\n"):
        return None
    blocks = tuple(_with_anchors(map(_plain_block, filter(None, _BLOCKS.split(text)))))
    # What is an anchor that a page may not have, the gate tells.
    if not all(is_allowed("h2", "id", each.anchor) for each in blocks if each.level):
        return None
    if _MARK.search("\n".join([each.words for each in blocks])):
        return None
    paragraphs = "\n".join(["", *(each.words for each in blocks if not each.level)])
    return None if _MARKED_LINE.search(paragraphs) else blocks


def in_order(blocks: Iterable[PlainBlock], top: int) -> list[PlainBlock]:
    """Return blocks whose headings skip no level, the highest being of level `top`."""
    found = list(blocks)
    levels = ordered_levels((each.level for each in found if each.level), top)
    return [each._replace(level=next(levels)) if each.level else each for each in found]


def _plain_block(block: str) -> PlainBlock:
    if heading := _HEADING.fullmatch(block):
        return PlainBlock(heading["words"], len(heading["level"]))
    return PlainBlock(block)


def _with_anchors(blocks: Iterable[PlainBlock]) -> Iterator[PlainBlock]:
    """Yield the blocks, each heading with the anchor that Python-Markdown would give it."""
    taken: set[str] = set()
    for each in blocks:
        if each.level:
            yield each._replace(anchor=unique(slugify(each.words), taken))
        else:
            yield each
