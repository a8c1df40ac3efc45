from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.notices.content import Content
from newsroom.related.related import THRESHOLD, Candidate, Related, find_related
from newsroom.related.store import Store
from newsroom.related.terms import Lexicon
from newsroom.related.weighted_vectors import WeightedVectors
from tests.bench import judged
from tests.factory import make_notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path
    from random import Random

    from newsroom.notices.notice import Notice

LAKE = "Đảng uỷ phường Hoa Gạo tháo dỡ sàn gỗ lấn hồ Mắt Cá, mười một hộ trả mặt nước"
FOREST = "Hạt kiểm lâm Lũng Chạm để mất rừng đặc dụng, lán gỗ nghiến ở Phja Trang"
SPORT = (
    "bóng rổ vô địch cúp trọng tài khán giả ghi bàn hiệp phụ cầu thủ áo đấu ném biên "
    "huấn luyện viên khởi động bảng điểm huy chương vàng nhà thi đấu vé "
    "cổ động viên phạt góc chuyền dài bật nhảy"
)
MORE = "Nay hai thửa đất công ven bờ thành sân chơi cho trẻ em, một thửa bàn giao để đấu giá"
SCHOOL = "Trường bán trú Đồng Mây chậm khởi công, nhà thầu rút máy, học trò ở lán"

UNRELATED = {
    "Giao hữu tối qua": (
        "Đội tuyển bóng đá nam thắng đậm trong trận giao hữu tối qua trên sân nhà. Hai bàn thắng "
        "được ghi trong hiệp một, bàn còn lại đến ở phút bù giờ. Thủ môn hay nhất trận đấu."
    ),
    "Canh chua cá lóc": (
        "Cá làm sạch, cắt khúc, ướp với nước mắm, tiêu và hành tím. Cho me, dứa, đậu bắp vào nấu "
        "chín, sau đó thả cá. Nêm lại cho vừa ăn rồi rắc rau om, ngò gai. Dùng nóng với bún."
    ),
    "Đêm nhạc mừng xuân": (
        "Tiếng sáo trúc mở đầu, tiếp đến là tốp ca nữ và màn múa nón. Khán giả nhỏ tuổi thích nhất "
        "tiết mục xiếc và ảo thuật. Mọi người cùng hát vang bài ca mừng xuân."
    ),
}
"""Titles and texts that have nothing to do with the judged set."""
STOCK = (
    "Thực hiện Chương trình kiểm tra, giám sát năm, Đoàn giám sát của Ban Thường vụ Thành uỷ đã "
    "công bố quyết định. Phát biểu tại hội nghị, đồng chí Trưởng Đoàn kiểm tra "
    "đề nghị cấp uỷ phát huy ưu điểm, khắc phục hạn chế. Một là, tăng cường công tác lãnh đạo, chỉ "
    "đạo. Hai là, tiếp tục nâng cao vai trò, trách nhiệm của người đứng đầu. Ba là, kịp thời."
)
"""What any notice of this field may say."""


def candidate(number: int, text: str, **fields: Any) -> Candidate:
    """Return a candidate of its own date, with this text."""
    notice = make_notice(number, title="", body=text)
    made = Candidate(notice.path, notice.date, "co-so", bytes(Lexicon({}).terms(notice)))
    return replace(made, **fields)


def related(*candidates: Candidate, limit: int = 5) -> Related:
    """Return what is related to the first."""
    return find_all(candidates, limit=limit)[candidates[0].path]


def find_all(candidates: Iterable[Candidate], *, limit: int = 5) -> dict[str, Related]:
    """Return what is related to each, from nothing."""
    return find_related(candidates, limit=limit)[0]


@cache
def judgement() -> judged.Judged:
    return judged.read()


@cache
def known() -> tuple[Candidate, ...]:
    return tuple(judged.candidates(judgement().notices))


@cache
def shown() -> dict[str, Related]:
    return find_all(known())


def test_text_leads_and_the_category_fills() -> None:
    lake, more = candidate(0, LAKE), candidate(9, f"{LAKE}. {MORE}")
    near, far = candidate(1, FOREST), candidate(30, SCHOOL)
    found = related(lake, more, near, far)
    assert [match.path for match in found.matches] == [more.path]
    assert found.fillers == (near.path, far.path)
    assert found.paths == (more.path, near.path, far.path)


def test_fillers_are_of_the_same_category_and_the_nearest_in_time() -> None:
    notices = [
        candidate(number, word) for number, word in enumerate(["một", "hai", "ba", "bốn", "năm"])
    ]
    other = candidate(11, "sáu", category="thong-bao")
    assert related(other, *notices).paths == ()
    assert related(notices[2], *notices[:2], *notices[3:], other, limit=3).fillers == tuple(
        notices[place].path for place in (3, 1, 4)
    )


