"""Facts of picture files."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

if TYPE_CHECKING:
    from pathlib import Path

_SVG = re.compile(rb"<svg\b[^>]*>", re.IGNORECASE)
_LENGTH = re.compile(rb"(?<![-\w])(width|height)\s*=\s*[\"']\s*(\d+)(?:\.\d+)?(?:px)?\s*[\"']")
_VIEW_BOX = re.compile(rb"viewBox\s*=\s*[\"']\s*[-.\d]+[\s,]+[-.\d]+[\s,]+(\d+)[.\d]*[\s,]+(\d+)")
_SVG_HEAD = 4096
_MEDIA_TYPES = MappingProxyType(
    {".jpg": "image/jpeg", ".svg": "image/svg+xml", ".tif": "image/tiff", ".ico": "image/x-icon"}
)
Image.MAX_IMAGE_PIXELS = None  # nothing is decoded here, so a huge picture does no harm


def picture_size(path: Path) -> tuple[int, int] | None:
    """Return width and height in pixels as a browser shows the file, none if it is no picture."""
    if path.suffix.lower() == ".svg":
        return _svg_size(path.read_bytes()[:_SVG_HEAD])
    try:
        with Image.open(path) as image:
            turned = image.getexif().get(0x0112, 1) >= 5  # noqa: PLR2004 (EXIF: lying on a side)
            return image.size[::-1] if turned else image.size
    except (UnidentifiedImageError, OSError, ValueError):
        return None


def media_type(path: str) -> str:
    """Return a picture's media type by its name, on every machine the same."""
    suffix = PurePosixPath(path).suffix.lower()
    return _MEDIA_TYPES.get(suffix, f"image/{suffix[1:]}")


def _svg_size(head: bytes) -> tuple[int, int] | None:
    opening = _SVG.search(head)
    if opening is None:
        return None
    lengths = {match[1]: int(match[2]) for match in _LENGTH.finditer(opening[0])}
    if len(lengths) == 2:  # noqa: PLR2004
        return lengths[b"width"], lengths[b"height"]
    box = _VIEW_BOX.search(opening[0])
    return (int(box[1]), int(box[2])) if box else (0, 0)
