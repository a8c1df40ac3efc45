"""What no line ends within."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from newsroom.rendering.unbroken import unbroken

WHOLE = [
    *("22-11-2026", "2-9-1945", "26-5", "2025-2030", "2025–2030"),
    *("22-QĐ", "15-KH", "07-TB"),
    *("Tỉnh uỷ", "Thành ủy", "huyện uỷ", "Đảng ủy", "cấp uỷ", "Chi ủy"),
]
BROKEN = ["tại uỷ ban", "Uỷ ban", "22/11/2026", "1.250.000", "giám sát", "COVID", "cấp uỷnh"]


def whole(text: str) -> str:
    return f'<span class="whole">{text}</span>'


@pytest.mark.parametrize("text", WHOLE)
def test_what_stays_whole_is_in_an_element(text: str) -> None:
    assert unbroken(f"Họp & {text}, sau") == f"Họp &amp; {whole(text)}, sau"


@pytest.mark.parametrize("text", BROKEN)
def test_other_words_may_part(text: str) -> None:
    assert unbroken(text) == text


def test_the_number_of_a_document_is_whole_as_far_as_lines_could_end() -> None:
    assert unbroken("Quy định 22-QĐ/TW.") == f"Quy định {whole('22-QĐ')}/TW."


def test_tags_stay_as_they_are() -> None:
    html = '<img alt="Tỉnh uỷ 22-11-2026"><p id="2-1">{}</p>'
    given_html = Markup(html.format("Tỉnh uỷ"))  # noqa: S704 (the test's own)
    assert unbroken(given_html) == html.format(whole("Tỉnh uỷ"))


@given(st.lists(st.sampled_from([*WHOLE, "<b>", "&", "a", " ", "7", "-"])).map("".join))
def test_no_word_is_changed(text: str) -> None:
    assert unbroken(text).striptags() == escape(text).striptags()
    assert unbroken(unbroken("7-KH")).striptags() == "7-KH"


@pytest.mark.parametrize("piece", ["<", "1-", "Tỉnh ", "Tỉnh uỷ", "22-11-", "<p"])
def test_no_text_takes_long(piece: str) -> None:
    start = time.process_time()
    unbroken(Markup(piece * 100_000))  # noqa: S704 (the test's own)
    assert time.process_time() - start < 2
