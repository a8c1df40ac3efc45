"""The meaning in an element's style: bold, italics, superscript, the alignment of a cell."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.reading.gate.allowed import ALIGNMENTS
from newsroom.reading.gate.walking.hiding import hiding_declaration
from newsroom.text.colours import Colour, first_colour

FORMATS = ("strong", "em", "u", "s", "sup", "sub")
"""The elements that say the same as a style, in the order in which they hold one another."""
_DECLARATION = re.compile(r"(?<![a-z-])([a-z-]++)\s*+:\s*+([^;]++)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ESCAPED = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))")
_LIGHTEST_BOLD = 600
"""The weight of a font from which its letters are bold."""
_NUMBERS = {
    **dict.fromkeys(("lower-alpha", "lower-latin"), "a"),
    **dict.fromkeys(("upper-alpha", "upper-latin"), "A"),
    "lower-roman": "i",
    "upper-roman": "I",
}
"""How a list counts, and what its type is then."""
_LOOKS = frozenset({"style", "align", "hidden", "color", "bgcolor"})


@dataclass(frozen=True, slots=True)
class Style:
    """The style of one element."""

    given: frozenset[str] = frozenset()
    """The formats that it gives to its words."""
    taken: frozenset[str] = frozenset()
    """The formats that it takes from them."""
    alignment: str = ""
    """The side on which its words stand."""
    numbers: str = ""
    """The type of its numbers, where it is a list or an item."""
    hidden_by: str = ""
    """What keeps a browser from showing it, empty where nothing does."""
    colour: Colour | None = None
    """Of its words."""
    background: Colour | None = None
    """Behind its words."""


def read_style(attributes: Mapping[str, str]) -> Style:
    """Return the style that the attributes of an element give it."""
    if _LOOKS.isdisjoint(attributes):
        return Style()
    style = _COMMENT.sub("", attributes.get("style", "")).lower()
    declared = _DECLARATION.findall(_ESCAPED.sub(_letter, style))
    declared.sort(key=_is_important)
    said = {key: value.replace("!important", "").strip() for key, value in declared}
    alignment = said.get("text-align") or attributes.get("align", "").lower()
    weight, slant = said.get("font-weight", ""), said.get("font-style", "")
    line = said.get("text-decoration-line", said.get("text-decoration", "")).split()
    given = {
        "strong": weight in ("bold", "bolder")
        or (weight.isdecimal() and int(weight) >= _LIGHTEST_BOLD),
        "em": slant.startswith(("italic", "oblique")),
        "u": "underline" in line,
        "s": "line-through" in line,
        "sup": said.get("vertical-align") == "super",
        "sub": said.get("vertical-align") == "sub",
    }
    told = {"strong": weight, "em": slant, "u": line, "s": line}
    words = said.get("-webkit-text-fill-color") or said.get("color")
    background = said.get("background-color") or said.get("background")
    listed = said.get("list-style-type", said.get("list-style", "")).split()
    return Style(
        frozenset(each for each, is_given in given.items() if is_given),
        frozenset(each for each, is_told in told.items() if is_told and not given[each]),
        alignment if alignment in ALIGNMENTS else "",
        numbers=next((_NUMBERS[each] for each in listed if each in _NUMBERS), ""),
        hidden_by="hidden" if "hidden" in attributes else hiding_declaration(said),
        colour=first_colour(words or attributes.get("color", "")),
        background=first_colour(background or attributes.get("bgcolor", "")),
    )


def _letter(escaped: re.Match[str]) -> str:
    if escaped[2]:
        return escaped[2]
    number = int(escaped[1], 16)
    return chr(number) if 0 < number <= sys.maxunicode else ""


def _is_important(declared: tuple[str, str]) -> bool:
    """Whether a declaration goes before later ones of the same property."""
    return "!important" in declared[1]
