"""Numbers of documents in texts, right and wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.documents.mentions import DocumentLink, mentions, with_links
from newsroom.notices.documents.numbers import find_mentions, number_key, printed_number
from tests.timing import in_a_moment, long

RIGHT = [
    ("22-QĐ/TW", "22-QĐ/TW", "22-qd-tw"),
    ("22/QĐ-TW", "22/QĐ-TW", "22-qd-tw"),
    ("22/QĐ/TW", "22/QĐ/TW", "22-qd-tw"),
    ("22-QĐ-TW", "22-QĐ-TW", "22-qd-tw"),
    ("22 QĐ/TW", "22 QĐ/TW", "22-qd-tw"),
    ("22 QĐ TW", "22 QĐ TW", "22-qd-tw"),
    ("22 - QĐ/TW", "22 - QĐ/TW", "22-qd-tw"),
    ("22 -QĐ/TW", "22 -QĐ/TW", "22-qd-tw"),
    ("22-QĐ / TW", "22-QĐ / TW", "22-qd-tw"),
    ("22–QĐ/TW", "22–QĐ/TW", "22-qd-tw"),
    ("22‑QĐ/TW", "22‑QĐ/TW", "22-qd-tw"),
    ("22-QD/TW", "22-QD/TW", "22-qd-tw"),
    ("22-QÐ/TW", "22-QÐ/TW", "22-qd-tw"),
    ("22-qđ/tw", "22-qđ/tw", "22-qd-tw"),
    ("22-QĐ/TƯ", "22-QĐ/TƯ", "22-qd-tw"),
    ("22-QĐ/T.Ư", "22-QĐ/T.Ư", "22-qd-tw"),
    ("022-QĐ/TW", "022-QĐ/TW", "22-qd-tw"),
    ("22-QĐ/TU", "22-QĐ/TU", "22-qd-tu"),
    ("07-QĐi/TW", "07-QĐi/TW", "7-qdi-tw"),
    ("01-HD/UBKTTW", "01-HD/UBKTTW", "1-hd-ubkttw"),
    ("01-HD/UBKTTƯ", "01-HD/UBKTTƯ", "1-hd-ubkttw"),
    ("15/2022/NĐ-CP", "15/2022/NĐ-CP", "15-2022-nd-cp"),
    ("59/2020/QH14", "59/2020/QH14", "59-2020-qh14"),
    ("1234/QĐ-UBND", "1234/QĐ-UBND", "1234-qd-ubnd"),
    ("02-CTr/UBKTTU", "02-CTr/UBKTTU", "2-ctr-ubkttu"),
    ("theo (22-QĐ/TW).", "22-QĐ/TW", "22-qd-tw"),
    ("số:22-QĐ/TW,", "22-QĐ/TW", "22-qd-tw"),
    ("22-QĐ/TW - QUY ĐỊNH MỚI", "22-QĐ/TW", "22-qd-tw"),
    ("22-QĐ/TW; 69-QĐ/TW", "22-QĐ/TW", "22-qd-tw"),
    ("Quy định số 22-QĐ/TW về", "Quy định số 22-QĐ/TW", "22-qd-tw"),
    ("quy định số 22-QĐ/TW", "quy định số 22-QĐ/TW", "22-qd-tw"),
    ("Quy định 22-QĐ/TW", "Quy định 22-QĐ/TW", "22-qd-tw"),
    ("Quy định số: 22-QĐ/TW", "Quy định số: 22-QĐ/TW", "22-qd-tw"),
    ("22-QĐ/TW ngày 28/7/2021 của", "22-QĐ/TW ngày 28/7/2021", "22-qd-tw"),
    ("22-QĐ/TW, ngày 28/07/2021", "22-QĐ/TW, ngày 28/07/2021", "22-qd-tw"),
    ("22-QĐ/TW ngày 28-7-2021", "22-QĐ/TW ngày 28-7-2021", "22-qd-tw"),
    ("22-QĐ/TW ngày 28 tháng 7 năm 2021", "22-QĐ/TW ngày 28 tháng 7 năm 2021", "22-qd-tw"),
    ("22-QĐ/TW ban hành ngày 28/7/2021", "22-QĐ/TW ban hành ngày 28/7/2021", "22-qd-tw"),
    ("Quy định 22-QĐ/TW năm 2021", "Quy định 22-QĐ/TW năm 2021", "22-qd-tw"),
    ("Quy định số 22.", "Quy định số 22", "22"),
    ("theo quy định số 22, cấp uỷ", "quy định số 22", "22"),
    ("Quy định số 22 ngày 28/7/2021", "Quy định số 22 ngày 28/7/2021", "22"),
    ("Quy định số 22 - một bước tiến", "Quy định số 22", "22"),
    ("HƯỚNG DẪN SỐ 05", "HƯỚNG DẪN SỐ 05", "5"),
]
"""A text, what in it names a document, and the key of its number."""
WRONG = [
    "15-1-2022",
    "15/1/2022",
    "15.1.2022",
    "ngày 28/7/2021",
    "thửa đất số 22, tờ bản đồ số 5",
    "thửa 22/5",
    "số nhà 22/5A",
    "0205 3812 345",
    "0205-3812-345",
    "024.3812.345",
    "60 km/h",
    "22%",
    "22 người",
    "quy định 22 điều",
    "Quyết định 22 việc",
    "Quy định số 22/2021",
    "Quy định số 22.500",
    "Quy định số 22,5",
    "mẫu số 22",
    "Điều 22",
    "năm 2021-2022",
    "tỷ số 2-1",
    "8h30-11h30",
    "giai đoạn 2016 - 2018",
    "QĐ/TW",
    "a22-QĐ/TW-",
]
"""Texts that name no document."""


@pytest.mark.parametrize(("text", "words", "key"), RIGHT, ids=[each[0] for each in RIGHT])
def test_a_number_is_known_in_every_spelling(text: str, words: str, key: str) -> None:
    found = next(find_mentions(text))
    assert (text[found.start : found.end], found.number) == (words, key)


@pytest.mark.parametrize("text", WRONG)
def test_a_date_a_plot_a_telephone_are_no_documents(text: str) -> None:
    assert [text[each.start : each.end] for each in find_mentions(text)] == []


def test_a_longer_number_is_another() -> None:
    assert [each.number for each in find_mentions("22-QĐ/TW-VP")] == ["22-qd-tw-vp"]
    assert [each.number for each in find_mentions("122-QĐ/TW")] == ["122-qd-tw"]


def test_the_day_of_a_number_is_understood() -> None:
    days = [each.issued for each in find_mentions("22-QĐ/TW ngày 28/7/2021; 22-QĐ/TW")]
    assert days == [date(2021, 7, 28), None]


@pytest.mark.parametrize(
    ("text", "key"),
    [("22-QĐ/TW", "22-qd-tw"), ("12-TB/ĐU(M)", "12-tb-du-m"), ("22", ""), ("15-1-2022", "")],
)
def test_a_number_without_letters_is_none(text: str, key: str) -> None:
    assert number_key(text) == key


def test_the_number_is_found_within_what_an_editor_pastes() -> None:
    assert printed_number("Quy định số 22-QĐ/TW ngày 28/7/2021") == "22-QĐ/TW"


LINKS = {
    "22-QĐ/TW": DocumentLink("tin/x/", 'Quy định "22"'),
    "Quy định số 22": DocumentLink("tin/x/", "y"),
}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>Theo 22-QĐ/TW.</p>",
            '<p>Theo <a href="../tin/x/" title="Quy định &quot;22&quot;">22-QĐ/TW</a>.</p>',
        ),
        (
            '<p title="22-QĐ/TW">A <b>Quy định số 22</b></p>',
            '<p title="22-QĐ/TW">A <b><a href="../tin/x/" title="y">Quy định số 22</a></b></p>',
        ),
        ("<h2>22-QĐ/TW</h2>", None),
        ('<p><a href="b">xem <em>22-QĐ/TW</em></a></p>', None),
        ("<p><code>22-QĐ/TW</code></p>", None),
        ("<pre><code>22-QĐ/TW\n</code></pre>", None),
        ("<p>69-QĐ/TW</p>", None),
    ],
)
def test_what_is_known_becomes_a_link_where_a_link_may_be(html: str, expected: str | None) -> None:
    assert with_links(html, LINKS, "..") == (expected or html)


pieces = st.sampled_from(
    ["<p>", "</p>", "<h2>", "</h2>", "<a>", "</a>", "<code>", "</code>", "&amp;", "22-QĐ/TW", " "]
)


@given(st.lists(pieces, max_size=12).map("".join))
def test_only_what_is_said_to_be_mentioned_gets_a_link(html: str) -> None:
    linked = with_links(html, LINKS, "..")
    assert ("title=" in linked) == any(words in LINKS for words in mentions(html))
    assert with_links(html, {}, "..") == html


@pytest.mark.parametrize(
    "sign", ["1", "1-", "22-QĐ/", "Quy định số ", " ", "22 Q", "-", "Quy định số 22 ngày ", "<a"]
)
def test_a_long_text_takes_no_longer_than_its_length(sign: str) -> None:
    text = long(sign)
    with in_a_moment():
        list(find_mentions(text))
        mentions(text)
