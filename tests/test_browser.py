"""The pages in a real browser: banner, keyboard, narrow screens, dark mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NOTICE = "tin-tuc/2022/giam-sat-dong-kinh/"
PAGES = ["", NOTICE, "tin-tuc/", "chuyen-muc/co-so/", "chu-de/", "luu-tru/2022/", "gioi-thieu/"]
RUNNING = """document.getAnimations().filter(
    a => a.playState === "running" && a.effect.getComputedTiming().endTime > 5000).length"""


def test_the_banner_moves_and_stops_by_keyboard_and_stays_stopped(
    address: str, open_page: Any
) -> None:
    page = open_page(address)
    assert page.evaluate(RUNNING) > 0
    stop = page.get_by_label("Dừng chạy chữ")
    stop.focus()
    page.keyboard.press("Space")
    stop.blur()
    assert page.evaluate(RUNNING) == 0
    page.goto(address + NOTICE)
    assert page.evaluate(RUNNING) == 0
    stop.focus()
    page.keyboard.press("Space")
    stop.blur()
    assert page.evaluate(RUNNING) > 0


def test_the_banner_stops_by_touch_without_javascript(address: str, open_page: Any) -> None:
    page = open_page(address, java_script_enabled=False, has_touch=True, is_mobile=True)
    track = page.locator(".banner-track, section.banner ul").first
    moving = track.evaluate("e => getComputedStyle(e).animationName")
    page.locator("label", has_text="Dừng chạy chữ").tap()
    assert page.get_by_label("Dừng chạy chữ").is_checked()
    assert moving != track.evaluate("e => getComputedStyle(e).animationName") or (
        track.evaluate("e => getComputedStyle(e).animationPlayState") == "paused"
    )


def test_nothing_moves_where_motion_is_unwelcome(address: str, open_page: Any) -> None:
    page = open_page(address, reduced_motion="reduce")
    assert page.evaluate(RUNNING) == 0
    for slogan in page.locator("section.banner ul:not([aria-hidden]) li").all():
        box = slogan.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360


def test_a_screen_reader_hears_each_slogan_once(address: str, open_page: Any) -> None:
    heard = open_page(address).locator("section.banner").aria_snapshot()
    assert heard.count("Đảng Cộng sản Việt Nam Quang Vinh muôn năm") == 1
    assert heard.count("Tuyệt đối trung thành") == 1


def test_the_stop_control_comes_first_and_is_large_enough(address: str, open_page: Any) -> None:
    page = open_page(address)
    control = page.locator("section.banner label").bounding_box()
    assert control is not None
    assert control["height"] >= 24
    assert control["width"] >= 24
    assert page.evaluate(
        """document.querySelector("section.banner input").compareDocumentPosition(
            document.querySelector("section.banner li")) & Node.DOCUMENT_POSITION_FOLLOWING"""
    )


def test_the_banner_is_not_printed(address: str, open_page: Any) -> None:
    page = open_page(address)
    page.emulate_media(media="print")
    assert not page.locator("section.banner").is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_on_a_narrow_phone(
    address: str, open_page: Any, path: str
) -> None:
    page = open_page(address + path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_only_its_own_host(address: str, browser: Browser, path: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address + path, wait_until="networkidle")
    context.close()
    assert asked
    assert all(url.startswith((address, "data:")) for url in asked)
    assert faults == []


def test_dark_mode_follows_the_machine_and_the_readers_choice(address: str, open_page: Any) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    light = open_page(address, color_scheme="light")
    dark = open_page(address, color_scheme="dark")
    assert light.evaluate(background) != dark.evaluate(background)
    switch = light.get_by_role("button", name="Giao diện")
    while "tối" not in switch.inner_text():
        switch.click()
    assert light.evaluate(background) == dark.evaluate(background)
    light.goto(address + NOTICE)
    assert light.evaluate(background) == dark.evaluate(background)


def test_the_first_tab_leads_past_the_menus(address: str, open_page: Any) -> None:
    page = open_page(address + NOTICE, width=1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Tới nội dung chính"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
