from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.kinship import THRESHOLD, Candidate, Kin, find_kin
from newsroom.terms import Lexicon
from tests.bench import judged
from tests.factory import make_notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from newsroom.notice import Notice

LAKE = "Đảng uỷ phường Hoa Gạo tháo dỡ sàn gỗ lấn hồ Mắt Cá, mười một hộ trả mặt nước"
FOREST = "Hạt kiểm lâm Lũng Chạm để mất rừng đặc dụng, lán gỗ nghiến ở Phja Trang"
SPORT = (
    "bóng rổ vô địch cúp trọng tài khán giả ghi bàn hiệp phụ cầu thủ áo đấu ném biên "
    "huấn luyện viên khởi động bảng điểm huy chương vàng nhà thi đấu vé "
    "cổ động viên phạt góc chuyền dài bật nhảy"
)
MORE = "Nay hai thửa đất công ven bờ thành sân chơi cho trẻ em, một thửa bàn giao để đấu giá"
SCHOOL = "Trường bán trú Đồng Mây chậm khởi công, nhà thầu rút máy, học trò ở lán"


def candidate(number: int, text: str, **fields: Any) -> Candidate:
    """Return a candidate of its own date, with this text."""
    notice = make_notice(number, title="", body=text)
    made = Candidate(notice.path, notice.date, "co-so", Lexicon({}).terms(notice))
    return replace(made, **fields)


def kin(*candidates: Candidate, limit: int = 5) -> Kin:
    """Return what is related to the first."""
    return find_kin(candidates, limit=limit)[candidates[0].path]


@cache
def judgement() -> judged.Judged:
    return judged.read()


@cache
def known() -> tuple[Candidate, ...]:
    return tuple(judged.candidates(judgement().notices))


@cache
def shown() -> dict[str, Kin]:
    return find_kin(known(), limit=5)


def test_text_leads_and_the_category_fills() -> None:
    lake, more = candidate(0, LAKE), candidate(9, f"{LAKE}. {MORE}")
    near, far = candidate(1, FOREST), candidate(30, SCHOOL)
    found = kin(lake, more, near, far)
    assert [match.path for match in found.matches] == [more.path]
    assert found.fillers == (near.path, far.path)
    assert found.paths == (more.path, near.path, far.path)


def test_fillers_are_of_the_same_category_and_the_nearest_in_time() -> None:
    notices = [
        candidate(number, word) for number, word in enumerate(["một", "hai", "ba", "bốn", "năm"])
    ]
    other = candidate(11, "sáu", category="thong-bao")
    assert kin(other, *notices).paths == ()
    assert kin(notices[2], *notices[:2], *notices[3:], other, limit=3).fillers == tuple(
        notices[place].path for place in (3, 1, 4)
    )


def test_pins_come_first_in_their_order() -> None:
    more, pin, second = candidate(1, LAKE + " và 9"), candidate(2, FOREST), candidate(3, SCHOOL)
    lake = candidate(0, LAKE, pins=(second.path, "tin-tuc/2022/la.md", pin.path, second.path))
    found = kin(lake, more, pin, second)
    assert found.pins == (second.path, pin.path)
    assert kin(lake, more, pin, second, limit=1).paths == (second.path,)


def test_a_pin_of_itself_is_none() -> None:
    lake = candidate(0, LAKE)
    assert kin(replace(lake, pins=(lake.path,)), candidate(1, FOREST)).pins == ()


def test_what_is_not_offered_is_never_shown_but_has_kin() -> None:
    lake = candidate(0, LAKE, offered=False)
    more = candidate(1, f"{LAKE}. {MORE}", pins=(lake.path,))
    assert kin(more, lake).paths == ()
    assert kin(lake, more).paths == (more.path,)


def test_a_text_is_not_shown_twice() -> None:
    text = f"{LAKE}. {FOREST}. {SPORT}"
    lake, copy = candidate(0, text), candidate(1, text)
    more = candidate(2, f"{LAKE}. {FOREST}. {MORE} {MORE[::-1]}")
    again = replace(more, path="tin-tuc/2023/chep-lai.md")
    shown = kin(lake, copy, more, again).paths
    assert copy.path not in shown


def test_of_equals_the_nearer_in_time_comes_first_then_the_newer() -> None:
    lake = candidate(10, LAKE)
    # Each adds words of its own: as near, but not the same.
    later, earlier, far = (
        candidate(day, f"{LAKE}. " + " ".join(f"{word}{day}" for word in "abcdefghijkl"))
        for day in (13, 7, 30)
    )
    found = kin(lake, far, earlier, later)
    assert len({match.score for match in found.matches}) == 1
    assert found.paths == (later.path, earlier.path, far.path)


def test_few_or_no_notices_have_few_or_no_kin() -> None:
    assert find_kin([], limit=5) == {}
    assert kin(candidate(0, "")) == Kin((), (), ())
    assert kin(candidate(0, ""), candidate(1, "")).matches == ()


def test_the_judged_set_is_judged_well() -> None:
    ndcg, first = judgement().by_affair({path: each.paths for path, each in shown().items()}).T
    assert ndcg.mean() > 0.84
    assert first.mean() > 0.95


def test_what_is_shown_is_told_once_best_first() -> None:
    for path, each in shown().items():
        scores = [match.score for match in each.matches]
        assert scores == sorted(scores, reverse=True)
        assert not scores or scores[-1] >= THRESHOLD
        assert path not in each.paths
        # A category of five may have too few to fill with.
        assert len(set(each.paths)) == len(each.paths) <= 5


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(random: Random) -> None:
    mixed = list(known())
    random.shuffle(mixed)
    assert find_kin(mixed, limit=5) == shown()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        str.upper,
        lambda text: text.replace("uỷ", "ủy").replace("oà", "òa"),
        lambda text: text.replace("ủy", "uỷ").replace("òa", "oà"),
    ],
)
def test_spelling_does_not_matter(change: Callable[[str], str]) -> None:
    def respelt(notice: Notice) -> Notice:
        return replace(
            notice,
            title=change(notice.title),
            summary=change(notice.summary),
            lead=change(notice.lead),
            body=change(notice.body or ""),
            tags=tuple(map(change, notice.tags)),
        )

    changed = judged.candidates(map(respelt, judgement().notices))
    assert find_kin(changed, limit=5) == shown()


@settings(max_examples=20, deadline=None)
@given(st.permutations(SPORT.split()))
def test_a_new_unrelated_notice_changes_nothing(words: list[str]) -> None:
    last = max(known(), key=lambda each: each.date)
    made = make_notice(title="Khai mạc giải bóng rổ", body=" ".join(words))
    added = Candidate(
        "2027/bong-ro.md", last.date + timedelta(days=400), "the-thao", Lexicon({}).terms(made)
    )
    found = find_kin((*known(), added), limit=5)
    assert {path: found[path].paths for path in shown()} == {
        path: each.paths for path, each in shown().items()
    }
