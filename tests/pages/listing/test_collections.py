"""Collections of notices and their numbered pages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.notice import Author, Notice
from newsroom.pages.listing.collections import (
    Collection,
    by_author,
    by_category,
    by_date,
    by_month,
    by_tag,
    by_year,
)
from tests.factory import CATEGORIES, ZONE, make_notice

counts, sizes = st.integers(0, 120), st.integers(1, 30)


def news(count: int) -> Collection:
    return Collection("news", "tin-tuc", "Tin", [make_notice(n) for n in reversed(range(count))])


def numbered(count: int, size: int) -> dict[int, list[str]]:
    return {
        listing.number: [notice.path for notice in listing.notices]
        for listing in news(count).listings(size)
        if listing.number is not None
    }


@given(counts, sizes)
def test_every_notice_is_on_the_front_or_on_one_numbered_page(count: int, size: int) -> None:
    front, *older = news(count).listings(size)
    found = [notice for listing in older for notice in listing.notices]
    assert front.number is None
    assert len(found) == len(set(found))
    assert {*front.notices, *found} == set(news(count).notices)
    assert list(front.notices) == list(news(count).notices[:size])


@given(counts, sizes)
def test_numbered_pages_are_full_and_count_from_the_oldest(count: int, size: int) -> None:
    pages = numbered(count, size)
    assert list(pages) == list(range(len(pages), 0, -1))
    assert len(pages) == news(count).full_pages(size)
    assert all(len(paths) == size for paths in pages.values())
    in_order = [path for paths in pages.values() for path in paths]
    assert in_order == [notice.path for notice in news(count).notices][-len(in_order) or count :]


@given(counts, sizes, counts)
def test_newer_notices_change_no_numbered_page(count: int, size: int, more: int) -> None:
    assert numbered(count, size).items() <= numbered(count + more, size).items()


@given(st.permutations(range(6)))
def test_newest_first_whatever_the_order_of_reading(order: list[int]) -> None:
    same = [make_notice(n % 3, path=f"{n}.md") for n in order]
    assert [notice.path for notice in by_date(same)] == [f"{n}.md" for n in (5, 2, 4, 1, 3, 0)]


def test_moments_are_compared_over_zones() -> None:
    early = make_notice(path="a", date=datetime(2022, 1, 1, 8, tzinfo=ZONE))
    late = make_notice(path="b", date=datetime(2022, 1, 1, 2, tzinfo=UTC))
    assert by_date([early, late]) == [late, early]


def test_categories_stand_in_the_configured_order_with_the_unused() -> None:
    notices = [make_notice(2, category=CATEGORIES[1]), make_notice(1, category=CATEGORIES[1])]
    first, second = by_category(notices, CATEGORIES)
    assert (first.folder, list(first.notices)) == ("chuyen-muc/co-so", [])
    assert (second.folder, second.title) == ("chuyen-muc/thong-bao", CATEGORIES[1].title)
    assert list(second.notices) == notices


def test_archives_are_newest_first() -> None:
    days = ((2023, 1), (2022, 12), (2022, 2), (2022, 2))
    notices = [make_notice(date=datetime(*day, 1, tzinfo=ZONE)) for day in days]
    years = by_year(notices)
    assert [(y.folder, y.title, len(y.notices)) for y in years] == [
        ("luu-tru/2023", "Năm 2023", 1),
        ("luu-tru/2022", "Năm 2022", 3),
    ]
    months = by_month(years[1])
    assert [(m.kind, m.folder, m.title, list(m.notices)) for m in months] == [
        ("month", "luu-tru/2022/12", "Tháng 12/2022", notices[1:2]),
        ("month", "luu-tru/2022/02", "Tháng 02/2022", notices[2:]),
    ]


@pytest.mark.parametrize(
    ("newest_first", "title"),
    [
        (["Hoà bình", "Hòa bình", "Hòa bình"], "Hòa bình"),
        (["Hoà bình", "Hoà bình", "hòa  bình"], "Hoà bình"),
        (["Ðảng uỷ", "Đảng ủy", "Đảng ủy"], "Đảng ủy"),
    ],
)
def test_spellings_meet_under_the_commonest(newest_first: list[str], title: str) -> None:
    notices = [make_notice(9 - n, tags=(tag,)) for n, tag in enumerate(newest_first)]
    (collection,) = by_tag(notices)
    assert collection.title == title
    assert list(collection.notices) == notices


def test_a_tie_of_spellings_has_one_answer_whatever_came_first() -> None:
    one, other = (make_notice(n, tags=(tag,)) for n, tag in enumerate(("Hoà", "Hòa")))
    assert [c.title for c in by_tag([one, other])] == [c.title for c in by_tag([other, one])]


def test_names_with_one_address_share_it_each_for_itself() -> None:
    notices = [make_notice(n, tags=(tag,)) for n, tag in enumerate(("Hòa", "Hóa", "Hoà"))]
    (collection,) = by_tag(by_date(notices))
    assert collection.folder == "chu-de/hoa"
    assert {name.title: len(name.notices) for name in collection.names} == {"Hoà": 2, "Hóa": 1}
    assert len(collection.notices) == 3


def test_a_notice_of_two_such_names_is_listed_once() -> None:
    (collection,) = by_tag([make_notice(tags=("Hóa", "Hỏa"))])
    assert len(collection.notices) == 1
    assert [len(name.notices) for name in collection.names] == [1, 1]


@given(
    st.lists(st.text("hoòóaa 2-", min_size=1, max_size=4), min_size=1, max_size=12),
    st.sets(st.integers(0, 11)),
)
def test_whatever_comes_or_goes_an_address_shows_its_own_names(
    tags: list[str], gone: set[int]
) -> None:
    notices = by_date(make_notice(n, tags=(tag,)) for n, tag in enumerate(tags))

    def names(some: list[Notice]) -> dict[str, str]:
        return {name.key: each.folder for each in by_tag(some) for name in each.names}

    before = names(notices)
    after = names([each for n, each in enumerate(notices) if n not in gone])
    assert after.items() <= before.items()


def test_a_name_without_letters_has_an_address() -> None:
    assert [c.folder for c in by_tag([make_notice(tags=("日本",))])] == ["chu-de/khong-ten"]


def test_authors_of_one_name_and_different_units_share_a_page() -> None:
    notices = [
        make_notice(0, authors=(Author("Hoà", "Uỷ ban"),)),
        make_notice(1, authors=(Author("Hòa", "Ủy ban"), Author("Hoà", "Văn phòng"))),
    ]
    (found,) = by_author(by_date(notices))
    assert found.folder == "tac-gia/hoa"
    assert {name.title: len(name.notices) for name in found.names} == {
        "Hoà - Uỷ ban": 2,
        "Hoà - Văn phòng": 1,
    }
