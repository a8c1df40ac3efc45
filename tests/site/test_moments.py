"""Two builds of the same files at two moments differ only where a moment of change lies between."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Site


def moment(text: str) -> int:
    """Return a time of Vietnam as seconds of the epoch."""
    return int(datetime.fromisoformat(f"{text}+07:00").astimezone(UTC).timestamp())


@pytest.fixture
def dated(site: Site) -> Site:
    """A site whose notices change on 1, 3 (news sitemap), 10 and 20 March 2026, a slogan on 15."""
    site.news["slogans"] = [{"text": "Chào mừng", "from": datetime(2026, 3, 15, tzinfo=UTC).date()}]
    site.notice("mot", date="2026-03-01 08:00", expires="2026-03-09")
    site.notice("hai", date="2026-03-20 08:00")
    site.notice("ba", date="2026-03-05 08:00", draft="true")
    return site


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026-03-03T08:00", "2026-03-09T23:59", True),
        ("2026-03-10T00:00", "2026-03-14T23:59", True),
        ("2026-03-03T07:59", "2026-03-03T08:00", False),
        ("2026-03-14T23:59", "2026-03-15T00:00", False),
    ],
)
def test_nothing_but_the_moments_of_change_changes_a_site(
    dated: Site, one: str, other: str, *, same: bool
) -> None:
    dated.build(at=moment(one))
    first = dated.files()
    dated.build(at=moment(other))
    assert (dated.files() == first) is same
