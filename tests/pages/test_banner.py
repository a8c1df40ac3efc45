"""Which slogans show on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.settings import Slogan
from newsroom.pages.banner import slogans_in_force

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
