"""A notice's text as editors paste it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.reading.prose import (
    clean,
    plain,
    take_heading,
    take_lead,
    tidy,
)
from tests.factory import NBSP, markdown

FENCE = f"```\n    a{NBSP}b\u200b\n\n\tc\n```"
KEPT = {
    "paragraphs": "Một\n\nHai\nba",
    "hard break": "Một  \nhai",
    "nested list": "- a\n    - b\n        - c",
    "numbered list": "1. a\n2. b",
    "continued item": "- a\n\n    tiếp\n\n- b",
    "continued nested item": "- a\n    - b\n\n        tiếp",
    "lazy item": "- a\nb",
    "fence": FENCE,
    "tildes": "~~~ yaml\n  a: b\n~~~",
    "longer fence": "````\n```\n    a\n````",
    "fence in an item": "- a\n\n    ```\n    b\n      c\n    ```",
    "fence never closed": "```\n    a",
    "table": "| a | b |\n|---|---|\n| c | d |",
    "quotation": "> a\n>     b",
    "admonition": "!!! note\n    a\n\n    b",
    "footnote": "[^1]: a\n\n    b",
    "underlined heading": "Một\n===",
    "number and unit": f"10{NBSP}km, 5\u202f%, 10{NBSP}000{NBSP}đồng, 16{NBSP}giờ",
}
CHANGED = {
    "spaces": ("    Một", "Một"),
    "no-break spaces": (f"{NBSP}{NBSP}Một", "Một"),
    "tab": ("\tMột", "Một"),
    "mixed": (f" {NBSP}\t\u3000Một", "Một"),
    "two indented paragraphs": ("    Một\n\n    hai", "Một\n\nhai"),
    "indented line": ("Một\n    hai", "Một\n\nhai"),
    "indented heading": ("   # Một", "# Một"),
    "indented picture": ("    ![a](b.png)", "![a](b.png)"),
    "paragraph behind a list": ("- a\n\nMột\n\n    hai", "- a\n\nMột\n\nhai"),
    "no-break spaces behind a list": (f"- a\n\n{NBSP}{NBSP}{NBSP}{NBSP}Một", "- a\n\nMột"),
    "tab in a list": ("- a\n\tb", "- a\n    b"),
    "no-break space behind a bullet": (f"-{NBSP}a", "- a"),
    "no-break space in a line": (f"Một{NBSP}hai\u202fba", "Một hai ba"),
    "no-break spaces in a run": (f"Một {NBSP} hai", "Một hai"),
    "no unit": (f"10{NBSP}kmx", "10 kmx"),
    "no number": (f"a{NBSP}km", "a km"),
    "invisible": ("\ufeffM\u00adộ\u200bt\u2060", "Một"),
    "line separator": ("Một\u2028hai", "Một\nhai"),
    "paragraph separator": ("Một\u2029hai", "Một\nhai"),
    "form feed": ("Một\x0chai", "Một\nhai"),
    "blank lines around": ("\n\n  \nMột\n\t\n", "Một"),
    "line of spaces": (f"Một\n {NBSP}\t\nhai", "Một\n\nhai"),
    "two indented items": ("  - a\n  - b", "- a\n- b"),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_what_is_well_written_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(("text", "cleaned"), CHANGED.values(), ids=CHANGED.keys())
def test_what_was_pasted_becomes_prose(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("head", ["", "Gồm:\n"], ids=["alone", "below a line"])
def test_an_indented_list_keeps_its_items_side_by_side(head: str) -> None:
    one, other = clean(f"{head}    - a\n    - b").splitlines()[-2:]
    assert len(one) == len(other)


def test_code_within_a_line_is_no_fence() -> None:
    assert clean("```a``` là lệnh\n\n    Một") == "```a``` là lệnh\n\nMột"


@given(markdown)
@example(f"5{NBSP}{NBSP}km")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(markdown)
def test_cleaning_takes_away_no_letter(text: str) -> None:
    def letters(words: str) -> list[str]:
        return [letter for letter in words if letter.isalnum()]

    assert letters(clean(text)) == letters(text)


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
    text = clean(text)
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


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("1. m\n   - n\n   - o", "1. m\n    - n\n    - o"),
        ("1. Mở\n\n   Tiếp.\n\n2. Kết", "1. Mở\n\n    Tiếp.\n\n2. Kết"),
        ("- a\n    - b\n\n        c\n    - d", "- a\n    - b\n\n        c\n    - d"),
    ],
    ids=["two spaces", "three spaces", "paragraph in an item", "four spaces"],
)
def test_lists_nest_however_far_they_are_indented(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
