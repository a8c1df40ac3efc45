"""The styles of a Word file, for paragraphs and for runs of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsroom.attachments.office.markup import attribute
from newsroom.attachments.office.word_styles import WordStyles
from newsroom.attachments.unseen.word import is_unseen_run
from newsroom.editing.importing.word.package import W

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element

_SWITCHES = {"b": "strong", "i": "em", "strike": "s", "dstrike": "s"}
"""Properties that are on or off, and the marks that they set."""
_SCRIPTS = {"superscript": "sup", "subscript": "sub"}
_ROLES = {
    "title": "title",
    "subtitle": "subtitle",
    "sapo": "subtitle",
    "caption": "caption",
    "table of figures": "contents",
    **{f"toc {level}": "contents" for level in ("heading", *range(1, 10))},
}
"""By the names of styles in small letters; Word keeps its own in English in every language."""
_LAST_HEADING = 9
_MOST, _DIGITS = 32_767, 9
"""What Word itself counts up to; longer numbers are not read at all."""


class Numbered(NamedTuple):
    """Which list a paragraph belongs to."""

    list_key: str
    level: int | None
    indent: int | None = None
    """In twentieths of a point, where the paragraph or its style says so."""


@dataclass(frozen=True, slots=True)
class RunLook:
    """The formatting of a run of words."""

    marks: frozenset[str]
    font: str
    is_hidden: bool
    """Whether they are said to be hidden, as pictures in their place are then."""
    is_unseen: bool
    """Whether they cannot be seen, be it only for their colour or size."""
    is_highlighted: bool
    """Whether somebody drew over them with a marker."""
    is_capital: bool
    """Whether they are shown in capitals, however they are typed."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """The properties of a style of paragraphs."""

    role: str = ""
    heading: int = 0
    """The level of a heading, 0 for a paragraph."""
    align: str = ""
    numbered: Numbered | None = None


class Styles:
    """The styles of one file, each with what it is based on."""

    def __init__(self, root: Element | None) -> None:
        """Read the part of styles; a file may have none."""
        self._words = WordStyles(root)
        self._paragraphs: dict[str, ParagraphStyle] = {}

    def look(self, run: Element | None, paragraph_style: str) -> RunLook:
        """Return how the words of a run look by their own properties and those of their styles."""
        words = self._words.words(run, paragraph_style)
        script = _SCRIPTS.get(words.said.get("vertAlign", ""))
        marks = {mark for name, mark in _SWITCHES.items() if name in words.on}
        marks |= {mark for mark in ("u" if "u" in words.on else "", script) if mark}
        is_hidden = "vanish" in words.on
        is_unseen = run is not None and is_unseen_run(run, words, self._words)
        return RunLook(
            frozenset(marks),
            words.said.get("font", ""),
            is_hidden=is_hidden,
            is_unseen=is_hidden or is_unseen,
            is_highlighted=run is not None and _is_highlighted(run),
            is_capital="caps" in words.on,
        )

    def paragraph(self, key: str) -> ParagraphStyle:
        """Return what a style says of paragraphs; the usual one has no key."""
        if key not in self._paragraphs:
            self._paragraphs[key] = self._paragraph(key)
        return self._paragraphs[key]

    def borders(self, key: str) -> Element | None:
        """Return the borders that a style of tables draws."""
        chain = self._words.chain(key, "table")
        found = (each.find(f"{W}tblPr/{W}tblBorders") for each in chain)
        return next((each for each in found if each is not None), None)

    def numbering(self, key: str) -> str:
        """Return the list that a style of lists stands for."""
        style = next(iter(self._words.chain(key)), None)
        return "" if style is None else attribute(style.find(f"{W}pPr/{W}numPr/{W}numId"))

    def _paragraph(self, key: str) -> ParagraphStyle:
        role, heading, align = "", 0, ""
        numbered: Numbered | None = None
        for style in self._words.chain(key, "paragraph"):
            name = attribute(style.find(f"{W}name")).casefold()
            level = name.removeprefix("heading ")
            outline = number_of(style.find(f"{W}pPr/{W}outlineLvl"))
            if not heading and name.startswith("heading ") and level.isdecimal():
                heading = int(level)
            elif not heading and outline is not None and outline < _LAST_HEADING:
                heading = outline + 1
            role = role or _ROLES.get(name, "")
            align = align or alignment(style)
            numbered = numbered or numbers(style)
        return ParagraphStyle(role, 0 if role else heading, align, numbered)


def number_of(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute that is a number, as far as Word counts; none where there is no such."""
    text = attribute(element, name)
    return min(int(text), _MOST) if text.isdecimal() and len(text) < _DIGITS else None


def _is_highlighted(run: Element) -> bool:
    return attribute(run.find(f"{W}rPr/{W}highlight")) not in ("", "none")


def alignment(owner: Element) -> str:
    """Return center or right where a paragraph or a style says so."""
    found = attribute(owner.find(f"{W}pPr/{W}jc"))
    return {"center": "center", "right": "right", "end": "right"}.get(found, "")


def numbers(owner: Element) -> Numbered | None:
    """Return the list that a paragraph or a style names; 0 is the list of no numbers."""
    found = owner.find(f"{W}pPr/{W}numPr")
    if found is None:
        return None
    level = number_of(found.find(f"{W}ilvl"))
    return Numbered(attribute(found.find(f"{W}numId")), level, indent(owner))


def indent(owner: Element) -> int | None:
    """Return how far a paragraph, a style or a level of a list is set in, none if none says so."""
    found = owner.find(f"{W}pPr/{W}ind")
    left = number_of(found, "left")
    return number_of(found, "start") if left is None else left
