"""Pictures in a text that has been read: given their size, and offered in every width."""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

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
    folder, root = posixpath.dirname(url), "/".join([".."] * url.count("/")) or "."

    def framed(image: re.Match[str], sizes: str) -> str:
        source = _SOURCE.search(image[0])
        way = unquote(html.unescape(source[1])) if source else ""
        picture = pictures.get(posixpath.normpath(posixpath.join(folder, way)))
        return _frame(image[0], picture, root, sizes) if picture else image[0]

    parts = _GALLERY.split(text)
    for place, part in enumerate(parts):
        sizes = _IN_GALLERY if place % 2 else _IN_TEXT
        parts[place] = _IMAGE.sub(lambda image, sizes=sizes: framed(image, sizes), part)
    return "".join(parts)


def _frame(image: str, picture: Picture, root: str, sizes: str) -> str:
    if picture.width:
        size = (f' height="{picture.height}"', f' width="{picture.width}"')
        image = f"<img{''.join(sorted((*_ATTRIBUTE.findall(image), *size)))}>"
    if not picture.variants:
        return image
    offered = ", ".join(f"{root}/{each.url} {each.width}w" for each in picture.variants)
    source = f'<source sizes="{sizes}" srcset="{offered}" type="image/webp">'
    return f"<picture>{source}{image}</picture>"
