"""Search as readers use it, in a browser: however they type, on a phone and on a desktop."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.text.vietnamese import canonical, fold
from tests.bench import corpus
from tests.conftest import ROOT, YEAR_END, notice_text, run_build
from tests.web import served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CATEGORIES = ["co-so", "tinh-uy", "thong-bao", "nghiep-vu", "van-ban", "xay-dung-dang"]
NOTICES = list(corpus.notices(1000, categories=CATEGORIES))
OLD, NEW, BARE = "Ủy ban về hòa giải", "Uỷ ban về hoà giải", "Uy ban ve hoa giai"
NFD = unicodedata.normalize("NFD", "Nông thôn ở Quế Lĩnh")
WRITTEN = {
    "2010/cu": (OLD, "Khỏe mạnh ở thôn Ấp Cũ."),
    "2010/moi": (NEW, "Khoẻ mạnh ở thôn Ấp Mới."),
    "2010/khong-dau": (BARE, "Viet khong dau, khoe manh."),
    "2010/nfd": (NFD, unicodedata.normalize("NFD", "Đường Ðặng Lộ tới Quế Lĩnh.")),
    "2010/so": ("Công văn mới của cơ quan", "Số 123-CV/UBKTTU ngày 02-03-2010; 1.250.000 đồng."),
    "2010/tat": ("Họp BTV tháng ba", "BTV đã họp ở Quế Lĩnh."),
    "2010/than": ("Chuyện thường ngày", "Trong bài có nhắc tới rừng pơ mu."),
    "2010/tieu-de": ("Rừng pơ mu", "Bài này ít chữ."),
}
DONG_KINH = "Thông báo kết quả giám sát mô hình “Chính quyền thân thiện” tại phường Đông Kinh"
MAU_DON = "Kết luận giám sát mô hình “Chính quyền thân thiện” tại phường Mẫu Đơn"
RULE_22 = "Những điểm cần nắm trong Quy định 22-QĐ/TW về kiểm tra, giám sát và kỷ luật của Đảng"
ARCHIVE = "Tập huấn số hóa hồ sơ kiểm tra, giám sát cho cán bộ cấp huyện"
HALL = "Trụ sở cũ ở xã Minh Hoạ thành nhà văn hoá và phòng đọc"
MISTAKES = "Sáu lỗi thường gặp khi kê khai tài sản, thu nhập"
FIRST_MEETING = "Uỷ ban Kiểm tra Đảng uỷ xã Minh Hoạ họp phiên đầu tiên"
CONGRESS = "Giám sát việc chuẩn bị đại hội đảng bộ nhiệm kỳ 2025 - 2030 ở cơ sở"
VIRTUES = "Đưa chuẩn mực đạo đức cách mạng vào bản cam kết của từng đảng viên"
CASE = "Thẩm tra, xác minh một đơn tố cáo từ đầu đến cuối"
QUERIES = [
    # Without marks
    ("dang uy dong kinh", DONG_KINH),
    ("phuong dong kinh", DONG_KINH),
    ("nguyen thi hong thuy", DONG_KINH),
    ("doi chieu dang phi", "Cách đối chiếu đảng phí ba bước ở chi bộ nông thôn"),
    ("so hoa ho so", ARCHIVE),
    ("ke khai tai san loi", MISTAKES),
    ("boc tham", "Bốc thăm chọn 32 người để xác minh tài sản, thu nhập năm 2023"),
    ("tru so doi du bo hoang", "Không để trụ sở dôi dư bỏ hoang sau sắp xếp"),
    ("tham tra xac minh don to cao", CASE),
    ("chuan muc dao duc", VIRTUES),
    ("dang ky lop tap huan", "Mời đăng ký lớp tập huấn thẩm tra, xác minh quý IV năm 2026"),
    ("mot cua cham diem", "Người dân phường Mẫu Đơn chấm điểm bộ phận một cửa mỗi ngày"),
    ("nha van hoa phong doc", HALL),
    ("rung po mu", "Rừng pơ mu"),
    # With marks
    ("phường đông kinh", DONG_KINH),
    ("nguyễn thị hồng thuý", DONG_KINH),
    ("đối chiếu đảng phí", "Cách đối chiếu đảng phí ba bước ở chi bộ nông thôn"),
    ("kê khai tài sản lỗi thường gặp", MISTAKES),
    ("nhà văn hoá minh hoạ", HALL),
    ("đất công ích", "Xã Minh Họa hoàn thành khắc phục hạn chế về đất công ích"),
    ("đại hội đảng bộ nhiệm kỳ", CONGRESS),
    ("ngày truyền thống", "Kỷ niệm 75 năm Ngày truyền thống ngành Kiểm tra Đảng"),
    ("chính quyền thân thiện kết luận mẫu đơn", MAU_DON),
    ("rừng pơ mu", "Rừng pơ mu"),
    # Partly
    ("phường dong kinh", DONG_KINH),
    ("dang uỷ đông kinh", DONG_KINH),
    ("số hoá ho so", ARCHIVE),
    ("tru sở cũ nhà van hoá", HALL),
    ("tố cao thẩm tra", CASE),
    # Both places of the tone mark, and the other spelling behind it
    ("uỷ ban về hoà giải", NEW),
    ("ủy ban về hòa giải", NEW),
    ("số hoá hồ sơ", ARCHIVE),
    ("số hóa hồ sơ", ARCHIVE),
    ("nhà văn hóa minh họa", HALL),
    ("khỏe mạnh ấp cũ", OLD),
    ("khoẻ mạnh ấp cũ", OLD),
    ("nguyễn thị hồng thúy", DONG_KINH),
    ("khong dau", BARE),
    # NFC and NFD, in the query and in the notice
    (unicodedata.normalize("NFD", "phường đông kinh"), DONG_KINH),
    (unicodedata.normalize("NFD", "số hoá hồ sơ"), ARCHIVE),
    ("nông thôn quế lĩnh", unicodedata.normalize("NFC", NFD)),
    (unicodedata.normalize("NFD", "nông thôn quế lĩnh"), unicodedata.normalize("NFC", NFD)),
    # đ, d, Ð and capitals
    ("PHƯỜNG ĐÔNG KINH", DONG_KINH),
    ("Ðông Kinh", DONG_KINH),
    ("DONG KINH", DONG_KINH),
    ("đường đặng lộ", unicodedata.normalize("NFC", NFD)),
    ("duong dang lo", unicodedata.normalize("NFC", NFD)),
    ("ĐẢNG PHÍ BA BƯỚC", "Cách đối chiếu đảng phí ba bước ở chi bộ nông thôn"),
    # Numbers
    ("22-QĐ/TW", RULE_22),
    ("22-qd/tw", RULE_22),
    ("quy dinh 22-QÐ/TW", RULE_22),
    ("296-QĐ/TW", "Quy định 296-QĐ/TW về công tác kiểm tra, giám sát và kỷ luật của Đảng"),
    ("69 qđ tw", "Quy định 69-QĐ/TW gộp kỷ luật tổ chức đảng và đảng viên vào một văn bản"),
    ("123-CV/UBKTTU", "Công văn mới của cơ quan"),
    ("123-cv/ubkttu", "Công văn mới của cơ quan"),
    ("ubkttu", "Công văn mới của cơ quan"),
    ("1.250.000 đồng", "Công văn mới của cơ quan"),
    # Abbreviations and their words
    ("UBKT đảng uỷ minh hoạ phiên đầu", FIRST_MEETING),
    ("ubkt dang uy minh hoa phien dau", FIRST_MEETING),
    ("uỷ ban kiểm tra đảng uỷ xã minh hoạ", FIRST_MEETING),
    ("ban thường vụ họp tháng ba", "Họp BTV tháng ba"),
    ("ban thuong vu que linh", "Họp BTV tháng ba"),
    ("chuyển đổi số bàn giao", "Bàn giao hồ sơ kiểm tra khi cấp huyện kết thúc hoạt động"),
    # Phrases
    ('"chính quyền thân thiện" mẫu đơn kết luận', MAU_DON),
    ('"chinh quyen than thien" mau don ket luan', MAU_DON),
    ("“phòng đọc” minh hoạ", HALL),
    ('"kỳ họp tháng 11"', "Uỷ ban Kiểm tra Tỉnh uỷ xem xét bốn nội dung tại kỳ họp tháng 11"),
    ('"rung po mu"', "Rừng pơ mu"),
    # The last word still being typed
    ("dang uy dong kin", DONG_KINH),
    ("chuẩn mực đạo đức cách mạ", VIRTUES),
]


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


@pytest.fixture(scope="module", params=[360, 1280], ids=["phone", "desktop"])
def page(browser: Browser, finder: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The search page, which one query after another may be typed into."""
    context = browser.new_context(viewport={"width": request.param, "height": 720})
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


