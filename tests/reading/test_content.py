"""A notice's text, from what was written to what is shown and said."""

from __future__ import annotations

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.content import Content
from newsroom.reading.notice import read_content
from newsroom.reading.text.content import ReadText, gated_html, read_text
from tests.factory import PATH, SETTINGS, notice_of, page, told
from tests.timing import in_a_moment, long


def read(text: str, *, title: str = "Tên tin", summary: str = "") -> ReadText:
    return read_text(text, 8, title=title, summary=summary, href_of=lambda name: f"../{name}")


LEADS = {
    "the first paragraph": ("Một.\n\nHai.", "Một.", ["Hai."]),
    "with marks": ("Một **hai**.\n\nBa.", "Một hai.", ["Ba."]),
    "below a picture": ("![A](a.png)\n\nMột.\n\nHai.", "Một.", ["A", "Hai."]),
    "below the title again": ("TÊN TIN\n\nMột.\n\nHai.", "Một.", ["Hai."]),
    "said twice": ("Một.\n\nMột.\n\nHai.", "Một.", ["Hai."]),
    "said twice, spaced otherwise": ("Một  hai.\n\n Một hai.\n\nBa.", "Một hai.", ["Ba."]),
    "said twice, ended otherwise": ("Một.\n\nMột\n\nHai.", "Một.", ["Hai."]),
    "said twice in bold": ("**Một.**\n\nMột.\n\nHai.", "Một.", ["Hai."]),
    "never the whole text": ("Một.", None, ["Một."]),
    "never the whole text, said twice": ("Một.\n\nMột.", None, ["Một."]),
    "nor with a picture alone": ("Một.\n\n![A](a.png)", None, ["Một.", "A"]),
    "not signs alone": ("…\n\nMột.\n\nHai.", "Một.", ["…", "Hai."]),
    "not below a heading": ("## Một\n\nHai.\n\nBa.", None, ["Một", "Hai.", "Ba."]),
    "not a list": ("- Một\n- Hai\n\nBa.", None, ["Một", "Hai", "Ba."]),
    "not what leads to a list": ("Gồm:\n- Hai\n\nBa.", None, ["Gồm:", "Hai", "Ba."]),
    "what also tells much": (f"{'Một ' * 30}sau:\n- Hai", f"{'Một ' * 30}sau:", ["Hai"]),
    "not a matter": ("V/v: họp\n\nHai.\n\nBa.", None, ["V/v: họp", "Hai.", "Ba."]),
    "not a heading in capitals": ("KẾT QUẢ\n\nHai.\n\nBa.", None, ["KẾT QUẢ", "Hai.", "Ba."]),
    "not a numbered heading": ("I. Kết quả\n\nHai.\n\nBa.", None, ["I. Kết quả", "Hai.", "Ba."]),
    "not a letterhead": (
        "ĐẢNG BỘ XÃ\nUỶ BAN KIỂM TRA\nSố: 12\n\nHai.\n\nBa.",
        None,
        ["ĐẢNG BỘ XÃ", "UỶ BAN KIỂM TRA", "Số: 12", "Hai.", "Ba."],
    ),
    "not the number of a page": ("12\n\nHai.\n\nBa.", None, ["12", "Hai.", "Ba."]),
    "not where and when": (
        "Minh Hoạ, ngày 5 tháng 3 năm 2026\n\nHai.\n\nBa.",
        None,
        ["Minh Hoạ, ngày 5 tháng 3 năm 2026", "Hai.", "Ba."],
    ),
    "not the days of a session": (
        "(Ngày 12 - 13/11/2026)\n\nHai.\n\nBa.",
        None,
        ["(Ngày 12 - 13/11/2026)", "Hai.", "Ba."],
    ),
    "not what a decision is based on": (
        "Căn cứ Điều lệ Đảng;\n\nXét đề nghị,\n\nQUYẾT ĐỊNH BAN HÀNH:\n\nĐiều một.",
        None,
        ["Căn cứ Điều lệ Đảng;", "Xét đề nghị,", "QUYẾT ĐỊNH BAN HÀNH:", "Điều một."],
    ),
    "not to whom it is": ("Kính gửi:\n\nHai.\n\nBa.", None, ["Kính gửi:", "Hai.", "Ba."]),
    "not a greeting": (
        "Kính thưa toàn thể Hội nghị!\n\nHai.\n\nBa.",
        None,
        ["Kính thưa toàn thể Hội nghị!", "Hai.", "Ba."],
    ),
    "not what a letter is about": (
        "V/v báo cáo quý IV\n\nHai.\n\nBa.",
        None,
        ["V/v báo cáo quý IV", "Hai.", "Ba."],
    ),
    "not a numbered paragraph": (
        "1. Kết luận số 1\n\n2. Kết luận số 2\n\n4. Kết luận số 4\n\nBa.",
        None,
        ["1. Kết luận số 1", "2. Kết luận số 2", "4. Kết luận số 4", "Ba."],
    ),
    "not a numbered heading in bold": (
        "**1. Kiểm tra**\n\nHai.\n\nBa.",
        None,
        ["1. Kiểm tra", "Hai.", "Ba."],
    ),
    "a sentence that begins with a year": ("2026 là năm\n\nHai.", "2026 là năm", ["Hai."]),
    "a sentence with where and when": (
        "Tại xã, ngày 5 tháng 3, chi bộ họp.\n\nHai.",
        "Tại xã, ngày 5 tháng 3, chi bộ họp.",
        ["Hai."],
    ),
    "a sentence in capitals": ("XÃ MINH HOẠ ĐÃ HỌP.\n\nHai.", "XÃ MINH HOẠ ĐÃ HỌP.", ["Hai."]),
    "a sentence that begins with a number": ("12 xã đã họp.\n\nHai.", "12 xã đã họp.", ["Hai."]),
    "nothing": ("", None, []),
}


