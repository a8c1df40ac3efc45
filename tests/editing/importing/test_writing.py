"""Blocks written as Markdown: what a reader sees is what they say, sign by sign."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import html

from newsroom.editing.importing.manuscript import (
    Block,
    Cell,
    Heading,
    Item,
    Paragraph,
    Quote,
    Table,
    words_in,
)
from newsroom.editing.importing.runs import MARKS, Run, Runs, plain
from newsroom.editing.importing.writing.front_matter import front_matter
from newsroom.editing.importing.writing.text import TextWriter
from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.reading.yaml.reader import read_yaml
from newsroom.reading.yaml.values import Scalar, YamlMapping
from tests.factory import mended
from tests.timing import in_a_moment, long

EXTENSIONS = ["tables", "fenced_code", "sane_lists", "footnotes", "attr_list", "admonition"]
EXTENSIONS += ["def_list", "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark", "pymdownx.details"]
SIGNS = "\\`*_{}[]()<>#+-.!|~^=:&\"'/?@$%;,0129 "
letters = st.text(alphabet=st.sampled_from("aáđ Ấy" + SIGNS), min_size=1, max_size=12)
marks = st.frozensets(st.sampled_from(MARKS), max_size=2)
hrefs = st.sampled_from(["", "", "https://example.org/a_(b)?c=d*e"])
runs = st.lists(st.builds(Run, letters, marks, hrefs), min_size=1, max_size=4).map(tuple)
worded = runs.filter(lambda found: any(map(str.isalnum, plain(found))))
labels = st.sampled_from(["", "", "1.", "2.", "3.", "7.", "a)", "1.1.", "IV.", "1)", "-"])
lines = st.one_of(
    st.builds(Paragraph, worded),
    st.builds(Heading, st.integers(1, 4), worded),
    st.builds(Item, st.integers(0, 2), labels, worded),
    st.builds(lambda *lines: Paragraph((*lines[0], Run("\n"), *lines[1])), worded, worded),
)
cells = st.builds(Cell, st.lists(lines, max_size=2).map(tuple), across=st.integers(1, 2))
tables = st.lists(st.tuples(cells, cells), min_size=2, max_size=3).map(
    lambda rows: Table(tuple(rows), heads=1)
)
quotes = st.builds(Quote, st.lists(lines, min_size=1, max_size=2).map(tuple))
blocks = st.lists(st.one_of(lines, lines, tables, quotes), min_size=1, max_size=6)


def written(found: list[Block], notes: dict[str, Runs] | None = None) -> str:
    return TextWriter(notes or {}, lambda _: "").write(found)


def shown(text: str) -> str:
    """Return what a reader sees of Markdown, with the numbers of its lists, without spaces."""
    page = html.fromstring(f"<div>{markdown.markdown(mended(text), extensions=EXTENSIONS)}</div>")
    for each in page.iter("ol"):
        for number, item in enumerate(each.findall("li"), int(each.get("start", "1"))):
            item.text = f"{number}.{item.text or ''}"
    return re.sub(r"\s", "", page.text_content())


def said(found: list[Block]) -> str:
    return re.sub(r"\s", "", "".join(_said(block) for block in found))


def _said(block: Block) -> str:
    match block:
        case Quote():
            return said(list(block.blocks))
        case Table():
            inner = [each for row in block.rows for cell in row for each in cell.blocks]
            return "".join(f"-{_said(b)}" if _is_bullet(b) else _said(b) for b in inner)
        case _:
            return words_in(block)


def _is_bullet(block: Block) -> bool:
    return isinstance(block, Item) and not block.label


@given(blocks)
def test_every_sign_is_shown_in_its_order(found: list[Block]) -> None:
    text = written(found)
    assume(not re.search(r"^-\w.*\n-\w", text, re.MULTILINE))  # which are bullets to the reader
    assert shown(text) == said(found)


@pytest.mark.parametrize("sign", [*SIGNS, "\n", "&#", "](", ":a", "**a", "1.", "<b"])
def test_a_long_text_takes_as_long_as_it_is(sign: str) -> None:
    with in_a_moment():
        written([Paragraph((Run(long(sign)),)), Heading(1, (Run(sign * 1000),))])


def test_footnotes_are_counted_in_the_order_in_which_they_are_referred_to() -> None:
    notes: dict[str, Runs] = {key: (Run(f"Lời {key}"),) for key in ("a", "b", "c", "d")}
    merged = Cell((Paragraph((Run("Ô"), Run("", note="c"))),), across=2)
    found: list[Block] = [
        Paragraph((Run("Hai"), Run("", note="b"), Run(" rồi một"), Run("", note="a"))),
        Table(((merged,), (Cell(()), Cell(())))),
    ]
    assert written(found, notes) == (
        "Hai[^1] rồi một[^2]\n\n<table>\n<tbody>\n"
        '<tr><td colspan="2">Ô (chú thích: Lời c)</td></tr>\n<tr><td></td><td></td></tr>\n'
        "</tbody>\n</table>\n\nLời d\n\n[^1]: Lời b\n\n[^2]: Lời a"
    )


def test_a_reference_to_a_footnote_that_is_missing_is_nothing() -> None:
    lost = Run("", frozenset({"strong"}), note="mất")
    assert written([Paragraph((Run("Hai"), lost)), Paragraph((lost,))]) == "Hai"


def test_an_item_goes_on_below_its_break_and_a_number_that_jumps_is_written_out() -> None:
    found: list[Block] = [
        Item(0, "1.", (Run("một"), Run("\n"), Run("- vẫn một"))),
        Item(0, "2.", (Run("hai"),)),
        Item(0, "1.", (Run("lại một"),)),
    ]
    assert written(found) == "1. một  \n    \\- vẫn một\n2. hai\n\n1\\. lại một"


def test_the_only_item_at_the_end_of_a_quotation_is_no_name_of_who_says_it() -> None:
    found: list[Block] = [Quote((Paragraph((Run("Lời dẫn"),)), Item(0, "", (Run("Ý"),))))]
    assert mended(written(found)) == "> Lời dẫn\n>\n> + Ý"


def test_a_number_that_begins_with_a_nought_is_written_out() -> None:
    assert written([Item(0, "01.", (Run("một"),)), Item(0, "0.", (Run("hai"),))]) == (
        "01\\. một\n\n0. hai"
    )


values = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1).filter(
    str.strip
)


@given(values, values, values)
def test_front_matter_reads_back_as_it_was(text: str, other: str, remark: str) -> None:
    lines = front_matter([remark], {"a": text, "b": {"c": other, "d": ""}, "e": [text], "f": ""})
    found = read_yaml(lines.split("\n")[1:-1], 2)
    assert isinstance(found, YamlMapping)
    assert found.entries.keys() == {"a", "b", "e"}
    assert _texts(found) == [tidy(each) for each in (text, other, text)]


def _texts(value: object) -> list[str]:
    if isinstance(value, YamlMapping):
        return [text for _, inner in value.entries.values() for text in _texts(inner)]
    if isinstance(value, Scalar):
        assert not value.cut
        return [" ".join(value.text.split())]
    return [text for item in value.items for text in _texts(item)]  # type: ignore[attr-defined]
