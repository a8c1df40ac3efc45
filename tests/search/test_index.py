"""The lists of words: what is written is what the notices have."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newsroom.search.index import Lists, Postings
from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGITS = [chr(code) for code in range(32, 127) if chr(code) not in '"\\']
LAST, MORE = 62, 31
TEXTS = st.lists(
    st.sampled_from(["uỷ", "ủy", "Uỷ", "uy", "Đảng", "đang", "dang", "22-QĐ/TW", ",", "“viên”"]),
    max_size=8,
).map(" ".join) | st.text(max_size=20)
NOTICES = st.lists(st.tuples(TEXTS, st.lists(TEXTS, max_size=4)), max_size=6)


def read_list(text: str, kinds: int) -> Iterator[tuple[int, int]]:
    """Yield the notices of a list and how they have the word, as the browser reads it."""
    notice, number = -1, 0
    for digit in map(DIGITS.index, text):
        if digit >= LAST:
            number = number * MORE + digit - LAST + 1
            continue
        number = number * LAST + digit
        notice += number // kinds + 1
        yield notice, number % kinds
        number = 0


def read_all(lists: Lists, kinds: int) -> dict[str, dict[int, int]]:
    """Return every list, having checked that each stands in the file where it is looked for."""
    found: dict[str, dict[int, int]] = {}
    for number, content in enumerate(lists.files):
        for name, text in json.loads(content).items():
            key = fold(name)
            last = max(n for n, first in enumerate(lists.firsts) if first <= key)
            assert last == number
            found[name] = dict(read_list(text, kinds))
    return found


def words_of(text: str) -> list[str]:
    return [canonical(word) for word in re.findall(r"[^\W_]+", text)]


def index_of(notices: list[tuple[str, list[str]]]) -> Postings:
    postings = Postings()
    for title, parts in notices:
        postings.add(title, parts)
    return postings


@given(NOTICES)
def test_each_word_has_the_notices_that_have_it(notices: list[tuple[str, list[str]]]) -> None:
    expected: dict[str, dict[int, int]] = {}
    for number, (title, parts) in enumerate(notices):
        counts = Counter(word for text in (title, *parts) for word in words_of(text))
        for word, count in counts.items():
            how = (count >= 3) + 2 * (word in words_of(title))
            expected.setdefault(word, {})[number] = how
    assert read_all(index_of(notices).words(), 4) == expected


@given(NOTICES)
def test_each_pair_has_the_notices_that_have_it(notices: list[tuple[str, list[str]]]) -> None:
    expected: dict[str, dict[int, int]] = {}
    for number, (title, parts) in enumerate(notices):
        for text in (*parts, title):
            for pair in pairwise(words_of(text)):
                expected.setdefault(" ".join(pair), {})[number] = int(
                    pair in set(pairwise(words_of(title)))
                )
    assert read_all(index_of(notices).pairs(), 2) == expected


def test_lists_reach_as_far_as_the_notices() -> None:
    numbers = {0, 14, 15, 16, 500, 40_000, 99_999}
    notices = [("", ["x"] if number in numbers else []) for number in range(100_000)]
    assert set(read_all(index_of(notices).words(), 4)["x"]) == numbers


def test_files_stay_small_and_spellings_of_one_key_together() -> None:
    words = [f"{head}{tail}" for head in "bcdghklmnt" for tail in ("a", "á", "à", "ả", "ã", "ạ")]
    text = " ".join(f"{one} {two}" for one in words for two in words[:20])
    lists = index_of([("", [text])] * 30).pairs()
    assert len(lists.files) > 5
    assert max(map(len, lists.files)) < 8_000
    read_all(lists, 2)