@pytest.mark.parametrize(("text", "lead", "rest"), LEADS.values(), ids=LEADS.keys())
def test_the_lead_of_a_text(text: str, lead: str | None, rest: list[str]) -> None:
    found = read(text)
    assert found.faults == ()
    assert found.has_lead == (lead is not None)
    assert list(found.content.words) == [*([lead] if lead else []), *rest]
    assert bool(found.content.lead) == (lead is not None)


@pytest.mark.parametrize("first", ["Tóm tắt.", " Tóm  tắt.", "**Tóm tắt.**"])
def test_a_first_paragraph_that_repeats_the_summary_is_not_shown_twice(first: str) -> None:
    found = read(f"{first}\n\nMột.\n\nHai.", summary="Tóm tắt.")
    assert found.content.words == ("Một.", "Hai.")
    assert not found.has_lead


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Một hai ba bốn năm sáu bảy. Tám chín.", "Một hai ba bốn năm sáu bảy."),
        ("## Đề mục\n\nHai.", "Hai."),
        ("## Đề mục\n\n| a | b |\n|---|---|\n| c | d |\n\nHai.", "Hai."),
        ("## Đề mục", "Đề mục"),
        ("- Một\n- Hai", "Một"),
        ("| a | b |\n|---|---|\n| c | d |", ""),
        ("![A](a.png)\n\nẢnh 1. Quang cảnh\n\nHai.", "Hai."),
        ("*Ảnh: Mẫu*\n\nHai.", "Hai."),
        ("Minh Hoạ, ngày 5 tháng 3 năm 2026\n\nHai.", "Hai."),
        ("Số: 12-TB/UBKT\n\nHai.", "Hai."),
        ("![Ảnh chụp](a.png) Xã họp.\n\nHai.", "Xã họp."),
        ("## Đề\n\n![Ảnh chụp](a.png)\n\n![Ảnh](a.png) Xã họp.\n\nHai.", "Xã họp."),
        ("I. KẾT QUẢ\n\nHai.", "Hai."),
        ("I. KẾT **QUẢ**\n\nHai.", "Hai."),
        ("I. KẾT QUẢ\n\nII. HẠN CHẾ", "I. KẾT QUẢ"),
        ("![Ảnh chụp](a.png)", "Ảnh chụp"),
        ("Ngày 1.5.2022 họp kỳ thứ năm. Hết.", "Ngày 1.5.2022 họp kỳ thứ năm."),
    ],
)
def test_without_a_lead_the_first_sentence_stands_for_the_text(text: str, opening: str) -> None:
    assert read(text).opening == opening


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "<div>Một</div><div>Hai.</div><div>Ba <i>bốn</i></div>",
            ["<p>Một</p>", "<p>Hai.</p>", "<p>Ba <em>bốn</em></p>"],
        ),
        ("<ul><li>Một</li></ul>Hai <b>ba</b>", ["<p>Hai <strong>ba</strong></p>"]),
        ("Một <table><tr><td>hai</td></tr></table> ba.", ["<p> ba.</p>"]),
        ("Một\n\n<hr>\n\nhai", ["<hr>\n<p>hai</p>"]),
    ],
    ids=["divisions", "behind a list", "behind a table", "none"],
)
def test_words_beside_blocks_are_paragraphs(text: str, body: list[str]) -> None:
    found = read(text).content
    for each in body:
        assert each in found.lead + found.body


