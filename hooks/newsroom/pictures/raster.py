"""Raster pictures: opened, set upright, converted to sRGB."""

from __future__ import annotations

import logging
from contextlib import contextmanager, suppress
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, cast

from PIL import Image, ImageCms

from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.filetypes.unfit import UnfitFileError, reading
from newsroom.pictures.unfit import DAMAGED, UNREAD_HEIF

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST = 1280
"""The widest variant of a picture, in pixels: it fills any screen well."""
_MOST_POINTS = 120_000_000
"""As many as today's telephones take at most, and what a machine reads in a second."""
_ORIENTATION = 0x0112
"""The field of EXIF that says how the camera was held."""
_LYING = 5
_TO_UPRIGHT = (
    None,
    None,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.ROTATE_180,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE,
    Image.Transpose.ROTATE_270,
    Image.Transpose.TRANSVERSE,
    Image.Transpose.ROTATE_90,
)
"""By EXIF's number of the orientation; from `_LYING` on a picture lies on its side."""
_SRGB = ImageCms.createProfile("sRGB")
Image.MAX_IMAGE_PIXELS = None  # `_MOST_POINTS` is the limit, told to the editor
logging.getLogger("PIL").addHandler(logging.NullHandler())  # what it says is for programmers


@contextmanager
def opened(content: bytes, kind: FileKind) -> Iterator[Image.Image]:
    """Open a picture of the kind that its bytes have. Raises `UnfitFileError`."""
    if kind is FileKind.HEIF:
        _learn_heif()
    fault = UNREAD_HEIF if kind is FileKind.HEIF else DAMAGED
    with reading(fault), Image.open(BytesIO(content), formats=(kind,)) as image:
        moving = getattr(image, "n_frames", 1) if kind is FileKind.AVIF else 1
        points = image.width * image.height * moving
        if points > _MOST_POINTS:
            raise UnfitFileError(
                f"là ảnh quá lớn: {points // 1_000_000} triệu điểm ảnh, nhiều nhất là "
                f"{_MOST_POINTS // 1_000_000} triệu; thu nhỏ còn rộng khoảng 2.000 điểm ảnh"
            )
        yield image


def is_moving(image: Image.Image) -> bool:
    """Whether browsers show more than the first picture of a file."""
    return image.format in ("GIF", "PNG", "WEBP", "AVIF") and getattr(image, "is_animated", False)


def orientation(image: Image.Image) -> int:
    """Return how a picture that was just opened lies, as EXIF counts it; 1 is upright."""
    if is_moving(image) or image.format == "TIFF":  # which Pillow sets upright by itself
        return 1
    with suppress(Exception):  # broken EXIF is no reason to refuse what browsers show
        found = image.getexif().get(_ORIENTATION, 1)
        return found if found in range(1, len(_TO_UPRIGHT)) else 1
    return 1


def swaps_sides(orientation: int) -> bool:
    """Whether width and height change places when a picture is set upright."""
    return orientation >= _LYING


@lru_cache(maxsize=1)
def decoded(content: bytes) -> Image.Image:
    """Return a picture, upright, once for all that is made of it; it may be reduced to `WIDEST`.

    Raises `UnfitFileError` where it cannot be read to its end.
    """
    kind = file_kind(content)
    with opened(content, kind) as image:
        image.draft("RGB", (WIDEST, WIDEST))  # a JPEG's details are not read in vain
        picture = upright(image)
        # AVIF's decoder has threads. A fork has none of them, and to let go of it would never end.
        return picture.copy() if kind is FileKind.AVIF else picture


def upright(image: Image.Image) -> Image.Image:
    """Return a picture that was just opened, upright, in eight bits a colour."""
    turn = _TO_UPRIGHT[orientation(image)]
    image.load()
    shallow = _in_eight_bits(image)
    return shallow if turn is None else shallow.transpose(turn)


def in_srgb(image: Image.Image, mode: str) -> Image.Image:
    """Return a picture in sRGB, so that it needs no colour profile."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError):
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            shown = ImageCms.profileToProfile(image, given, _SRGB, outputMode="RGB")
            if shown is not None:
                return shown
    return image.convert(mode)


def on_white(image: Image.Image) -> Image.Image:
    """Return a picture as paper shows it, without transparency."""
    if not image.has_transparency_data:
        return in_srgb(image, "RGB")
    see_through = image.convert("RGBA")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(see_through, mask=see_through.getchannel("A"))
    return paper


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture of 16 bits a grey in eight."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda grey: grey * (1 / 257)).convert("L")
    if image.mode in ("I", "F"):
        low, high = cast("tuple[float, float]", image.getextrema())
        scale = 255 / ((high - low) or 1)
        return image.point(lambda grey: grey * scale - low * scale).convert("L")
    return image


def _learn_heif() -> None:
    """Let Pillow read HEIF, where the library for it is installed."""
    try:
        import pillow_heif  # noqa: PLC0415 (few builds need it)
    except ImportError as error:
        raise UnfitFileError(UNREAD_HEIF) from error
    pillow_heif.register_heif_opener(thumbnails=False)
