"""Variants of a picture for pages, for old browsers, and for the previews of shared links."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.raster import decoded, in_srgb, on_white

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.pictures.file import PictureFacts

_QUALITY = 75
_EFFORT = 2
"""Of libwebp's 0 to 6: half the time of 4, which it takes by itself, for a twentieth more bytes."""
_ROUGHLY = 1.5
"""How many times too large a picture may be that is shrunk quickly before it is shrunk well."""
_WIDEST_JPEG = 640
"""Of a picture for browsers of before 2020, whose screens are small."""
_JPEG_QUALITY = 75
SHARED = (1200, 630)
"""What Facebook and Zalo ask for, in pixels."""
_SHARED_AT_LEAST = (600, 315)
"""A smaller picture would be shown blurred; pages have a general one in its place."""
_SHARED_QUALITIES = (85, 75, 60, 45, 30, 15, 5)
_SHARED_BYTES = 150_000
"""The first of these qualities is taken at which a shared picture is as light as this."""
_FACES = (0.5, 0.3)
"""What to keep of a picture that is cut: its middle, and of a high one rather the upper part."""


def variant_path(path: str, width: int) -> str:
    """Return the path of a variant of a picture: beside it, and never that of another file."""
    return f"{path}.{width}.webp"


def jpeg_path(path: str) -> str:
    """Return where the picture lies that old browsers are shown."""
    return f"{path}.{_WIDEST_JPEG}.jpg"


def is_shareable(facts: PictureFacts) -> bool:
    """Whether a picture can be shown where a page is shared: large enough, and no drawing."""
    is_large = facts.width >= _SHARED_AT_LEAST[0] and facts.height >= _SHARED_AT_LEAST[1]
    return is_large and facts.kind != FileKind.SVG


def share_path(path: str) -> str:
    """Return where the picture lies that is shown where a page is shared."""
    return f"{path}.{SHARED[0]}x{SHARED[1]}.jpg"


def variant(path: Path, width: int) -> bytes | None:
    """Return a picture as WebP in another width, upright; none if it cannot be read to its end."""
    made = BytesIO()
    with suppress(UnfitFileError):
        picture = decoded(path.read_bytes())
        height = max(1, round(picture.height * width / picture.width))
        mode = "RGBA" if picture.has_transparency_data else "RGB"
        if picture.mode in ("P", "1", "LA", "PA"):
            picture = picture.convert(mode)
        size, how = (width, height), Image.Resampling.BICUBIC
        small = picture.resize(size, how, reducing_gap=_ROUGHLY)
        in_srgb(small, mode).save(made, "WEBP", quality=_QUALITY, method=_EFFORT)
    return made.getvalue() or None


def jpeg_variant(path: Path) -> bytes | None:
    """Return a picture as JPEG, upright; none if it cannot be read to its end."""
    with suppress(UnfitFileError):
        picture = on_white(decoded(path.read_bytes()))
        picture.thumbnail((_WIDEST_JPEG, picture.height), reducing_gap=_ROUGHLY)
        return _as_jpeg(picture, _JPEG_QUALITY)
    return None


def share_picture(path: Path) -> bytes | None:
    """Return a picture as JPEG for where a page is shared; none if it is a drawing or too small."""
    content = path.read_bytes()
    if file_kind(content) is FileKind.SVG:
        return None
    with suppress(UnfitFileError):
        picture = on_white(decoded(content))
        if picture.width < _SHARED_AT_LEAST[0] or picture.height < _SHARED_AT_LEAST[1]:
            return None
        fitted = ImageOps.fit(picture, SHARED, centering=_FACES)
        return next(
            shared
            for shared in (_as_jpeg(fitted, quality) for quality in _SHARED_QUALITIES)
            if len(shared) <= _SHARED_BYTES
        )
    return None


def _as_jpeg(picture: Image.Image, quality: int) -> bytes:
    """Return a picture as JPEG, without metadata."""
    picture.info = {}
    drawn = BytesIO()
    picture.save(drawn, "JPEG", quality=quality, progressive=True, optimize=True)
    return drawn.getvalue()
