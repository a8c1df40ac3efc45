"""The numbers and letters of Word's lists, as Word shows them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, is_on
from newsroom.editing.importing.numerals import in_shape
from newsroom.editing.importing.word.package import W
from newsroom.editing.importing.word.styles import indent, number_of

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element
    from newsroom.editing.importing.word.styles import Numbered, Styles

BULLET = "•"
"""The label of an item without a number."""
_BULLETS = "bullet"
"""How a level is said to have no numbers, be it in those of others."""
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_STEP = 240
"""Items whose margins differ by less stand on one level."""


@dataclass(frozen=True, slots=True)
class _Level:
    shape: str
    """How its number is written: decimal, lowerLetter …"""
    text: str
    """What is shown, with `%1` for the number of the first level."""
    start: int
    restarts: int
    """The level whose next number sets this one back; 0 for none."""
    is_legal: bool
    """Whether all numbers in it are shown as digits."""
    indent: int


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph."""

    text: str
    level: int
    """The deeper, the greater, by margin and level."""


class Numbering:
    """Counts the items of all lists of a file, in the order of its text."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Read the part of numbering; a file may have none."""
        self._styles = styles
        found = [] if root is None else list(root)
        self._shapes = {
            attribute(e, "abstractNumId"): e for e in found if e.tag == f"{W}abstractNum"
        }
        self._lists = {attribute(each, "numId"): each for each in found if each.tag == f"{W}num"}
        self._levels: dict[str, list[_Level]] = {}
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * _LEVELS)
        self._begun: set[str] = set()

    def label(self, numbered: Numbered, style: str) -> Label | None:
        """Return the label of the next item of a list, none where it is not numbered."""
        levels = self._of(numbered.list_key)
        level = self._level(numbered, style)
        if not 0 <= level < len(levels):
            return None
        counts = self._counted(numbered.list_key, level, levels)
        own = levels[level]
        left = own.indent if numbered.indent is None else numbered.indent
        place = max(0, left) // _STEP * _LEVELS + level
        if own.shape == _BULLETS:
            return Label(BULLET, place)
        text = _PLACE.sub(
            lambda match: self._shown(int(match[1]) - 1, counts, levels, own), own.text
        )
        return Label(text.strip(), place) if text.strip() else None

    def _level(self, numbered: Numbered, style: str) -> int:
        """Return the level of an item; a list may bind one to the paragraph's style."""
        if numbered.level is not None:
            return numbered.level
        bound = [attribute(each.find(f"{W}pStyle")) for each in self._elements(numbered.list_key)]
        return bound.index(style) if style and style in bound else 0

    def _counted(self, key: str, level: int, levels: list[_Level]) -> list[int | None]:
        element = self._lists[key]
        counts = self._counts[attribute(element.find(f"{W}abstractNumId"))]
        if key not in self._begun:
            self._begun.add(key)
            for change in element.iterfind(f"{W}lvlOverride"):
                first = number_of(change.find(f"{W}startOverride"))
                place = number_of(change, "ilvl") or 0
                if first is not None and place < _LEVELS:
                    counts[place:] = [first - 1] + [None] * (_LEVELS - place - 1)
        for above in range(level):  # what is left out on the way counts as once there
            if counts[above] is None:
                counts[above] = levels[above].start
        before = counts[level]
        counts[level] = levels[level].start if before is None else before + 1
        for deeper in range(level + 1, len(levels)):
            if levels[deeper].restarts > level:
                counts[deeper] = None
        return counts

    @staticmethod
    def _shown(place: int, counts: list[int | None], levels: list[_Level], own: _Level) -> str:
        if place >= len(levels) or levels[place].shape == _BULLETS:
            return ""
        count = counts[place]
        number = levels[place].start if count is None else count
        return in_shape(number, "decimal" if own.is_legal else levels[place].shape)

    def _of(self, key: str) -> list[_Level]:
        if key not in self._levels:
            self._levels[key] = [
                _level(each, place) for place, each in enumerate(self._elements(key))
            ]
        return self._levels[key]

    def _elements(self, key: str) -> list[Element]:
        """Return the levels of a list, those that it changes in place of its shape's."""
        if key not in self._lists:
            return []
        shape = self._shapes.get(attribute(self._lists[key].find(f"{W}abstractNumId")))
        link = "" if shape is None else attribute(shape.find(f"{W}numStyleLink"))
        linked = self._lists.get(self._styles.numbering(link)) if link else None
        if linked is not None:
            shape = self._shapes.get(attribute(linked.find(f"{W}abstractNumId")))
        found = (
            {} if shape is None else {attribute(e, "ilvl"): e for e in shape.iterfind(f"{W}lvl")}
        )
        for change in self._lists[key].iterfind(f"{W}lvlOverride"):
            if (level := change.find(f"{W}lvl")) is not None:
                found[attribute(change, "ilvl")] = level
        return [found[str(place)] for place in range(_LEVELS) if str(place) in found]


def _level(element: Element, place: int) -> _Level:
    restarts = number_of(element.find(f"{W}lvlRestart"))
    return _Level(
        shape=attribute(element.find(f".//{W}numFmt")) or "decimal",
        text=attribute(element.find(f"{W}lvlText")),
        start=number_of(element.find(f"{W}start")) or 0,
        restarts=place if restarts is None else restarts,
        is_legal=is_on(element.find(f"{W}isLgl")),
        indent=indent(element) or 0,
    )
