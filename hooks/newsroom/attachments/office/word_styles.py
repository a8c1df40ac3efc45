"""The styles of a Word file, as far as they decide how its text looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsroom.attachments.office.markup import OFF, attribute, local_name
from newsroom.attachments.unseen.shapes import colour_of
from newsroom.text.colours import PAPER, UNKNOWN

if TYPE_CHECKING:
    from lxml.etree import _Element

Properties = dict[str, str]

_TOGGLES = ("b", "i", "strike", "dstrike", "caps", "vanish")
"""Properties that a style switches off where another has switched them on."""
_KEPT = (*_TOGGLES, "u", "vertAlign", "color", "sz", "w")
_OFF = (*OFF, "none")
_NOT_KNOWN = "auto"
"""The colour of words that can be seen on any paper."""
_BASES = 20
"""Styles that are looked through, each based on the next; a broken file goes round in a circle."""


class WordsLook(NamedTuple):
    """How a run looks by its own properties and those of its styles."""

    said: Properties
    """The value of each property."""
    on: frozenset[str]
    """The properties that are switched on."""


class WordStyles:
    """The styles of one file."""

    def __init__(self, root: _Element | None) -> None:
        """Read the part of styles; a file may have none."""
        found = () if root is None else root.iter("{*}style")
        self._styles = {attribute(each, "styleId"): each for each in found}
        usual = None if root is None else root.find("{*}docDefaults/{*}rPrDefault/{*}rPr")
        self._defaults = _properties(usual)
        self._known: dict[str, Properties] = {}
        self._looks: dict[tuple[object, ...], WordsLook] = {}
        kinds = (
            each for each in self._styles.values() if attribute(each, "default") in ("1", "true")
        )
        self._standard = {attribute(each, "type"): attribute(each, "styleId") for each in kinds}

    def chain(self, key: str, kind: str = "") -> list[_Element]:
        """Return a style and its bases, itself first; without a key the default of a kind."""
        key = key or self._standard.get(kind, "")
        chain: list[_Element] = []
        while key in self._styles and len(chain) < _BASES:
            chain.append(self._styles[key])
            key = attribute(chain[-1].find("{*}basedOn"))
        return chain

    def words(self, run: _Element | None, paragraph_style: str) -> WordsLook:
        """Return how the words of a run look in a paragraph of a style."""
        properties = None if run is None else run.find("{*}rPr")
        style = "" if properties is None else attribute(properties.find("{*}rStyle"))
        own = _properties(properties)
        key = (paragraph_style, style, *own.items())
        if key not in self._looks:  # thousands of runs look in a few ways
            base = self._of(paragraph_style or self._standard.get("paragraph", ""))
            self._looks[key] = self._words(base, self._of(style), own)
        return self._looks[key]

    def _words(self, base: Properties, named: Properties, own: Properties) -> WordsLook:
        found = self._defaults | base | named | own
        on = {name for name in _KEPT if _is_on(found, name)}
        # What the styles of a paragraph and of its words both switch on, they switch off.
        on -= {name for name in _TOGGLES if _is_on(base, name) and _is_on(named, name)} - own.keys()
        return WordsLook(found, frozenset(on))

    def _of(self, key: str) -> Properties:
        if key not in self._known:
            found: Properties = {}
            for style in reversed(self.chain(key)):
                found |= _properties(style.find("{*}rPr"))
            self._known[key] = found
        return self._known[key]


def _is_on(properties: Properties, name: str) -> bool:
    return properties.get(name, "0") not in _OFF


def _filled(fill: _Element, properties: _Element) -> str:
    """Return the colour that letters are filled with, where nothing else draws them."""
    outline = properties.find("{*}textOutline")
    if not len(fill) or (outline is not None and outline.find("{*}noFill") is None):
        return _NOT_KNOWN
    colour = PAPER if local_name(fill[0]) == "noFill" else colour_of(fill[0])
    return _NOT_KNOWN if colour == UNKNOWN else "{:02X}{:02X}{:02X}".format(*colour)


def _properties(run: _Element | None) -> Properties:
    """Return run properties by name; a toggle without a value is on."""
    found: Properties = {}
    if run is None:
        return found
    for child in run:
        name = local_name(child)
        if name in _KEPT:
            found[name] = attribute(child) or "1"
        elif name == "textFill":  # goes before the colour, which is for programs until 2007
            found["color"] = _filled(child, run)
        elif name == "rFonts" and attribute(child, "asciiTheme"):
            found["font"] = ""  # a theme's fonts are of Unicode
        elif name == "rFonts" and (font := attribute(child, "ascii") or attribute(child, "hAnsi")):
            found["font"] = font
    return found
