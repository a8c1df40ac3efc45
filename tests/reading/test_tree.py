"""Checked HTML as a tree, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.gate.gate import check_html
from newsroom.reading.text.tree.tree import parse, serialize
from tests.factory import markdown
from tests.reading.gated import gated
from tests.reading.harmless import MADE
from tests.reading.hostile import CLEANED
from tests.timing import in_a_moment

PAGES = [text for text, _ in MADE.values()] + [text for texts in CLEANED.values() for text in texts]


@pytest.mark.parametrize("text", PAGES)
def test_what_the_gate_lets_through_comes_back_to_the_letter(text: str) -> None:
    page = gated(text).html
    assert serialize(parse(page)) == page


@given(st.text() | markdown)
def test_any_checked_html_comes_back_to_the_letter(text: str) -> None:
    page = check_html(f"<p title=a>{text}</p>", text, first_line=1).html
    assert serialize(parse(page)) == page


def test_a_tree_holds_elements_attributes_words_and_tails() -> None:
    root = parse('Một <a href="b&amp;c.md">hai<br>ba</a>&nbsp;&lt;<hr>')
    link, rule = root
    assert (root.tag, root.text) == ("div", "Một ")
    assert (link.tag, link.attrib, link.text, link.tail) == (
        "a",
        {"href": "b&c.md"},
        "hai",
        "\u00a0<",
    )
    assert (link[0].tag, link[0].tail, rule.tail) == ("br", "ba", None)


def test_html_is_of_what_stands_in_the_root() -> None:
    root = parse("<p>a</p>b")
    root[0].text = "<c> & \u00a0"
    root[0].set("title", '"<>"')
    root.tail = "d"
    assert serialize(root) == '<p title="&quot;&lt;&gt;&quot;">&lt;c&gt; &amp; &nbsp;</p>b'


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + "a" + "</div>" * 10_000,
        "<table><tbody>" + "<tr><td>a</td><td>b &amp; c</td></tr>" * 40_000 + "</tbody></table>",
    ],
    ids=["deep", "long"],
)
def test_depth_and_length_take_no_more_than_their_time(page: str) -> None:
    with in_a_moment():
        assert serialize(parse(page)) == page
