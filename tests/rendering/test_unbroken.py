"""What no line ends within."""

from __future__ import annotations

import re

import pytest

from newsroom.rendering.unbroken import joined, unbroken, unbroken_html


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Họp ngày 22-11-2026.", "22-11-2026"),
        ("Lúc 22-11-2026 08:30", "22-11-2026 08:30"),
        ("Ngày 2-9-1945 ấy", "2-9-1945"),
        ("Theo Quy định 22-QĐ/TW.", "22-QĐ/TW"),
        ("Hướng dẫn 18-HD/UBKTTU & khác", "18-HD/UBKTTU"),
    ],
)
def test_dates_and_numbers_of_documents_stay_in_one_piece(text: str, whole: str) -> None:
    found = unbroken(text)
    assert re.findall(r'<span class="whole">(.*?)</span>', found) == [whole]
    assert found.replace('<span class="whole">', "").replace("</span>", "") == text.replace(
        "&", "&amp;"
    )


def test_tags_are_left_as_they_are() -> None:
    html = '<a href="22-11-2026.pdf" title="Ngày 22-11-2026">x</a>'
    assert unbroken_html(html) == html


@pytest.mark.parametrize("body", ["Tỉnh uỷ", "Thành ủy", "huyện uỷ", "Đảng ủy", "cấp uỷ"])
def test_the_name_of_a_body_has_a_no_break_space(body: str) -> None:
    whole = body.replace(" ", "\u00a0")
    assert joined(f"Uỷ ban của {body} họp") == f"Uỷ ban của {whole} họp"


def test_other_words_may_part() -> None:
    assert joined("tại uỷ ban") == "tại uỷ ban"
    assert joined(5) == 5
