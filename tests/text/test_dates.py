"""Dates as editors write them and as readers see them."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.dates import format_date, has_clock, iso, parse_moment, weekday
from newsroom.text.guessed_dates import guessed_date
from newsroom.text.problem import FaultyFieldError
from tests.factory import ZONE

HINT = "viết như 2022-06-30 22:20"
MINUTE = timedelta(minutes=1)
EVENING = datetime(2022, 6, 30, 22, 20, tzinfo=ZONE)
MIDNIGHT = datetime(2022, 6, 30, tzinfo=ZONE)
FIRST, LAST = datetime(1930, 1, 1, tzinfo=ZONE), datetime(2929, 12, 31, tzinfo=ZONE)
moments = st.integers(0, (LAST - FIRST) // MINUTE).map(lambda n: FIRST + n * MINUTE)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-06-30", MIDNIGHT),
        ("2022-6-30", MIDNIGHT),
        ("30-06-2022", MIDNIGHT),
        ("30/06/2022", MIDNIGHT),
        ("30/6/2022", MIDNIGHT),
        ("2022-06-30 22:20", EVENING),
        ("2022-06-30 22:20:00", EVENING),
        ("2022-06-30 22:20:05", EVENING.replace(second=5)),
        ("2022-06-30T22:20", EVENING),
        ("2022-06-30T22:20:00.25", EVENING),
        ("2022-06-30  22:20", EVENING),
        ("2022-06-30 7:05", MIDNIGHT.replace(hour=7, minute=5)),
        ("30-06-2022 22:20", EVENING),
        ("30/06/2022 22:20", EVENING),
        ("30/06/2022 22:20:00", EVENING),
        ("2022-06-30T22:20:00+07:00", EVENING),
        ("2022-06-30T22:20+0700", EVENING),
        ("2022-06-30T15:20:00Z", EVENING),
        ("2022-06-30 15:20 +00:00", EVENING),
        ("2022-06-30T10:50-04:30", EVENING),
        ("2024-02-29", datetime(2024, 2, 29, tzinfo=ZONE)),
    ],
)
def test_every_form_is_read_as_its_moment_in_the_zone_of_the_site(
    text: str, moment: datetime
) -> None:
    read = parse_moment(text, ZONE)
    assert read == moment
    assert read.utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("hôm qua", f'ngày "hôm qua" không đọc được; {HINT}'),
        ("", f'ngày "" không đọc được; {HINT}'),
        ("2022-06", f'ngày "2022-06" không đọc được; {HINT}'),
        ("2022-13-01", f'ngày "2022-13-01" không có trong lịch; {HINT}'),
        ("30/02/2022", f'ngày "30/02/2022" không có trong lịch; {HINT}'),
        ("2023-02-29", f'ngày "2023-02-29" không có trong lịch; {HINT}'),
        ("0222-06-30", f'năm 222 trong "0222-06-30" không thể đúng; {HINT}'),
        ("1929-12-31", f'năm 1929 trong "1929-12-31" không thể đúng; {HINT}'),
        ("2930-01-01", f'năm 2930 trong "2930-01-01" không thể đúng; {HINT}'),
    ],
)
def test_what_is_no_date_is_told_with_the_right_form(text: str, message: str) -> None:
    with pytest.raises(FaultyFieldError) as error:
        parse_moment(text, ZONE)
    assert str(error.value) == message


@pytest.mark.parametrize(
    "text",
    [
        *("30.06.2022 22:20", "2022/06/30 22:20", "30/06/2022, 22:20", "30-06-2022 - 22:20"),
        *("22:20, 30/06/2022", "22:20 30-6-2022", "22h20 ngày 30/6/2022", "Lúc 22h20, 30.6.2022"),
        *(
            "30/06/2022 22h20",
            "30/06/2022 22 giờ 20",
            "30/06/2022 22 giờ 20 phút",
            "30/6/2022 22g20",
        ),
        *("ngày 30 tháng 6 năm 2022, 22 giờ 20", "22 giờ 20 ngày 30 tháng 06 năm 2022"),
        *(
            "Thứ Năm, 30/06/2022 22:20",
            "thứ năm, ngày 30/06/2022, 22:20",
            "Thứ 5, 30/06/2022 22h20",
        ),
        *("22:20 thứ năm, 30/06/2022", "30/06/2022 lúc 22:20", "30/06/2022 | 22:20"),
        *("30/06/2022, 22:20 (GMT+7)", "30/06/2022 22:20 GMT+7", "30/06/2022 15:20 GMT+0"),
        *(
            "Ngày\u00a030\u00a0tháng\u00a06\u00a0năm\u00a02022 22:20",
            "2022-06-30t22:20z".replace("22:20z", "15:20z"),
        ),
        unicodedata.normalize("NFD", "22 giờ 20 ngày 30 tháng 6 năm 2022"),
    ],
)
def test_the_forms_of_offices_and_newspapers_are_read(text: str) -> None:
    assert parse_moment(text, ZONE) == EVENING
    assert has_clock(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "30.06.2022",
            "2022/6/30",
            "ngày 30 tháng 6 năm 2022",
            "30 tháng 6, 2022",
            "30 tháng 06 2022",
        ),
        *("Thứ Năm, 30/06/2022", "thứ năm ngày 30-06-2022", "Ngày 30/6/2022"),
    ],
)
def test_a_day_is_read_in_the_same_forms(text: str) -> None:
    assert parse_moment(text, ZONE) == MIDNIGHT
    assert not has_clock(text)


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("30-06-22", "2022-06-30"),
        ("30-06/2022", "2022-06-30"),
        ("06/30/2022 22:20", "2022-06-30 22:20"),
        ("30/06/2022 22.20", "2022-06-30 22:20"),
        ("2022-06-30 22:20 ICT", "2022-06-30 22:20"),
        ("٣٠/٠٦/٢٠٢٢ ٢٢:٢٠", "2022-06-30 22:20"),
        ("３０/０６/２０２２", "2022-06-30"),
        ("10 giờ 20 tối 30/06/2022", "2022-06-30 22:20"),
        ("30/6/2022 10h sáng", "2022-06-30 10:00"),
        ("June 30, 2022 10:20 PM", "2022-06-30 22:20"),
        ("30/06/2022 10:20 CH", "2022-06-30 22:20"),
        ("30/06/2022 10:20 SA", "2022-06-30 10:20"),
        ("30 Jun 2022", "2022-06-30"),
        ("ngày 30 tháng sáu năm 2022", "2022-06-30"),
        ("20 tháng mười một năm 2026", "2026-11-20"),
        ("30, 6, 2022", "2022-06-30"),
    ],
)
def test_what_is_not_clear_is_given_back_rightly_written(text: str, guessed: str) -> None:
    with pytest.raises(FaultyFieldError, match=f"thì viết {guessed}$"):
        parse_moment(text, ZONE)
    assert format_date(parse_moment(guessed, ZONE)).startswith(guessed[8:10])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2022-06-30 24:00", "không có trên đồng hồ; viết như 2022-06-30 22:20"),
        ("2022-06-30 22:60", "không có trên đồng hồ; viết như 2022-06-30 22:20"),
        ("30.6.2022 25h00", "không có trên đồng hồ; viết như 2022-06-30 22:20"),
        ("2022-06-30T22:20+25:00", "không có trên đồng hồ; viết như 2022-06-30 22:20"),
        ("Thứ Hai, 30/06/2022", '"Thứ Hai, 30/06/2022" là Thứ Năm; sửa thứ hoặc sửa ngày'),
    ],
)
def test_a_clock_or_a_weekday_that_cannot_be_is_told_beside_the_date(
    text: str, message: str
) -> None:
    with pytest.raises(FaultyFieldError) as error:
        parse_moment(text, ZONE)
    assert message in str(error.value)


@given(st.text(st.sampled_from("0123456789٣/-. :hgtTthángnăm")) | st.text())
def test_a_guess_can_be_read(text: str) -> None:
    if guessed := guessed_date(text):
        parse_moment(guessed, ZONE)


@given(moments)
def test_a_printed_moment_reads_as_itself(moment: datetime) -> None:
    assert parse_moment(format_date(moment), ZONE) == moment
    assert parse_moment(iso(moment), UTC) == moment


@given(
    st.text() | st.from_regex(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}([ T]\d{1,2}:\d\d)?", fullmatch=True)
)
def test_any_text_is_a_moment_or_a_fault(text: str) -> None:
    try:
        zone = parse_moment(text, ZONE).tzinfo
    except FaultyFieldError:
        zone = ZONE
    assert zone is ZONE


def test_readers_see_the_form_of_the_site() -> None:
    assert format_date(datetime(2022, 6, 3, 2, 5, 9, tzinfo=ZONE)) == "03-06-2022 02:05"
    assert format_date(datetime(2022, 6, 3, 0, 5, tzinfo=ZONE)) == "03-06-2022 00:05"


def test_no_hour_is_told_of_a_day_whose_hour_nobody_wrote() -> None:
    assert format_date(parse_moment("2022-06-03", ZONE)) == "03-06-2022"


def test_machines_read_the_zone() -> None:
    assert iso(EVENING.replace(microsecond=1)) == "2022-06-30T22:20:00+07:00"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (27, "Thứ Hai"),
        (28, "Thứ Ba"),
        (29, "Thứ Tư"),
        (23, "Thứ Năm"),
        (24, "Thứ Sáu"),
        (25, "Thứ Bảy"),
        (26, "Chủ nhật"),
        (5, "Chủ nhật"),
    ],
)
def test_a_day_has_its_name(day: int, words: str) -> None:
    assert weekday(date(2022, 6, day)) == words
