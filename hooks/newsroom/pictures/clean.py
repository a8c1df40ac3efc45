"""Pictures without metadata: place, time, device, names, comments."""

from __future__ import annotations

import re
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.filetypes.unfit import UnfitFileError, reading
from newsroom.pictures import gif, jpeg, png, webp
from newsroom.pictures.raster import decoded, is_moving, on_white, opened, orientation, upright
from newsroom.pictures.svg.sanitizer import Drawing, sanitized
from newsroom.pictures.unfit import DAMAGED, NO_PICTURE

if TYPE_CHECKING:
    from PIL import Image

STRIPPED = MappingProxyType(
    {
        FileKind.JPEG: jpeg.stripped,
        FileKind.PNG: png.stripped,
        FileKind.WEBP: webp.stripped,
        FileKind.GIF: gif.stripped,
    }
)
"""How formats are cleaned whose pixels need not change."""
CONVERTED = frozenset({FileKind.HEIF, FileKind.TIFF, FileKind.BMP})
"""Formats that not every browser shows; they are published as JPEG."""
_DRAWN_ANEW = frozenset({FileKind.AVIF, *CONVERTED})
_FAITHFUL = 90
"""The quality at which nobody sees that a picture was written anew."""
_AVIF = {"quality": 80, "speed": 9}
"""As good to the eye, and a photograph takes half a second."""
_WRITTEN = re.compile(rb"(mvhd|tkhd|mdhd)(\x01\0\0.).{16}", re.DOTALL)
"""When a film was made and changed, in the heads of its parts."""


def cleaned(content: bytes) -> bytes:
    """Return a picture as it may be published: upright, without metadata."""
    kind = file_kind(content)
    if kind is FileKind.SVG:
        return drawing(content).content
    if kind in _DRAWN_ANEW:
        return _drawn_anew(content, kind)
    try:
        bare = stripped(content)
    except UnfitFileError:
        if kind is not FileKind.PNG:
            raise
        return _drawn_anew(content, kind)  # oddly put together, but browsers show it all the same
    with opened(content, kind) as image:
        turned = orientation(image) != 1
    if turned:
        return _drawn_anew(content, kind)
    decoded(content)  # to its end, or it is told
    return bare


def check_whole(content: bytes) -> None:
    """Raise `UnfitFileError` where a picture cannot be read to its end."""
    try:
        stripped(content)  # in most cases tells it without looking at the pixels
    except UnfitFileError:
        if file_kind(content) is not FileKind.PNG:
            raise
        with opened(content, FileKind.PNG) as image, reading(DAMAGED):
            image.load()


def drawing(content: bytes) -> Drawing:
    """Return a drawing as it may be published, sanitized with the pictures within it."""
    return sanitized(content, embedded=_embedded)


def stripped(content: bytes) -> bytes:
    """Return a picture without metadata, its pixels untouched."""
    kind = file_kind(content)
    if kind not in STRIPPED:
        raise UnfitFileError(NO_PICTURE.get(kind, NO_PICTURE[FileKind.OTHER_PICTURE]))
    with reading(DAMAGED):
        return STRIPPED[kind](content)


def _drawn_anew(content: bytes, kind: FileKind) -> bytes:
    drawn = BytesIO()
    with opened(content, kind) as image:
        profile = image.info.get("icc_profile")
        if is_moving(image):
            return _moving(image)
        if kind in CONVERTED:
            picture = on_white(upright(image))
            picture.info = {}
            picture.save(drawn, "JPEG", quality=_FAITHFUL)
        else:
            picture = upright(image)
            picture.info = {key: picture.info[key] for key in picture.info if key == "transparency"}
            options = _AVIF if kind is FileKind.AVIF else {"quality": _FAITHFUL}
            picture.save(drawn, kind, icc_profile=profile, **options)
    return drawn.getvalue()


def _moving(image: Image.Image) -> bytes:
    """Return an animated AVIF with the duration of each frame."""
    times = []
    for place in range(getattr(image, "n_frames", 1)):
        image.seek(place)
        image.load()
        times.append(image.info["duration"])
    image.seek(0)
    drawn = BytesIO()
    image.save(drawn, "AVIF", save_all=True, duration=times, **_AVIF)
    # Else the same picture would be another one a second later.
    heads, begin, pictures = drawn.getvalue().partition(b"mdat")
    return _WRITTEN.sub(rb"\1\2" + bytes(16), heads) + begin + pictures


def _embedded(content: bytes) -> tuple[str, bytes]:
    """Return media type and cleaned content of a picture within a drawing."""
    kind = file_kind(content)
    if kind not in STRIPPED:
        raise ValueError("nothing that browsers show within a drawing")
    return f"image/{kind.lower()}", stripped(content)
