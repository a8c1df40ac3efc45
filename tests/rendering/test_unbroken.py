"""What no line of a byline or of a sentence about dates ends within."""

from __future__ import annotations

import pytest

from newsroom.rendering.unbroken import unbroken


@pytest.mark.parametrize("date", ["22-11-2026", "22-11-2026 08:30", "2-9-1945"])
def test_dates_stay_in_one_piece(date: str) -> None:
    assert unbroken(f"Sửa {date} & khác") == f'Sửa <span class="whole">{date}</span> &amp; khác'


def test_a_date_keeps_the_sign_behind_it() -> None:
    assert unbroken("ngày 22-11-2026.") == 'ngày <span class="whole">22-11-2026.</span>'


@pytest.mark.parametrize("body", ["Tỉnh uỷ", "Thành ủy", "huyện uỷ", "Đảng ủy", "cấp uỷ"])
def test_the_name_of_a_body_has_a_no_break_space(body: str) -> None:
    whole = body.replace(" ", "\u00a0")
    assert unbroken(f"Uỷ ban của {body} họp") == f"Uỷ ban của {whole} họp"


def test_other_words_may_part() -> None:
    assert unbroken("tại uỷ ban") == "tại uỷ ban"
