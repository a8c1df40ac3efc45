"""The moment for which a program speaks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsroom.building.error import BuildError
from newsroom.building.moment import now


def test_whoever_starts_a_program_may_say_of_which_moment_it_speaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert now() == datetime(1970, 1, 2, tzinfo=UTC)


def test_a_leap_day_is_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1835438400")
    assert now() == datetime(2028, 2, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize("epoch", ["", "hôm nay", "1.5", "253402300799", "-62135510400", "1" * 30])
def test_what_is_no_moment_of_the_calendar_is_told(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BuildError, match="phải là số giây"):
        now()
