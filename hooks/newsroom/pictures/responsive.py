"""Responsive images: the pictures of a text with their sizes, offered in every width."""

from __future__ import annotations

import html
import posixpath
import re
from itertools import chain, repeat
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from newsroom.notices.addresses import root_of
from newsroom.pictures.raster import WIDEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsroom.pictures.picture import Picture

# A little less than on a telephone they are: at three dots a pixel, 960 of them are enough.
_IN_TEXT = "(min-width: 45em) 40rem, 88vw"
_IN_GALLERY = "(min-width: 45em) 20rem, 44vw"
_GALLERY = re.compile(r"(<div [^>]*class=\"gallery\".*?</div>)", re.DOTALL)
_IMAGE = re.compile(r"<img(?: [\w-]+=\"[^\"]*\")* loading=\"lazy\"(?: [\w-]+=\"[^\"]*\")*>")
_ATTRIBUTE = re.compile(r" [\w-]+=\"[^\"]*\"")
_SOURCE = re.compile(r" src=\"([^\"]*)\"")


def responsive_images(text: str, pictures: Mapping[str, Picture], url: str) -> str:
    """Return the HTML of the page at `url`, each picture with its size and its variants.

    `pictures` are known by their paths in the site.
    """
    if not pictures or "<img" not in text:
        return text
    page = _Page(pictures, url)
    parts = [
        page.framed(part, _in_gallery(part) if place % 2 else repeat(_IN_TEXT))
        for place, part in enumerate(_GALLERY.split(text))
    ]
    return page.relinked("".join(parts))


def _in_gallery(part: str) -> Iterable[str]:
    """Return the `sizes` of a gallery: two pictures in a row, the first of an odd number alone."""
    alone = len(_IMAGE.findall(part)) % 2
    return chain(repeat(_IN_TEXT, alone), repeat(_IN_GALLERY))


class _Page:
    """The pictures of one page being framed, and where links to them must lead instead."""

    def __init__(self, pictures: Mapping[str, Picture], url: str) -> None:
        self._pictures = pictures
        self._folder = posixpath.dirname(url)
        self._root = root_of(url)
        self._moved: dict[str, str] = {}
        """Where a picture is published that browsers do not show: converted, elsewhere."""
        self._large: dict[str, str] = {}
        """What is shown in full of a large picture: no reader needs 4 MB."""

    def framed(self, part: str, sizes: Iterable[str]) -> str:
        """Return a part of the page with its pictures framed, each as wide as `sizes` says."""
        each = iter(sizes)
        return _IMAGE.sub(lambda image: self._framed(image[0], next(each)), part)

    def _framed(self, image: str, sizes: str) -> str:
        source = _SOURCE.search(image)
        way = unquote(html.unescape(source[1])) if source else ""
        path = posixpath.normpath(posixpath.join(self._folder, way))
        picture = self._pictures.get(path)
        if source is None or picture is None:
            return image
        if picture.url != quote(path):
            self._moved[source[1]] = f"{self._root}/{picture.url}"
        if picture.width > WIDEST and picture.variants:
            self._large[source[1]] = f"{self._root}/{picture.variants[-1].url}"
        return _frame(image, picture, self._root, sizes)

    def relinked(self, text: str) -> str:
        """Return the page, all of whose pictures are framed, with links that lead there."""
        for source, published in self._moved.items():
            for key in ("src", "href"):
                text = text.replace(f' {key}="{source}"', f' {key}="{published}"')
        for source, variant in self._large.items():
            text = text.replace(f' href="{source}"', f' href="{variant}"')
        return text


def _frame(image: str, picture: Picture, root: str, sizes: str) -> str:
    if picture.width:
        size = (f' height="{picture.height}"', f' width="{picture.width}"')
        image = f"<img{''.join(sorted((*_ATTRIBUTE.findall(image), *size)))}>"
    if not picture.variants:
        return image
    if picture.jpeg:
        image = _SOURCE.sub(f' src="{root}/{picture.jpeg}"', image)
    offered = ", ".join(f"{root}/{each.url} {each.width}w" for each in picture.variants)
    source = f'<source sizes="{sizes}" srcset="{offered}" type="image/webp">'
    return f"<picture>{source}{image}</picture>"
