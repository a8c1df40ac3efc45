"""What stands on the first screen: news, not the site's own furniture."""

from __future__ import annotations

from typing import Any

import pytest

WHOLE = """(selector) => [...document.querySelectorAll(selector)].filter(
    (each) => each.getBoundingClientRect().bottom <= innerHeight).length"""
TOP = "(selector) => document.querySelector(selector).getBoundingClientRect().top"
NOTICE = "tin-tuc/2022/giam-sat-dong-kinh/"


@pytest.mark.parametrize("width", [320, 360, 390])
def test_on_a_telephone_content_begins_at_a_hundred_and_ten(
    address: str, open_page: Any, width: int
) -> None:
    page = open_page(address, width=width)
    content = "document.querySelector('main > *').getBoundingClientRect().top"
    assert page.evaluate(content) <= 112


def test_a_notice_shows_title_and_first_lines_on_a_small_telephone(
    address: str, open_page: Any
) -> None:
    page = open_page(address + NOTICE, width=360)
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate(WHOLE, ".notice h1") == 1
    assert page.evaluate(TOP, ".notice .summary") <= 640 - 3 * 30


SCREENS = {(360, 640): 3, (390, 844): 4, (1280, 800): 5}
"""How many notices stand on the first screen of a listing at least."""


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", ["tin-tuc/", "chuyen-muc/nghiep-vu/"])
def test_a_listing_shows_several_notices_at_once(
    address: str, open_page: Any, path: str, screen: tuple[int, int]
) -> None:
    page = open_page(address + path, width=screen[0])
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    assert page.evaluate(WHOLE, ".listing .card h2") >= SCREENS[screen]


@pytest.mark.parametrize(
    ("path", "each", "columns"),
    [
        ("chu-de/", ".entries > li", {360: 1, 768: 2, 1440: 3}),
        ("van-ban/", ".document-facets > nav", {360: 1, 768: 2, 1440: 4}),
        ("", ".front-events li", {360: 1, 768: 1, 1440: 2}),
    ],
)
def test_lists_fill_the_width_of_the_screen(
    address: str, open_page: Any, path: str, each: str, columns: dict[int, int]
) -> None:
    page = open_page(address + path)
    for width, expected in columns.items():
        page.set_viewport_size({"width": width, "height": 800})
        boxes = [found.bounding_box() for found in page.locator(each).all()]
        assert len({box["x"] for box in boxes}) == expected, width


def test_lines_of_summaries_are_no_longer_than_is_easy_to_read(
    address: str, open_page: Any
) -> None:
    page = open_page(f"{address}tin-tuc/", width=1440)
    widths = [each.bounding_box()["width"] for each in page.locator(".card-summary").all()]
    assert max(widths) <= 46 * 16


@pytest.mark.parametrize("width", [1024, 1280, 1440])
def test_what_a_page_ends_with_stands_in_one_row(address: str, open_page: Any, width: int) -> None:
    page = open_page(address, width=width)
    theme, way_up = (page.locator(each).bounding_box() for each in (".theme", ".to-top"))
    assert abs(theme["y"] + theme["height"] / 2 - way_up["y"] - way_up["height"] / 2) < 2


def test_on_a_large_screen_related_news_stand_beside_the_text(address: str, open_page: Any) -> None:
    page = open_page(address + NOTICE, width=1280)
    article, related = (page.locator(each).bounding_box() for each in (".notice", ".related"))
    assert related["x"] >= article["x"] + article["width"]
    assert related["y"] <= article["y"] + 20


def test_search_and_menu_of_a_telephone_need_no_script(address: str, open_page: Any) -> None:
    page = open_page(address, java_script_enabled=False)
    page.get_by_label("Mở trình đơn").click()
    assert page.locator(".menu-all").get_by_role("link", name="Nghiệp vụ").is_visible()
    page.get_by_label("Mở trình đơn").click()
    page.get_by_role("link", name="Tìm tin").click()
    page.wait_for_url("**/tim-kiem/")


LEFT = "(selector) => document.querySelector(selector).getBoundingClientRect().left"


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("path", [NOTICE, "tin-tuc/", "tim-kiem/", "gioi-thieu/", "van-ban/", "x/"])
def test_every_page_begins_at_the_edge_of_the_masthead(
    address: str, open_page: Any, path: str, width: int
) -> None:
    page = open_page(address + path, width=width)
    assert page.evaluate(LEFT, "main h1") == page.evaluate(LEFT, ".masthead-name")
