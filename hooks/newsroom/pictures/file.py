"""Picture files: their size, smaller copies of them, and what of them is not for the public."""

from __future__ import annotations

import re
import struct
from contextlib import suppress
from io import BytesIO
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

if TYPE_CHECKING:
    from pathlib import Path

_WIDTHS = (320, 640, 960, 1280)
"""Of the copies: for cards, for the column of a telephone and of a page, for dense screens."""
_WORTH_A_COPY = 1.1
_MOST_PIXELS = 250_000_000
_QUALITY = 75
_FAITHFUL = 90
_LYING = 5
"""From this value of EXIF's orientation on, a picture lies on its side."""
_ANIMATED = ("GIF", "PNG", "WEBP", "AVIF")
"""Formats that may move; others with several pictures, as a telephone's MPO, show the first."""
_CLEANED = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP"}
"""The formats that cameras tell of themselves in, and what they are saved as without it."""
_TELLING = frozenset({"xmp", "XML:com.adobe.xmp", "photoshop", "comment"})
_SVG = re.compile(rb"<svg\b[^>]*>", re.IGNORECASE)
_LENGTH = re.compile(rb"(?<![-\w])(width|height)\s*=\s*[\"']\s*(\d+)(?:\.\d+)?(?:px)?\s*[\"']")
_VIEW_BOX = re.compile(rb"viewBox\s*=\s*[\"']\s*[-.\d]+[\s,]+[-.\d]+[\s,]+(\d+)[.\d]*[\s,]+(\d+)")
_SVG_HEAD = 4096
_MEDIA_TYPES = MappingProxyType(
    {".jpg": "image/jpeg", ".svg": "image/svg+xml", ".tif": "image/tiff", ".ico": "image/x-icon"}
)
_BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, struct.error)
Image.MAX_IMAGE_PIXELS = None  # `_MOST_PIXELS` is the limit, told to the editor


class Facts(NamedTuple):
    """What is known of a picture file."""

    width: int
    """In pixels as a browser shows it; 0 where a drawing does not say."""
    height: int
    """In pixels as a browser shows it; 0 where a drawing does not say."""
    still: bool
    """Whether smaller copies can be made: neither a drawing nor an animation."""

    @property
    def copies(self) -> tuple[int, ...]:
        """The widths of its copies: none is wider than itself, and a small one has none."""
        if not self.still or self.width <= _WIDTHS[0]:
            return ()
        narrower = {each for each in _WIDTHS if each * _WORTH_A_COPY < self.width}
        return tuple(sorted({*narrower, min(self.width, _WIDTHS[-1])}))


def picture_facts(path: Path) -> Facts | None:
    """Return what a file's head tells, none if it is no picture or one beyond measure."""
    if path.suffix.lower() == ".svg":
        return _drawing_facts(path.read_bytes()[:_SVG_HEAD])
    try:
        with Image.open(path) as image:
            width, height = image.size
            if image.getexif().get(0x0112, 1) >= _LYING:
                width, height = height, width
            still = not (_moves(image) or image.mode.startswith(("I", "F")))
            return Facts(width, height, still) if width * height <= _MOST_PIXELS else None
    except _BROKEN:
        return None


def media_type(path: str) -> str:
    """Return a picture's media type by its name, on every machine the same."""
    suffix = PurePosixPath(path).suffix.lower()
    return _MEDIA_TYPES.get(suffix, f"image/{suffix[1:]}")


def copy_path(path: str, width: int) -> str:
    """Return where the copy of a picture lies: beside it, and never in another copy's place."""
    return f"{path.removesuffix('.webp')}.{width}.webp"


def copied(path: Path, width: int) -> bytes | None:
    """Return a picture as WebP in another width, upright; none if it cannot be read to its end."""
    try:
        with Image.open(path) as image:
            image.draft("RGB", (width, width))  # a JPEG's details are not read in vain
            upright = ImageOps.exif_transpose(image)
            height = max(1, round(upright.height * width / upright.width))
            mode = "RGBA" if upright.has_transparency_data else "RGB"
            if upright.mode in ("P", "1", "LA", "PA"):
                upright = upright.convert(mode)
            small = upright.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
            content = BytesIO()
            _in_srgb(small, mode).save(content, "WEBP", quality=_QUALITY)
    except _BROKEN:
        return None
    return content.getvalue()


def published(path: Path) -> bytes | None:
    """Return a picture without place, time and camera; none if it cannot be read to its end."""
    content = path.read_bytes()
    facts = picture_facts(path)
    if facts is None or path.suffix.lower() == ".svg":
        return content
    try:
        with Image.open(BytesIO(content)) as image:
            if not facts.copies:  # else making them shows whether it is whole
                image.load()
            kind = _CLEANED.get(image.format or "")
            if kind is None or not facts.still or not _tells(image):
                return content
            upright = ImageOps.exif_transpose(image)
            profile = image.info.get("icc_profile")
            cleaned = BytesIO()
            upright.save(cleaned, kind, quality=_FAITHFUL, icc_profile=profile, comment=b"")
    except _BROKEN:
        return None
    return cleaned.getvalue()


def _moves(image: Image.Image) -> bool:
    return image.format in _ANIMATED and getattr(image, "is_animated", False)


def _tells(image: Image.Image) -> bool:
    return bool(image.getexif()) or not _TELLING.isdisjoint(image.info)


def _in_srgb(image: Image.Image, mode: str) -> Image.Image:
    """Return a picture in the colours that every screen knows, so that its profile can go."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError):
            given, known = ImageCms.ImageCmsProfile(BytesIO(profile)), _SRGB
            shown = ImageCms.profileToProfile(image, given, known, outputMode="RGB")
            if shown is not None:
                return shown
    return image.convert(mode)


_SRGB = ImageCms.createProfile("sRGB")


def _drawing_facts(head: bytes) -> Facts | None:
    opening = _SVG.search(head)
    if opening is None:
        return None
    lengths = {match[1]: int(match[2]) for match in _LENGTH.finditer(opening[0])}
    if len(lengths) == 2:  # noqa: PLR2004
        return Facts(lengths[b"width"], lengths[b"height"], still=False)
    box = _VIEW_BOX.search(opening[0])
    return Facts(int(box[1]) if box else 0, int(box[2]) if box else 0, still=False)
