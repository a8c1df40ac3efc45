"""Attributes in braces on ordinary pages, and words in braces, which are none."""

from __future__ import annotations

import pytest
from markdown import Markdown

from newsroom.reading.text.attribute_lists import AttributeLists

WORDS = [
    "## Biểu mẫu {M01}",
    "Nộp **hồ sơ**{bản chính} ở đây.",
    "Nộp lệ phí\n{theo mẫu}",
    "[Tải](a.pdf){M01}",
    "| Mẫu {M01} | Tải |\n| --- | --- |\n| {M02} | b |",
    "Nộp *đơn*{số 5 = 2} và *phiếu*{.}",
]
ATTRIBUTES = {
    "[Xem](a.md){ .md-button .md-button--primary }": 'class="md-button md-button--primary"',
    "## Đề mục {#noi-nop}": 'id="noi-nop"',
    "Chữ\n{: .card }": '<p class="card">Chữ</p>',
    '![Cổng](a.png){: width=300 title="Cổng xã" }': 'title="Cổng xã" width="300"',
    "| Mẫu { .right } | Tải |\n| --- | --- |": '<th class="right">Mẫu</th>',
}


def read(text: str) -> str:
    """Return the HTML of an ordinary page's text."""
    return Markdown(extensions=["tables", "attr_list", AttributeLists()]).convert(text)


@pytest.mark.parametrize("text", WORDS)
def test_words_in_braces_stay_words(text: str) -> None:
    html = read(text)
    assert html.count("{") == text.count("{")


@pytest.mark.parametrize(("text", "written"), ATTRIBUTES.items())
def test_attributes_in_braces_are_given(text: str, written: str) -> None:
    html = read(text)
    assert written in html
    assert "{" not in html


def test_a_site_without_attributes_has_none() -> None:
    assert "{ .card }" in Markdown(extensions=[AttributeLists()]).convert("Chữ\n{ .card }")
