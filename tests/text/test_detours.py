"""Addresses that lead to others by way of a service."""

from __future__ import annotations

import pytest

from newsroom.reading.notice import read_content
from newsroom.text.detours import without_detour
from tests.factory import PATH, SETTINGS, page, told

GOAL = "https://example.org/a?b=c"
CODED = "https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc"
DETOURS = (
    f"https://www.google.com/url?q={CODED}&sa=D",
    f"https://www.google.com.vn/url?sa=t&url={CODED}",
    f"https://apc01.safelinks.protection.outlook.com/?url={CODED}&data=05%7C01%7Cmau%40a.vn",
    f"https://l.facebook.com/l.php?u={CODED}&h=AT0",
)


@pytest.mark.parametrize("address", DETOURS)
def test_a_detour_is_left_out_of_a_link_and_of_an_address_in_words(address: str) -> None:
    assert without_detour(address) == GOAL
    source = page(body=f"[Xem]({address}) và {address}.\n")
    assert told(source) == []
    text = read_content(source.encode(), PATH, SETTINGS).html
    assert text.count(f'href="{GOAL}"') == 2
    assert "05%7C01" not in text
    assert f">{GOAL}</a>." in text


@pytest.mark.parametrize(
    "address", [GOAL, f"https://example.org/url?q={CODED}", "https://www.google.com/search?q=a"]
)
def test_other_addresses_stay(address: str) -> None:
    assert without_detour(address) == address


def test_a_link_may_say_its_detour() -> None:
    assert told(page(body=f"<{DETOURS[0]}> và [{DETOURS[0]}]({DETOURS[0]})\n")) == []
