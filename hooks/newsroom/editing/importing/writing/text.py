"""The text of a notice in the Markdown of this site."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import (
    Heading,
    Item,
    Paragraph,
    PlacedPicture,
    Quote,
    Table,
)
from newsroom.editing.importing.runs import plain, without_bold
from newsroom.editing.importing.writing.inline import as_html, markdown
from newsroom.editing.importing.writing.lists import ListWriter
from newsroom.editing.importing.writing.tables import (
    is_beyond_markdown,
    table_in_html,
    table_in_markdown,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Runs

_FIRST_HEADING = 2
_LAST_HEADING = 6


class TextWriter:
    """Writes the blocks of one notice, counting the footnotes that they refer to."""

    def __init__(self, notes: Mapping[str, Runs], shown: Callable[[PlacedPicture], str]) -> None:
        """Write with footnotes `notes`; `shown` returns a picture in Markdown, or nothing."""
        self._notes = {key: runs for key, runs in notes.items() if plain(runs)}
        self._shown = shown
        self._numbers: dict[str, int] = {}
        self.notes_apart = 0
        """How many footnotes became paragraphs at the end of the text."""
        self._in_place: set[str] = set()
        """Footnotes whose words stand where they are referred to."""

    def write(self, blocks: Iterable[Block]) -> str:
        """Return the whole text, footnotes last; those that nothing refers to are paragraphs."""
        written = [self._blocks(blocks)]
        texts = {
            key: markdown(runs, self._note, line_break=" ") for key, runs in self._notes.items()
        }
        told = self._numbers.keys() | self._in_place
        apart = [text for key, text in texts.items() if key not in told]
        self.notes_apart = len(apart)
        written += apart
        written += [f"[^{number}]: {texts[key]}" for key, number in self._numbers.items()]
        return "\n\n".join(filter(None, written))

    def _blocks(self, blocks: Iterable[Block]) -> str:
        found = list(_quotes_joined(blocks))
        highest = min((each.level for each in found if isinstance(each, Heading)), default=1)
        lists = ListWriter()
        out = ""
        for block in found:
            if isinstance(block, Item):
                gap, text = lists.item(block, markdown(block.runs, self._note))
            else:
                lists = ListWriter()
                gap, text = "\n\n", self._block(block, highest)
            out += f"{gap if out else ''}{text}" if text else ""
        return out

    def _block(self, block: Block, highest: int) -> str:
        match block:
            case Heading():
                text = markdown(without_bold(block.runs), self._note, line_break=" ")
                level = min(block.level - highest + _FIRST_HEADING, _LAST_HEADING)
                return f"{'#' * level} {text}{' #' * text.endswith('#')}" if text else ""
            case PlacedPicture():
                return self._shown(block)
            case Quote():
                lines = self._blocks(block.blocks).split("\n")
                if lines[0][:1].isdigit():  # a sign before a number says that more is meant
                    lines.insert(0, "")
                dashed = [n for n, line in enumerate(lines) if line.lstrip().startswith("- ")]
                if dashed == [len(lines) - 1]:  # else it names who says what is quoted
                    lines[-1] = lines[-1].replace("-", "+", 1)
                return "\n".join(f"> {line}".rstrip(" ") for line in lines)
            case Table() if is_beyond_markdown(block):
                pictures = [self._shown(each) for each in _pictures(block)]
                return "\n\n".join(
                    [table_in_html(block, self._note_in_place), *filter(None, pictures)]
                )
            case Table():
                return table_in_markdown(block, self._note, self._shown)
            case Paragraph() | Item():
                return markdown(block.runs, self._note)

    def _note(self, key: str) -> str:
        if key not in self._notes:
            return ""
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        return f"[^{number}]"

    def _note_in_place(self, key: str) -> str:
        """Return the words of a footnote, for HTML, in which Markdown reads no reference."""
        self._in_place.add(key)
        words = as_html(self._notes.get(key, ()), lambda _: "").replace("<br>", " ")
        return f" (chú thích: {words})" if words else ""


def _quotes_joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, those quoted side by side as one, which Markdown makes of them anyway."""
    for is_quoted, group in groupby(blocks, key=lambda block: isinstance(block, Quote)):
        if is_quoted:
            yield Quote(tuple(b for each in group if isinstance(each, Quote) for b in each.blocks))
        else:
            yield from group


def _pictures(table: Table) -> Iterator[PlacedPicture]:
    for block in table.blocks:
        if isinstance(block, PlacedPicture):
            yield block
        elif isinstance(block, Table):
            yield from _pictures(block)
