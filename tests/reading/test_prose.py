"""A notice's text as editors paste it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.pasted.text import as_markdown
from newsroom.reading.prose import plain, take_heading, take_lead, tidy
from tests.factory import NBSP, markdown


@given(st.text())
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_a_tidy_line_has_single_spaces() -> None:
    assert tidy(f" a {NBSP} b\t\nc\u200b 5{NBSP}km ") == f"a b c 5{NBSP}km"


@pytest.mark.parametrize(
    ("text", "summary", "lead", "rest"),
    [
        ("Một.\n\nHai.", "", "Một.", "Hai."),
        ("Một\nhai.\n\nBa.", "", "Một\nhai.", "Ba."),
        ("Một.", "", "Một.", ""),
        ("", "", "", ""),
        ("Tin Một\n\nMột.\n\nHai.", "", "Một.", "Hai."),
        ("Một.\n\nHai.", "Khác.", "", "Một.\n\nHai."),
        ("Một.\n\nHai.", "một.", "", "Hai."),
        ("**Hòa** bình.\n\nHai.", "Hoà bình.", "", "Hai."),
        ("Tin Một\n\nMột.\n\nHai.", "Một.", "", "Hai."),
        ("![a](b.png)\n\nMột.", "", "Một.", "![a](b.png)"),
        # A paragraph that something else leads up to would lose its place.
        ("## Đề\n\nMột.", "", "", "## Đề\n\nMột."),
        ("- a\n\nMột.", "", "", "- a\n\nMột."),
        ("> a\n\nMột.", "", "", "> a\n\nMột."),
        ("a | b\n--|--\n1 | 2\n\nMột.", "", "", "a | b\n--|--\n1 | 2\n\nMột."),
        ("Đề\n---\n\nMột.", "", "", "Đề\n---\n\nMột."),
        ("```\nmã\n\nmã\n```\n\nMột.", "", "Một.", "```\nmã\n\nmã\n```"),
        ("[a]: b\n\nMột.", "", "Một.", "[a]: b"),
        ("- a", "", "", "- a"),
    ],
)
def test_the_lead_is_the_first_paragraph_and_shows_once(
    text: str, summary: str, lead: str, rest: str
) -> None:
    found, without = take_lead(text, summary, "Tin Một")
    assert (found, without.replace("\n\n\n\n", "\n\n")) == (lead, rest)


@given(markdown)
def test_a_lead_is_one_paragraph_of_the_text(text: str) -> None:
    text, _ = as_markdown(text, first_line=1)
    lead, rest = take_lead(text, "", "Tin")
    assert lead in text
    assert "\n\n" not in lead
    assert len(rest) <= len(text) - len(lead)


def test_a_lead_goes_from_its_own_place() -> None:
    text = "![Một](a.png)\n\nMột\n\nHai."
    assert take_lead(text, "", "Tin") == ("Một", "![Một](a.png)\n\nHai.")


@pytest.mark.parametrize(
    ("text", "heading", "rest"),
    [
        ("# Một\n\nHai.", "Một", "Hai."),
        ("# **Một** #\n\nHai.", "Một", "Hai."),
        ("Một.\n\n# Hai", "Hai", "Một."),
        ("## Một\n\nHai.", "", "## Một\n\nHai."),
        ("#Một", "", "#Một"),
        ("```\n# mã\n```", "", "```\n# mã\n```"),
        pytest.param(
            "# Một\nHai.",
            "Một",
            "Hai.",
        ),
    ],
)
def test_the_first_heading_is_the_title(text: str, heading: str, rest: str) -> None:
    assert take_heading(text) == (heading, rest)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Một** *hai* __ba__ _bốn_ `năm` ~~sáu~~", "Một hai ba bốn năm sáu"),
        pytest.param("***Một***", "Một"),
        ('[Một](a.md "b") [hai][c] ba[^1]', "Một hai ba"),
        ("[Một](a_(b).md)", "Một"),
        ("Một ![ảnh](a.png) hai", "Một hai"),
        (
            "<https://a.vn/b> <c@d.vn> [www.e.vn](<https://www.e.vn>)",
            "https://a.vn/b c@d.vn www.e.vn",
        ),
        ("snake_case 2 * 3 * 4", "snake_case 2 * 3 * 4"),
        pytest.param(
            "Một<br>hai <b>ba</b>",
            "Một hai ba",
        ),
        ("A &amp; B &lt;c&gt;", "A & B <c>"),
        pytest.param(r"1\. \*a\*", "1. *a*"),
        ("Một\n  hai{: .c}", "Một hai"),
        ("", ""),
    ],
)
def test_plain_text_is_the_words_a_reader_sees(markdown: str, words: str) -> None:
    assert plain(markdown) == words
