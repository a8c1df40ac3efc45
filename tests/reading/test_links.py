"""What a notice's text points to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.addresses import Addresses
from newsroom.reading.text.code import masked
from newsroom.reading.text.content import read_text
from newsroom.reading.text.links import encoded, href_from, references, resolve
from tests.factory import PATH, markdown
from tests.timing import in_a_moment, long


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("[a](b.md)", ["tin-tuc/2022/b.md"]),
        pytest.param("[a](<b c.pdf> 'd')", ["tin-tuc/2022/b c.pdf"]),
        ('[a]( b%20c.pdf "d")', ["tin-tuc/2022/b c.pdf"]),
        ("[a](b_(1).pdf)", ["tin-tuc/2022/b_(1).pdf"]),
        ("![a](../2021/b.png){: .c}", ["tin-tuc/2021/b.png"]),
        ("[![a](b.png)](c.md)", ["tin-tuc/2022/b.png", "tin-tuc/2022/c.md"]),
        ("[a][b]\n\n[b]: c.pdf", ["tin-tuc/2022/c.pdf"]),
        ("[b]: <c.pdf> 'd'", ["tin-tuc/2022/c.pdf"]),
        ('<img src="b.png">', ["tin-tuc/2022/b.png"]),
        ("<a href='b.md#c'>a</a>", ["tin-tuc/2022/b.md"]),
        ("<a HREF = b.md>a</a>", ["tin-tuc/2022/b.md"]),
        ('<img srcset="b.png 1x, c.png 2x">', ["tin-tuc/2022/b.png", "tin-tuc/2022/c.png"]),
        ('<video poster="b.png" src="c.mp4">', ["tin-tuc/2022/b.png", "tin-tuc/2022/c.mp4"]),
        ("[a](b.md?c=d#e)", ["tin-tuc/2022/b.md"]),
        ("[a](/b.pdf)", ["b.pdf"]),
        ("[a](?b)", []),
        ("[a](#b)", []),
        ("[a](https://a.vn/b.md) [c](mailto:a@b.vn) [d](//e.vn/f)", []),
        ("[^1]: b.md", []),
        ("[a]()", []),
        ('<a href="b.md&amp;c">', ["tin-tuc/2022/b.md&c"]),
        ("[a](bô\u0301.pdf)", ["tin-tuc/2022/bố.pdf"]),
    ],
)
def test_every_form_of_link_names_its_file(text: str, paths: list[str]) -> None:
    assert [reference.path for reference in references(text, PATH, 1)] == paths


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://a.vn/ubkt/tin-tuc/2022/b/", "../b/"),
        ("http://a.vn/ubkt/tin-tuc/2022/b/#c", "../b/#c"),
        ("https://a.vn/ubkt/", "https://a.vn/ubkt/"),
        ("https://a.vn/ubkt/dich-vu/", "https://a.vn/ubkt/dich-vu/"),
        ("https://a.vn/tin-tuc/2022/b/", "https://a.vn/tin-tuc/2022/b/"),
        ("https://b.a.vn/ubkt/tin-tuc/2022/b/", "https://b.a.vn/ubkt/tin-tuc/2022/b/"),
    ],
)
def test_the_sites_own_news_are_led_to_from_wherever_the_page_lies(
    written: str, shown: str
) -> None:
    addresses = Addresses(directory_urls=True, site="https://a.vn/ubkt/", folder="tin-tuc")
    assert href_from(written, PATH, addresses) == shown
    assert href_from(written, PATH, Addresses(directory_urls=True)) == written


def test_a_link_knows_its_line() -> None:
    found = references("a\n\n[b](c.md)\n\n[d]: e.md", PATH, 8)
    assert [reference.line for reference in found] == [10, 12]


@given(
    st.lists(markdown | st.sampled_from(["](", ")", "[a](", "src=", '"', "\n[a]: ", ","])).map(
        "".join
    )
)
def test_references_are_of_the_docs_folder_and_of_a_line_of_the_text(text: str) -> None:
    for reference in references(text, PATH, 5):
        assert reference.path
        assert not reference.path.startswith(("/", "../"))
        assert 5 <= reference.line <= 5 + text.count("\n")


def assert_fetched(text: str, addresses: list[str]) -> None:
    """Check that just these are told as what a browser would fetch elsewhere, each on its line."""
    told = read_text(f"\n{text}", 7, title="Tên", summary="", href_of=encoded).faults
    assert [line for line, _ in told] == [8 for _ in addresses]
    for (_, message), address in zip(told, addresses, strict=True):
        assert address in message
        assert "từ nơi khác" in message


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("![a](https://a.vn/b.png)", ["https://a.vn/b.png"]),
        ("![a](//a.vn/b.png)", ["//a.vn/b.png"]),
        ("<iframe width=1 src='https://a.vn'></iframe>", ["https://a.vn"]),
        ("<IMG SRC=http://a.vn/b>", ["http://a.vn/b"]),
        ("[a](https://a.vn) <a href='https://a.vn'>b</a> ![c](d.png)", []),
    ],
)
def test_what_a_browser_would_fetch_elsewhere_is_foreign(text: str, addresses: list[str]) -> None:
    assert_fetched(text, addresses)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("a.jpg", "tin-tuc/2022/a.jpg"),
        ("./b/../a.jpg", "tin-tuc/2022/a.jpg"),
        ("../../index.md", "index.md"),
        ("/assets/a.css", "assets/a.css"),
        ("a%CC%81.jpg", "tin-tuc/2022/á.jpg"),
        ("a#b", "tin-tuc/2022/a"),
        ("", ""),
        ("#a", ""),
        ("tel:+84", ""),
        ("HTTPS://a.vn", ""),
        ("//a.vn", ""),
    ],
)
def test_a_target_lies_in_the_docs_folder_or_nowhere(target: str, path: str) -> None:
    assert resolve(target, PATH) == path


@pytest.mark.parametrize("target", ["../../../a.jpg", "/../a.jpg"])
def test_a_target_outside_the_docs_folder_is_nowhere(target: str) -> None:
    assert resolve(target, PATH) == ""


@pytest.mark.parametrize(
    ("found", "right"),
    [(resolve("../..", PATH), "index.md"), (resolve("..a.jpg", "index.md"), "..a.jpg")],
    ids=["the front page", "two dots first"],
)
def test_rare_names_stay_what_they_are(found: str, right: str) -> None:
    assert found == right


@pytest.mark.parametrize(
    ("copied", "right"),
    [
        ("https://a.vn/b?c=[d]|{e}", "https://a.vn/b?c=%5Bd%5D%7C%7Be%7D"),
        ("https://a.vn/100%", "https://a.vn/100%25"),
        ("https://a.vn/%C4%90/Đ?a=b&c=d#e", "https://a.vn/%C4%90/Đ?a=b&c=d#e"),
        ("../2021/khac.md", "../2021/khac.md"),
    ],
)
def test_an_address_of_the_web_holds_nothing_that_none_may(copied: str, right: str) -> None:
    assert encoded(copied) == right


@given(st.text())
def test_what_is_encoded_stays_so(text: str) -> None:
    once = encoded(f"https://a.vn/{text}")
    assert encoded(once) == once


@pytest.mark.parametrize(
    "code", ["~~~\n![a](//a.vn/x.png)\n~~~", "```\n![a](//a.vn/x.png)\n```", "`![a](//a.vn/x.png)`"]
)
def test_what_stands_in_code_links_to_nothing(code: str) -> None:
    written = f"Một.\n\n{code}\n\nHai [b](b.md)."
    assert_fetched(written, [])
    text = masked(written)
    assert [each.path for each in references(text, PATH, 1)] == ["tin-tuc/2022/b.md"]
    assert text.count("\n") == code.count("\n") + 4


@pytest.mark.parametrize("sign", ["`", "`a``b```c", "```\n``", "~~~`\n"])
def test_code_is_found_in_a_time_that_grows_with_the_text(sign: str) -> None:
    text = long(sign)
    with in_a_moment():
        list(references(masked(text), PATH, 1))


def test_a_picture_is_found_by_its_own_label() -> None:
    text = "![khác][nhãn]\n\n[nhãn]: https://a.vn/x.png\n[khác]: x.png"
    assert_fetched(text, ["https://a.vn/x.png"])


def test_many_links_take_as_long_as_their_text() -> None:
    with in_a_moment():
        found = list(references("[a](b.md)\n" * 200_000, PATH, 5))
        assert (found[0].line, found[-1].line, len(found)) == (5, 200_004, 200_000)
