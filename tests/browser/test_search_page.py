"""Search as readers use it, in a browser on a phone: however they type."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.text.vietnamese import canonical, fold
from tests.bench import corpus
from tests.browser.queries import BARE, DONG_KINH, MEANT, NEW, OLD, QUERIES, WRITTEN
from tests.conftest import ROOT, YEAR_END, notice_text, run_build
from tests.web import served, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CATEGORIES = ["co-so", "tinh-uy", "thong-bao", "nghiep-vu", "van-ban", "xay-dung-dang"]
NOTICES = list(corpus.notices(1000, categories=CATEGORIES))


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The search page over the repository's notices, a corpus of 1,000, and `WRITTEN`."""
    folder = tmp_path_factory.mktemp("search")
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs)
    corpus.write_corpus(docs, 1000, categories=CATEGORIES)
    for path, (title, body) in WRITTEN.items():
        text = notice_text(body, title=title, date=f"2010-01-0{len(path) % 9 + 1}")
        (docs / "tin-tuc" / f"{path}.md").write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(YEAR_END))
        run_build(docs, folder / "site", {}, nav=["index.md", "gioi-thieu.md"])
    with served(folder / "site") as url:
        yield f"{url}tim-kiem/"


@pytest.fixture(scope="module")
def page(browser: Browser, finder: str) -> Iterator[Page]:
    """The search page, which one query after another may be typed into."""
    context = browser.new_context(viewport={"width": 360, "height": 720})
    opened = context.new_page()
    opened.goto(finder)
    yield opened
    context.close()


def ask(page: Page, query: str) -> list[str]:
    """Type a query; return the titles found, the first ten."""
    page.get_by_label("Tìm kiếm", exact=True).fill(query)
    page.keyboard.press("Enter")
    return answer(page)


def answer(page: Page) -> list[str]:
    """Return the titles shown, once the search has ended."""
    page.wait_for_selector(".search-results[aria-busy=false]", state="attached")
    return page.locator(".search-results h2").all_text_contents()


def said(page: Page) -> str:
    return page.get_by_role("status").inner_text()


@pytest.mark.parametrize(("query", "first"), QUERIES)
def test_the_wanted_notice_comes_first(page: Page, query: str, first: str) -> None:
    assert ask(page, query)[0] == first


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_another_query_is_offered_where_no_notice_has_the_words(
    page: Page, typed: str, meant: str
) -> None:
    ask(page, typed)
    other = page.locator(".search-suggestion a")
    other.wait_for()
    assert other.inner_text() == meant
    # Told to those who listen; offered, not put in its place.
    assert other.evaluate("e => e.closest('[aria-live]') !== null")
    assert page.get_by_label("Tìm kiếm", exact=True).input_value() == typed


def test_what_is_far_apart_and_in_other_marks_is_not_called_found(page: Page) -> None:
    ask(page, "tham nhũng")  # tham mưu … những
    assert said(page).startswith("Không tin nào có đủ các từ.")


def test_the_query_offered_is_a_link(page: Page, finder: str) -> None:
    page.goto(f"{finder}?q=giams+sats&nam=2022")
    page.get_by_role("link", name="giám sát", exact=True).click()
    page.wait_for_url("**/?q=gi%C3%A1m+s%C3%A1t&nam=2022")
    assert answer(page)
    assert page.locator(".search-suggestion").is_hidden()
    page.goto(finder)


def test_words_found_are_seen_in_the_systems_own_colours(finder: str, open_page: Any) -> None:
    page = open_page(f"{finder}?q=sương+mù", forced_colors="active", color_scheme="dark")
    assert answer(page)
    colour = "e => getComputedStyle(e).color"
    found = {mark.evaluate(colour) for mark in page.locator(".search-results mark").all()}
    assert found == {page.locator("main").evaluate(colour)}


