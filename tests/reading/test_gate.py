"""What comes of HTML, comments and addresses in a notice's text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.gate.aside.set_aside import set_aside
from newsroom.reading.gate.gate import check_html
from tests.factory import markdown
from tests.reading.gated import assert_harmless, gated
from tests.reading.harmless import MADE
from tests.reading.hostile import CLEANED, REFUSED, TROUBLESOME
from tests.timing import in_a_moment, long


@pytest.mark.parametrize(("text", "made"), MADE.values(), ids=MADE.keys())
def test_what_editors_write_is_shown(text: str, made: str) -> None:
    checked = gated(text)
    assert checked.faults == ()
    assert made in checked.html
    assert_harmless(checked.html)


def _hostile(table: dict[str, tuple[str, ...]]) -> list[object]:
    """Return texts as parameters, named by their kind and number."""
    numbered = [(kind, n, text) for kind, texts in table.items() for n, text in enumerate(texts)]
    return [pytest.param(text, id=f"{kind} {n}") for kind, n, text in numbered]


@pytest.mark.parametrize("text", _hostile(REFUSED))
def test_what_does_harm_is_told_with_its_line(text: str) -> None:
    checked = gated(f"Đoạn đầu.\n\n{text}", first_line=7)
    assert checked.faults
    assert {line for line, _ in checked.faults} <= set(range(9, 10 + text.count("\n")))
    assert_harmless(checked.html)


@pytest.mark.parametrize("text", _hostile(CLEANED))
def test_what_could_do_harm_loses_its_power_and_no_word(text: str) -> None:
    checked = gated(text)
    assert checked.faults == ()
    assert checked.html.count("Chữ") == text.count("Chữ")
    assert_harmless(checked.html)


SHOWN = (
    "font:400 16px/1.5 Roboto, sans-serif",
    "font:7.0pt 'Times New Roman 2'",
    "font-size:clamp(1px, 2vw, 20px)",
    "letter-spacing:-.2pt;word-spacing:0px;text-indent:-18.0pt;margin-left:288.0pt",
    "margin:0 auto;margin-left:-1.0in;left:50%;top:50%;transform:translate(-50%,-50%)",
    "clip:auto;clip-path:none;opacity:1;visibility:visible;overflow:hidden;max-width:100%",
    "overflow:hidden;height:1.2em;line-height:1",
    "color:rgb(255,0,0);background-color:transparent;opacity:.87",
    "color:oklch(0.21 0.03 264);filter:alpha(opacity=100) brightness(1.1);zoom:1",
    "color:rgba(0,0,0,.87);transform:scale(1) rotate(-2deg) matrix(1,0,0,1,0,0)",
)


@pytest.mark.parametrize("style", SHOWN)
def test_words_that_a_style_shows_are_no_fault(style: str) -> None:
    assert gated(f'<span style="{style}">Chữ</span>').faults == ()


def test_what_hides_words_is_named_with_them() -> None:
    ((_, message),) = gated("<b style='letter-spacing:-1em'>Số  nhà</b>").faults
    assert message.startswith('đoạn "Số nhà" bị giấu khỏi bạn đọc ("letter-spacing:-1em")')
    assert message.endswith('nếu muốn đăng thì bỏ "letter-spacing:-1em"')


@pytest.mark.parametrize("sign", ["a", "a-", "1", "1.", "(", "a(", "1em ", "\\61", "/", "rgb(1,"])
def test_a_style_takes_time_by_its_length(sign: str) -> None:
    with in_a_moment():
        for key in ("", "transform:", "color:", "font:", "left:", "overflow:hidden;width:"):
            gated(f'<span style="{key}{long(sign, 25_000)}">Chữ</span>')


LINES = {
    "second of two": ("<b>a</b>\n\n<b onclick=x>b</b>", {3: "onclick"}),
    "both of two": ("<p onclick=x>a</p>\n\n<p onclick=x>a</p>", {1: "onclick", 3: "onclick"}),
    "below code": ("`<script>x</script>`\n\n<script>x</script>", {3: "<script>"}),
    "below a fence": ("```\n<form>\n```\n\n<form>", {5: "<form>"}),
    "below a comment": ("<!--\n<form> -->\n\n<form>", {4: "<form>"}),
    "in a footnote": ("a[^1]\n\n[^1]: <script>x</script>\n\nb", {3: "<script>"}),
    "tag of two lines": ("a\n\n<img\nsrc=//a.example/b.png alt=c>", {3: "a.example"}),
    "picture, not the link": (
        "[a](https://a.example/b.png)\n\n![a](https://a.example/b.png)",
        {3: "a.example"},
    ),
    "reference": ("![a][b]\n\n[b]: https://a.example/b.png", {1: "a.example"}),
    "entities": ("a\n\n[b](&#106;avascript:x)", {3: "javascript:x"}),
    "empty of two": ("[a](b.md)\n\n[a]()", {3: "chưa có địa chỉ"}),
    "note": ("Một.[^1]\n\nHai.[^2]\n\n[^1]: a", {3: "[^2]"}),
    "format without an end": ("<i>a</i>\n\n<b>b <s>c</s>\n\nd", {3: "</b>"}),
    "verbatim without an end": ("<pre>a</pre>\n\n<pre>\nb\n\nc", {3: "</pre>"}),
    "words in angle brackets": ("a\n\nphương án <A> [x](b.md)\n\n<a>c</a>", {3: "&lt;A&gt;"}),
    "open comment": ("a\n\nb <!-- c", {3: "<!--"}),
    "list of attributes": ("on\n\na\n{: onclick=x }", {4: "onclick"}),
    "decomposed": ("[ho\u0300a]()\n\n[hòa]()", {1: "chưa có địa chỉ", 3: "chưa có địa chỉ"}),
}


@pytest.mark.parametrize(("text", "told"), LINES.values(), ids=LINES.keys())
def test_a_fault_has_the_line_on_which_it_stands(text: str, told: dict[int, str]) -> None:
    faults = dict(gated(text).faults)
    assert faults.keys() == told.keys()
    assert all(said in faults[line] for line, said in told.items())


def test_a_text_tells_all_its_faults_in_order() -> None:
    text = "[a]()\n\n<script>x</script>\n\n![](b.png)"
    assert [line for line, _ in gated(text).faults] == [1, 3, 5]


ADVICE = {
    "<iframe src='https://a.example/embed/1'></iframe>": "[Xem nội dung](https://a.example/embed/1)",
    "<video controls><source src=hop.mp4></video>": "[Xem hoặc nghe](hop.mp4)",
    "<object data=https://a.example/b.pdf>c</object>": "[Xem nội dung](https://a.example/b.pdf)",
    "![a](https://a.example/anh/hop.jpg?w=1)": "![mô tả ảnh](hop.jpg)",
    "<img src='C:\\Users\\hop.png' alt=a>": "![mô tả ảnh](hop.png)",
    "![a](anh\\hop.jpg)": "![mô tả ảnh](anh/hop.jpg)",
    "[a](tep\\b.pdf)": "[chữ](tep/b.pdf)",
    "![](hop.jpg)": "![mô tả ảnh](hop.jpg)",
    "<svg></svg>": "![mô tả ảnh](ten-anh.png)",
    "[a](www.a.example/b)": "[chữ](https://www.a.example/b)",
    "[a](https:/a.example)": "[chữ](https://a.example)",
    "[a](https://a .example/b)": "[chữ](https://a.example/b)",
    "[a](https://hoa:mk@a.example/b)": "[chữ](https://a.example/b)",
    "[a](https://)": "[chữ](https://example.org/trang)",
    "[](https://a.example/)": "[chữ](https://a.example/)",
}


@pytest.mark.parametrize(("text", "advice"), ADVICE.items(), ids=ADVICE.keys())
def test_advice_passes_when_it_is_followed(text: str, advice: str) -> None:
    ((_, message),) = gated(text).faults
    assert advice in message
    assert gated(advice).faults == ()


@pytest.mark.parametrize("text", ["Một.\n\nHai - *ba* (bốn) #5 > 6", "", "- a\n- b\n\n1. c"])
def test_a_text_without_markup_of_its_own_is_left_alone(text: str) -> None:
    assert set_aside(text) is text


def test_plain_prose_passes_as_it_is() -> None:
    page = "<p>Một đoạn.</p>\n<p>Hai.</p>"
    assert check_html(page, "Một đoạn.\n\nHai.", first_line=1).html is page


@pytest.mark.parametrize("text", ["a <!-- bí mật", "<!-- bí mật", "<b><!-- bí mật </b>"])
def test_a_comment_without_an_end_is_told_and_not_published(text: str) -> None:
    checked = gated(text)
    assert "mật" not in checked.html
    assert len(checked.faults) == 1


def test_two_elements_never_have_one_id() -> None:
    page = gated("## Một\n\n## Hai {: #mot }\n\n### Ba {: #mot }").html
    assert page.count('id="mot"') == 1


@pytest.mark.parametrize("tag", ["b", "div", "blockquote", "ul", "span", "table", "x:y"])
def test_deep_nesting_is_told(tag: str) -> None:
    text = f"Một\n\n<{tag} title=a>" + f"<{tag} title=a>" * 9_999
    with in_a_moment():
        checked = gated(text)
    assert [line for line, _ in checked.faults] == [3]


_ELEMENTS = (
    "a abbr b blockquote br button center code dd del details div dl dt em figcaption figure font "
    "form h2 hr i img kbd li o:p ol option p picture q s section select span strong sub summary "
    "sup table tbody td th tr u ul video x xã"
)
_ATTRIBUTES = (
    " style='font-weight:bold'| class=x| align=center| href=a.md| và c|/| src=x.png alt=a"
    "| href=javascript:x| onclick=x| title='a>b'| hidden|"
)
_MARKS = "\n·\n\n·\n    ·- ·1. ·> ·**·*·`·| ·\n|---|\n·{·}·<"
_MORE_MARKS = "<!--·-->·\n[//]: # (a)\n·{: onclick=x }·[·](·)·![·[^1]: ·```\n·&lt;·\\· "
_WORD = st.from_regex(r"w[0-9]{1,3}", fullmatch=True)
_TAG = st.builds(
    lambda end, name, said: f"</{name}>" if end else f"<{name}{said}>",
    st.booleans(),
    st.sampled_from(_ELEMENTS.split()),
    st.sampled_from(_ATTRIBUTES.split("|")),
)
_MARK, _MORE = st.sampled_from(_MARKS.split("·")), st.sampled_from(_MORE_MARKS.split("·"))
_page = st.lists(st.one_of(_TAG, _TAG, _WORD, _WORD, _MARK)).map(" ".join)
_any_page = st.lists(st.one_of(_TAG, _WORD, _MARK, _MORE)).map("".join)


@given(_page)
def test_no_word_outside_of_tags_is_lost(text: str) -> None:
    assert set(re.findall(r"w\d+", text)) <= set(re.findall(r"w\d+", gated(text).html))


@given(_any_page | markdown | st.text())
def test_whatever_is_written_comes_out_harmless(text: str) -> None:
    assert_harmless(gated(text).html)


@given(_any_page | markdown | st.text())
def test_whatever_html_is_checked_comes_out_harmless(text: str) -> None:
    assert_harmless(check_html(text, text, first_line=1).html)


@given(_any_page | markdown)
def test_what_has_passed_passes_again_unchanged(text: str) -> None:
    page = gated(text).html
    assert check_html(page, page, first_line=1).html == page


@pytest.mark.parametrize("sign", TROUBLESOME)
def test_time_grows_no_faster_than_the_text(sign: str) -> None:
    text = long(sign, 25_000)
    with in_a_moment():
        prepared = set_aside(text)
        check_html(f"<p>{prepared.replace('<', '&lt;')}</p>", text, first_line=1)
        check_html(text, text, first_line=1)
