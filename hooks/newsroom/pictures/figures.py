"""Pictures in a text that has been read: given their size, and offered in every width."""

from __future__ import annotations

import html
import posixpath
import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from newsroom.notices.addresses import root_of
from newsroom.pictures.raster import WIDEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.pictures.picture import Picture

# A little less than on a telephone they are: three dots a pixel are content with a 960 wide copy.
_IN_TEXT = "(min-width: 45em) 40rem, 88vw"
_IN_GALLERY = "(min-width: 45em) 20rem, 44vw"
_GALLERY = re.compile(r"(<div [^>]*class=\"gallery\".*?</div>)", re.DOTALL)
_IMAGE = re.compile(r"<img(?: [\w-]+=\"[^\"]*\")* loading=\"lazy\"(?: [\w-]+=\"[^\"]*\")*>")
_ATTRIBUTE = re.compile(r" [\w-]+=\"[^\"]*\"")
_SOURCE = re.compile(r" src=\"([^\"]*)\"")


def in_frames(text: str, pictures: Mapping[str, Picture], url: str) -> str:
    """Return the HTML of the page at `url` with the size and the variants of each picture.

    `pictures` are known by their paths in the site.
    """
    if not pictures or "<img" not in text:
        return text
    folder, root = posixpath.dirname(url), root_of(url)
    moved: dict[str, str] = {}
    large: dict[str, str] = {}

    def framed(image: re.Match[str], sizes: str) -> str:
        source = _SOURCE.search(image[0])
        way = unquote(html.unescape(source[1])) if source else ""
        path = posixpath.normpath(posixpath.join(folder, way))
        picture = pictures.get(path)
        if source is None or picture is None:
            return image[0]
        if picture.url != quote(path):
            moved[source[1]] = f"{root}/{picture.url}"
        if picture.width > WIDEST and picture.variants:  # no reader needs 4 MB to see it in full
            large[source[1]] = f"{root}/{picture.variants[-1].url}"
        return _frame(image[0], picture, root, sizes)

    parts = _GALLERY.split(text)
    for place, part in enumerate(parts):
        sizes = _IN_GALLERY if place % 2 else _IN_TEXT
        parts[place] = _IMAGE.sub(partial(framed, sizes=sizes), part)
    text = "".join(parts)
    for source, published in moved.items():  # a picture that browsers do not show, converted
        for key in ("src", "href"):
            text = text.replace(f' {key}="{source}"', f' {key}="{published}"')
    for source, variant in large.items():
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
