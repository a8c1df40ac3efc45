from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.related.terms import MOST, Lexicon, Terms
from tests.factory import make_notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    NormalForm = Literal["NFC", "NFD"]

TABLE = {"UBKT": "Uỷ ban Kiểm tra", "BTV": "Ban Thường vụ", "TTHC": "thủ tục hành chính"}
TEXT = "Uỷ ban Kiểm tra về phường Đông Kinh; hoà giải, khoẻ mạnh: 1.240 hộ ngày 30/6."


def words(body: str, **fields: Any) -> dict[str, float]:
    """Return a notice's terms in words, with their weights."""
    lexicon, notice = Lexicon(TABLE), make_notice(body=body, **fields)
    terms, shown = lexicon.terms(notice), lexicon.words(notice)
    return {
        shown[key]: weight
        for key, weight in zip(terms.keys.tolist(), terms.weights.tolist(), strict=True)
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ ban", "ủy ban"),
        ("hoà giải", "hòa giải"),
        ("Đông Kinh", "ĐÔNG KINH"),
        ("Ðông Kinh", "Đông Kinh"),
        ("UBKT Thành uỷ", "Uỷ ban Kiểm tra Thành ủy"),
        ("giải quyết TTHC", "giải quyết thủ tục hành chính"),
        ("[kết luận](../2022/ket-luan.md)", "kết luận"),
        ("**đất công**", "đất công"),
        ("<b>đất</b> công", "đất công"),
        ("đất&nbsp;công", "đất công"),
    ],
)
def test_the_same_words_are_the_same_terms(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_a_tone_may_stand_on_either_vowel() -> None:
    lexicon = Lexicon({})
    one, other = (
        lexicon.terms(make_notice(body=text)) for text in ("hoa hoàn mỹ quý", "hoa hòan mỹ qúy")
    )
    assert bytes(one) == bytes(other)


def test_marks_tell_syllables_apart() -> None:
    assert words("ma").keys() != words("má").keys()


def test_pairs_reach_across_spaces_but_not_across_sentences() -> None:
    found = words("Thu đảng phí. Đất công")
    assert "đảng phí" in found
    assert "phí đất" not in found


def test_the_summary_weighs_more_than_the_text() -> None:
    found = words("mực", summary="đầm")
    assert found["đầm"] > found["mực"]


@given(st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from(["NFC", "NFD"]))
def test_case_and_form_do_not_matter(change: Callable[[str], str], form: NormalForm) -> None:
    changed = unicodedata.normalize(form, change(TEXT))
    assert words(changed) == words(TEXT)


@given(st.text(max_size=300))
def test_any_text_has_terms_that_can_be_shown_and_kept(body: str) -> None:
    lexicon, notice = Lexicon(TABLE), make_notice(title=body, body=body)
    terms = lexicon.terms(notice)
    assert set(terms.keys.tolist()) <= lexicon.words(notice).keys()
    assert len(terms.keys) == len(set(terms.keys.tolist())) <= MOST
    assert bytes(Terms.from_bytes(bytes(terms))) == bytes(terms)
    assert bytes(Lexicon(TABLE).terms(notice)) == bytes(terms)


def test_stock_syllables_are_terms_only_beside_others() -> None:
    found = words("kiểm tra và giám sát; kiểm tra đê", title="")
    assert found.keys() == {"tra đê", "đê"}


def test_an_empty_notice_has_no_terms() -> None:
    assert words("", title="", tags=()) == {}


def test_keys_are_the_same_on_every_machine() -> None:
    terms = Lexicon({}).terms(make_notice(title="đất đai", body=""))
    assert terms.keys.tolist() == [3453547884, 3563366337, 1815279504]
