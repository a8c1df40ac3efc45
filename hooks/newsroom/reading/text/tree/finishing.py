"""Finishes a text's tree: headings in order, tables that scroll, pictures in figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from newsroom.reading.text.tree.admonitions import speak_vietnamese
from newsroom.reading.text.tree.figures import descendants, set_pictures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ALIGNED = re.compile(r"text-align: (left|center|right);")


def finish(root: Element, *, top_heading: int, href_of: Callable[[str], str]) -> None:
    """Change the tree of a page's text, whose highest heading shall be of level `top_heading`.

    `href_of` gives the address by which the page leads to what the text calls by a name.
    """
    order_headings(root, top_heading)
    for parent, child, place in descendants(root):
        if child.tag == "table":
            parent[place] = _region(_with_telling_head(child))
        elif child.tag in ("th", "td"):
            _align_by_class(child)
        elif child.tag == "summary" or child.get("class") == "admonition-title":
            speak_vietnamese(child, parent)
    for link in root.iter("a"):
        if address := link.get("href"):
            link.set("href", href_of(address))
    for picture in root.iter("img"):
        picture.set("src", href_of(picture.get("src", "")))
    set_pictures(root)


def order_headings(root: Element, top: int) -> None:
    """Renumber headings so that none skips a level and the highest is of level `top`."""
    headings = [each for each in root.iter() if each.tag in _HEADINGS]
    levels = ordered_levels([int(each.tag[1]) for each in headings], top)
    for heading, level in zip(headings, levels, strict=True):
        heading.tag = _HEADINGS[level - 1]


def ordered_levels(written: Iterable[int], top: int) -> Iterator[int]:
    """Yield the level of each of a text's headings, given as they are written."""
    above: list[int] = []
    for level in written:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        yield min(len(above) - 1 + top, len(_HEADINGS))


def _region(table: Element) -> Element:
    """Return a table in a region that scrolls by itself on a narrow screen."""
    attributes = {"class": "table", "tabindex": "0", "role": "group", "aria-label": "Bảng"}
    region = Element("div", attributes)
    region.tail, table.tail = table.tail, None
    region.append(table)
    return region


def _align_by_class(cell: Element) -> None:
    """Let a class align a cell, since pages may have no styles of their own."""
    if aligned := _ALIGNED.fullmatch(cell.get("style", "")):
        del cell.attrib["style"]
        cell.set("class", aligned[1])


def _with_telling_head(table: Element) -> Element:
    """Return a table whose empty headings are plain cells, without a head that has no other."""
    for head in table.findall("thead"):
        for cell in head.findall("tr/th"):
            if not "".join(cell.itertext()).strip() and not len(cell):
                cell.tag = "td"
        if head.find("tr/th") is None:
            table.remove(head)
    return table
