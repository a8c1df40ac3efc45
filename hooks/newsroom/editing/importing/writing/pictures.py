"""Pictures made fit for the site, upright and without metadata, and those of one draft."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from newsroom.editing.importing.recognising.captions import picture_description
from newsroom.editing.importing.runs import plain
from newsroom.editing.importing.writing.inline import markdown_escaped
from newsroom.notices.stand_ins import ALT_TO_WRITE
from newsroom.pictures.raster import in_srgb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.manuscript import PlacedPicture

_LONGEST = 1600
"""Pixels of the longest side."""
_KINDS = (("WEBP", ".webp", 80), ("JPEG", ".jpg", 85))
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
_MOST_PIXELS = 250_000_000
"""More would take more memory than an office's computer has."""
_BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, RuntimeError)
_DRAWINGS = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x1f\x8b")
"""How a WMF begins, and an EMF or WMF that Word has packed."""
_EMF, _EMF_MARK = b"\x01\x00\x00\x00", b" EMF"
_EMF_PLACE = 40
_IS_DRAWING = (
    "là hình vẽ kiểu cũ (EMF/WMF) mà trình duyệt không hiện; mở tệp gốc trong Word, bấm chuột phải "
    "vào hình, chọn “Lưu thành ảnh” (Save as Picture) kiểu PNG, rồi chèn ảnh ấy vào tin"
)
_IS_SVG = "là hình SVG; mở trong trình duyệt, chụp màn hình thành ảnh PNG rồi chèn vào tin"
_IS_BROKEN = "hỏng hoặc không phải ảnh; lưu lại thành .jpg hoặc .png rồi chèn vào tin"
_IS_TOO_LARGE = "quá lớn (hơn 250 triệu điểm ảnh); thu nhỏ rồi chèn vào tin"
_SVG_HEAD = 1024
_UNREAD = "ảnh thứ {} {}"
Image.MAX_IMAGE_PIXELS = None  # `_MOST_PIXELS` is the limit, told to the editor


class UnreadablePictureError(ValueError):
    """A picture that cannot be shown; the message says why and what to do."""


class WebPicture(NamedTuple):
    """A picture as a file of the site."""

    content: bytes
    suffix: str
    """With its dot."""


def web_picture(picture: PlacedPicture) -> WebPicture:
    """Return a picture made for the site. Raises `UnreadablePictureError`."""
    try:
        with _opened(picture.content) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise UnreadablePictureError(_IS_TOO_LARGE)
            image.draft(
                "RGB", (2 * _LONGEST, 2 * _LONGEST)
            )  # a JPEG's details are not read in vain
            upright = _as_shown(image, picture)
            upright.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
            return min(_saved(upright), key=lambda saved: len(saved.content))
    except _BROKEN as error:
        if isinstance(error, UnreadablePictureError):
            raise
        raise UnreadablePictureError(_reason(picture.content)) from error


def _opened(content: bytes) -> Image.Image:
    if content[4:8] == b"ftyp":
        import pillow_heif  # noqa: PLC0415 (few imports bring a picture of a telephone)

        if pillow_heif.is_supported(content):
            return pillow_heif.open_heif(content, convert_hdr_to_8bit=True).to_pillow()
    Image.init()  # else Pillow does not know which formats it can read here
    return Image.open(BytesIO(content), formats=[each for each in _FORMATS if each in Image.OPEN])


def _as_shown(image: Image.Image, picture: PlacedPicture) -> Image.Image:
    """Return a picture as its page shows it: upright, cropped, in sRGB."""
    is_turned = image.getexif().get(0x0112, 1) != 1
    left, top, right, bottom = (max(0.0, side) for side in picture.crop)
    if any(picture.crop) and left + right < 1 > top + bottom:
        width, height = image.size
        box = (left * width, top * height, (1 - right) * width, (1 - bottom) * height)
        image = image.crop(box)
    upright = ImageOps.exif_transpose(image)
    if not is_turned and picture.turn % 90 == 0:
        upright = upright.rotate(-picture.turn, expand=True)
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    if upright.mode.startswith("I"):  # sixteen bits for a grey
        upright = upright.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    return in_srgb(upright, mode)


def _saved(image: Image.Image) -> Iterator[WebPicture]:
    image.info = {}  # else the formats write what cameras and programs told
    for kind, suffix, quality in _KINDS:
        if kind == "WEBP" or image.mode == "RGB":
            content = BytesIO()
            image.save(content, kind, quality=quality)
            yield WebPicture(content.getvalue(), suffix)


def _reason(content: bytes) -> str:
    is_emf = content.startswith(_EMF) and content[_EMF_PLACE:].startswith(_EMF_MARK)
    if is_emf or content.startswith(_DRAWINGS):
        return _IS_DRAWING
    return _IS_SVG if b"<svg" in content[:_SVG_HEAD].lower() else _IS_BROKEN


class Album:
    """Collects the pictures of a draft, in order."""

    def __init__(self, slug: str) -> None:
        """Name pictures after the draft's own file."""
        self._slug = slug
        self._met = 0
        self._names: dict[tuple[object, ...], str] = {}
        """Of the pictures that are written, by what their page shows of which file."""
        self.files: dict[str, bytes] = {}
        """Contents by names."""
        self.undescribed = 0
        """Pictures whose description is still to be written."""
        self.left_out: list[str] = []
        """What to tell of pictures that cannot be shown."""

    def fields(self, picture: PlacedPicture) -> dict[str, str]:
        """Return the leading picture for front matter, empty if it cannot be shown."""
        name = self._added(picture)
        if not name:
            return {}
        return {"src": name, "alt": self._alt(picture), "caption": plain(picture.caption)}

    def shown(self, picture: PlacedPicture) -> str:
        """Return a picture in Markdown; where it cannot be shown, the words of its caption."""
        name, caption = self._added(picture), markdown_escaped(plain(picture.caption))
        if not name:
            return caption
        title = ' "{}"'.format(caption.replace('"', "&quot;")) if caption else ""
        return f"![{markdown_escaped(self._alt(picture))}]({name}{title})"

    def _alt(self, picture: PlacedPicture) -> str:
        alt = picture_description(picture)
        self.undescribed += not alt
        return alt or ALT_TO_WRITE

    def _added(self, picture: PlacedPicture) -> str:
        """Return the name of a picture's file, empty if it cannot be shown."""
        self._met += 1
        key = (picture.content, picture.crop, picture.turn)
        if key in self._names:
            return self._names[key]
        try:
            made = web_picture(picture)
        except UnreadablePictureError as error:
            self.left_out.append(_UNREAD.format(self._met, error))
            return ""
        name = f"{self._slug}-{len(self.files) + 1}{made.suffix}"
        self.files[name] = made.content
        self._names[key] = name
        return name