@pytest.mark.parametrize("query", ["sương mù", "giám sát đông kinh", "xylogravura"])
def test_nothing_is_offered_where_words_are_right_or_past_guessing(
    page: Page, finder: str, query: str
) -> None:
    page.goto(f"{finder}?q={query}")
    answer(page)
    page.wait_for_load_state("networkidle")
    assert page.locator(".search-suggestion").is_hidden()
    page.goto(finder)


@pytest.mark.parametrize("number", range(0, 1000, 125))
def test_a_notice_is_found_by_its_title_however_it_is_typed(page: Page, number: int) -> None:
    title = NOTICES[number].title
    same = {canonical(title)}
    for typed in (title, fold(title), title.upper(), unicodedata.normalize("NFD", title)):
        assert canonical(ask(page, typed)[0]) in same


def test_the_exact_spelling_comes_before_others(page: Page) -> None:
    assert set(ask(page, "khoẻ mạnh")[:2]) == {OLD, NEW}
    assert ask(page, "khỏe mạnh")[2:] == [BARE]
    assert set(ask(page, "khoe manh")) == {OLD, NEW, BARE}


def test_titles_come_before_texts(page: Page) -> None:
    assert ask(page, "pơ mu") == ["Rừng pơ mu", "Chuyện thường ngày"]


@pytest.mark.parametrize("typed", ["tin tức", "tin mới nhất", "xem tin tuc moi nhat hom nay"])
def test_who_asks_for_the_latest_news_is_given_it(page: Page, typed: str) -> None:
    ask(page, "giám sát")
    newest = "Uỷ ban Kiểm tra Tỉnh uỷ xem xét bốn nội dung tại kỳ họp tháng 11"
    assert ask(page, typed)[0] == newest
    assert said(page).endswith("tin, mới nhất trước.")


def test_a_phrase_in_quotes_must_stand_as_it_is(page: Page) -> None:
    assert ask(page, '"mu pơ"') == [] or "gần nhất" in said(page)
    ask(page, '"đông kinh"')
    assert said(page) == "Tìm thấy 1 tin."
    ask(page, '"đông kính"')
    assert "gần nhất" in said(page) or "Không tìm thấy" in said(page)


def number_said(page: Page) -> int:
    return int(said(page).split()[2].replace(".", ""))


def test_what_has_the_words_side_by_side_is_counted_and_the_rest_offered(page: Page) -> None:
    assert ask(page, "sương mù") == ["Phiên chợ trong sương"]
    assert said(page) == "Tìm thấy 1 tin có đúng cụm này."
    page.get_by_role("button", name="Xem cả 2 tin có đủ các chữ").click()
    wait_until(page, "document.querySelectorAll('.search-results li').length === 2")
    assert answer(page) == ["Phiên chợ trong sương", "Chợ phiên"]
    assert said(page) == "Tìm thấy 2 tin có đủ các chữ."
    assert page.locator(".search-rest").is_hidden()


@pytest.mark.parametrize("phrase", ["chuyển đổi số", "kiem tra dat dai", "phường yên ải"])
def test_a_phrase_has_as_many_notices_as_in_quotes(page: Page, phrase: str) -> None:
    ask(page, phrase)
    assert "có đúng cụm này" in said(page)
    count = number_said(page)
    ask(page, f'"{phrase}"')
    assert number_said(page) == count


def test_the_newest_first_have_the_words_side_by_side_too(page: Page, finder: str) -> None:
    page.goto(f"{finder}?q=chuyển+đổi+số&sap-xep=ngay")
    answer(page)
    links = page.locator(".search-results h2 a").evaluate_all("all => all.map((one) => one.href)")
    assert len(links) == 10
    for link in links:
        text = page.evaluate("async (url) => (await fetch(url)).text()", link)
        assert "chuyển đổi số" in " ".join(text.split()).lower()
    page.goto(finder)


@pytest.mark.parametrize("query", ["trụ sở dôi dư bỏ hoang", "đất đai cao", "quản lí", "đảng phí"])
def test_what_is_still_being_typed_is_never_said_to_be_missing(page: Page, query: str) -> None:
    for length in range(1, len(query) + 1):
        ask(page, query[:length])
        assert "Không" not in said(page), query[:length]


