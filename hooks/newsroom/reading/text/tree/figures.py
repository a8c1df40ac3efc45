"""Pictures in a text: in figures with their captions, side by side in galleries."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOLDERS = frozenset({"dd", "li", "p", "td"})
"""What may hold nothing but pictures."""


def set_pictures(root: Element) -> None:
    """Put the pictures of a text into figures and galleries."""
    for parent, child, place in descendants(root):
        if child.tag not in _HOLDERS or not (pictures := _pictures_alone(child)):
            continue
        is_gallery = len(pictures) > 1
        frame = _gallery(pictures) if is_gallery else _figure(pictures[0])
        if child.tag == "p":
            frame.tail = child.tail
            parent[place] = frame
        else:
            child[:] = [frame]
    for picture in root.iter("img"):
        picture.attrib.setdefault("loading", "lazy")


def descendants(root: Element) -> Iterator[tuple[Element, Element, int]]:
    """Yield each element below `root` with its parent and place, as they were at the start."""
    found = [(parent, child, n) for parent in root.iter() for n, child in enumerate(parent)]
    yield from found


def _pictures_alone(paragraph: Element) -> list[Element]:
    """Return the pictures of a paragraph that holds nothing else."""
    words = [paragraph.text, *(child.tail for child in paragraph)]
    strange = any(child.tag not in ("img", "br") for child in paragraph)
    if strange or any(each and each.strip() for each in words):
        return []
    return [child for child in paragraph if child.tag == "img"]


def _figure(picture: Element) -> Element:
    """Return a picture as a figure; its title in Markdown is the caption."""
    figure = Element("figure")
    picture.tail = None
    caption = picture.attrib.pop("title", "")
    figure.append(picture)
    if caption:
        SubElement(figure, "figcaption").text = caption
    return figure


def _gallery(pictures: list[Element]) -> Element:
    """Return pictures side by side, each a link to itself in full."""
    gallery = Element("div", {"class": "gallery", "role": "group", "aria-label": "Bộ ảnh"})
    for picture in pictures:
        figure = _figure(picture)
        link = Element("a", {"href": picture.get("src", "")})
        figure[0] = link
        link.append(picture)
        gallery.append(figure)
    return gallery
