"""The pages in a real browser: banner, keyboard, narrow screens, dark mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.web import wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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
    track = page.locator("section.banner ul").first
    moving = track.evaluate("e => getComputedStyle(e).animationName")
    page.locator("label", has_text="Dừng chạy chữ").tap()
    assert page.get_by_label("Dừng chạy chữ").is_checked()
    assert moving != track.evaluate("e => getComputedStyle(e).animationName") or (
        track.evaluate("e => getComputedStyle(e).animationPlayState") == "paused"
    )


def test_nothing_moves_where_motion_is_unwelcome(address: str, open_page: Any) -> None:
    page = open_page(address, reduced_motion="reduce")
    assert page.evaluate(RUNNING) == 0


SHOWN_WHOLE = """(slogan) => {
    slogan.scrollIntoView({ inline: "center" });
    const window = document.querySelector(".banner-window").getBoundingClientRect();
    const words = document.createRange();
    words.selectNodeContents(slogan);
    const { left, right } = words.getBoundingClientRect();
    return left >= window.left - 1 && right <= window.right + 1;
}"""


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("width", [320, 360, 390, 1280])
def test_the_banner_is_one_line_and_each_slogan_can_be_read_whole(
    address: str, open_page: Any, width: int, motion: str
) -> None:
    page = open_page(address, width=width, reduced_motion=motion)
    if motion == "no-preference":
        assert page.locator(".banner").bounding_box()["height"] == 44
        page.get_by_label("Dừng chạy chữ").check()
    assert page.locator(".banner").bounding_box()["height"] == 44
    for slogan in page.locator("section.banner li").all():
        assert slogan.evaluate(SHOWN_WHOLE)


def test_a_screen_reader_hears_each_slogan_once(address: str, open_page: Any) -> None:
    banner = open_page(address).locator("section.banner")
    # As without styles, where all words of the page stand one below the other.
    for told in (banner.aria_snapshot(), banner.evaluate("e => e.textContent")):
        assert told.count("Đảng Cộng sản Việt Nam Quang Vinh muôn năm") == 1
        assert told.count("Tuyệt đối trung thành") == 1


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


GALLERY = "tin-tuc/2026/nha-van-hoa-tu-tru-so-cu/"
LONG = "tin-tuc/2024/tham-tra-xac-minh/"
VOICE = """
    const said = window.said = [];
    let voices = %s;
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: class {
        constructor(text) { this.text = text; }
    } });
    Object.defineProperty(window, "speechSynthesis", { value: {
        getVoices: () => voices,
        speak(utterance) { said.push(utterance.text); this.now = utterance; },
        cancel() { const was = this.now; this.now = null; if (was) was.onerror({}); },
        finish() { const was = this.now; this.now = null; was.onend({}); },
    } });
