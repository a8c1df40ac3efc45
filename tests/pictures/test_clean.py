"""What of a picture is published: what it shows, and nothing that cameras and editors tell."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageSequence

from newsroom.filetypes.signature import file_kind
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.clean import CONVERTED, cleaned, stripped
from newsroom.pictures.file import examine
from newsroom.pictures.variants import share_picture, variant
from tests.pictures import samples
from tests.pictures.samples import EVERY, PROFILE, SECRET, XMP, picture, saved

UNTOUCHED = ("jpeg", "mpo", "cmyk", "grey", "png", "16 bit png", "palette png", "webp")
MOVING = ("apng", "moving webp", "gif", "moving avif")
LYING = ("lying jpeg", "lying png", "lying webp", "lying avif", "lying heic", "lying tiff")


def chunks(png: bytes) -> set[bytes]:
    """Return the kinds of the chunks of a PNG: some hide their words by packing them."""
    kinds, place = set(), 8
    while place < len(png):
        kinds.add(png[place + 4 : place + 8])
        place += 12 + int.from_bytes(png[place : place + 4])
    return kinds


@pytest.mark.parametrize("content", EVERY.values(), ids=EVERY.keys())
def test_nothing_hidden_in_a_picture_is_published(tmp_path: Path, content: bytes) -> None:
    assert SECRET in content
    file = tmp_path / "a"
    file.write_bytes(content)
    widths = examine(file).variant_widths
    shared = share_picture(file) if examine(file).width > 600 else b""
    for made in (cleaned(content), shared, *(variant(file, width) for width in widths)):
        assert made is not None
        assert SECRET not in made
        if made.startswith(b"\x89PNG"):
            assert chunks(made) <= set(b"IHDR PLTE tRNS iCCP IDAT IEND acTL fcTL fdAT".split())
        if made:
            with Image.open(BytesIO(made)) as image:
                image.load()
                assert not image.getexif()
                assert not image.info.keys() & {"exif", "xmp", "photoshop", "comment", "mp"}


def test_nothing_hidden_in_a_large_picture_is_shared_with_it(tmp_path: Path) -> None:
    told = {"exif": samples.exif(), "comment": SECRET, "xmp": XMP}
    (tmp_path / "a").write_bytes(saved(picture(size=(1300, 900)), "JPEG", **told))
    shared = share_picture(tmp_path / "a")
    assert shared is not None
    assert SECRET not in shared
    assert b"Exif" not in shared


@pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO")
@pytest.mark.parametrize("name", UNTOUCHED)
def test_no_pixel_of_an_upright_picture_changes(name: str) -> None:
    content = EVERY[name]
    with Image.open(BytesIO(content)) as given, Image.open(BytesIO(cleaned(content))) as made:
        assert made.mode == given.mode
        assert made.tobytes() == given.tobytes()


@pytest.mark.parametrize("name", MOVING)
def test_what_moves_goes_on_moving(name: str) -> None:
    content = EVERY[name]
    with Image.open(BytesIO(content)) as given, Image.open(BytesIO(cleaned(content))) as made:
        frames = [(each.info.get("duration"), each.convert("RGB")) for each in frames_of(made)]
        assert len(frames) == 3
        for (time, frame), before in zip(frames, frames_of(given), strict=True):
            assert time == before.info.get("duration")
            assert difference(frame, before.convert("RGB")) < 12
        assert made.info.get("loop") == given.info.get("loop")


def frames_of(image: Image.Image) -> list[Image.Image]:
    """Return the pictures of one that moves."""
    return [frame.copy() for frame in ImageSequence.Iterator(image)]


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return by how much two pictures differ on average, of 255."""
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(grey * count for grey, count in enumerate(histogram)) / sum(histogram)


@pytest.mark.parametrize("name", LYING)
def test_what_lies_on_its_side_is_set_upright(name: str) -> None:
    with Image.open(BytesIO(cleaned(EVERY[name]))) as image:
        assert image.size == (300, 400)
        expected = picture().transpose(Image.Transpose.ROTATE_270)
        assert difference(image.convert("RGB"), expected) < 3


@pytest.mark.parametrize(
    "name", ["jpeg", "cmyk", "png", "webp", "avif", "lying jpeg", "lying avif"]
)
def test_a_picture_keeps_its_colour_profile(name: str) -> None:
    with Image.open(BytesIO(cleaned(EVERY[name]))) as image:
        assert image.info["icc_profile"] == PROFILE


@pytest.mark.parametrize("content", EVERY.values(), ids=EVERY.keys())
def test_what_not_every_browser_shows_is_published_as_jpeg(content: bytes) -> None:
    kind = file_kind(content)
    expected = "JPEG" if kind in CONVERTED else kind
    assert file_kind(cleaned(content)) == expected


@pytest.mark.parametrize("content", EVERY.values(), ids=EVERY.keys())
def test_the_same_picture_is_published_the_same(content: bytes) -> None:
    assert cleaned(content) == cleaned(content)


def test_a_picture_that_moves_does_not_tell_when_it_was_published() -> None:
    content = cleaned(EVERY["moving avif"])
    for head in (b"mvhd", b"tkhd", b"mdhd"):
        assert content.partition(head)[2][4:20] == bytes(16)


@pytest.mark.parametrize("name", [*UNTOUCHED, "apng", "moving webp", "gif"])
def test_a_clean_picture_stays_as_it_is(name: str) -> None:
    content = cleaned(EVERY[name])
    assert cleaned(content) == content
    assert stripped(content) == content


def test_a_photograph_without_orientation_lies_as_its_xmp_says() -> None:
    xmp = b'<x tiff:Orientation="6"/>'
    with Image.open(BytesIO(cleaned(saved(picture(), "JPEG", xmp=xmp)))) as image:
        assert image.size == (300, 400)


@pytest.mark.parametrize("content", [b"", b"abc", b"%PDF-1.4", b"\0\0\1\0"])
def test_what_is_no_picture_is_not_published(content: bytes) -> None:
    with pytest.raises(UnfitFileError):
        cleaned(content)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_hundred_thousand_empty_parts_take_no_time(kind: str) -> None:
    part = {
        "JPEG": b"\xff\xfe\0\2",
        "PNG": samples.chunk(b"vpAg", b""),
        "GIF": b"!\xfe\0",
        "WEBP": b"XTRA\0\0\0\0",
    }[kind]
    content = saved(picture(), kind)
    if kind == "WEBP":
        body = content[8:] + part * 100_000
        content = b"RIFF" + len(body).to_bytes(4, "little") + body
    else:
        place = {"JPEG": 2, "PNG": 33, "GIF": len(content) - 1}[kind]
        content = content[:place] + part * 100_000 + content[place:]
    assert stripped(content) == stripped(saved(picture(), kind))
