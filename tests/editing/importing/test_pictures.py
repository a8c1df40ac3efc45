"""Pictures made for the site, whatever a camera or program made of them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pillow_heif
import pytest
from PIL import Image, ImageCms

from newsroom.editing.importing.manuscript import PlacedPicture
from newsroom.editing.importing.writing.pictures import UnreadablePictureError, web_picture
from tests.editing.importing import word_files as word

if TYPE_CHECKING:
    from tests.editing.importing.desk import Desk


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    content = BytesIO()
    picture.save(content, kind, **options)
    return content.getvalue()


def made(content: bytes, **set_as: Any) -> Image.Image:
    found = web_picture(PlacedPicture(content, **set_as))
    picture = Image.open(BytesIO(found.content))
    picture.load()
    assert {".webp": "WEBP", ".jpg": "JPEG"}[found.suffix] == picture.format
    assert max(picture.size) <= 1600
    assert not picture.getexif()
    assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & picture.info.keys()
    return picture


def halves(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Return a picture whose left half is black and whose right half is white."""
    picture = Image.new("L", (width, height))
    picture.paste(255, (width // 2, 0, width, height))
    return picture.convert(mode)


def heic() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh"
    content = BytesIO()
    pillow_heif.from_pillow(halves()).save(content, exif=exif.tobytes())
    return content.getvalue()


PALETTE = halves(mode="P")
CONTENTS = {
    "JPEG with place": (word.photo(), "RGB"),
    "of a telephone": (heic(), "RGB"),
    "with a comment": (encoded(halves(), "JPEG", comment=b"bi mat"), "RGB"),
    "with a profile": (
        encoded(
            halves(),
            "JPEG",
            icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
        ),
        "RGB",
    ),
    "for print": (encoded(halves(mode="CMYK"), "JPEG"), "RGB"),
    "grey": (encoded(halves(mode="L"), "PNG"), "RGB"),
    "of two colours": (encoded(halves(mode="1"), "PNG"), "RGB"),
    "of a palette": (encoded(PALETTE, "GIF"), "RGB"),
    "transparent": (encoded(halves(mode="RGBA"), "PNG"), "RGB"),
    "of sixteen bits": (encoded(halves().convert("I"), "TIFF"), "RGB"),
    "bitmap": (encoded(halves(), "BMP"), "RGB"),
    "tall": (encoded(halves(20, 5000), "PNG"), "RGB"),
}


@pytest.mark.parametrize(("content", "mode"), CONTENTS.values(), ids=CONTENTS.keys())
def test_a_picture_of_any_kind_is_shown_without_what_it_tells(content: bytes, mode: str) -> None:
    assert made(content).convert(mode).size


def test_what_can_be_seen_through_stays_so() -> None:
    picture = halves(mode="RGBA")
    picture.putalpha(halves(mode="L"))
    assert made(encoded(picture, "PNG")).getpixel((5, 5))[3] == 0  # type: ignore[index]


def test_a_picture_is_upright_and_cropped_as_its_page_shows_it() -> None:
    turned = made(word.photo(640, 400, turned=True))
    assert turned.size == (400, 640)
    content = encoded(halves(400, 100), "PNG")
    assert made(content, turn=90).size == (100, 400)
    black = made(content, crop=(0, 0, 0.5, 0)).convert("L")
    assert black.size == (200, 100)
    assert black.getextrema()[1] < 20  # type: ignore[operator]
    assert made(content, crop=(0.7, 0, 0.7, 0)).size == (400, 100)


def test_a_small_picture_is_not_made_larger() -> None:
    assert made(encoded(halves(), "PNG")).size == (60, 40)


UNREADABLE = {
    "EMF": (b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(60), "EMF/WMF"),
    "WMF": (b"\xd7\xcd\xc6\x9a" + bytes(60), "EMF/WMF"),
    "packed EMF": (b"\x1f\x8b\x08" + bytes(60), "EMF/WMF"),
    "SVG": (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    "half a JPEG": (word.photo()[:2000], "hỏng"),
    "a text": (b"khong phai anh", "hỏng"),
    "nothing": (b"", "hỏng"),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "hỏng"),
    "half a HEIC": (heic()[:300], "hỏng"),
}


@pytest.mark.parametrize(("content", "told"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_shown_is_told_with_a_remedy(content: bytes, told: str) -> None:
    with pytest.raises(UnreadablePictureError, match=told):
        web_picture(PlacedPicture(content))


def test_a_picture_beyond_measure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.editing.importing.writing.pictures._MOST_PIXELS", 1000)
    with pytest.raises(UnreadablePictureError, match="quá lớn"):
        web_picture(PlacedPicture(word.photo()))


def test_a_file_of_pictures_alone_is_told(desk: Desk) -> None:
    document = word.document()
    word.add_photo(document, word.photo())
    assert any(
        "tệp chỉ có ảnh" in each for each in desk.take("a.docx", word.saved(document)).remarks
    )
    document.add_paragraph("Ảnh 1: Quang cảnh hội nghị")
    document.add_paragraph("Sáng nay, Đảng uỷ xã họp.")
    assert not any(
        "chỉ có ảnh" in each for each in desk.take("b.docx", word.saved(document)).remarks
    )