def test_pins_come_first_in_their_order() -> None:
    more, pin, second = candidate(1, LAKE + " và 9"), candidate(2, FOREST), candidate(3, SCHOOL)
    lake = candidate(0, LAKE, pins=(second.path, "tin-tuc/2022/la.md", pin.path, second.path))
    found = related(lake, more, pin, second)
    assert found.pins == (second.path, pin.path)
    assert related(lake, more, pin, second, limit=1).paths == (second.path,)


def test_a_pin_of_itself_is_none() -> None:
    lake = candidate(0, LAKE)
    assert related(replace(lake, pins=(lake.path,)), candidate(1, FOREST)).pins == ()


def test_what_is_not_offered_is_never_shown_but_has_kin() -> None:
    lake = candidate(0, LAKE, offered=False)
    more = candidate(1, f"{LAKE}. {MORE}", pins=(lake.path,))
    assert related(more, lake).paths == ()
    assert related(lake, more).paths == (more.path,)


def test_a_text_is_not_shown_twice() -> None:
    text = f"{LAKE}. {FOREST}. {SPORT}"
    lake, copy = candidate(0, text), candidate(1, text)
    more = candidate(2, f"{LAKE}. {FOREST}. {MORE} {MORE[::-1]}")
    again = replace(more, path="tin-tuc/2023/chep-lai.md")
    shown = related(lake, copy, more, again).paths
    assert copy.path not in shown


def test_of_equals_the_nearer_in_time_comes_first_then_the_newer() -> None:
    lake = candidate(10, LAKE)
    # Each adds words of its own: as near, but not the same.
    later, earlier, far = (
        candidate(day, f"{LAKE}. " + " ".join(f"{word}{day}" for word in "abcdefghijkl"))
        for day in (13, 7, 30)
    )
    found = related(lake, far, earlier, later)
    assert len({match.score for match in found.matches}) == 1
    assert found.paths == (later.path, earlier.path, far.path)


def test_few_or_no_notices_have_few_or_no_kin() -> None:
    assert find_all([]) == {}
    assert related(candidate(0, "")) == Related((), (), ())
    assert related(candidate(0, ""), candidate(1, "")).matches == ()


@pytest.mark.parametrize("folder", [judged.FOLDER, judged.HELD_OUT], ids=lambda each: each.name)
def test_a_judged_set_is_judged_well(folder: Path) -> None:
    judgement = judged.read(folder)
    found = find_all(judged.candidates(judgement.notices))
    ndcg, first = judgement.by_affair({path: each.paths for path, each in found.items()}).T
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


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(random: Random) -> None:
    mixed = list(known())
    random.shuffle(mixed)
    assert find_all(mixed) == shown()


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
        assert notice.content is not None
        return replace(
            notice,
            title=change(notice.title),
            summary=change(notice.summary),
            content=Content(words=tuple(map(change, notice.content.words))),
            tags=tuple(map(change, notice.tags)),
        )

    changed = judged.candidates(map(respelt, judgement().notices))
    assert find_all(changed) == shown()


def added(title: str, body: str, days: int) -> list[str]:
    """Return which lists are others once a notice of nobody's category is added."""
    some = min(known(), key=lambda each: each.date)
    terms = bytes(Lexicon({}).terms(make_notice(title=title, body=body)))
    when = some.date + timedelta(days=days)
    found = find_all((*known(), Candidate("khac/them.md", when, "giai-tri", terms)))
    return [path for path, each in shown().items() if found[path].paths != each.paths]


@settings(max_examples=30)
@given(
    st.permutations(SPORT.split()),
    st.sampled_from(["", STOCK, STOCK.upper()]),
    st.integers(-400, 4000),
)
def test_a_notice_of_other_things_changes_nothing(words: list[str], stock: str, days: int) -> None:
    assert added("Khai mạc giải bóng rổ", " ".join((*words, stock)), days) == []


@pytest.mark.parametrize("title", UNRELATED)
def test_common_words_change_next_to_nothing(title: str) -> None:
    # They may pass, with one notice more, from few to many: once in a long while.
    assert len(added(title, UNRELATED[title], 800)) <= 3


@pytest.mark.parametrize("number", [3, 10])
def test_stock_phrases_make_nobody_related_on_a_small_site(number: int) -> None:
    tails = [FOREST, SCHOOL, MORE, SPORT, *UNRELATED.values()]
    notices = [
        candidate(day, f"{STOCK} {LAKE if day < 2 else ''} {tails[day % len(tails)]}")
        for day in range(min(number, len(tails)))
    ]
    for day, found in enumerate(find_all(notices).values()):
        assert len(found.matches) == (day < 2)


corpora = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.lists(st.sampled_from(f"{LAKE} {FOREST} {SCHOOL} {MORE} {SPORT}".split()), max_size=25),
        st.booleans(),
    ),
    max_size=25,
    unique_by=lambda each: each[0],
)
"""Numbers, words, and whether others may show it."""


