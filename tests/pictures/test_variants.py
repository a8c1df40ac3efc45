"""Copies of pictures, and the picture that is shown where a page is shared."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from newsroom.filetypes.signature import FileKind
from newsroom.pictures.file import PictureFacts
from newsroom.pictures.variants import share_path, share_picture, variant, variant_path
from tests.pictures import samples
from tests.pictures.samples import EVERY, picture, saved

names = st.text("aAhH.jpgwe640", min_size=1, max_size=20)
widths = st.sampled_from([320, 640, 960, 1280, 400])


@given(names, widths, names, widths)
@example("h.jpg", 640, "h.jpg.webp", 640)
@example("h", 640, "h.webp", 640)
@example("h.jpg", 640, "h.jpg.640.webp", 640)
@example("H.JPG", 640, "h.jpg", 640)
def test_no_two_pictures_share_a_copy(one: str, width: int, other: str, second: int) -> None:
    same = (one.casefold(), width) == (other.casefold(), second)
    assert (variant_path(one, width).casefold() == variant_path(other, second).casefold()) == same
    assert variant_path(one, width) != share_path(other)


@given(names, names)
def test_no_two_pictures_share_what_is_shared(one: str, other: str) -> None:
    assert (share_path(one) == share_path(other)) == (one == other)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (320, 200, ()),
        (400, 300, (320, 400)),
        (720, 300, (320, 640, 720)),
        (1281, 900, (320, 640, 960, 1280)),
        (4000, 3000, (320, 640, 960, 1280)),
        (1300, 40_000, (320,)),
        (400, 30_000, ()),
    ],
)
def test_no_copy_is_larger_than_its_picture_or_than_webp_can_be(
    width: int, height: int, expected: tuple[int, ...]
) -> None:
    assert PictureFacts(width, height, still=True, kind=FileKind.JPEG).variant_widths == expected
    assert PictureFacts(width, height, still=False, kind=FileKind.GIF).variant_widths == ()


@pytest.mark.parametrize("name", [each for each in EVERY if not each.startswith("moving")])
def test_a_copy_is_upright_and_has_its_width(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").write_bytes(EVERY[name])
    made = variant(tmp_path / "a", 200)
    assert made is not None
    with Image.open(BytesIO(made)) as image:
        assert image.format == "WEBP"
        assert image.size == ((200, 267) if name.startswith("lying") else (200, 150))
        black = 195 if name.startswith("lying") else 5
        assert image.convert("L").getpixel((black, 5)) < 60  # type: ignore[operator]
        assert image.convert("L").getpixel((200 - black, 5)) > 200  # type: ignore[operator]


def test_a_picture_in_other_colours_looks_the_same_in_its_copy(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(saved(Image.new("CMYK", (400, 300), (0, 255, 255, 0)), "JPEG"))
    made = variant(tmp_path / "a", 320)
    assert made is not None
    with Image.open(BytesIO(made)) as image:
        red, green, blue = image.convert("RGB").getpixel((9, 9))  # type: ignore[misc]
        assert red > 200
        assert max(green, blue) < 80


@pytest.mark.parametrize(
    "size",
    [(600, 400), (1200, 630), (4000, 3000), (3000, 4000), (5000, 700), (700, 5000)],
)
def test_a_shared_picture_has_the_size_that_others_ask_for(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "a").write_bytes(saved(picture(size=size), "JPEG"))
    shared = share_picture(tmp_path / "a")
    assert shared is not None
    assert len(shared) <= 150_000
    with Image.open(BytesIO(shared)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1200, 630))


def test_a_shared_picture_is_light_whatever_it_shows(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (700, 1300, 3), dtype="uint8")
    (tmp_path / "a").write_bytes(saved(Image.fromarray(noise), "PNG"))
    shared = share_picture(tmp_path / "a")
    assert shared is not None
    assert len(shared) <= 150_000


def test_a_shared_portrait_shows_heads_rather_than_feet(tmp_path: Path) -> None:
    high = Image.new("RGB", (1200, 1800), "white")
    high.paste("black", (0, 0, 1200, 900))
    (tmp_path / "a").write_bytes(saved(high, "JPEG"))
    shared = share_picture(tmp_path / "a")
    assert shared is not None
    with Image.open(BytesIO(shared)) as image:
        assert image.convert("L").getpixel((600, 400)) < 30  # type: ignore[operator]


def test_a_shared_picture_is_upright_and_on_white(tmp_path: Path) -> None:
    lying = picture(size=(1000, 800))
    (tmp_path / "a").write_bytes(saved(lying, "JPEG", exif=samples.exif(6)))
    see_through = Image.new("RGBA", (1200, 630), (0, 0, 0, 0))
    (tmp_path / "b").write_bytes(saved(see_through, "PNG"))
    for name, place in (("a", (5, 5)), ("b", (5, 5))):
        shared = share_picture(tmp_path / name)
        assert shared is not None
        with Image.open(BytesIO(shared)) as image:
            assert image.convert("L").getpixel(place) > 240  # type: ignore[operator]


@pytest.mark.parametrize("content", [samples.svg(), samples.jpeg(), b"abc"])
def test_what_would_look_bad_is_not_shared(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert share_picture(tmp_path / "a") is None