def test_a_heading_above_the_text_is_the_title_where_there_is_none() -> None:
    found = read("# Tên **mới**\n\nMột.\n\nHai.", title="")
    assert found.title == "Tên mới"
    assert "<h1" not in found.content.html
    assert "Tên mới" not in found.content.words


def test_what_a_text_points_to_is_known_and_led_to() -> None:
    found = read("Một [hai](b.md#muc).\n\n![Ba](c.png)\n\n<a href='d.pdf'>bốn</a> `[e](f)`")
    assert found.targets == (("b.md#muc", False), ("c.png", True), ("d.pdf", False))
    for led in ('href="../b.md#muc"', 'src="../c.png"', 'href="../d.pdf"'):
        assert led in found.content.html


def test_notes_are_numbered_as_the_text_comes_to_them() -> None:
    html = read("A.\n\nMột[^9] hai[^a] ba[^9].\n\n[^a]: Lời hai.\n[^9]: Lời một.").content.html
    assert re.findall(r'#fn:\w+"[^>]*>(\d)', html) == ["1", "2", "1"]
    assert re.findall(r"<p>Lời (\w+)", html) == ["một", "hai"]


def test_marks_of_notes_are_no_words() -> None:
    found = read("Một[^1] hai.\n\nBa.\n\n[^1]: Lời chú.")
    assert found.content.words == ("Một hai.", "Ba.", "Lời chú.")


def test_comments_are_nowhere() -> None:
    found = read("Một. <!-- chưa duyệt -->\n\n[//]: # (hỏi lại)\n\nHai.")
    assert not re.search("duyệt|hỏi", f"{found.content.html} {found.content.words}")


WORDS = st.sampled_from(
    ["đất", "Đai", "12", "3.5", "*", "(a)", "uỷ-ban", "“hai", "ba”,", "năm.", "&", "<", "5%", "x@y"]
)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@given(
    st.lists(PARAGRAPHS, min_size=1, max_size=6),
    st.sampled_from(["\n\n", "\n", "\n\n- ", "\n\n## ", "\n\n> "]),
)
def test_no_word_is_lost_nor_moved(paragraphs: list[str], between: str) -> None:
    def letters(text: str) -> list[str]:
        return re.findall(r"\w+", text)

    text = between.join(paragraphs)
    found = read(text, title="Tên")
    if not found.faults and len(set(paragraphs)) == len(paragraphs):
        shown = letters(" ".join(found.content.words))
        assert shown == letters(text), found.content


HEADINGS = st.builds(
    "{} {}".format,
    st.sampled_from(["#", "##", "###", "####"]),
    st.sampled_from(
        [
            "Mục",
            "mục",
            "I. Việc đã làm",
            "1. Việc",
            "Năm 2022_1",
            "Mục ##",
            "- Gạch",
            "…",
            "Dark",
            "a  b ",
        ]
    ),
)
BLOCKS = st.one_of(
    HEADINGS,
    st.sampled_from(["Tên tin", "Tóm tắt.", "Một.", "Một\u00a0hai.", "* Ba", "Mục\n==", "12. Bốn"]),
    PARAGRAPHS,
    st.text(st.sampled_from("aĐ. \n\u00a0#=~^:+-'\"1"), max_size=20),
)


@given(
    st.lists(st.tuples(BLOCKS, st.sampled_from(["\n\n", "\n", "\n\n\n"])), max_size=8),
    st.sampled_from(["Tên tin", ""]),
    st.sampled_from(["Tóm tắt.", ""]),
)
def test_the_short_way_of_plain_texts_makes_what_the_long_one_makes(
    written: list[tuple[str, str]], title: str, summary: str
) -> None:
    text = "".join(map("".join, written))
    shortly = read(text, title=title, summary=summary)
    gated = gated_html(text)
    with (
        patch("newsroom.reading.text.content.plain_blocks", lambda _: None),
        patch("newsroom.reading.pasted.text._is_plain", lambda _: False),
    ):
        at_length = read(text, title=title, summary=summary)
        assert gated == gated_html(text)
    # A blank line of the HTML may stand where a block was taken out.
    shown, expected = (re.sub("\n+", "\n", each.content.html) for each in (shortly, at_length))
    assert shown.strip("\n") == expected.strip("\n")
    empty = Content()
    assert replace(shortly, content=empty) == replace(at_length, content=empty)
    assert shortly.content.words == at_length.content.words
    assert shortly.content.headings == at_length.content.headings


