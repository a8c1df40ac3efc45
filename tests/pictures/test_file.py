"""What a picture file is, by its content, and what editors are told of one that is none."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from PIL import Image

from newsroom.filetypes.signature import FileKind
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.clean import STRIPPED
from newsroom.pictures.file import PictureFacts, examine, picture_facts, published, published_path
from newsroom.pictures.variants import share_picture, variant
from tests.damage import damaged
from tests.pictures import samples
from tests.pictures.samples import EVERY, chunk, exif, picture, saved
from tests.timing import in_a_moment


def size(path: Path) -> tuple[int, int] | None:
    """Return width and height of a picture."""
    facts = picture_facts(path)
    return facts and facts[:2]


def said(content: bytes, path: Path) -> str:
    """Return what an editor is told of a file with this content."""
    path.write_bytes(content)
    with pytest.raises(UnfitFileError) as told:
        examine(path)
    return str(told.value)


@pytest.mark.parametrize("content", EVERY.values(), ids=EVERY.keys())
def test_a_picture_is_what_its_bytes_are_whatever_its_name_says(
    tmp_path: Path, content: bytes
) -> None:
    files = [tmp_path / name for name in ("a.png", "a")]
    for file in files:
        file.write_bytes(content)
    facts = {examine(file) for file in files}
    assert len(facts) == 1
    assert {facts.pop()[:2]} <= {(400, 300), (300, 400)}


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "gif", "avif", "tif", "bmp"])
def test_a_picture_has_its_size(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"a.{suffix}"
    Image.new("RGB", (40, 30)).save(file)
    assert size(file) == (40, 30)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize(
    ("orientation", "expected"),
    [(1, (40, 30)), (3, (40, 30)), (4, (40, 30)), (5, (30, 40)), (6, (30, 40)), (8, (30, 40))],
)
def test_a_photograph_taken_on_its_side_is_turned(
    tmp_path: Path, orientation: int, expected: tuple[int, int], kind: str
) -> None:
    image = Image.new("RGB", (40, 30))
    (tmp_path / "a").write_bytes(saved(image, kind, exif=exif(orientation)))
    assert size(tmp_path / "a") == expected


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_there_is_not_turns_nothing(tmp_path: Path, orientation: int) -> None:
    (tmp_path / "a.jpg").write_bytes(samples.jpeg(orientation))
    assert size(tmp_path / "a.jpg") == (400, 300)


@pytest.mark.parametrize(
    ("name", "kind", "where"),
    [
        ("h.jpg", FileKind.JPEG, "h.jpg"),
        ("h.jfif", FileKind.JPEG, "h.jfif"),
        ("h.png", FileKind.JPEG, "h.png"),
        ("h.heic", FileKind.HEIF, "h.heic.jpg"),
        ("h.HEIC", FileKind.HEIF, "h.HEIC.jpg"),
        ("h.JPG", FileKind.HEIF, "h.JPG"),
        ("a/b.c/h", FileKind.TIFF, "a/b.c/h.jpg"),
        ("h.bmp", FileKind.BMP, "h.bmp.jpg"),
        ("h.svg", FileKind.SVG, "h.svg"),
    ],
)
def test_a_picture_keeps_its_address_unless_it_is_converted(
    name: str, kind: FileKind, where: str
) -> None:
    assert published_path(name, PictureFacts(40, 30, still=True, kind=kind)) == where


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "rỗng"),
        (b"abc", "không phải ảnh"),
        (b"GIF89a", "hỏng"),
        (b"\x89PNG\r\n\x1a\n", "hỏng"),
        (b"\xff\xd8\xff\xe0", "hỏng"),
        (b"RIFF\x00\x00\x00\x00WEBP", "hỏng"),
        (b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(64), "HEIC"),
        (b"%PDF-1.7\n", "attachments"),
        (b"\n\n%PDF-1.7\n", "PDF"),
        (b"PK\3\4" + bytes(40), "attachments"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "attachments"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "phim"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", ".mp4"),
        (b"ID3\3\0\0\0\0\0\0", "âm thanh"),
        (b"RIFF\0\0\0\0WAVEfmt ", "âm thanh"),
        (b"<!DOCTYPE html><svg></svg>", "trang web"),
        (b"8BPS\0\1", ".png"),
        (b"MZ\x90\0", "chương trình"),
        (b"Rar!\x1a\7\0", "nén"),
        (b"BMW", "không phải ảnh"),
        (b"<svg><rect></svg>", "Plain SVG"),
    ],
)
def test_what_is_no_picture_is_told_with_what_to_do(
    tmp_path: Path, content: bytes, word: str
) -> None:
    assert word in said(content, tmp_path / "a.jpg")


def test_without_its_library_a_heic_is_refused_with_the_way_to_save_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    message = said(samples.heic(), tmp_path / "a.heic")
    assert "HEIC" in message
    assert "lưu thành .jpg" in message


def test_only_a_heic_brings_in_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.avif").write_bytes(samples.avif())
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    assert examine(tmp_path / "a.avif").kind == FileKind.AVIF


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP", "HEIF"])
def test_a_picture_cut_short_is_told(tmp_path: Path, kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (90, 120, 3), dtype="uint8")
    content = saved(Image.fromarray(noise), kind)
    file = tmp_path / "a"
    file.write_bytes(content)
    assert published(file) is not None
    for share in (0.1, 0.3, 0.5, 0.7, 0.9, 0.97):
        file.write_bytes(content[: int(share * len(content))])
        assert published(file) is None, share
        if kind in STRIPPED:
            assert picture_facts(file) is None, share


def test_a_folder_and_a_pipe_are_no_pictures(tmp_path: Path) -> None:
    assert picture_facts(tmp_path) is None
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "a.jpg")
        assert picture_facts(tmp_path / "a.jpg") is None


def test_a_name_too_long_for_its_copies_is_told(tmp_path: Path) -> None:
    assert "tên quá dài" in said(samples.jpeg(), tmp_path / f"{'ả' * 80}.jpg")


def test_a_photograph_with_broken_exif_has_its_size(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*\xff\xff\xff")
    assert size(tmp_path / "a.jpg") == (40, 30)
    assert published(tmp_path / "a.jpg") is not None


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "PA", "I;16", "I", "F", "CMYK", "RGBA"])
def test_pictures_of_odd_modes_are_shown_as_they_are(tmp_path: Path, mode: str) -> None:
    file = tmp_path / "a"
    image = picture(mode)
    file.write_bytes(saved(image, "TIFF" if mode in ("PA", "I", "F", "CMYK") else "PNG"))
    facts = examine(file)
    assert facts.still
    assert facts.variant_widths
    for made in (published(file), *(variant(file, width) for width in facts.variant_widths)):
        assert made is not None
        with Image.open(BytesIO(made)) as shown:
            assert grey(shown, 5) < 40
            assert grey(shown, shown.width - 5) > 215


def test_a_transparent_picture_stays_so(tmp_path: Path) -> None:
    file = tmp_path / "a"
    for mode in ("RGBA", "LA", "P"):
        image = picture(mode)
        image.putpixel((0, 0), 0)
        options = {"transparency": 0} if mode == "P" else {}
        file.write_bytes(saved(image, "PNG", **options))
        for made in (published(file), variant(file, 320)):
            assert made is not None
            with Image.open(BytesIO(made)) as shown:
                assert shown.has_transparency_data, mode


def test_a_picture_of_too_many_points_is_told_at_once(tmp_path: Path) -> None:
    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(50_000 * 150))
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels)
    with in_a_moment():
        message = said(content + chunk(b"IEND", b""), tmp_path / "a.png")
        assert "2500 triệu điểm ảnh" in message
        assert published(tmp_path / "a.png") is None
        assert variant(tmp_path / "a.png", 320) is None
        assert share_picture(tmp_path / "a.png") is None


def test_a_picture_that_appears_in_too_many_steps_is_told_at_once(tmp_path: Path) -> None:
    content = saved(picture(size=(5000, 5000)), "JPEG", progressive=True)
    last = content.rindex(b"\xff\xda")
    with in_a_moment():
        assert "hỏng" in said(content[:-2] + content[last:-2] * 2000, tmp_path / "a.jpg")


def test_a_file_beyond_measure_is_told_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(10_000_000_000)
    with pytest.raises(UnfitFileError, match="10000 MB"):
        examine(tmp_path / "a.jpg")


@settings(max_examples=100)
@given(damaged(EVERY, towards_head=3))
def test_no_broken_picture_breaks_the_build(
    tmp_path_factory: pytest.TempPathFactory, damage: tuple[str, bytes]
) -> None:
    file = tmp_path_factory.getbasetemp() / "broken"
    file.write_bytes(damage[1])
    facts, made = picture_facts(file), published(file)
    for width in facts.variant_widths if facts else ():
        variant(file, width)
    share_picture(file)
    if made is None:
        return
    assert facts is not None
    with Image.open(BytesIO(made)) as image:
        image.load()
        assert image.size == facts[:2]


def grey(image: Image.Image, x: int) -> int:
    """Return how light a point of the fifth row is."""
    light = image.convert("RGB").convert("L").getpixel((x, 5))
    assert isinstance(light, int)
    return light
