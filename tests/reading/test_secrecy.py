"""Marks of secrecy, which no build lets pass."""

from __future__ import annotations

import pytest

from tests.factory import PATH, page, told

MARKED = "có dấu chỉ độ mật hoặc lưu hành nội bộ; văn bản như vậy không được đăng. "


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (page(body="TỐI MẬT\n\nMột đoạn.\n"), 8),
        (page(body="Một đoạn.\n\n**Độ mật: Tuyệt mật**\n"), 10),
        (page(body="Báo cáo M&#7852;T số 5.\n"), 8),
        (page(body="Một đoạn.\n\n**T Ố I  M Ậ T**\n"), 10),
        (page(body="Một <b>M</b>ẬT.\n"), 8),
        (page(body="Một đoạn.\n\nBáo cáo M\u00adẬ\u200bT.\n"), 10),
        (page(body="Một đoạn.\n\n**LƯU HÀNH NỘI BỘ**\n"), 10),
        (page(title="Báo cáo (tài liệu không phổ biến)"), 2),
        (page(title="Báo cáo TỐI MẬT"), 2),
        (page("summary: Kế hoạch (mật)"), 6),
        (page("image: {src: a.jpg, alt: Dấu MẬT}"), 6),
    ],
)
def test_a_mark_of_secrecy_stops_the_build_unless_its_editor_allows_it(
    source: str, line: int
) -> None:
    assert [each.startswith(f"docs/{PATH}:{line}: {MARKED}") for each in told(source)] == [True]
    for name in ("mật", "Mật", "M1", "m1"):
        assert told(source.replace("---\n", f"---\nallow: [{name}]\n", 1)) == []
    assert told(source.replace("---\n", "---\nallow: [R1]\n", 1)) != []


@pytest.mark.parametrize(
    "words",
    [
        "đoàn kết nội bộ",
        "tài liệu nội bộ của xã",
        "bí mật nhà nước",
        "BẢO MẬT",
        "mật ong",
        "Mật độ dân cư",
    ],
)
def test_secrecy_in_other_words_is_none(words: str) -> None:
    assert told(page(title=f"Tập huấn {words}", body=f"Về {words}.\n")) == []