@pytest.mark.parametrize(
    "text",
    [
        *(long(sign) for sign in ("[", "![", "[[", "`", "*", "_", "<", "&", "|")),
        *(long(sign) for sign in ("[a](", "](", "<a ", "- a\n", "> ", "{: ", "#")),
        "".join(f"{'  ' * depth}- a\n" for depth in range(400)),
        ">" * 10_000,
        "<b>" * 10_000,
        "|a|b|\n|-|-|\n" + "|c|d|\n" * 5_000,
        "từ " * 300_000,
        "x" * 3_000_000,
    ],
)
def test_whatever_is_pasted_is_read_or_told_in_a_moment(text: str) -> None:
    with in_a_moment():
        found = read(text)
        assert found.faults or found.content.words


BEYOND = {
    "letters": ("Một hai. " * 300_000, "nội dung dài 2.700.000 chữ cái"),
    "links": ("[a](b.md)\n\n" * 7_000, '7.000 dấu "["'),
    "links that do not end": (f"{'[a](' * 1_400}\n\n" * 4, '5.600 liên kết thiếu dấu ")"'),
    "signs of a paragraph": ("~" * 2_000, '2000 dấu "~"'),
    "rows": ("1\tMột\n" * 12_000, "12.000 dòng là mục"),
    "items": ("- Một\n" * 12_000, "12.000 dòng là mục"),
    "bare signs": ("+\n" * 2_000, "2.000 dòng chỉ có một dấu"),
}


@pytest.mark.parametrize(("text", "said"), BEYOND.values(), ids=BEYOND.keys())
def test_more_than_people_read_is_told_and_never_tried(text: str, said: str) -> None:
    with in_a_moment():
        assert said in read(text).faults[0][1]


SIGNS = "` `` ~ ~~~⏎ -⏎ +⏎ |a|⏎ a⇥b⏎ a␣␣␣␣b⏎ <!--␣ &shy; [//]:␣#␣a⏎ http://a.vn/⏎ -⏎+⏎ #␣a⏎ MỘT⏎"


@pytest.mark.parametrize("sign", SIGNS.split())
def test_a_text_of_one_sign_is_read_in_time_or_told(sign: str) -> None:
    sign = sign.replace("␣", " ").replace("⏎", "\n").replace("⇥", "\t")
    with in_a_moment():
        told(page(body=long(sign, 20_000)))


def test_texts_are_read_by_several_threads_at_once(request: pytest.FixtureRequest) -> None:
    request.addfinalizer(partial(sys.setswitchinterval, sys.getswitchinterval()))
    sys.setswitchinterval(1e-6)  # else one text would be read before the next thread's turn
    texts = [f"Một[^1].\n\n## Mục {n}\n\n- *a{n}*\n\n[^1]: Chú thích {n}" for n in range(40)]
    alone = [read(text).content.body for text in texts]
    with ThreadPoolExecutor(4) as threads:
        assert [*threads.map(lambda text: read(text).content.body, texts)] == alone


@pytest.mark.parametrize("written", LEADS.values(), ids=LEADS)
@pytest.mark.parametrize("summary", [None, "Tóm **tắt**", "Một."])
@pytest.mark.parametrize("title", ["Tên tin", None])
def test_content_read_once_more_is_the_same(
    written: tuple[str, str | None, list[str]], summary: str | None, title: str | None
) -> None:
    text = written[0] if title else f"# Tên tin\n\n{written[0]}"
    source = page(body=f"{text}\n\nCuối.\n", summary=summary, title=title)
    assert read_content(source.encode(), PATH, SETTINGS) == notice_of(source).content


HTML_OF_OTHERS = {
    "a paragraph broken in two behind a heading": (
        "<h2>Đề</h2><div\nclass=x><p>Tổ công tác\n<b>đã họp</b></p></div>",
        "<p>Tổ công tác\n<strong>đã họp</strong></p>",
    ),
    "a list of Google Docs": (
        (
            "<b style='font-weight:normal'><ol>\n<li style='list-style-type:lower-roman'><p>Một"
            "</p></li><ol><li style='list-style-type:lower-alpha'>Hai</li></ol>\n</ol></b>"
        ),
        '<ol type="i"><li><p>Một</p><ol type="a"><li>Hai</li></ol></li></ol>',
    ),
    "a list within a list, but in no item": (
        "<ul><li>Một</li><ul><li>Hai</li></ul><li>Ba</li></ul>",
        "<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>",
    ),
    "words in a list, but in no item": (
        "<ul>Một <b>hai</b><hr>Ba<li>Bốn</li></ul>",
        "<ul><li><p>Một <strong>hai</strong></p><hr><p>Ba</p></li><li>Bốn</li></ul>",
    ),
}


@pytest.mark.parametrize(("text", "seen"), HTML_OF_OTHERS.values(), ids=HTML_OF_OTHERS.keys())
def test_html_of_other_programs_is_put_right(text: str, seen: str) -> None:
    assert seen in re.sub(r"(?<=>)\n", "", read(text).content.body)
