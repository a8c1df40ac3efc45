"""Ordinary pages in a real browser: tabs and details by keyboard, without scripts, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.web import served

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import Site

PAGE = "du-cach-viet/"
SHOWN = "document.querySelector('main').innerText"


def panels(page: Page) -> list[str]:
    """Return what is seen of the first set of tabs, the set within it left out."""
    panels = page.locator(".tabbed-set").first.locator("> .tabbed-content").all()
    return [each.locator("> *").first.inner_text() for each in panels if each.is_visible()]


@pytest.mark.parametrize("scripts", [True, False])
def test_tabs_are_changed_by_keyboard_and_by_touch(
    address: str, open_page: Any, *, scripts: bool
) -> None:
    page = open_page(address + PAGE, java_script_enabled=scripts, has_touch=True)
    assert panels(page) == ["Sáng tiếp đảng viên."]
    page.get_by_role("radio", name="Thứ hai").focus()
    page.keyboard.press("ArrowRight")
    assert panels(page) == ["Việc một\nViệc hai"]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert panels(page) == ["Sáng tiếp đảng viên."]
    page.locator("label", has_text="Thứ tư").tap()
    assert panels(page) == ["Nghỉ."]


def test_the_tab_with_the_focus_has_a_ring(address: str, open_page: Any) -> None:
    page = open_page(address + PAGE)
    page.locator("summary", has_text="Gợi ý").focus()
    page.keyboard.press("Tab")
    label = page.locator("label", has_text="Thứ hai")
    assert label.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "đảng viên"


def test_the_chosen_tab_is_told_by_more_than_colour(address: str, open_page: Any) -> None:
    page = open_page(address + PAGE, forced_colors="active")
    line = "e => getComputedStyle(e).borderBottomWidth"
    assert page.locator("label", has_text="Thứ hai").evaluate(line) == "3px"
    assert page.locator("label", has_text="Thứ ba").evaluate(line) == "0px"


def test_paper_shows_what_is_folded_and_every_tab(address: str, open_page: Any) -> None:
    page = open_page(address + PAGE)
    folded = ["Phần gập lại, có liên kết.", "Việc một", "Nghỉ.", "Từ 14 giờ."]
    assert not any(words in page.evaluate(SHOWN) for words in folded)
    page.emulate_media(media="print")
    assert all(words in page.evaluate(SHOWN) for words in folded)
    assert not any(each.is_visible() for each in page.locator("main input").all())
    tops = [each.bounding_box()["y"] for each in page.locator(".tabbed-set > *:visible").all()]
    assert tops == sorted(tops)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_icons_take_the_colour_of_the_words_beside_them(
    address: str, open_page: Any, scheme: str
) -> None:
    page = open_page(address + PAGE, color_scheme=scheme)
    unlike = page.evaluate("""[...document.querySelectorAll("svg.icon")].filter(
        (e) => getComputedStyle(e).fill !== getComputedStyle(e.parentElement).color).length""")
    assert unlike == 0


def test_a_group_of_the_menu_opens_and_closes_as_the_categories_do(
    address: str, open_page: Any
) -> None:
    page = open_page(address + PAGE, width=1280)
    group = page.locator(".menu summary", has_text="Tra cứu")
    link = page.locator(".menu").get_by_role("link", name="Cổng Minh Hoạ")
    group.focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.locator(".menu summary", has_text="Chuyên mục").click()
    assert not link.is_visible()
    group.click()
    page.keyboard.press("Escape")
    assert not link.is_visible()
    assert group.evaluate("e => e === document.activeElement")


def test_colours_of_what_was_pasted_do_not_hide_it_by_night(site: Site, open_page: Any) -> None:
    cell = '<table><tr><td bgcolor="white">Ô</td></tr></table>'
    site.write("mau.md", f'# Màu\n\n<p><font color="#000">Chữ đen</font></p>\n\n{cell}\n')
    site.notice("a")
    site.build()
    with served(site.output) as address:
        page = open_page(f"{address}mau/", color_scheme="dark")
        colours = "[...document.querySelectorAll('font, p')].map(e => getComputedStyle(e).color)"
        assert len(set(page.evaluate(colours))) == 1
        background = "getComputedStyle(document.querySelector('td')).backgroundColor"
        assert page.evaluate(background) == "rgba(0, 0, 0, 0)"
