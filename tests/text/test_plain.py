"""The words of titles, summaries and captions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.plain import as_words
from tests.timing import in_a_moment, long

READ = {
    "Kiểm tra &amp; giám sát: **kết luận** <b>quan trọng</b>": (
        "Kiểm tra & giám sát: kết luận quan trọng"
    ),
    "**UBKT** họp [kỳ 5](x.md) và&nbsp;_kết luận_.": "UBKT họp kỳ 5 và kết luận.",
    "***Một** hai* __ba__ ~~bốn~~ `năm`": "Một hai ba bốn năm",
    "Khoản [1](2), [sửa đổi](4) [tin](a.md) []()": "Khoản [1](2), [sửa đổi](4) tin",
    "**một *hai* ba**": "một hai ba",
    "**Lưu ý:** tăng**mạnh**, *kết luận*đã có": "Lưu ý: tăngmạnh, kết luậnđã có",
    "“**Một**” (*hai*) **“ba”**": "“Một” (hai) “ba”",
    '[Một](a.md "b") [hai](<c d.md>) [ba](a_(b).md) [bốn](c.md){: .d }': "Một hai ba bốn",
    "<![if !supportLists]>· <![endif]>Một": "· Một",
    "Một[^1] ![ảnh](a.png) <https://vi.du/a_b_c> <a@b.vn>": "Một ảnh https://vi.du/a_b_c a@b.vn",
    "Một<br>hai<BR/>ba <font color='red'>bốn</font><o:p></o:p>": "Một hai ba bốn",
    "Một<!-- chưa xác minh --> hai<script>alert(1)</script>": "Một hai",
    r"\*Một\* 30\. `a*b*`": "*Một* 30. a*b*",
    "&lt;b&gt; &#8220;Một&#8221; hai&shy;ba &quot;&#x42;&quot;": '<b> “Một” haiba "B"',
}
KEPT = [
    *("2*3", "2*3*4", "2**3**4", "a_b", "tep_ket_luan_so_5.pdf", "<5", "a<b", "3 < 5 > 2", "R&D"),
    *("(*)", "(*), theo báo cáo (**) và (*)", "* chú thích", "2 * 3 * 4", "*****", "____ năm ____"),
    *("AT&T; &khongco;", "[Mật]", "[1] Quy định", "<Họ tên>", "5 <= 6", "C:\\thumuc", "a`b", "~5~"),
    *("**", "{{ x }}", "#100 năm", "Uỷ ban | Kiểm tra", "10\u00a0km", ""),
]


@pytest.mark.parametrize(("text", "words"), READ.items(), ids=READ.values())
def test_marks_tags_and_entities_become_words(text: str, words: str) -> None:
    assert as_words(text) == words


@pytest.mark.parametrize("text", KEPT)
def test_signs_that_are_no_marks_stay(text: str) -> None:
    assert as_words(text) == text


@given(
    st.lists(
        st.sampled_from(
            ["một", "hai", "**ba**", "*bốn*", "_năm_", "(*)", "2*3", "a_b", "`sáu`", "<5", "&amp;"]
        )
    )
)
def test_no_word_is_lost(words: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(filter(str.isalnum, text))

    assert letters(as_words(" ".join(words))) == letters(
        "".join(words).replace("&amp;", "").replace("(c)", "")
    )


@given(st.text(st.sampled_from("aé 1.,()'")))
def test_a_text_without_marks_is_itself(text: str) -> None:
    assert as_words(text) == text


@pytest.mark.parametrize(
    "sign",
    [
        *("*", "_", "`", "``a`", "`` ` ", "[", "](", "[a](", "[a](b ", "](<", "![", "[^", "(((("),
        *("<b ", "<b", '<a b="', "<!--", "<script>", "&", "\\", "~~", "*a", "a*", "*a_", "**a "),
    ],
)
def test_long_texts_cost_no_more_than_their_length(sign: str) -> None:
    text = long(sign)
    with in_a_moment():
        as_words(text)
