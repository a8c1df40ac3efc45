"""What each line of a text is, given the lines above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.pasted.blocks.block import ADMONITION
from newsroom.reading.pasted.blocks.line_breaks import Gap, gap
from newsroom.reading.pasted.blocks.places import counts, is_dash, underlines
from newsroom.reading.pasted.lines.line_kinds import LineKind, item_of, number_of
from newsroom.reading.pasted.lines.sentences import hangs, is_ended

if TYPE_CHECKING:
    from newsroom.reading.pasted.blocks.line_breaks import PageWidth
    from newsroom.reading.pasted.blocks.places import LinePlace

_STAR = re.compile(r"^[ \t\u00a0]*\\?\*(?:[ \t\u00a0]|$)", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<![^\s(\[{“\"«])(\*{1,3})(?=[^\s*])[^*\n]*[^\s*]\1")
_MARK = re.compile(r"[^\s*(\\]\\?\*(?![\w*])|\(\*\)")
"""An asterisk behind a word, to which a note belongs."""
_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST = frozenset({"1", "01", "a", "A", "i", "I"})
"""Numbers and letters that others follow."""


def has_starred_note(text: str) -> bool:
    """Whether each line that begins with an asterisk is the note of a word with one above it."""
    above = _STAR.split(text)[:-1] if "*" in text else []
    return bool(above) and all(_MARK.search(_EMPHASIS.sub("", each)) for each in above)


class Context:
    """What has been read of a text so far, from which the kind of the next line follows."""

    def __init__(self, page: PageWidth, *, starred: bool) -> None:
        """Begin a text broken for such a page; in a `starred` one an asterisk begins a note."""
        self._page = page
        self._starred = starred
        self._counted: set[str] = set()

    def kind(self, place: LinePlace) -> LineKind:
        """Return what a line is in its place."""
        if underlines(place):
            return LineKind.UNDERLINE
        return LineKind.PROSE if self._is_prose(place) else place.kind

    def _is_prose(self, place: LinePlace) -> bool:
        """Whether what looks like the beginning of a block is prose after all."""
        found = False
        match place.kind:
            case LineKind.QUOTE:
                found = True  # what is a quotation is ready
            case LineKind.CONTAINER:
                found = place.line.startswith(ADMONITION) and not place.holds
            case LineKind.HEADING:
                found = counts(place)
            case LineKind.RULE:
                found = place.within_sentence and place.line[0] != "="
            case LineKind.ITEM:
                found = not self._is_item(place)
            case LineKind.NUMBERED:
                found = not self._is_numbered(place)
        return found

    def _is_item(self, place: LinePlace) -> bool:
        item = item_of(place.line)
        if item is None or (item.sign == "*" and self._starred):
            return False
        if item.number is None:
            return not is_dash(item, place)
        before = item.number - 1
        is_next = place.block is not None and place.block.number == before
        if is_next or self._follows(place, str(item.number), f"{before}."):
            self._counted.add(item.sign)
            return True
        return False

    def _is_numbered(self, place: LinePlace) -> bool:
        number = number_of(place.line)
        # 'b)' follows any letter with a bracket.
        shape = _LETTERS.sub("a", number)
        is_beside = place.block is not None and place.block.kind is LineKind.NUMBERED
        if (is_beside and shape in self._counted) or self._follows(
            place, number.strip("()[]/.-– "), _one_less(shape)
        ):
            self._counted.add(shape)
            return True
        return False

    def _follows(self, place: LinePlace, number: str, before: str) -> bool:
        """Whether a number counts something: the first, one that follows, or below a sentence."""
        if not place.above or is_ended(place.above):
            return True
        if before in self._counted:
            return True
        if hangs(place.above, number):
            return False
        is_beside = place.block is not None and place.block.number is not None
        if number.rpartition(".")[2] in _FIRST or is_beside:
            return True
        return gap(place.above, place.line, self._page) is not Gap.JOIN


def _one_less(number: str) -> str:
    """Return the number that stands before another: `1.1.` before `1.2.`."""
    return _LAST_NUMBER.sub(lambda found: str(int(found[0]) - 1), number)