@pytest.mark.parametrize(
    "choice", ["chuyen-muc=van-ban&nam=2021", "nam=2021", "chuyen-muc=van-ban"]
)
def test_a_choice_without_words_lists_its_notices(page: Page, finder: str, choice: str) -> None:
    page.goto(f"{finder}?{choice}")
    answer(page)
    facts = page.locator(".search-facts").all_text_contents()
    assert "mới nhất trước" in said(page)
    assert all(fact[6:10] == "2021" for fact in facts) or "nam" not in choice
    assert all("Văn bản" in fact for fact in facts) or "van-ban" not in choice
    days = [(fact[6:10], fact[3:5], fact[:2]) for fact in facts]
    assert days == sorted(days, reverse=True)
    wait_until(page, "document.querySelector('.search-excerpt').textContent.length > 50")
    page.goto(finder)


def test_where_nothing_is_found_other_ways_are_open(page: Page) -> None:
    ask(page, "xylogravura")
    for name in ("Tất cả tin", "Lưu trữ", "Văn bản, hướng dẫn mới"):
        assert page.locator(".search-ways").get_by_role("link", name=name).is_visible()
    ask(page, "giám sát")
    assert page.locator(".search-ways").is_hidden()


def test_all_words_are_wanted_and_the_nearest_are_said_to_be_so(page: Page) -> None:
    assert ask(page, "rừng pơ mu xylogravura")[0] == "Rừng pơ mu"
    assert "Không tin nào có đủ các từ" in said(page)
    assert ask(page, "xylogravura") == []
    assert "Không tìm thấy tin nào" in said(page)


def test_the_address_keeps_what_was_asked_and_opens_the_same(page: Page, finder: str) -> None:
    ask(page, "giám sát")
    page.get_by_label("Chuyên mục").select_option("van-ban")
    answer(page)
    page.get_by_label("Năm").select_option("2021")
    answer(page)
    page.get_by_label("Sắp xếp").select_option("ngay")
    wait_until(page, "location.search.includes('sap-xep')")
    before = answer(page)
    address = page.url
    assert before
    for part in ("chuyen-muc=van-ban", "nam=2021", "sap-xep=ngay", "q=gi%C3%A1m+s%C3%A1t"):
        assert part in address
    page.goto(address)
    assert answer(page) == before
    assert page.get_by_label("Chuyên mục").input_value() == "van-ban"
    page.goto(finder)


def test_filters_and_order_do_what_they_say(page: Page, finder: str) -> None:
    page.goto(f"{finder}?q=kiem+tra&nam=2022&chuyen-muc=co-so&sap-xep=ngay")
    answer(page)
    facts = page.locator(".search-facts").all_text_contents()
    assert facts
    assert all("-2022 " in fact and "Tin cơ sở" in fact for fact in facts)
    dates = page.locator(".search-facts time").all_text_contents()
    days = [(day[6:10], day[3:5], day[:2], day[11:]) for day in dates]
    assert days == sorted(days, reverse=True)
    total = int(said(page).split()[2])
    while page.get_by_role("button", name="Xem thêm").is_visible():
        shown = page.locator(".search-results li").count()
        page.get_by_role("button", name="Xem thêm").click()
        wait_until(page, f"document.querySelectorAll('.search-results li').length > {shown}")
    assert page.locator(".search-results li").count() == total
    page.goto(finder)


def test_the_excerpt_shows_the_words_marked(page: Page) -> None:
    ask(page, "po mu")
    wait_until(page, "document.querySelectorAll('.search-excerpt mark').length >= 1")
    assert page.locator("h2 mark").first.inner_text() == "pơ mu"
    piece = page.locator(".search-excerpt").nth(1).inner_text()
    assert "Trong bài có nhắc tới rừng pơ mu." in piece


