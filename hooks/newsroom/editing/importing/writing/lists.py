"""Lists in Markdown whose numbers stay those that were shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.importing.writing.inline import at_line_head, markdown_escaped

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import Item

_INDENT = "    "
_TIGHT, _APART = "\n", "\n\n"
_COUNTED = re.compile(r"(0|[1-9]\d{0,8})\.")


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that may still go on."""

    level: int
    number: int
    """That of its last item; -1 for bullets."""


class ListWriter:
    """The lists that items of one run of blocks make.

    Markdown only knows bullets, and numbers that count on by one from the first. An item with
    any other label is a paragraph within the item above, with its label written out.
    """

    def __init__(self) -> None:
        """Begin where no list is open."""
        self._open: list[_Open] = []
        self._written_out: set[int] = set()
        """Levels whose numbers do not go on: a list of them would join the one above."""
        self._gap = _APART
        """What parts the next item of a list from the one above."""

    def item(self, item: Item, text: str) -> tuple[str, str]:
        """Return what parts an item from the block above it, and the item in Markdown."""
        last = None
        while self._open and self._open[-1].level >= item.level:
            last = self._open.pop()  # the one that stands as far in as this item
        indent = _INDENT * len(self._open)
        number = _number(item.label)
        if number is None or self._breaks(item.level, number, last):
            self._gap = _APART
            label = at_line_head(markdown_escaped(item.label))
            return _APART, indent + _below(f"{label} {text}", indent)
        is_parted = last is not None and (last.number < 0) != (number < 0)
        gap = _APART if is_parted else self._gap
        # Items below a paragraph of their list stand apart, as the paragraph does.
        self._gap = self._gap if self._open else _TIGHT
        self._open.append(_Open(item.level, number))
        marker = "-" if number < 0 else f"{number}."
        return gap, f"{indent}{marker} {_below(text, indent + _INDENT)}"

    def _breaks(self, level: int, number: int, last: _Open | None) -> bool:
        """Whether a number would be another in the list above it."""
        if last is not None and last.number >= 0 <= number != last.number + 1:
            self._written_out.add(level)
        return number >= 0 and level in self._written_out


def _number(label: str) -> int | None:
    """Return the number of an item that Markdown can count, -1 for a bullet, none of another."""
    counted = _COUNTED.fullmatch(label)
    return int(counted[1]) if counted else None if label else -1


def _below(text: str, indent: str) -> str:
    return text.replace("\n", f"\n{indent}")
