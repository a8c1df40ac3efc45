"""Which slogans show on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.slogans import DayOfYear, Slogan
from newsroom.pages.frame.news import slogans_in_force

FIRST, LAST = date(2026, 1, 19), date(2026, 1, 25)
ALWAYS = (Slogan("A"), Slogan("B"))
days = st.none() | st.dates()
slogans = st.builds(Slogan, st.sampled_from("ABCDE"), days, days)


@pytest.mark.parametrize(
    ("begins", "ends", "today", "shows"),
    [
        (FIRST, LAST, date(2026, 1, 18), False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, date(2026, 1, 26), False),
        (FIRST, FIRST, FIRST, True),
        (FIRST, None, date(2999, 1, 1), True),
        (FIRST, None, date(2026, 1, 18), False),
        (None, LAST, date(1999, 1, 1), True),
        (None, LAST, date(2026, 1, 26), False),
    ],
)
def test_a_campaign_shows_from_its_first_to_its_last_day_before_the_permanent(
    begins: date | None, ends: date | None, today: date, *, shows: bool
) -> None:
    campaign = Slogan("C", begins, ends)
    shown = ("C", "A", "B") if shows else ("A", "B")
    assert slogans_in_force((ALWAYS[0], campaign, ALWAYS[1]), today) == shown


def test_campaigns_and_the_permanent_keep_their_written_order() -> None:
    campaigns = (Slogan("D", FIRST), Slogan("C", None, LAST))
    assert slogans_in_force((*ALWAYS, *campaigns), FIRST) == ("D", "C", "A", "B")


def test_a_slogan_named_twice_shows_once_as_a_campaign() -> None:
    assert slogans_in_force((*ALWAYS, Slogan("B", FIRST)), FIRST) == ("B", "A")


@given(st.lists(slogans), st.dates())
def test_the_banner_is_never_empty_with_a_permanent_slogan(
    written: list[Slogan], today: date
) -> None:
    shown = slogans_in_force([*written, Slogan("Z")], today)
    assert shown[-1] == "Z"
    assert len(shown) == len(set(shown))


def test_without_slogans_there_is_no_banner() -> None:
    assert slogans_in_force((Slogan("C", FIRST, LAST),), date(2027, 1, 1)) == ()


PARTY_DAY = Slogan("C", DayOfYear(2, 1), DayOfYear(2, 5))
TET = Slogan("C", DayOfYear(12, 23), DayOfYear(1, 7), lunar=True)
NEW_YEARS_EVE = Slogan("C", DayOfYear(12, 30), DayOfYear(1, 1), lunar=True)


@pytest.mark.parametrize("year", [2021, 2024, 2026, 2031])
def test_a_slogan_returns_every_year(year: int) -> None:
    shown = [day for day in range(-3, 9) if PARTY_DAY.shows(date(year, 2, 1) + timedelta(days=day))]
    assert shown == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    "new_year",
    [
        date(1985, 1, 21),  # a month before China's
        date(2007, 2, 17),  # a day before
        date(2024, 2, 10),
        date(2025, 1, 29),
        date(2026, 2, 17),
        date(2027, 2, 6),
        date(2028, 1, 26),  # a leap month went before
    ],
)
def test_a_slogan_of_the_moon_meets_tet(new_year: date) -> None:
    days = range(-40, 40)
    shown = [day for day in days if TET.shows(new_year + timedelta(days=day))]
    assert shown == list(range(shown[0], 7))
    assert shown[0] in (-7, -8)
    eve = [day for day in days if NEW_YEARS_EVE.shows(new_year + timedelta(days=day))]
    assert eve == [-1, 0]


def test_a_slogan_from_december_to_january_shows_on_both_sides_of_the_new_year() -> None:
    slogan = Slogan("C", DayOfYear(12, 30), DayOfYear(1, 2))
    assert [slogan.shows(date(2026, 12, 29) + timedelta(days=day)) for day in range(6)] == [
        False, True, True, True, True, False,
    ]  # fmt: skip


@given(st.sampled_from([PARTY_DAY, TET, NEW_YEARS_EVE]), st.dates())
def test_any_day_has_an_answer(slogan: Slogan, today: date) -> None:
    assert slogan.shows(today) in (True, False)
