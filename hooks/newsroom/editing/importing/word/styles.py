"""What a Word file's styles say of paragraphs and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsroom.attachments.unseen import is_backed, is_pale, is_tiny
from newsroom.editing.importing.word.package import W

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element

Properties = dict[str, str]

_SWITCHES = {"b": "strong", "i": "em", "strike": "s", "dstrike": "s"}
"""Properties that are on or off, and the marks that they set."""
_TOGGLES = (*_SWITCHES, "caps", "vanish")
_KEPT = (*_TOGGLES, "u", "vertAlign", "color", "sz")
_SCRIPTS = {"superscript": "sup", "subscript": "sub"}
_OFF = ("0", "false", "off", "none")
_ROLES = {
    "title": "title",
    "subtitle": "subtitle",
    "sapo": "subtitle",
    "caption": "caption",
}
"""By the names of styles in small letters; Word keeps its own in English in every language."""
_LAST_HEADING = 9
_BASES = 20
"""Styles that are looked through, each based on the next; a broken file goes round in a circle."""
_MOST, _DIGITS = 32_767, 9
"""What Word itself counts up to; longer numbers are not read at all."""


class Numbered(NamedTuple):
    """Which list a paragraph belongs to."""

    list_key: str
    level: int | None
    indent: int | None = None
    """In twentieths of a point, where the paragraph or its style says so."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words look."""

    marks: frozenset[str]
    font: str
    is_hidden: bool
    is_capital: bool
    """Whether they are shown in capitals, however they are typed."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style says of paragraphs."""

    role: str = ""
    heading: int = 0
    """The level of a heading, 0 for a paragraph."""
    align: str = ""
    numbered: Numbered | None = None


class Styles:
    """The styles of one file, each with what it is based on."""

    def __init__(self, root: Element | None) -> None:
        """Read the part of styles; a file may have none."""
        found = () if root is None else root.iter(f"{W}style")
        self._styles = {value(each, "styleId"): each for each in found}
        self._defaults: Properties = {}
        if root is not None:
            self._defaults = _properties(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._words: dict[str, Properties] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        kinds = (each for each in self._styles.values() if value(each, "default") in ("1", "true"))
        self._standard = {value(each, "type"): value(each, "styleId") for each in kinds}

    def look(self, run: Element | None, paragraph_style: str) -> Look:
        """Return how words look by their own properties and those of their styles."""
        style = value(run.find(f"{W}rStyle")) if run is not None else ""
        base = self._of_words(paragraph_style or self._standard.get("paragraph", ""))
        named, own = self._of_words(style), _properties(run)
        found = self._defaults | base | named | own
        on = {name for name in _KEPT if _is_on(found, name)}
        # What the styles of a paragraph and of its words both switch on, they switch off.
        on -= {name for name in _TOGGLES if _is_on(base, name) and _is_on(named, name)} - own.keys()
        marks = {mark for name, mark in _SWITCHES.items() if name in on}
        marks |= {"u"} if "u" in on else set()
        marks |= {_SCRIPTS[script] for script in [found.get("vertAlign")] if script in _SCRIPTS}
        is_hidden = "vanish" in on or is_tiny(found.get("sz", ""))
        if run is not None and is_pale(found.get("color", "")):
            is_hidden = is_hidden or not is_backed(run)
        return Look(frozenset(marks), found.get("font", ""), is_hidden, "caps" in on)

    def paragraph(self, key: str) -> ParagraphStyle:
        """Return what a style says of paragraphs; the usual one has no key."""
        key = key or self._standard.get("paragraph", "")
        if key not in self._paragraphs:
            self._paragraphs[key] = self._paragraph(key)
        return self._paragraphs[key]

    def borders(self, key: str) -> Element | None:
        """Return the borders that a style of tables draws."""
        chain = self._chain(key or self._standard.get("table", ""))
        found = (each.find(f"{W}tblPr/{W}tblBorders") for each in chain)
        return next((each for each in found if each is not None), None)

    def numbering(self, key: str) -> str:
        """Return the list that a style of lists stands for."""
        style = self._styles.get(key)
        return "" if style is None else value(style.find(f"{W}pPr/{W}numPr/{W}numId"))

    def _paragraph(self, key: str) -> ParagraphStyle:
        role, heading, align = "", 0, ""
        numbered: Numbered | None = None
        for style in self._chain(key):
            name = value(style.find(f"{W}name")).casefold()
            level = name.removeprefix("heading ")
            outline = integer(style.find(f"{W}pPr/{W}outlineLvl"))
            if not heading and name.startswith("heading ") and level.isdecimal():
                heading = int(level)
            elif not heading and outline is not None and outline < _LAST_HEADING:
                heading = outline + 1
            role = role or _ROLES.get(name, "")
            align = align or alignment(style.find(f"{W}pPr"))
            numbered = numbered or numbers(style.find(f"{W}pPr"))
        return ParagraphStyle(role, 0 if role else heading, align, numbered)

    def _of_words(self, key: str) -> Properties:
        if key not in self._words:
            found: Properties = {}
            for style in reversed(self._chain(key)):
                found |= _properties(style.find(f"{W}rPr"))
            self._words[key] = found
        return self._words[key]

    def _chain(self, key: str) -> list[Element]:
        """Return a style and what it is based on, itself first."""
        chain: list[Element] = []
        while key in self._styles and len(chain) < _BASES:
            chain.append(self._styles[key])
            key = value(chain[-1].find(f"{W}basedOn"))
        return chain


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute of Word's, empty where there is none."""
    return "" if element is None else element.get(f"{W}{name}", "")


def integer(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute that is a number, as far as Word counts; none where there is no such."""
    text = value(element, name)
    return min(int(text), _MOST) if text.isdecimal() and len(text) < _DIGITS else None


def alignment(properties: Element | None) -> str:
    """Return center or right where a paragraph is set so."""
    found = "" if properties is None else value(properties.find(f"{W}jc"))
    return {"center": "center", "right": "right", "end": "right"}.get(found, "")


def numbers(properties: Element | None) -> Numbered | None:
    """Return the list that a paragraph's properties name; 0 is the list of no numbers."""
    if properties is None or (found := properties.find(f"{W}numPr")) is None:
        return None
    level = integer(found.find(f"{W}ilvl"))
    return Numbered(value(found.find(f"{W}numId")), level, indent(properties))


def indent(properties: Element | None) -> int | None:
    """Return how far a paragraph's properties set it in, none where they do not say."""
    found = None if properties is None else properties.find(f"{W}ind")
    left = integer(found, "left")
    return integer(found, "start") if left is None else left


def _is_on(properties: Properties, name: str) -> bool:
    return properties.get(name, "0") not in _OFF


def _properties(run: Element | None) -> Properties:
    """Return what run properties say; a switch without a value is on."""
    found: Properties = {}
    for child in () if run is None else run:
        name = child.tag.rpartition("}")[2]
        if name in _KEPT:
            found[name] = value(child) or "1"
        elif name == "rFonts" and value(child, "asciiTheme"):
            found["font"] = ""  # a theme's fonts are of Unicode
        elif name == "rFonts" and (font := value(child, "ascii") or value(child, "hAnsi")):
            found["font"] = font
    return found