def test_no_result_is_wider_than_a_narrow_phone(finder: str, open_page: Any) -> None:
    opened = open_page(f"{finder}?q=giam+sat+dong+kinh", width=320)
    answer(opened)
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_keyboard_alone_searches_from_any_page(finder: str, open_page: Any) -> None:
    opened = open_page(finder.removesuffix("tim-kiem/"), width=1280)
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    for _ in range(5):
        opened.keyboard.press("Tab")
        if opened.evaluate("document.activeElement.name === 'q'"):
            break
    opened.keyboard.type("dong kinh")
    assert not [url for url in asked if "search" in url or "tim-kiem" in url]
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/tim-kiem/?q=dong+kinh")
    assert answer(opened)[0] == DONG_KINH
    for _ in range(20):
        opened.keyboard.press("Tab")
        if opened.evaluate("document.activeElement.closest('.search-results') !== null"):
            break
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/tin-tuc/2022/giam-sat-dong-kinh/")


def test_results_come_while_typing(finder: str, open_page: Any) -> None:
    opened = open_page(finder)
    opened.keyboard.type("rung po mu")
    wait_until(opened, "document.querySelector('.search-results h2')")
    assert answer(opened)[0] == "Rừng pơ mu"


def test_the_excerpt_is_of_the_text_before_the_tags(page: Page, finder: str) -> None:
    page.goto(f"{finder}?q=giam+sat+chuyen+de")
    answer(page)
    wait_until(page, "document.querySelectorAll('.search-excerpt mark').length >= 1")
    page.wait_for_load_state("networkidle")
    for piece in page.locator(".search-excerpt").all_inner_texts():
        assert not any(word in piece for word in (" KB", "(PDF", "tin minh hoạ"))
    page.goto(finder)


def test_a_date_is_marked_however_it_is_written(page: Page) -> None:
    ask(page, "ngày 5 tháng 11 năm 2008")
    wait_until(page, "document.querySelectorAll('.search-excerpt mark').length >= 1")
    assert page.locator(".search-excerpt mark").first.inner_text() == "05-11-2008"


def test_back_comes_to_the_same_place(finder: str, open_page: Any) -> None:
    opened = open_page(f"{finder}?q=giám+sát")
    answer(opened)
    opened.get_by_role("button", name="Xem thêm").click()
    wait_until(opened, "document.querySelectorAll('.search-results li').length === 20")
    result = opened.locator(".search-results h2 a").nth(14)
    result.scroll_into_view_if_needed()
    title, top = result.inner_text(), opened.evaluate("scrollY")
    assert top > 1000
    result.click()
    opened.wait_for_url("**/tin-tuc/**")
    opened.go_back()
    wait_until(opened, "document.querySelectorAll('.search-results li').length === 20")
    assert opened.locator(".search-results h2 a").nth(14).inner_text() == title
    wait_until(opened, f"Math.abs(scrollY - {top}) < 100")


def test_back_comes_to_all_that_was_opened(finder: str, open_page: Any) -> None:
    opened = open_page(f"{finder}?q=sương+mù")
    opened.get_by_role("button", name="Xem cả 2 tin").click()
    opened.get_by_role("link", name="Chợ phiên").click()
    opened.wait_for_url("**/tin-tuc/**")
    opened.go_back()
    wait_until(opened, "document.querySelectorAll('.search-results li').length === 2")


def test_without_javascript_the_archives_are_offered(finder: str, open_page: Any) -> None:
    opened = open_page(f"{finder}?q=x", java_script_enabled=False)
    assert "Nếu không mở được" in opened.locator("main").inner_text()
    assert opened.locator("main a[href$='luu-tru/']").is_visible()


def test_a_lost_script_leaves_what_was_typed_and_the_other_ways(
    finder: str, open_page: Any
) -> None:
    opened = open_page("about:blank")
    opened.route("**/search.js", lambda route: route.abort())
    opened.goto(f"{finder}?q=giám+sát")
    opened.wait_for_load_state("networkidle")
    assert opened.get_by_label("Tìm kiếm", exact=True).input_value() == "giám sát"
    assert opened.locator(".search-fallback").is_visible()
    assert opened.locator("main a[href$='luu-tru/']").is_visible()


