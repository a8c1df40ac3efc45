"""A date has one key however it is written, in the index and in the browser alike."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.search.dates import dates_in, keys_of_day
from tests.search.node import run
from tests.timing import in_a_moment, long

if TYPE_CHECKING:
    from pathlib import Path

DAY, ANY_YEAR, MONTH = "@2022-05-26", "@-05-26", "@2022-05"
WHOLE = [DAY, ANY_YEAR, MONTH]
WRITTEN = {
    "26/05/2022": WHOLE,
    "26/5/2022": WHOLE,
    "26-5-2022": WHOLE,
    "26.5.2022": WHOLE,
    "2022-05-26": WHOLE,
    "26/5/22": WHOLE,
    "26-05-22": WHOLE,
    "26.05.22": WHOLE,
    "ngày 26 tháng 5 năm 2022": WHOLE,
    "Ngày 26 tháng 05, năm 2022": WHOLE,
    "NGÀY 26 THÁNG 5 NĂM 2022": WHOLE,
    "ngay 26 thang 5 nam 2022": WHOLE,
    "ngày 26 tháng 5, 2022": WHOLE,
    "ngày 26 tháng 5/2022": WHOLE,
    "ngày 26 tháng 5 2022": WHOLE,
    "(26/5/2022)": WHOLE,
    "họp ngày 26/5/2022.Sau đó": WHOLE,
    "ngày 26 tháng 5": [ANY_YEAR],
    "ngày 26/5": [ANY_YEAR],
    "sáng 26-5": [ANY_YEAR],
    "chiều 26.5": [ANY_YEAR],
    "tháng 5/2022": [MONTH],
    "tháng 5 năm 2022": [MONTH],
    "Tháng 05, năm 2022": [MONTH],
    "tháng 5-2022": [MONTH],
    "5/2022": [MONTH],
    "T5/2022": [MONTH],
    "Lịch T.5/2022": [MONTH],
    "lịch t5-2022": [MONTH],
    "tháng 5 2022": [MONTH],
    "từ 1/5/2022-26/5/2022": ["@2022-05-01", "@-05-01", MONTH, *WHOLE],
    "từ 20-26/5/2022": WHOLE,
    "26/5/2022, 26/5/2022": WHOLE * 2,
    # No dates
    "26/5": [],
    "2/3 số phiếu": [],
    "năm 2022": [],
    "2022": [],
    "tháng 5": [],
    "32/5/2022": [],
    "31/4/2022": [],
    "30/2/2022": [],
    "00/5/2022": [],
    "26/0/2022": [],
    "26/13/2022": [],
    "26/5/1800": [],
    "10/2022/QH15": [],
    "05/2022/NĐ-CP": [],
    "12/5/2022/QĐ-TW": [],
    "quý 2/2022": [],
    "đất5/2022": [],
    "mục 1.2.13.4": [],
    "số 5/2022": [],
    "Thông tư 05/2022": [],
    "Nghị định 5/2022": [],
    "NQ 5/2022": [],
    "22-QĐ/TW": [],
    "1.250.000": [],
    "v1.2.2022": [],
    "0203.3.656.789": [],
    "12345/6/2022": [],
    "1/2/3/2022": [],
}


@pytest.mark.parametrize(("text", "keys"), WRITTEN.items())
def test_a_date_is_read(text: str, keys: list[str]) -> None:
    assert list(dates_in(text)) == keys


def test_the_day_of_publication_has_the_same_keys() -> None:
    assert list(keys_of_day(date(2022, 5, 26))) == WHOLE


PIECES = st.lists(
    st.sampled_from(
        [*"0123456789/-., :", "26", "5", "2022", " tháng ", "ngày ", " năm ", ", ", "QĐ", "ă", "t"]
    ),
    max_size=14,
).map(lambda pieces: " ".join("".join(pieces).split()))


def test_browsers_read_the_same_dates(tmp_path: Path) -> None:
    texts: list[str] = list(WRITTEN)

    @given(PIECES)
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    script = """
    import { datesIn } from "./search-dates.js";
    console.log(JSON.stringify(given.map((text) => datesIn(text).map((date) => date.keys).flat())));
    """
    answers = run(tmp_path, script, texts)
    assert len(texts) > 100
    assert [list(dates_in(text)) for text in texts] == answers


@pytest.mark.parametrize("piece", ["1", "1/", "26/5", "1-", " 1", "5 tháng ", "1, ", "2022 ", ". "])
def test_no_text_takes_long(piece: str) -> None:
    text = long(piece)
    with in_a_moment():
        for _ in dates_in(text):
            pass
