"""`due`, by which a schedule knows whether anything is to be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.editing.conftest import Desk

_SINCE = "2026-01-01T09:00"
_NOTHING = 3


def test_what_has_waited_for_its_hour_is_due_notice_or_page(desk: Desk) -> None:
    assert desk.told("due", "--since", _SINCE, code=_NOTHING) == ""
    desk.notice("2026/a", date="2026-01-01 09:30")
    (desk.docs / "lich-tiep.md").write_text("---\ndate: 2026-01-01 10:15\n---\n\nLịch.\n", "utf-8")
    assert desk.told("due", "--since", _SINCE).splitlines() == [
        "2026-01-01 09:30 tin-tuc/2026/a.md: đến giờ đăng",
        "2026-01-01 10:15 lich-tiep.md: đến giờ đăng",
    ]
    assert "lich-tiep.md" in desk.told("due", "--since", "2026-01-01T10:00")
    assert desk.told("due", "--since", "2026-01-01T10:30", code=_NOTHING) == ""


@pytest.mark.parametrize("since", ["hôm qua", "0001-01-01", "0001-01-01T00:00:00+14:00"])
def test_what_is_no_moment_of_a_build_is_told(desk: Desk, since: str) -> None:
    desk.notice("2022/x")
    told = desk.told("due", "--since", since, code=1)
    assert f'không đọc được "{since}"; viết như 2026-11-26T10:00:00+07:00' in told


def test_what_waits_still_is_not_due(desk: Desk) -> None:
    (desk.docs / "lich-tiep.md").write_text("---\ndate: 2026-01-02\n---\n\nLịch.\n", "utf-8")
    assert desk.told("due", "--since", _SINCE, code=_NOTHING) == ""
