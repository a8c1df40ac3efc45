"""Sentences that a scan or a PDF has cut."""

from __future__ import annotations

import pytest

from newsroom.text.sentences import is_cut_off

LINE = "Đoàn giám sát làm việc với Ban Thường vụ Đảng uỷ xã"


@pytest.mark.parametrize(
    ("words", "below", "is_cut"),
    [
        (LINE, "về quy chế dân chủ", True),
        (f"{LINE},", "nghe báo cáo", True),
        (f"{LINE} và", "Uỷ ban Kiểm tra", True),
        (LINE, "Uỷ ban Kiểm tra", False),
        # Headings end so.
        (f"{LINE}: hạn chế, tồn tại", "Uỷ ban Kiểm tra", False),
        (f"{LINE} và kết quả đạt được", "Uỷ ban Kiểm tra", False),
        (f"{LINE} về mua sắm trang thiết bị", "Uỷ ban Kiểm tra", False),
        (f"{LINE} trong thời gian tiếp theo", "Uỷ ban Kiểm tra", False),
        (f"{LINE}.", "về quy chế dân chủ", False),
        (f"{LINE}:", "nghe báo cáo", False),
        (LINE, "a) nghe báo cáo", False),
        (LINE, "- nghe báo cáo", False),
        (f"đồng chí Một {LINE}", "đồng chí Hai", False),
        (LINE.upper(), "tại xã Minh Hoạ", False),
        ("Kết quả", "như sau", False),
        ("x" * 50, "y", True),
        (LINE, "", False),
    ],
)
def test_a_sentence_goes_on_where_the_words_say_so(words: str, below: str, *, is_cut: bool) -> None:
    assert is_cut_off(words, below) is is_cut