"""


def with_voice(page: Page, lang: str, url: str) -> None:
    """Open an address in a browser whose only voice speaks `lang`, and says what it is told."""
    page.add_init_script(VOICE % f'[{{ lang: "{lang}", localService: true }}]')
    page.goto(url)


def test_the_text_grows_in_three_steps_and_stays_so(address: str, open_page: Any) -> None:
    page = open_page(address + NOTICE)
    size = "parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)"
    sizes = []
    for name in ("Chữ vừa", "Chữ to", "Chữ rất to"):
        page.get_by_role("button", name=name, exact=True).click()
        sizes.append(page.evaluate(size))
        assert page.get_by_role("button", name=name, exact=True, pressed=True).count() == 1
        assert page.locator(".text-size [aria-pressed=true]").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert sizes == sorted(set(sizes))
    page.goto(address + LONG)
    assert page.evaluate(size) == sizes[2]


def test_the_kept_size_is_there_before_any_module_is_loaded(address: str, open_page: Any) -> None:
    page = open_page(address + NOTICE)
    page.evaluate("localStorage.setItem('size', 'larger')")
    page.route("**/page.js", lambda route: route.abort())
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "22.4px"


def test_a_notice_is_read_aloud_paused_and_stopped(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    with_voice(page, "vi-VN", address + GALLERY)
    page.get_by_role("button", name="Nghe tin").click()
    said = page.evaluate("said")
    assert said == [page.locator("h1").inner_text()]
    page.evaluate("speechSynthesis.finish()")
    assert page.locator(".heard").inner_text() == page.evaluate("said")[1]
    page.get_by_role("button", name="Tạm dừng").click()
    assert page.locator(".heard").count() == 0
    page.get_by_role("button", name="Nghe tiếp").click()
    said = page.evaluate("said")
    assert said[1] == said[2]
    while page.locator(".heard").count():
        page.evaluate("speechSynthesis.finish()")
    said = page.evaluate("said")
    heard = " ".join(said)
    assert " ".join(page.locator(".summary").inner_text().split()) in heard
    for paragraph in page.locator(".body > p").all():
        assert said.count(" ".join(paragraph.inner_text().split())) == 1
    for caption in page.locator(".notice figcaption").all():
        assert caption.inner_text() not in heard
    page.get_by_role("button", name="Nghe tin").click()
    page.get_by_role("button", name="Thôi nghe").click()
    assert not page.get_by_role("button", name="Thôi nghe").is_visible()
    assert page.get_by_role("button", name="Nghe tin").is_visible()


def test_every_word_of_a_long_notice_is_read_once(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    with_voice(page, "vi_VN", address + LONG)
    page.get_by_role("button", name="Nghe tin").click()
    while page.locator(".heard").count():
        page.evaluate("speechSynthesis.finish()")
    said = " ".join(page.evaluate("said")).split()
    written = page.evaluate(
        "['h1', '.summary', '.body'].map(e => document.querySelector(e).textContent).join(' ')"
    )
    assert said == written.split()


def test_without_a_vietnamese_voice_nothing_offers_to_read(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    with_voice(page, "en-GB", address + NOTICE)
    assert page.get_by_role("button", name="In", exact=True).is_visible()
    assert not page.get_by_role("button", name="Nghe tin").is_visible()


def test_the_print_button_prints(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(address + NOTICE)
    page.get_by_role("button", name="In", exact=True).click()
    assert page.evaluate("window.printed")


def test_paper_shows_the_notice_its_date_and_address_and_nothing_to_press(
    address: str, open_page: Any
) -> None:
    page = open_page(address + LONG)
    page.get_by_role("button", name="Chữ rất to").click()
    page.emulate_media(media="print")
    for shown in ["h1", "time", ".summary", ".body", ".byline", ".address", ".masthead-name"]:
        assert page.locator(shown).first.is_visible(), shown
    assert page.locator(".related a").first.is_visible()
    for gone in ("nav", "button", ".share a", ".banner", ".related img", ".contents"):
        assert not any(each.is_visible() for each in page.locator(gone).all()), gone
    assert "https://example.org/tin-tuc/2024/" in page.locator(".address").inner_text()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"


def test_no_picture_fills_a_sheet_of_paper(address: str, open_page: Any) -> None:
    page = open_page(address + NOTICE, width=640)
    page.emulate_media(media="print")
    nine_centimetres = 9 / 2.54 * 96
    pictures = page.locator(".notice figure img").all()
    assert max(each.bounding_box()["height"] for each in pictures) <= nine_centimetres + 1


def test_sharing_is_by_plain_links_and_the_address_can_be_copied(
    address: str, browser: Browser
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + NOTICE)
    encoded = "https%3A//example.org/tin-tuc/2022/giam-sat-dong-kinh/"
    for name in ("Zalo", "Facebook"):
        link = page.locator(".share").get_by_role("link", name=name)
        assert encoded in (link.get_attribute("href") or "")
    page.get_by_role("button", name="Chép liên kết").click()
    page.locator(".share [role=status]", has_text="Đã chép").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://example.org/tin-tuc/2022/giam-sat-dong-kinh/"
    context.close()


def test_a_gallery_opens_is_walked_and_closed_by_keyboard(address: str, open_page: Any) -> None:
    page = open_page(address + GALLERY)
    links = page.locator(".gallery a")
    links.first.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog", name="Xem ảnh")
    caption = viewer.locator("figcaption")
    assert viewer.is_visible()
    assert caption.inner_text() == page.locator(".gallery figcaption").first.inner_text()
    viewer.get_by_role("img", name="Năm người ngồi đọc sách").wait_for()
    page.keyboard.press("ArrowRight")
    assert caption.inner_text() == page.locator(".gallery figcaption").nth(1).inner_text()
    viewer.get_by_role("button", name="Ảnh trước").click()
    page.keyboard.press("ArrowLeft")
    assert viewer.get_by_text("3 / 3").is_visible()
    for _ in range(8):
        page.keyboard.press("Tab")
        # the browser's own controls come between the last button and the first
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    viewer.wait_for(state="hidden")
    wait_until(page, "document.activeElement === document.querySelectorAll('.gallery a')[2]")


def test_any_picture_opens_large_and_back_closes_it(address: str, open_page: Any) -> None:
    page = open_page(address + GALLERY)
    page.locator(".notice > figure a").click()
    viewer = page.get_by_role("dialog", name="Xem ảnh")
    assert viewer.is_visible()
    assert not viewer.get_by_role("button", name="Ảnh sau").is_visible()
    page.go_back()
    viewer.wait_for(state="hidden")
    assert page.url == address + GALLERY
    page.locator(".gallery a").first.click()
    viewer.get_by_role("button", name="Đóng").click()
    wait_until(page, "history.state === null")
    assert page.url == address + GALLERY


def test_a_telephone_shares_by_its_own_sheet(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    page.goto(address + NOTICE)
    assert not page.locator(".share").get_by_role("link", name="Zalo").is_visible()
    page.get_by_role("button", name="Chia sẻ").click()
    shared = page.evaluate("window.shared")
    assert shared["url"] == "https://example.org/tin-tuc/2022/giam-sat-dong-kinh/"
    assert shared["title"] == page.locator("h1").inner_text()


def test_without_javascript_a_gallery_links_to_its_pictures(address: str, open_page: Any) -> None:
    page = open_page(address + GALLERY, java_script_enabled=False)
    assert not any(each.is_visible() for each in page.locator(".tools, .copy-link").all())
    page.locator(".gallery a").first.click()
    page.wait_for_url("**/tin-tuc/2026/phong-doc.webp")


@pytest.mark.parametrize("width", [320, 1280])
def test_pictures_are_fetched_in_the_width_they_are_shown(
    address: str, browser: Browser, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 720})
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(address + GALLERY, wait_until="networkidle")
    context.close()
    leading = [url for url in fetched if "nha-cong-dong" in url]
    assert [url.split(".")[-2] for url in leading] == ["320" if width == 320 else "640"]


def test_nothing_jumps_when_the_page_comes_to_life(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    page.add_init_script("""
        window.shift = 0;
        new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
    """)
    with_voice(page, "vi-VN", address + GALLERY)
    page.get_by_role("button", name="Nghe tin").wait_for()
    assert page.evaluate("window.shift") == 0


def test_nothing_jumps_when_a_voice_is_found_late(address: str, open_page: Any) -> None:
    page = open_page("about:blank", width=320)
    with_voice(page, "en-GB", address + GALLERY)
    page.get_by_role("button", name="Chữ rất to").click()
    top = "document.querySelector('.summary').offsetTop"
    before = page.evaluate(top)
    page.evaluate("""
        speechSynthesis.getVoices = () => [{ lang: "vi-VN" }];
        speechSynthesis.onvoiceschanged(new Event("voiceschanged"));
    """)
    page.get_by_role("button", name="Nghe tin").wait_for()
    assert page.evaluate(top) == before


@pytest.mark.parametrize("path", [NOTICE, GALLERY, LONG])
def test_spread_text_and_large_letters_fit_a_narrow_phone(
    address: str, open_page: Any, path: str
) -> None:
    page = open_page(address + path, width=320, bypass_csp=True)
    page.get_by_role("button", name="Chữ rất to").click()
    page.add_style_tag(
        content="""* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    clipped = """[...document.querySelectorAll("main *")].filter(
        (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "hidden"
    ).map((e) => e.className)"""
    assert set(page.evaluate(clipped)) <= {"unseen"}


def test_what_has_the_focus_is_in_sight(address: str, open_page: Any) -> None:
    page = open_page(address + LONG)
    for _ in range(40):
        page.keyboard.press("Tab")
        box = page.evaluate("""(() => {
            const e = document.activeElement, r = e.getBoundingClientRect();
            const x = r.x + r.width / 2, y = r.y + Math.min(r.height, 40) / 2;
            const top = document.elementFromPoint(x, y);
            return e === document.body || e.contains(top) || (top && top.contains(e));
        })()""")
        assert box
