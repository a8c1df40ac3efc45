"""What a notice says becomes words, parted where none are neighbours."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from newsroom.search.words import IndexedWords, indexed_words
from tests.timing import in_a_moment, long

DAY = date(2022, 6, 30)


def said(*parts: str, title: str = "") -> IndexedWords:
    return indexed_words([title], parts, published=DAY, category="co-so")


@pytest.mark.parametrize(
    ("part", "body"),
    [
        ("Giám sát  đất\nđai", "giám sát đất đai"),
        ("giám\u00a0sát", "giám sát"),
        ("22-QĐ/TW.", "22 qđ tw"),
        ("tên_tệp", "tên tệp"),
        ("1.250.000đ, 9,000 m, 2,4 km", "1250000 đ 9000 m 2 4 km"),
        ("1.2500 12.345.6 1.2.345", "1 2500 12345 6 1 2345"),
        ("75000đ, 22qđ, 3,5ha, 1.200m3", "75000 đ 22 qđ 3 5 ha 1200 m3"),
        ("1 250 000 đồng, 8 940 trang", "1 250 0 đồng 8 940 trang | 1250000"),
        ("năm 2022 300 400 500", "năm 2022 300 400 500"),
        ("gọi (0203) 3835.123", "gọi 203 3835 123 | 2033835123"),
        ("0912.345.678 hoặc 0912345678", "912 345678 hoặc 912345678 | 912345678"),
        ("05.06.2022 08:30", "5 6 2022 8 30 | @2022-06-05 | @-06-05 | @2022-06"),
        ("Quyết định số 145-QĐ/TU", "quyết định số 145 qđ tu | định 145"),
        ("Kỉ luật, qui định", "kỷ luật quy định"),
        (unicodedata.normalize("NFD", "Đường Quế Lĩnh"), "đường quế lĩnh"),
        ("… !!", ""),
        ("Họp 26/05/2022", "họp 26 5 2022 | @2022-05-26 | @-05-26 | @2022-05"),
    ],
)
def test_a_part_becomes_its_words_and_dates(part: str, body: str) -> None:
    assert said(part).body.split() == body.split()


def test_no_word_is_the_neighbour_of_another_parts() -> None:
    assert said("một hai", "ba").body == "một hai | ba"


def test_title_day_and_category_stand_in_the_head() -> None:
    head = said("x", title="Quy định 22").head
    assert head == "quy định 22 | @2022-06-30 | @-06-30 | @2022-06 | 2022 | #co-so"


def test_no_part_can_say_a_category_or_a_date_by_its_sign() -> None:
    assert said("#co-so @2022-05 | a").body.split() == ["co", "so", "2022", "5", "a"]


@pytest.mark.parametrize("sign", ["a", "1", "số ", "a số 1", "1.", "1a", "1 000 ", "0. "])
def test_no_text_takes_long(sign: str) -> None:
    with in_a_moment():
        said(long(sign))
