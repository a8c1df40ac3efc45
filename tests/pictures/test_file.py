"""Width and height of picture files."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from newsroom.pictures.file import picture_facts

if TYPE_CHECKING:
    from pathlib import Path


def size(path: Path) -> tuple[int, int] | None:
    """Return width and height of a picture."""
    facts = picture_facts(path)
    return facts and facts[:2]


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "gif"])
def test_a_picture_has_its_size(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"a.{suffix}"
    Image.new("RGB", (40, 30)).save(file)
    assert size(file) == (40, 30)


@pytest.mark.parametrize(
    ("orientation", "expected"),
    [(1, (40, 30)), (3, (40, 30)), (4, (40, 30)), (5, (30, 40)), (6, (30, 40)), (8, (30, 40))],
)
def test_a_photograph_taken_on_its_side_is_turned(
    tmp_path: Path, orientation: int, expected: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg", exif=exif)
    assert size(tmp_path / "a.jpg") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<svg width="40" height="30">', (40, 30)),
        ("<?xml version='1.0'?>\n<!-- a -->\n<svg height='30px' width='40.5px'/>", (40, 30)),
        ('<svg viewBox="0 0 40 30">', (40, 30)),
        ('<svg viewBox="-1.5 0 40.2 30.9">', (40, 30)),
        ('<svg viewBox="0,0,40,30">', (40, 30)),
        ('<svg width="100%" height="100%" viewBox="0 0 40 30">', (40, 30)),
        ('<svg width="40" viewBox="0 0 80 60">', (80, 60)),
        ("<svg\n  width='40'\n  height='30'>", (40, 30)),
        ('<svg><rect width="9" height="9"/></svg>', (0, 0)),
        ('<svg stroke-width="2" width="40" height="30">', (40, 30)),
        ('<svg width="40" height="30" stroke-width="2">', (40, 30)),
        ("<html></html>", None),
        ("", None),
    ],
)
def test_a_drawing_has_the_size_of_its_first_tag(
    tmp_path: Path, text: str, expected: tuple[int, int] | None
) -> None:
    (tmp_path / "a.SVG").write_text(text, encoding="utf-8")
    assert size(tmp_path / "a.SVG") == expected


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"RIFF\x00\x00\x00\x00WEBP",
        b"abc",
    ],
    ids=["empty", "gif", "png", "jpg", "webp", "text"],
)
def test_a_broken_file_is_no_picture(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    assert size(tmp_path / "a.jpg") is None


def test_a_picture_cut_short_has_a_size_or_is_none(tmp_path: Path) -> None:
    whole = tmp_path / "a.png"
    Image.new("RGB", (40, 30)).save(whole)
    content = whole.read_bytes()
    for length in range(len(content)):
        (tmp_path / "b.png").write_bytes(content[:length])
        assert size(tmp_path / "b.png") in ((40, 30), None)


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    assert size(tmp_path) is None


def test_a_photograph_with_broken_exif_has_its_size(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*\xff\xff\xff")
    assert size(tmp_path / "a.jpg") == (40, 30)


@pytest.mark.parametrize("side", [10_000, 65_000])
def test_a_huge_picture_has_a_size_or_is_none(tmp_path: Path, side: int) -> None:
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", header), (b"IDAT", b""))
    )
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)
    assert size(tmp_path / "a.png") in ((side, side), None)
