"""A picture file: its facts, and its content as it is published."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.clean import CONVERTED, STRIPPED, check_whole, cleaned, drawing
from newsroom.pictures.raster import WIDEST, is_moving, opened, orientation, swaps_sides
from newsroom.pictures.unfit import NO_PICTURE

if TYPE_CHECKING:
    from pathlib import Path

_WIDTHS = (320, 640, 960, WIDEST)
"""Of the variants: for cards, for the column of a telephone and of a page, for dense screens."""
_WORTH_A_VARIANT = 1.1
"""How much wider than a variant a picture must be."""
_LIGHT = 16
"""Pixels a byte, of a picture that is as light as its variants: those have some thirty."""
_HIGHEST_VARIANT = 16_383
"""WebP knows no higher ones."""
_MOST_BYTES, _MOST_BYTES_OF_A_DRAWING = 60_000_000, 5_000_000
"""A camera's photo has less than half of it; of a drawing every byte is read by our own parser."""
_LONGEST_NAME = 200
"""In bytes: systems know names of 255, and variants have longer ones."""
_MEDIA_TYPES = MappingProxyType(
    {".jpg": "image/jpeg", ".jfif": "image/jpeg", ".svg": "image/svg+xml", ".tif": "image/tiff"}
)


class PictureFacts(NamedTuple):
    """What is known of a picture file."""

    width: int
    """In pixels as a browser shows it; 0 where a drawing does not say."""
    height: int
    """In pixels as a browser shows it; 0 where a drawing does not say."""
    still: bool
    """Whether smaller variants can be made: neither a drawing nor an animation."""
    kind: str
    """What it is by its content, one of `Kind`."""
    light: bool = False
    """Whether it is WebP that no variant of the same width would be much lighter than."""

    @property
    def is_widest_variant(self) -> bool:
        """Whether it stands among its variants itself."""
        return self.light and self.still and _WIDTHS[0] < self.width <= WIDEST

    @property
    def variant_widths(self) -> tuple[int, ...]:
        """The widths of its variants: none is wider than itself, and a small one has none."""
        if not self.still or self.width <= _WIDTHS[0]:
            return ()
        narrower = {each for each in _WIDTHS if each * _WORTH_A_VARIANT < self.width}
        widest = () if self.is_widest_variant else (min(self.width, WIDEST),)
        widths = sorted({*narrower, *widest})
        return tuple(each for each in widths if each * self.height <= _HIGHEST_VARIANT * self.width)

    @property
    def needs_jpeg(self) -> bool:
        """Whether browsers of before 2020 know neither it nor its variants, which are WebP."""
        return bool(self.variant_widths) and self.kind in (FileKind.WEBP, FileKind.AVIF)


def examine(path: Path) -> PictureFacts:
    """Return the facts of a picture. Raises `UnfitFileError` with the reason."""
    if not path.is_file():  # a pipe would never end
        raise UnfitFileError("không phải một tệp; chép tệp ảnh thật vào đây")
    if len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise UnfitFileError("có tên quá dài; đổi thành tên không quá 60 chữ")
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise UnfitFileError(_too_heavy(size, _MOST_BYTES))
    content = path.read_bytes()
    kind = file_kind(content)
    if kind is FileKind.SVG:
        if size > _MOST_BYTES_OF_A_DRAWING:
            raise UnfitFileError(_too_heavy(size, _MOST_BYTES_OF_A_DRAWING))
        drawn = drawing(content)
        return PictureFacts(drawn.width, drawn.height, still=False, kind=kind)
    if kind in NO_PICTURE:
        raise UnfitFileError(NO_PICTURE[kind])
    with opened(content, kind) as image:
        width, height = image.size
        turned = orientation(image)
        is_light = kind is FileKind.WEBP and turned == 1 and size * _LIGHT <= width * height
        if swaps_sides(turned):
            width, height = height, width
        facts = PictureFacts(width, height, still=not is_moving(image), kind=kind, light=is_light)
    if kind in STRIPPED:
        check_whole(content)
    return facts


def picture_facts(path: Path) -> PictureFacts | None:
    """Return what is known of a picture, none if browsers cannot show it."""
    try:
        return examine(path)
    except UnfitFileError:
        return None


def published_path(path: str, facts: PictureFacts) -> str:
    """Return where a picture is published: in its place, and one that is converted as JPEG."""
    is_named = PurePosixPath(path).suffix.lower() in (".jpg", ".jpeg")
    return f"{path}.jpg" if facts.kind in CONVERTED and not is_named else path


def published(path: Path) -> bytes | None:
    """Return a picture without metadata; none if it cannot be read to its end."""
    try:
        return cleaned(path.read_bytes())
    except UnfitFileError:
        return None


def media_type(path: str) -> str:
    """Return a picture's media type by its name, on every machine the same."""
    suffix = PurePosixPath(path).suffix.lower()
    return _MEDIA_TYPES.get(suffix, f"image/{suffix[1:]}")


def _too_heavy(size: int, most: int) -> str:
    return (
        f"là ảnh quá nặng: {-(-size // 1_000_000)} MB, nhiều nhất là {most // 1_000_000} MB; "
        "thu nhỏ còn rộng khoảng 2.000 điểm ảnh rồi lưu thành .jpg"
    )
