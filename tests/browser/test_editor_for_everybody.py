"""The editor's page for everybody: axe, by night and by day, on a telephone, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import AXE, FOCUSED, violations
from tests.browser.test_security_policy import watched

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.desk import Desk

BODY = """Đoạn đầu.

| a | b | c | d | đ | e | g | h | i |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | hai | ba | tư | năm | sáu | bảy | tám | chín |

![Bàn dài](phong-doc.webp "Phòng đọc.")

!!! note
    Khung lưu ý.
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(desk: Callable[..., Desk], width: int, scheme: str) -> None:
    opened = desk(width=width, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page = opened.page
    page.evaluate(AXE)
    assert violations(page) == []
    path = opened.notice("cho-moi-nguoi", BODY, title="null", image="{src: khong-co.jpg}")
    opened.go_to(path)
    page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")
    opened.press("Ghi văn bản")
    opened.press("Thêm tệp đính kèm")
    opened.text.get_by_text("1").click()
    assert page.locator(".fault.error").count() > 0
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("Control+k")
    assert violations(page) == []


def test_on_a_telephone_the_real_page_takes_the_place_of_the_form(
    desk: Callable[..., Desk],
) -> None:
    opened = desk("2022/co-san.md", width=390)
    page = opened.page
    assert not page.locator("iframe:not(.coming)").is_visible()
    opened.press("Xem trước")
    expect(opened.real.get_by_role("heading", level=1)).to_be_visible()
    assert not page.get_by_label("Tên tin").is_visible()
    opened.press("Xem trước")
    expect(page.get_by_label("Tên tin")).to_be_visible()


def test_a_notice_is_written_by_keyboard_alone(desk: Callable[..., Desk]) -> None:
    opened = desk()
    page = opened.page
    press = page.keyboard.press

    def tab_to(name: str) -> None:
        for _ in range(80):
            press("Tab")
            focused = page.evaluate(FOCUSED)
            assert focused["ringed"], focused["html"]
            if page.locator(":focus").and_(page.get_by_role("link", name=name)).count():
                return
            if page.locator(":focus").and_(page.get_by_label(name)).count():
                return
            if page.locator(":focus").and_(page.get_by_role("button", name=name)).count():
                return
        pytest.fail(f"no way to {name}")

    tab_to("Viết tin mới")
    press("Enter")
    expect(page.get_by_label("Tên tin")).to_be_focused()
    page.keyboard.type("Tin viết bằng bàn phím")
    tab_to("Chuyên mục")
    page.keyboard.type("Th")
    tab_to("Tác giả")
    page.keyboard.type("Tổ Thông tin - Uỷ ban Kiểm tra")
    tab_to("Nội dung tin")
    page.keyboard.type("Một đoạn ")
    press("Control+b")
    page.keyboard.type("đậm")
    tab_to("Thêm tệp đính kèm")
    press("Control+s")
    page.get_by_text("Đã lưu lúc").wait_for()
    [file] = opened.project.glob("docs/tin-tuc/*/tin-viet-bang-ban-phim.md")
    text = file.read_text("utf-8")
    assert "category: thong-bao" in text
    assert text.endswith("Một đoạn **đậm**\n")


def test_escape_lets_the_tab_key_lead_out_of_a_list(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.go_to(opened.notice("phim-tab", "- một\n- hai"))
    opened.write_after("hai")
    opened.page.keyboard.type(" việc")
    opened.page.keyboard.press("Tab")
    expect(opened.text).to_be_focused()
    expect(opened.text.locator("li li")).to_have_text("hai việc")
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("Tab")
    expect(opened.text).not_to_be_focused()


def test_the_page_asks_no_other_host_and_keeps_to_its_policy(desk: Callable[..., Desk]) -> None:
    opened = desk()
    asked = watched(opened.page)
    opened.page.reload()
    opened.go_to(opened.notice("mot-noi", BODY))
    expect(opened.real.get_by_role("img", name="Bàn dài")).to_be_visible()
    assert opened.page.evaluate("window.broken") == []
    assert all(url.startswith((opened.address, "about:srcdoc", "data:")) for url in asked)
