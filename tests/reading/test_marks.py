"""Marks within a line of an ordinary page."""

from __future__ import annotations

import pytest
from markdown import Markdown

from newsroom.reading.text.marks import Marks
from tests.timing import in_a_moment, long


def html(text: str) -> str:
    return Markdown(extensions=[Marks()]).convert(text).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Một ==hai ba== bốn", "Một <mark>hai ba</mark> bốn"),
        ("==a = b==", "<mark>a = b</mark>"),
        ("==một\nhai==", "<mark>một\nhai</mark>"),
        ("(==một==), ==hai==.", "(<mark>một</mark>), <mark>hai</mark>."),
        ("~~bỏ đi~~", "<del>bỏ đi</del>"),
        ("^^thêm vào^^", "<ins>thêm vào</ins>"),
        ("H~2~O", "H<sub>2</sub>O"),
        ("120 m^2^, 5 m^3^", "120 m<sup>2</sup>, 5 m<sup>3</sup>"),
        ("==**đậm** và ~~bỏ~~==", "<mark><strong>đậm</strong> và <del>bỏ</del></mark>"),
        ("**==tô==**", "<strong><mark>tô</mark></strong>"),
    ],
)
def test_a_mark_becomes_its_element(written: str, shown: str) -> None:
    assert html(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "a==b==c",
        "== một ==",
        "==một ==",
        "==một",
        "====",
        "=một=",
        "===một===",
        "~5 km và ~10 km",
        "a^2 và b^2",
        "~ ~",
        "x ~~ y ~~ z",
    ],
)
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    assert html(text) == text


@pytest.mark.parametrize(
    ("written", "shown"), [(r"\==a==", "==a=="), ("`~~a~~`", "<code>~~a~~</code>")]
)
def test_a_backslash_or_a_code_keeps_the_signs(written: str, shown: str) -> None:
    assert html(written) == shown


@pytest.mark.parametrize(
    "piece", ["=", "==", "==a ", "==a", "=a", "~", "~~a ", "~a ", "^", "^^ ^a", "^a ", "==a~~b^^c "]
)
def test_no_text_is_slow(piece: str) -> None:
    text = long(piece)
    with in_a_moment():
        html(text)
