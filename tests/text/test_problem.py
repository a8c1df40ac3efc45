"""What a message offers instead of what was found."""

from __future__ import annotations

import pytest

from newsroom.text.problem import nearest
from tests.timing import in_a_moment

PHOTOS = [f"anh-{number:03}.jpg" for number in range(300)]


@pytest.mark.parametrize(
    ("found", "valid", "offered"),
    [
        ("co-xo", ["thong-bao", "co-so"], 'có phải là "co-so"?'),
        ("img_0001.jpg", ["IMG_0002.JPG", "IMG_0001.JPG"], 'có phải là "IMG_0001.JPG"?'),
        ("Ảnh hội nghị.jpg", ["anh-hoi-nghi.jpg"], 'có phải là "anh-hoi-nghi.jpg"?'),
        ("ket-luan1.pdf", ["ket-luan.pdf"], 'có phải là "ket-luan.pdf"?'),
        ("ket-luan-05.pdf", ["ket-luan-5.pdf"], 'có phải là "ket-luan-5.pdf"?'),
        ("DSC04512.jpg", ["DSC04513.jpg"], "chọn một trong: DSC04513.jpg"),
        ("q", ["b", "a"], "chọn một trong: b, a"),
        ("q", [], "ở đây chưa có gì để chọn"),
    ],
)
def test_the_nearest_name_is_offered(found: str, valid: list[str], offered: str) -> None:
    assert nearest(found, valid) == offered


def test_another_number_is_another_picture() -> None:
    assert nearest("DSC04512.jpg", PHOTOS).startswith("trong 300 tên, gần nhất là: ")


def test_at_most_five_names_are_offered() -> None:
    offered = nearest("anh-301.jpg", [*PHOTOS, "anh-bia.jpg"]).partition(": ")[2].split(", ")
    assert len(offered) == 5
    assert all(set("301") & set(name) for name in offered)


def test_names_that_need_not_be_near_are_offered_otherwise() -> None:
    assert nearest("thể thao", ["co-so", "Cơ sở"], otherwise=["co-so"]) == "chọn một trong: co-so"


def test_many_names_are_compared_in_no_time() -> None:
    with in_a_moment():
        nearest("hội nghị.jpg", [f"tin-tuc/2026/{name}" for name in PHOTOS * 100])
