"""What readers see change by the clock alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import attrgetter
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from newsroom.feeds.sitemap import news_sitemap
from newsroom.metadata.site import Site
from newsroom.notices.affair import Affair
from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.documents.document import Document
from newsroom.notices.event import Event
from newsroom.notices.moments import FRESH, next_changes
from newsroom.notices.slogans import DayOfYear, Slogan
from newsroom.pages.dossier.library import Library
from newsroom.pages.frame.news import slogans_in_force
from tests.factory import SETTINGS, ZONE, make_notice

if TYPE_CHECKING:
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
BEGAN = datetime(2026, 1, 1, 8, tzinfo=ZONE)
LAST_BUILD, NOW = BEGAN + 10 * DAY, BEGAN + 10 * DAY + timedelta(minutes=15)
BETWEEN = LAST_BUILD + 5 * MINUTE

moments = st.integers(0, 24).map(lambda number: BEGAN + number * timedelta(hours=8))
days = st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 9))
days_of_year = st.builds(DayOfYear, st.integers(1, 2), st.integers(1, 28))
slogans = st.builds(Slogan, st.sampled_from("ABC"), days, days) | st.builds(
    Slogan, st.sampled_from("ABC"), days_of_year, days_of_year, lunar=st.booleans()
)
notices = st.builds(
    make_notice,
    st.integers(0, 3),
    date=moments,
    draft=st.booleans(),
    expires=st.none() | moments,
    corrections=st.lists(st.builds(Correction, moments), max_size=2).map(
        lambda found: tuple(sorted(found, key=attrgetter("date"), reverse=True))
    ),
    document=st.none()
    | st.builds(
        Document,
        number=st.just("1-QĐ/TW"),
        kind=st.just("Quy định"),
        issuer=st.just("Ban A"),
        issued=moments,
        in_force=st.none() | moments,
        until=st.none() | moments,
    ),
    event=st.none() | st.builds(Event, moments, st.none() | moments),
    withdrawal=st.none() | moments.map(lambda moment: Withdrawal(moment, "Lý do")),
)


def document(**changed: Any) -> Document:
    """Return a document that has long been in force, but for what is changed."""
    whole = Document(number="1-QĐ/TW", kind="Quy định", issuer="Ban A", issued=BEGAN)
    return replace(whole, **changed)


def between(
    *given_notices: Notice,
    settings: Settings = SETTINGS,
    after: datetime = LAST_BUILD,
    until: datetime = NOW,
) -> list[str]:
    """Return what an editor is told of the changes between two moments."""
    changes = next_changes(given_notices, settings, after=after, until=until)
    return [change.told() for change in changes]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"date": BETWEEN}, "đến giờ đăng"),
        (
            {"date": BETWEEN, "corrections": (Correction(BEGAN),), "expires": BETWEEN},
            "đến giờ đăng",
        ),
        ({"corrections": (Correction(BETWEEN),)}, "đến giờ ghi đính chính, cập nhật"),
        ({"withdrawal": Withdrawal(BETWEEN, "Lý do")}, "đến ngày thu hồi"),
        ({"expires": BETWEEN}, "hết hiệu lực"),
        ({"document": document(in_force=BETWEEN)}, "Quy định 1-QĐ/TW bắt đầu có hiệu lực"),
        ({"document": document(until=BETWEEN)}, "Quy định 1-QĐ/TW hết hiệu lực"),
        ({"event": Event(BETWEEN, NOW + DAY)}, "việc trong lịch bắt đầu"),
        ({"event": Event(BEGAN, BETWEEN)}, "việc trong lịch kết thúc"),
        ({"date": BETWEEN - FRESH}, "không còn trong sơ đồ tin mới cho máy tìm kiếm"),
    ],
)
def test_each_date_of_a_notice_is_a_moment_of_change(fields: dict[str, Any], told: str) -> None:
    notice = make_notice(**{"date": BEGAN, **fields})
    assert between(notice) == [f"2026-01-11 08:05 tin-tuc/2022/tin-0.md: {told}"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"date": BETWEEN, "draft": True},
        {"date": NOW + MINUTE},
        {"date": NOW + MINUTE, "corrections": (Correction(BETWEEN),), "expires": BETWEEN},
        {"expires": LAST_BUILD},
        {"expires": NOW + MINUTE},
    ],
)
def test_what_readers_cannot_see_change_is_none(fields: dict[str, Any]) -> None:
    assert between(make_notice(**{"date": BEGAN, **fields})) == []


def test_the_last_build_has_seen_its_own_moment_and_the_next_one_sees_its_own() -> None:
    notice = make_notice(date=BETWEEN)
    assert between(notice, after=BETWEEN) == []
    assert between(notice, until=BETWEEN) != []


def test_a_slogan_changes_at_the_midnights_of_the_site() -> None:
    campaign = Slogan("Chào mừng", date(2026, 1, 12), date(2026, 1, 14))
    settings = replace(SETTINGS, slogans=(Slogan("Muôn năm"), campaign))
    assert between(settings=settings) == []
    assert between(settings=settings, until=LAST_BUILD + 5 * DAY) == [
        "2026-01-12 00:00 khẩu hiệu bắt đầu hiện: “Chào mừng”",
        "2026-01-15 00:00 khẩu hiệu thôi hiện: “Chào mừng”",
    ]


def test_an_affair_ends_at_a_midnight_of_the_site() -> None:
    settings = replace(SETTINGS, affairs=(Affair("mot", "Một", "", date(2026, 1, 12)),))
    assert between(settings=settings) == []
    told = between(settings=settings, until=LAST_BUILD + 5 * DAY)
    assert told == ["2026-01-12 00:00 vụ việc kết thúc: “Một”"]


def test_a_slogan_that_lasts_as_long_as_the_calendar_never_ends() -> None:
    settings = replace(SETTINGS, slogans=(Slogan("Muôn năm", None, date.max),))
    assert between(settings=settings) == []


def seen(given_notices: list[Notice], settings: Settings, now: datetime) -> list[object]:
    """Return all of what readers see that depends on the clock."""
    public = [each for each in given_notices if each.is_published(now)]
    today = now.astimezone(ZONE).date()
    fresh = [each for each in public if now - FRESH < each.date]
    states = [(e.is_withdrawn(now), e.has_expired(now), e.changed(now)) for e in public]
    library = Library(public, settings, now=now)
    standings = [library.standing(each) for each in library.notices]
    phases = [each.event.phase(now) for each in public if each.event]
    marks = [e.corrected(now) for e in public]
    return [
        public,
        states,
        marks,
        fresh,
        standings,
        phases,
        slogans_in_force(settings.slogans, today),
    ]


@limits(max_examples=1000)
@given(st.lists(notices, max_size=2), st.lists(slogans, max_size=2), moments, st.integers(1, 9))
def test_readers_see_a_change_only_where_a_moment_lies_between(
    given_notices: list[Notice], given_slogans: list[Slogan], after: datetime, steps: int
) -> None:
    settings = replace(SETTINGS, slogans=tuple(given_slogans))
    until = after + steps * timedelta(hours=8)
    if seen(given_notices, settings, after) != seen(given_notices, settings, until):
        assert next_changes(given_notices, settings, after=after, until=until)


def test_the_sitemap_of_news_forgets_a_notice_just_then() -> None:
    site = Site("Trang tin", "https://example.org", "", "")
    page: Any = SimpleNamespace(notice=make_notice(date=BEGAN), url="x/", in_sitemap=True)
    ends = BEGAN + FRESH
    assert b"<url>" in news_sitemap([page], site, ends - MINUTE)
    assert b"<url>" not in news_sitemap([page], site, ends)
