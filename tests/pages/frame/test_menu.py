"""What an office adds to the menu."""

from __future__ import annotations

import pytest

from newsroom.pages.frame.menu import MenuItem


@pytest.mark.parametrize(
    ("url", "is_whole"),
    [
        ("lien-he/", False),
        ("tin-tuc/2022/a/#bang", False),
        ("", False),
        ("https://example.org/", True),
        ("mailto:a@example.org", True),
        ("//example.org/", True),
        ("/goc/", True),
    ],
)
def test_an_address_that_leads_elsewhere_is_whole(url: str, *, is_whole: bool) -> None:
    assert MenuItem("Mục", url).is_whole is is_whole
