"""The lists of keys: what is written is what the notices say."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.search import posting_lists as module
from newsroom.search.blocks import cut
from newsroom.search.digits import in_digits
from newsroom.search.posting_lists import lists_of
from newsroom.search.spelling import key_order
from newsroom.search.words import BREAK, IndexedWords
from tests.search.reading import OFTEN, TITLE, read_all, read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = ["uỷ", "uy", "đảng", "đang", "dang", "22", "qđ", "tw", "𝐓", "ｍ", "#co-so", "@2022-05"]
TOKENS = st.sampled_from([BREAK, *KEYS])
TEXTS = st.lists(TOKENS, max_size=8).map(" ".join)
NOTICES = st.lists(st.builds(IndexedWords, TEXTS, TEXTS), max_size=6)


@pytest.fixture(autouse=True, scope="module")
def few_at_once() -> Iterator[None]:
    """Sort so few places at once that ranges of keys are taken one by one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_AT_ONCE", 3)
        yield


def keys_in(text: str) -> list[str]:
    """Return the words and the pairs of a text."""
    words = text.split()
    pairs = [" ".join(pair) for pair in pairwise(words) if BREAK not in pair]
    return [*(word for word in words if word != BREAK), *pairs]


def expected(notices: list[IndexedWords]) -> dict[str, dict[int, int]]:
    found: dict[str, dict[int, int]] = {}
    for number, words in enumerate(notices):
        head = set(keys_in(words.head))
        for key, count in Counter([*keys_in(words.head), *keys_in(words.body)]).items():
            how = OFTEN * (count >= 3) + TITLE * (key in head)
            found.setdefault(key, {})[number] = how
    return found


@given(NOTICES, st.sampled_from([1, 32, 512]))
def test_each_key_has_the_notices_that_have_it(notices: list[IndexedWords], size: int) -> None:
    assert read_all(cut(lists_of(enumerate(notices)), size)) == expected(notices)


@given(NOTICES)
def test_keys_come_in_the_order_in_which_browsers_look_for_them(
    notices: list[IndexedWords],
) -> None:
    keys = [key for lists in lists_of(enumerate(notices)) for key in lists.keys]
    assert keys == sorted(set(keys), key=key_order)


RUN = st.lists(st.integers(0, 999_999), min_size=1)


@given(st.lists(RUN))
def test_numbers_come_back_from_digits(runs: list[list[int]]) -> None:
    steps = [step * 4 + step % 4 for run in runs for step in run]
    starts = np.cumsum([0, *map(len, runs)], dtype=np.int64)[:-1]
    texts = in_digits(np.array(steps, np.int32), starts)
    for run, text in zip(runs, texts, strict=True):
        expected = [(sum(run[: n + 1]) + n, step % 4) for n, step in enumerate(run)]
        assert list(read_list(text)) == expected


def test_lists_reach_as_far_as_the_notices() -> None:
    numbers = [0, 14, 15, 16, 500, 40_000, 99_999]
    notices = [(number, IndexedWords("", "x")) for number in numbers]
    assert list(read_all(cut(lists_of(notices), 512))["x"]) == numbers