def test_a_phrase_in_quotes_must_stand_as_it_is(page: Page) -> None:
    assert ask(page, '"mu pơ"') == [] or "gần nhất" in said(page)
    ask(page, '"đông kinh"')
    assert said(page) == "Tìm thấy 1 tin."
    ask(page, '"đông kính"')
    assert "gần nhất" in said(page) or "Không tìm thấy" in said(page)


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
    page.wait_for_function("location.search.includes('sap-xep')")
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
    assert all("-2022 " in fact and "Hoạt động của UBKT các Huyện" in fact for fact in facts)
    dates = page.locator(".search-facts time").all_text_contents()
    days = [(day[6:10], day[3:5], day[:2], day[11:]) for day in dates]
    assert days == sorted(days, reverse=True)
    total = int(said(page).split()[2])
    while page.get_by_role("button", name="Xem thêm").is_visible():
        shown = page.locator(".search-results li").count()
        page.get_by_role("button", name="Xem thêm").click()
        page.wait_for_function(f"document.querySelectorAll('.search-results li').length > {shown}")
    assert page.locator(".search-results li").count() == total
    page.goto(finder)


def test_the_excerpt_shows_the_words_marked(page: Page) -> None:
    ask(page, "po mu")
    page.wait_for_function("document.querySelectorAll('.search-excerpt mark').length >= 1")
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
    opened.keyboard.press("/")
    opened.keyboard.type("dong kinh")
    assert not [url for url in asked if "search" in url or "tim-kiem" in url]
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/tim-kiem/?q=dong+kinh")
    assert answer(opened)[0] == DONG_KINH
    opened.keyboard.press("/")
    assert opened.evaluate("document.activeElement.value") == "dong kinh"
    for _ in range(20):
        opened.keyboard.press("Tab")
        if opened.evaluate("document.activeElement.closest('.search-results') !== null"):
            break
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/tin-tuc/2022/giam-sat-dong-kinh/")


