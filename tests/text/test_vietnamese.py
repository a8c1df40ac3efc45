"""Vietnamese text: forms, folding, tone marks, slugs."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.text.vietnamese import alphabetical, canonical, fold, is_same, nfc, slugify

TONES = "\u0300\u0301\u0309\u0303\u0323"
PAIRS = [
    (nfc(f"{onset}{first}{tone}{second}"), nfc(f"{onset}{first}{second}{tone}"))
    for onset, first, second in (("h", "o", "a"), ("kh", "o", "e"), ("th", "u", "y"))
    for tone in TONES
]
ONSETS = ["", "b", "ch", "đ", "Đ", "Ð", "g", "gi", "h", "kh", "ngh", "nh", "ph", "qu", "th", "tr"]
RIMES = ["a", "ă", "â", "ê", "iê", "oa", "oe", "oai", "oan", "ô", "ơ", "uy", "uyên", "ư", "ươ", "y"]
CODAS = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
CASES = [str.lower, str.upper, str.title]
syllables = st.builds(
    lambda onset, rime, tone, coda, case: str(case(nfc(onset + rime + tone + coda))),
    *map(st.sampled_from, (ONSETS, RIMES, ["", *TONES], CODAS, CASES)),
)
marked = st.text(
    st.one_of(st.sampled_from("aoeuyqđĐÐ -" + TONES + "\u0302\u031b"), st.characters())
)
texts = st.one_of(st.text(), marked, st.lists(syllables).map(" ".join))


@given(texts)
@example("İ")
@example("ẞ\u0323ﬁ")
@example("\u0345")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(syllables).map(" ".join))
def test_folded_vietnamese_is_plain_ascii(text: str) -> None:
    assert re.fullmatch(r"[a-z ]*", fold(text))


@given(texts)
def test_a_slug_is_a_piece_of_an_address(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert len(slug) <= 80
    assert slugify(slug) == slug


def test_names_are_sorted_without_marks_and_numbers_by_their_size() -> None:
    names = ["Ấp 2", "ấp 10", "Cơ quan", "Đội 1", "Đội 02", "Đội 12 năm 2026", "Êa 3"]
    assert sorted(set(names), key=alphabetical) == names


@given(st.lists(st.text("abc", min_size=1, max_size=30), min_size=1, max_size=20))
def test_a_long_slug_is_cut_at_the_last_hyphen_that_fits(words: list[str]) -> None:
    whole, slug = "-".join(words), slugify(" ".join(words))
    assert f"{whole}-".startswith(f"{slug}-")
    rest = whole[len(slug) + 1 :]
    assert not rest or len(slug) + 1 + len(rest.split("-")[0]) > 80


def test_a_single_word_too_long_for_an_address_is_cut_at_the_limit() -> None:
    assert slugify("a" * 100) == "a" * 80


@given(texts)
@example("q\u0301uy")
@example("o\u0301\u0323a")
@example("\u212b")
@example("o\u0345\u0301a")
def test_composed_and_decomposed_text_are_the_same_text(text: str) -> None:
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    for read in (fold, canonical, slugify, nfc):
        assert read(forms[0]) == read(forms[1]) == read(text)


@given(texts)
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.parametrize("case", CASES, ids=["lower", "upper", "title"])
@pytest.mark.parametrize(("old", "new"), PAIRS, ids=[new for _, new in PAIRS])
def test_both_places_of_a_tone_mark_meet(old: str, new: str, case: type[str]) -> None:
    assert old != new
    assert canonical(str(case(old))) == canonical(new) == new
    assert canonical(f"Uỷ {old}, {new}.") == canonical(f"ủy {new}, {old}.")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("quý", "quý"),
        ("QUỸ", "quỹ"),
        ("hoàn", "hoàn"),
        ("huỳnh", "huỳnh"),
        ("toàn", "toàn"),
        ("ngoài", "ngoài"),
        ("mùa", "mùa"),
        ("lúa", "lúa"),
        ("thuở", "thuở"),
        ("hoạ sĩ", "hoạ sĩ"),
        ("Ðảng  bộ\u00a0\tĐông\n", "đảng bộ đông"),
        ("ĐẢNG ỦY", "đảng uỷ"),
        ("thủy-hỏa", "thuỷ-hoả"),
    ],
)
def test_the_key_keeps_letters_and_marks(text: str, key: str) -> None:
    assert canonical(text) == key


def test_a_mark_behind_qu_stays_on_its_letter() -> None:
    assert canonical("qúy") == "qúy"
    assert fold("qúy") == fold("quý") == "quy"


@pytest.mark.parametrize(
    ("one", "other"), [("ma", "má"), ("dân", "đân"), ("hoà", "hoá"), ("tu", "tư"), ("ê", "e")]
)
def test_words_that_differ_in_a_mark_have_different_keys(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Giám sát tại phường Đông Kinh", "giam-sat-tai-phuong-dong-kinh"),
        ("Ðông", "dong"),
        ("đường ĐÊ", "duong-de"),
        ("“Uỷ ban” – 16/10/1948!", "uy-ban-16-10-1948"),
        ("-- a --", "a"),
        ("日本", ""),
        ("", ""),
    ],
)
def test_a_slug_keeps_the_letters_of_vietnamese(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        (f"{'a' * 80} b", "a" * 80),
        (f"{'a' * 78} b", f"{'a' * 78}-b"),
        (f"{'a' * 79} b", "a" * 79),
        (f"{'a' * 40} {'b' * 39} c", f"{'a' * 40}-{'b' * 39}"),
    ],
)
def test_a_slug_of_just_eighty_characters_is_whole(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(texts, texts)
def test_texts_are_the_same_where_their_keys_are(one: str, other: str) -> None:
    again = f" {unicodedata.normalize('NFD', one).upper()}"
    assert is_same(one, other) == (canonical(one) == canonical(other))
    assert is_same(one, again) == (canonical(one) == canonical(again))
