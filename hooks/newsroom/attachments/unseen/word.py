"""Words of a Word file that are hidden, of the colour behind them, or too small to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, is_on, local_name
from newsroom.attachments.unseen.shapes import behind_shape
from newsroom.text.colours import INK, PAPER, UNKNOWN, first_colour, is_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from newsroom.attachments.office.word_styles import WordsLook, WordStyles
    from newsroom.text.colours import Colour

_SMALLEST = 4
"""Halves of a point, up to which letters are specks."""
_NARROWEST, _LOWEST = 10, 40
"""Percents of a letter's width, and twentieths of a point of a line's height, up to which nobody
can read them."""
_PROPERTIES = {"r": "rPr", "p": "pPr", "tc": "tcPr", "tbl": "tblPr"}
"""Elements that may have something behind them, and where they say so."""
_BOX = "txbxContent"
_MARKERS = {"white": PAPER, "black": INK}
_DRAWINGS = tuple(f"{{*}}{name}" for name in ("drawing", "pict", "object", "AlternateContent"))
_NONE = ("", "none", "auto", "nil")


def unseen_words(root: _Element, styles: WordStyles) -> Iterator[bool]:
    """Yield, for each run or row of a part that nobody sees, whether it is marked as hidden."""
    for row in root.iterfind(".//{*}trPr/{*}hidden"):
        if is_on(row):
            yield True
    for run in root.iter("{*}r"):
        tells = _tells(run)
        if tells or _draws(run):
            words = styles.words(run, _style(_of_paragraph(run), "pStyle"))
            is_hidden = "vanish" in words.on
            if is_hidden or (tells and is_unseen_run(run, words, styles)):
                yield is_hidden


def _tells(run: _Element) -> bool:
    """Whether a run has words, or leads to those of a note."""
    words = "".join(each.text or "" for each in run.iterchildren("{*}t"))
    leads = next(run.iterchildren("{*}footnoteReference", "{*}endnoteReference"), None)
    return leads is not None or any(map(str.isalnum, words))


def _draws(run: _Element) -> bool:
    """Whether a run holds pictures, or boxes with words of their own."""
    return next(run.iterchildren(*_DRAWINGS), None) is not None


def is_unseen_run(run: _Element, words: WordsLook, styles: WordStyles) -> bool:
    """Whether the words of a run, which look so, cannot be seen."""
    size, width, colour = (words.said.get(name, "") for name in ("sz", "w", "color"))
    is_narrow = width != "0" and _is_at_most(_NARROWEST, width)  # Word takes 0 for the usual width
    if is_narrow or _is_at_most(_SMALLEST, size) or _is_in_a_low_line(run, styles):
        return True
    # What is of no colour of its own, Word draws so that it can be seen.
    return colour not in _NONE and is_unseen(_of_hex(colour), _behind(run, styles))


def _is_at_most(most: int, number: str) -> bool:
    return number.isdecimal() and int(number) <= most


def _is_in_a_low_line(run: _Element, styles: WordStyles) -> bool:
    """Whether the line in which a run stands is said to be lower than letters can be."""
    properties = _of_paragraph(run)
    own = () if properties is None else (properties,)
    named = (
        each.find("{*}pPr") for each in styles.chain(_style(properties, "pStyle"), "paragraph")
    )
    told = (each.find("{*}spacing") for each in (*own, *named) if each is not None)
    line = next((each for each in told if attribute(each, "line")), None)
    return attribute(line, "lineRule") == "exact" and _is_at_most(_LOWEST, attribute(line, "line"))


def _of_paragraph(run: _Element) -> _Element | None:
    """Return the properties of the paragraph in which a run stands."""
    paragraph = next(run.iterancestors("{*}p"), None)
    return None if paragraph is None else paragraph.find("{*}pPr")


def _behind(run: _Element, styles: WordStyles) -> Colour:
    """Return the colour behind the words of a run."""
    for element in (run, *run.iterancestors()):
        name = local_name(element)
        fill = behind_shape(element) if name == _BOX else None
        if name in _PROPERTIES:
            fill = _fill_with_styles(element.find(f"{{*}}{_PROPERTIES[name]}"), styles)
        if fill is not None:
            return fill
    page = run.getroottree().find("{*}background")
    return PAPER if page is None else _of_hex(attribute(page, "color"))


def _fill_with_styles(properties: _Element | None, styles: WordStyles) -> Colour | None:
    """Return the fill of properties, else that of the styles that they name."""
    if properties is None:
        return None
    named = [
        *styles.chain(_style(properties, "rStyle")),
        *styles.chain(_style(properties, "pStyle")),
    ]
    inner = (each for style in named for each in style.iterchildren("{*}rPr", "{*}pPr"))
    fills = map(_fill, (properties, *inner))
    if (fill := next((each for each in fills if each is not None), None)) is not None:
        return fill
    # Which cells the style of a table fills, be it some, is not known.
    table = styles.chain(_style(properties, "tblStyle"))
    return UNKNOWN if any(True for style in table for _ in style.iter("{*}shd")) else None


def _style(properties: _Element | None, name: str) -> str:
    return "" if properties is None else attribute(properties.find(f"{{*}}{name}"))


def _fill(properties: _Element) -> Colour | None:
    """Return the colour with which properties fill what is behind words, none if with nothing."""
    marked = properties.find("{*}highlight")
    if marked is not None and attribute(marked) not in _NONE:
        return _MARKERS.get(attribute(marked), UNKNOWN)
    shade = properties.find("{*}shd")
    if shade is None:
        return None
    pattern, fill, front = (attribute(shade, name) for name in ("val", "fill", "color"))
    if pattern in ("", "clear", "nil"):
        return None if fill in _NONE else _of_hex(fill)
    return _of_hex(front) if pattern == "solid" else UNKNOWN


def _of_hex(digits: str) -> Colour:
    return first_colour(f"#{digits}") or UNKNOWN