def test_results_come_while_typing(finder: str, open_page: Any) -> None:
    opened = open_page(finder)
    opened.keyboard.type("rung po mu")
    opened.wait_for_function("document.querySelector('.search-results h2')")
    assert answer(opened)[0] == "Rừng pơ mu"


def test_without_javascript_the_archives_are_offered(finder: str, open_page: Any) -> None:
    opened = open_page(f"{finder}?q=x", java_script_enabled=False)
    assert "không chạy JavaScript" in opened.locator("main").inner_text()
    assert opened.locator("main a[href$='luu-tru/']").is_visible()


def test_a_failure_is_said(finder: str, open_page: Any) -> None:
    opened = open_page(finder)
    opened.route("**/w*.json", lambda route: route.abort())
    opened.get_by_label("Tìm kiếm", exact=True).fill("rừng")
    opened.keyboard.press("Enter")
    answer(opened)
    assert "Không tải được dữ liệu tìm kiếm" in said(opened)
    opened.unroute("**/w*.json")
    assert ask(opened, "rừng pơ mu")[0] == "Rừng pơ mu"


def test_search_needs_nothing_that_a_strict_policy_forbids(finder: str, open_page: Any) -> None:
    opened = open_page("about:blank")
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

    def answer_with_policy(route: Any) -> None:
        response = route.fetch()
        route.fulfill(
            response=response, headers={**response.headers, "content-security-policy": policy}
        )

    opened.route("**/tim-kiem/*", answer_with_policy)
    opened.goto(f"{finder}?q=po+mu")
    assert answer(opened)[0] == "Rừng pơ mu"


def test_the_search_is_light(finder: str, open_page: Any) -> None:
    opened = open_page(finder.removesuffix("tim-kiem/"))
    session = opened.context.new_cdp_session(opened)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    opened.goto(f"{finder}?q=dang+uy+phuong+dong+kinh")
    answer(opened)
    opened.wait_for_load_state("networkidle")
    assert 0 < sum(sizes) < 150_000
    sizes.clear()
    ask(opened, "kê khai tài sản")
    opened.wait_for_load_state("networkidle")
    assert 0 < sum(sizes) < 100_000