WORDS = ("sàn gỗ", "lấn chiếm", "tháo dỡ", "mặt nước", "bờ kè")


def vectors_of(notices: Sequence[Candidate], some: Iterable[Candidate]) -> list[dict[int, int]]:
    """Return the weight of each term of some notices among all."""
    found = WeightedVectors.of([each.terms for each in notices]).vectors
    keys, weights, starts = (part.tolist() for part in (found.keys, found.weights, found.starts))
    rows = [dict(zip(keys[a:b], weights[a:b], strict=True)) for a, b in pairwise(starts)]
    return [rows[notices.index(each)] for each in some]


def left_by(candidates: Sequence[Candidate]) -> Store:
    """Return what a build of these leaves to the next."""
    _, near = find_related(candidates, limit=5)
    return Store({each.digest: each.terms for each in candidates}, near)


@settings(max_examples=150)
@given(corpora, corpora)
def test_what_is_known_of_another_build_changes_nothing(
    before: list[tuple[int, list[str], bool]], changes: list[tuple[int, list[str], bool]]
) -> None:
    def candidates(told: Iterable[tuple[int, list[str], bool]]) -> list[Candidate]:
        return [
            candidate(number, " ".join(words), digest=" ".join(words) or "-", offered=offered)
            for number, words, offered in told
        ]

    after = {each[0]: each for each in before} | {each[0]: each for each in changes[:4]}
    for number in [each[0] for each in changes[4:6]]:
        after.pop(number, None)
    left = left_by(candidates(before))
    told, renewed = find_related(candidates(after.values()), limit=5, known=left)
    expected, fresh = find_related(candidates(after.values()), limit=5)
    assert told == expected
    assert renewed == fresh


@pytest.mark.parametrize(
    ("holders", "is_weighed"), [(15, True), (16, False), (63, True), (64, False)]
)
def test_a_term_that_becomes_commoner_or_rarer_weighs_otherwise_everywhere(
    holders: int, *, is_weighed: bool
) -> None:
    notices = [
        candidate(number, f"{WORDS[number % 5]} hồ Mắt Cá {number}", digest=f"{number}")
        for number in range(holders + 1)
    ]
    for before, after in ((notices[1:], notices), (notices, notices[1:])):
        expected = find_related(after, limit=5)
        assert find_related(after, limit=5, known=left_by(before)) == expected
        others = notices[1:]
        assert (vectors_of(before, others) != vectors_of(after, others)) is is_weighed


@settings(max_examples=5)
@given(st.data())
def test_little_by_little_gives_the_same_as_at_once(data: st.DataObject) -> None:
    notices = [replace(each, digest=each.path) for each in known()]
    left = left_by(notices)
    for number in range(3):
        gone = data.draw(st.integers(0, len(notices) - 1))
        edited = data.draw(st.integers(0, len(notices) - 2))
        kept = notices[:gone] + notices[gone + 1 :]
        other = notices[gone]
        kept[edited] = replace(kept[edited], terms=other.terms, digest=f"{other.digest} {edited}")
        notices = (
            kept if data.draw(st.booleans()) else [*kept, replace(other, path=f"them-{number}.md")]
        )
        told, near = find_related(notices, limit=5, known=left)
        expected, fresh = find_related(notices, limit=5)
        assert told == expected
        assert near == fresh
        left = Store({each.digest: each.terms for each in notices}, near)


def overlapping(words: int, shared: int) -> list[list[str]]:
    """Return for two texts of `words` rare words, `shared` of which they have in common."""
    common = [f"chung{number}" for number in range(shared)]
    own = [[f"{mark}{number}" for number in range(words - shared)] for mark in ("mot", "hai")]
    return [[*common, *each] for each in own]


@pytest.mark.parametrize(
    ("words", "shared", "same"),
    [
        (100, 95, True),  # a cosine of about 0.9
        (100, 80, False),
        (12, 11, False),  # a few words in common do not make two short texts the same
    ],
)
def test_two_texts_are_the_same_from_a_limit_on_and_when_they_are_long(
    words: int, shared: int, *, same: bool
) -> None:
    texts = [" . ".join(each) for each in overlapping(words, shared)]
    asking = " . ".join(overlapping(words, shared)[0][: words // 2])
    notices = [
        make_notice(number, body=text, path=f"tin-tuc/2022/{number}.md")
        for number, text in enumerate([asking, *texts])
    ]
    lexicon = Lexicon({})
    found, _ = find_related(
        [Candidate.of(each, bytes(lexicon.terms(each)), each.date) for each in notices], limit=2
    )
    shown = found["tin-tuc/2022/0.md"].matches
    assert len(shown) == (1 if same else 2)
