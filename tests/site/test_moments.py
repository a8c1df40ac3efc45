"""Two builds of the same files at two moments differ only where a moment of change lies between."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Site


def moment(text: str) -> int:
    """Return a time of Vietnam as seconds of the epoch."""
    return int(datetime.fromisoformat(f"{text}+07:00").astimezone(UTC).timestamp())


DOCUMENT = "number: 1-QĐ/TU, kind: Quy định, issuer: Ban A, issued: 2026-01-02"
DATED: dict[str, dict[str, Any]] = {
    "mot": {"date": "2026-03-01 08:00", "expires": "2026-03-09"},
    "hai": {"date": "2026-03-20 08:00"},
    "nhap": {"date": "2026-03-05 08:00", "draft": "true"},
    "lich": {"event": "{start: 2026-03-12 09:00, end: 2026-03-12 11:00}"},
    "ca-ngay": {"event": "{start: 2026-03-14}"},
    "van-ban": {"document": f"{{{DOCUMENT}, in_force: 2026-03-13, until: 2026-03-24}}"},
    "rut": {"withdrawn": "{date: 2026-03-16 07:00, reason: Sai}"},
    "sua": {"updated": "2026-03-17 10:00", "change_note": "Sửa số liệu"},
}
AFFAIR = {"slug": "mot", "title": "Một", "ended": "2026-03-23"}
SLOGANS = [
    {"text": "Một lần", "from": "2026-03-11", "until": "2026-03-11"},
    {"text": "Hằng năm", "from": "03-18", "until": "03-18"},
    {"text": "Âm lịch", "from": "02-02", "until": "02-02", "lunar": "true"},  # 20 March
]
CHANGES = [
    *("2026-03-01T08:00", "2026-03-03T08:00", "2026-03-10T00:00", "2026-03-11T00:00"),
    *("2026-03-12T00:00", "2026-03-12T09:00", "2026-03-12T11:00", "2026-03-13T00:00"),
    *("2026-03-14T00:00", "2026-03-15T00:00", "2026-03-16T07:00", "2026-03-17T10:00"),
    *("2026-03-18T00:00", "2026-03-19T00:00", "2026-03-20T00:00", "2026-03-20T08:00"),
    *("2026-03-21T00:00", "2026-03-22T08:00", "2026-03-23T00:00", "2026-03-25T00:00"),
]
"""Each moment at which something of it changes, and no other does."""


@pytest.fixture
def dated(site: Site) -> Site:
    """A site with every kind of date."""
    site.news |= {"slogans": SLOGANS, "affairs": [AFFAIR]}
    for slug, fields in DATED.items():
        site.notice(slug, **({"date": "2026-01-03 08:00", "affair": "mot"} | fields))
    return site


def test_nothing_but_the_moments_of_change_changes_a_site(dated: Site) -> None:
    dated.build(at=moment(CHANGES[0]) - 1)
    for one, other in pairwise([*CHANGES, "2026-04-30T00:00"]):
        before = dated.files()
        dated.build(at=moment(one))
        just_now = dated.files()
        assert just_now != before, one
        dated.build(at=moment(other) - 1)
        assert dated.files() == just_now, other
