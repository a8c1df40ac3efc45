"""Large numbers have dots between their thousands."""

from __future__ import annotations

import pytest

from newsroom.text.thousands import with_thousands


@pytest.mark.parametrize(("number", "text"), [(7, "7"), (999, "999"), (1250000, "1.250.000")])
def test_thousands_are_parted(number: int, text: str) -> None:
    assert with_thousands(number) == text
