"""Markdown as a news page needs it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from newsroom.reading.text.links import encoded
from newsroom.reading.text.marks import Marks
from newsroom.reading.text.markup import EXTENSIONS, NewsMarkup, to_html
from newsroom.reading.text.tree.finishing import finish
from tests.factory import mended

if TYPE_CHECKING:
    from collections.abc import Iterable


def ordinary(top: int) -> NewsMarkup:
    return NewsMarkup(partial(finish, top_heading=top, href_of=encoded))


def html(text: str, *, top: int = 1) -> str:
    return Markdown(extensions=[*EXTENSIONS, ordinary(top)]).convert(text)


@pytest.mark.parametrize("indent", ["  ", "    ", "\t", "        ", "\u00a0\u00a0", " \u00a0\t"])
@pytest.mark.parametrize("before", ["", "Một\n\n", "Một\n", "## Đề\n\n", "- a\n\n## Đề\n\n"])
def test_indented_text_is_a_paragraph(before: str, indent: str) -> None:
    page = html(mended(f"{before}{indent}Hai *ba*"))
    assert "<p>Hai <em>ba</em></p>" in page
    assert "<pre" not in page


@given(
    st.lists(st.sampled_from(["\n", "\n\n", "    ", "\t", " ", "- ", "1. ", "> ", "a"])).map(
        "".join
    )
)
def test_indentation_never_makes_code(text: str) -> None:
    assert "<pre" not in html(text)
    assert "<pre" not in html(mended(text))


def test_only_a_fence_makes_code() -> None:
    page = html("```\n    a\n\n    <b>\n```")
    assert "<pre><code>    a\n\n    &lt;b&gt;\n</code></pre>" in page


@given(st.lists(st.integers(0, 12), min_size=1), st.sampled_from(["\n", "\n\n"]))
def test_a_list_counts_as_it_is_written(numbers: list[int], between: str) -> None:
    page = to_html(between.join(f"{number}. a" for number in numbers))
    assert page is not None
    start = re.search(r'<ol start="(\d+)">', page)
    counted = int(start[1]) if start else 1
    for item, number in zip(re.findall(r"<li[^>]*>", page), numbers, strict=True):
        value = re.search(r"\d+", item)
        assert (int(value[0]) if value else counted) == number
        counted = number + 1


def test_a_nested_list_counts_for_itself() -> None:
    page = to_html("5. a\n    1. b\n    3. c\n6. d\n8. e")
    assert page is not None
    assert re.findall(r"<(?:ol|li)[^>]+>", page) == [
        '<ol start="5">',
        '<li value="3">',
        '<li value="8">',
    ]


def test_no_mark_repeats_all_headings() -> None:
    assert "<li>" not in (to_html("[TOC]\n\n## Một\n\nHai.") or "")


def test_lists_nest() -> None:
    page = html(mended("- a\n    - b\n        - c\n\n            d\n\n- e\n\nf"))
    assert re.sub(r"\s", "", page) == (
        "<ul><li><p>a</p><ul><li>b<ul><li><p>c</p><p>d</p></li></ul></li></ul></li>"
        "<li><p>e</p></li></ul><p>f</p>"
    )


@pytest.mark.parametrize("text", ["Gồm:\n- a\n- b", "Gồm:\n1. a\n2. b", "- x\n\n    y\n- a"])
def test_a_list_right_below_a_line_is_a_list(text: str) -> None:
    assert html(mended(text)).count("<li>") == 2


def test_a_continued_item_keeps_its_list_in_one() -> None:
    page = html(mended("1. a\n\n    tiếp\n\n2. b"))
    assert page.count("<ol") == 1
    assert "<p>tiếp</p>\n</li>" in page


def test_a_picture_by_itself_is_a_figure_with_its_title_as_caption() -> None:
    assert html('Một\n\n![Ảnh](a.jpg "Chú <b> thích")\n\nHai') == (
        '<p>Một</p>\n<figure><img alt="Ảnh" loading="lazy" src="a.jpg">'
        "<figcaption>Chú &lt;b&gt; thích</figcaption></figure>\n<p>Hai</p>"
    )


def test_a_picture_without_title_has_no_caption() -> None:
    assert html("![Ảnh](a.jpg)") == '<figure><img alt="Ảnh" loading="lazy" src="a.jpg"></figure>'


@pytest.mark.parametrize("text", ["Một ![a](b.jpg)", "![a](b.jpg) hai", "[![a](b.jpg)](c.pdf)"])
def test_a_picture_within_words_stays_there(text: str) -> None:
    page = html(text)
    assert "figure" not in page
    assert page.count('loading="lazy"') == text.count("![")


@pytest.mark.parametrize("between", ["\n", "", "  \n", " "])
def test_pictures_in_a_paragraph_of_their_own_are_a_gallery(between: str) -> None:
    page = html(f'![a](b.jpg "Một"){between}![c](d.jpg)')
    assert page.count('class="gallery"') == 1
    assert page.count("<figure>") == 2
    assert page.count("<figcaption>") == 1
    assert re.findall(r'<a href="(\w\.jpg)"><img alt="\w" loading="lazy"', page) == [
        "b.jpg",
        "d.jpg",
    ]


def test_pictures_in_paragraphs_apart_are_figures_apart() -> None:
    assert "gallery" not in html("![a](b.jpg)\n\n![c](d.jpg)")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("!!! note", "Lưu ý"),
        ("!!! warning inline", "Cảnh báo"),
        ("!!! khác", "Lưu ý"),
        ('!!! note "Cần nhớ"', "Cần nhớ"),
    ],
)
def test_an_admonition_speaks_vietnamese(written: str, title: str) -> None:
    page = html(f"{written}\n    Chữ.")
    assert f'<p class="admonition-title">{title}</p>' in page
    assert "<p>Chữ.</p>" in page


def test_a_picture_in_a_list_or_quotation_is_a_figure() -> None:
    assert html("> ![a](b.jpg)").count("<figure>") == 1
    assert html("- a\n\n    ![a](b.jpg)").count("<figure>") == 1
    assert "<figcaption>c</figcaption>" in html('- ![a](b.jpg "c")\n- d')
    assert "<figcaption>c</figcaption>" in html('| a |\n|---|\n| ![a](b.jpg "c") |')


def test_a_table_is_in_a_frame_that_the_keyboard_reaches() -> None:
    page = html("Một\n\n| a | b |\n|---|---|\n| c | d |\n\nHai")
    frame, table = re.findall(r"<(div|table)\b", page)
    assert (frame, table) == ("div", "table")
    assert '<div aria-label="Bảng" class="table" role="group" tabindex="0"><table>' in page.replace(
        "\n", ""
    )
    assert page.index("</table>") < page.index("</div>") < page.index("<p>Hai</p>")


@pytest.mark.parametrize(
    ("written", "top", "levels"),
    [
        ("123", 1, "123"),
        ("123", 2, "234"),
        ("234", 1, "123"),
        ("234", 2, "234"),
        ("3", 2, "2"),
        ("24", 2, "23"),
        ("242", 2, "232"),
        ("424", 1, "112"),
        ("121", 1, "121"),
        ("123456", 2, "234566"),
        ("22", 1, "11"),
    ],
)
def test_headings_are_renumbered(written: str, top: int, levels: str) -> None:
    assert headings(html(hashes(map(int, written)), top=top)) == [int(level) for level in levels]


@given(st.lists(st.integers(1, 6), max_size=12), st.sampled_from([1, 2]))
def test_headings_skip_no_level(written: list[int], top: int) -> None:
    found = headings(html(hashes(written), top=top))
    assert len(found) == len(written)
    assert all(level >= top for level in found)
    assert all(after <= before + 1 for before, after in zip([top - 1, *found], found, strict=False))
    for n, level in enumerate(found[1:]):
        assert (level == found[n]) or ((level > found[n]) == (written[n + 1] > written[n]))


def hashes(levels: Iterable[int]) -> str:
    return "\n\n".join(f"{'#' * level} Đề {n}" for n, level in enumerate(levels))


def headings(page: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", page)]


def test_a_heading_of_a_table_that_says_nothing_is_none() -> None:
    assert "<thead>" not in html("| | |\n| - | - |\n| a | b |")
    assert re.sub(r"\s", "", html("| | a |\n| - | - |\n| b | c |")).count("<th>a</th>") == 1
    assert "<th></th>" not in html("| | a |\n| - | - |\n| b | c |")


def test_an_address_copied_with_what_none_may_hold_is_made_right() -> None:
    assert 'href="https://a.vn/?p=%5B1%5D%7C100%25&amp;q=%C4%90"' in html(
        "[a](https://a.vn/?p=[1]|100%&q=%C4%90)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "==tô==, ~~bỏ~~, ^^gạch^^, m^2^, H~2~O",
        ":material-phone: gọi lúc 8:30:15, :smile:",
        "++ctrl+p++",
        "??? note",
        '=== "Thứ hai"',
        "[ ] chưa làm",
        "Từ\n: lời giải",
    ],
)
def test_marks_that_only_ordinary_pages_know_stay_in_a_notice(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"


def test_an_ordinary_page_may_have_more_marks() -> None:
    page = Markdown(extensions=["pymdownx.details", ordinary(1), Marks()])
    assert page.convert("Một ==hai==") == "<p>Một <mark>hai</mark></p>"
    assert "<summary>Cảnh báo</summary>" in page.convert("??? warning\n    Chữ.")
    assert "<summary>Đề</summary>" in page.convert('??? warning "Đề"\n    Chữ.')
    assert "<summary>Đề</summary>" in page.convert('??? "Đề"\n    Chữ.')


@given(
    st.lists(st.sampled_from(["a", "Đ", ". ", "\n", "\n\n", "==", "~", "^", ":", "+", "*"])).map(
        "".join
    )
)
def test_the_quick_ways_make_what_markdown_makes(written: str) -> None:
    text = mended(written)
    slowly = Markdown(extensions=EXTENSIONS, output_format="html").convert(text)
    assert to_html(text) == slowly
