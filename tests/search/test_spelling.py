"""Spellings of one word meet, in the index and in the browser alike."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.search.spelling import folded_key, folded_word, key_order, word_key
from tests.search.node import run

if TYPE_CHECKING:
    from pathlib import Path

MEET = [
    "uỷ ủy Ủy UỶ u\u0309y uy\u0309",
    "thuý thúy Thúy",
    "hoà hòa HÒA",
    "khoẻ khỏe",
    "kỷ kỉ Kỉ KỈ",
    "quản quản",
    "lý lí LÍ",
    "mỹ mĩ",
    "sỹ sĩ",
    "tỷ tỉ",
    "hy hi",
    "quy qui Qui",
    "quý quí QUÍ",
    "quỹ quĩ",
    "đ Đ Ð ð",
    "5 05 005",
    "123 0123",
    "0 00",
    "1250 1.250 1,250",
]
APART = [
    ("ma", "má"),
    ("tai", "tay"),
    ("thi", "thy"),
    ("chi", "chy"),
    ("quí", "quy"),
    ("ý", "í"),
    ("05", "50"),
    ("105", "15"),
    ("hỏa", "họa"),
]
WORDS = "uỷ hoà khoẻ kỉ lí mĩ sĩ tỉ hi qui quí quĩ thi chi nghiêng Đường ĐƯỜNG 05 00 22 İ ß ΣΑΣ ǅ ﬁ"


@pytest.mark.parametrize("words", MEET)
def test_spellings_of_one_word_meet(words: str) -> None:
    assert len(set(map(word_key, words.split()))) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


def test_marks_go_when_a_word_is_folded() -> None:
    assert folded_key("đường ủy") == "duong uy"
    assert folded_word(word_key("KỈ")) == "ky"


def test_spellings_of_one_word_stay_together_in_order() -> None:
    keys = ["ba", "bà", "bá bá", "bá ca", "ba ca", "ba cà", "bac", "bá", "@2022-05", "#co-so"]
    ordered = sorted(keys, key=key_order)
    places: dict[str, list[int]] = {}
    for place, key in enumerate(ordered):
        places.setdefault(folded_key(key), []).append(place)
    assert all(found == list(range(found[0], found[-1] + 1)) for found in places.values())
    assert ordered.index("ba") < ordered.index("ba ca") < ordered.index("bac")


@given(st.text())
def test_a_key_is_its_own_key(word: str) -> None:
    key = word_key(word)
    assert word_key(key) == key


def test_browsers_spell_every_letter_as_the_index_does(tmp_path: Path) -> None:
    letters = [chr(code) for code in range(sys.maxunicode) if chr(code).isalnum()]
    forms = [*WORDS.split(), *(unicodedata.normalize("NFD", word) for word in WORDS.split())]
    words = [*letters, *forms, "1.250", "1,250.000", *(f"{letter}o" for letter in letters[:2_000])]
    script = """
    import { fold, wordKey } from "./search-words.js";
    const known = (word) => /^[\\p{L}\\p{N}.,]+$/u.test(word.normalize("NFC"));
    const both = (word) => [wordKey(word), fold(wordKey(word))];
    console.log(JSON.stringify(given.map((word) => (known(word) ? both(word) : null))));
    """
    answers = run(tmp_path, script, words)
    # What this Node's Unicode does not know yet, readers' browsers cannot type either.
    known = [(word, answer) for word, answer in zip(words, answers, strict=True) if answer]
    assert len(known) > 100_000
    other = [
        (word, answer)
        for word, answer in known
        if answer != [word_key(word), folded_word(word_key(word))]
    ]
    assert other == []