def test_the_fallback_goes_when_search_is_there_and_nothing_moves(
    finder: str, open_page: Any
) -> None:
    opened = open_page("about:blank")
    opened.add_init_script(
        "self.moved = 0; new PerformanceObserver((list) => {"
        "  for (const one of list.getEntries()) if (!one.hadRecentInput) self.moved += one.value;"
        "}).observe({ type: 'layout-shift', buffered: true });"
    )
    for query in ("", "?q=giam+sat", "?q=xylogravura"):
        opened.goto(f"{finder}{query}")
        opened.wait_for_load_state("networkidle")
        assert opened.locator(".search-fallback").is_hidden()
        assert opened.locator(".search-hint").is_visible()
        assert opened.evaluate("self.moved") < 0.02, query


def test_a_failure_is_said(finder: str, open_page: Any) -> None:
    opened = open_page(finder)
    opened.route("**/tu/*.json", lambda route: route.abort())
    opened.get_by_label("Tìm kiếm", exact=True).fill("rừng")
    opened.keyboard.press("Enter")
    answer(opened)
    assert "Không tải được dữ liệu tìm kiếm" in said(opened)
    opened.unroute("**/tu/*.json")
    assert ask(opened, "rừng pơ mu")[0] == "Rừng pơ mu"


def test_a_new_edition_takes_nothing_from_who_reads_the_old_one(
    finder: str, open_page: Any
) -> None:
    opened = open_page("about:blank")
    asked: list[str] = []

    def answer_with_old_names(route: Any) -> None:
        asked.append(route.request.url)
        response = route.fetch()
        told = response.json()
        if len(asked) == 1:
            told["blocks"] = "0" * len(told["blocks"])
        route.fulfill(response=response, json=told)

    opened.route("**/danh-muc.json", answer_with_old_names)
    opened.goto(f"{finder}?q=po+mu")
    assert answer(opened)[0] == "Rừng pơ mu"
    assert len(asked) == 2


def test_search_needs_nothing_that_a_strict_policy_forbids(finder: str, open_page: Any) -> None:
    opened = open_page("about:blank")
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
        " require-trusted-types-for 'script'; trusted-types 'none'"
    )

    def answer_with_policy(route: Any) -> None:
        response = route.fetch()
        route.fulfill(
            response=response, headers={**response.headers, "content-security-policy": policy}
        )

    opened.route("**/tim-kiem/*", answer_with_policy)
    opened.goto(f"{finder}?q=po+mu")
    assert answer(opened)[0] == "Rừng pơ mu"
    opened.locator(".search-excerpt mark").first.wait_for()
    ask(opened, "giams sats")
    opened.locator(".search-suggestion a").wait_for()


def test_the_search_is_light(finder: str, open_page: Any) -> None:
    opened = open_page(finder.removesuffix("tim-kiem/"))
    session = opened.context.new_cdp_session(opened)
    session.send("Network.enable")
    asked: set[str] = set()
    sizes: dict[str, float] = {}

    def note_asked(event: dict[str, Any]) -> None:
        if event["documentURL"].startswith(finder):  # not by the page before, which may never end
            asked.add(event["requestId"])

    def note(event: dict[str, Any]) -> None:
        if event["requestId"] in asked:
            sizes[event["requestId"]] = event.get("encodedDataLength", 0)

    def weigh() -> float:
        """Return what has come over the wire, once nothing more is asked for."""
        quiet = 0
        for _ in range(300):
            opened.wait_for_timeout(100)
            quiet = quiet + 1 if asked == sizes.keys() else 0
            if quiet == 5:
                return sum(sizes.values())
        raise AssertionError(asked ^ sizes.keys())

    session.on("Network.requestWillBeSent", note_asked)
    session.on("Network.loadingFinished", note)
    session.on("Network.loadingFailed", note)
    opened.goto(f"{finder}?q=dang+uy+phuong+dong+kinh")
    answer(opened)
    first = weigh()
    assert 0 < first < 150_000
    ask(opened, "kê khai tài sản")
    assert 0 < weigh() - first < 100_000
