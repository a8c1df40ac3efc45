"""A line of text as it should be spaced."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.pasted.lines.spaces import tidy
from tests.factory import NBSP


@given(st.text())
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_a_tidy_line_has_single_spaces() -> None:
    assert tidy(f" a {NBSP} b\t\nc\u200b 5{NBSP}km ") == f"a b c 5{NBSP}km"
