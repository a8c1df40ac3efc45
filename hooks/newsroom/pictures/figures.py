"""Pictures in a text: in figures with their captions, side by side in galleries, in every width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from newsroom.reading.links import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.pages.views import Picture

# A little less than on a telephone they are: three dots a pixel are content with a 960 wide copy.
_IN_TEXT = "(min-width: 45em) 40rem, 88vw"
_IN_GALLERY = "(min-width: 45em) 20rem, 44vw"


@dataclass(frozen=True, slots=True)
class Album:
    """What is known of the pictures in one page's text."""

    path: str
    """Where the page lies in the docs folder."""
    root: str
    """The way from the page's address to the site's root."""
    pictures: tuple[Picture, ...]

    def find(self, source: str) -> Picture | None:
        """Return the picture that the text calls `source`."""
        url = quote(resolve(source, self.path))
        return next((each for each in self.pictures if each.url == url), None)

    def srcset(self, picture: Picture) -> str:
        """Return a picture's copies as HTML offers them to the browser."""
        return ", ".join(f"{self.root}/{copy.url} {copy.width}w" for copy in picture.copies)


def set_pictures(root: Element, album: Album | None) -> None:
    """Put the pictures of a text into figures and galleries; `album` knows their files."""
    for parent, child, place in descendants(root):
        if child.tag != "p" or not (pictures := _pictures_alone(child)):
            continue
        is_gallery = len(pictures) > 1
        frame = _gallery(pictures, album) if is_gallery else _figure(pictures[0])
        frame.tail = child.tail
        parent[place] = frame
    for parent, child, place in descendants(root):
        if child.tag == "img":
            parent[place] = _in_widths(child, album, _IN_TEXT)


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


def _gallery(pictures: list[Element], album: Album | None) -> Element:
    """Return pictures side by side, each a link to itself in full."""
    gallery = Element("div", {"class": "gallery", "role": "group", "aria-label": "Bộ ảnh"})
    for picture in pictures:
        figure = _figure(picture)
        link = Element("a", {"href": picture.get("src", "")})
        figure[0] = link
        link.append(_in_widths(picture, album, _IN_GALLERY))
        gallery.append(figure)
    return gallery


def _in_widths(picture: Element, album: Album | None, sizes: str) -> Element:
    """Return a picture with its size, and with its copies where it has any."""
    if picture.get("loading"):
        return picture
    picture.set("loading", "lazy")
    known = album.find(picture.get("src", "")) if album else None
    if album is None or known is None:
        return picture
    if known.width:
        picture.attrib.update(width=str(known.width), height=str(known.height))
    if not known.copies:
        return picture
    choice = Element("picture")
    choice.tail, picture.tail = picture.tail, None
    offered = {"type": "image/webp", "srcset": album.srcset(known), "sizes": sizes}
    SubElement(choice, "source", offered)
    choice.append(picture)
    return choice
