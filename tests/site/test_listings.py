"""Indexes, archives and the front page, as whole builds make them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Site


def cards(page: str) -> list[str]:
    """Return the titles of a listing's cards, in order."""
    return re.findall(r'<article[^>]*class="card.*?<h2[^>]*><a[^>]*>([^<]*)</a>', page, re.DOTALL)


def many(site: Site, count: int) -> None:
    for number in range(1, count + 1):
        site.notice(f"t{number}", date=f"2022-01-01 00:{number:02}", title=f"Tin {number}")


def test_the_newest_are_in_front_and_pages_count_from_the_oldest(site: Site) -> None:
    site.news = {"per_page": 3}
    many(site, 8)
    site.build()
    assert cards(site.read("tin-tuc")) == ["Tin 8", "Tin 7", "Tin 6"]
    assert cards(site.read("tin-tuc/trang/2")) == ["Tin 6", "Tin 5", "Tin 4"]
    assert cards(site.read("tin-tuc/trang/1")) == ["Tin 3", "Tin 2", "Tin 1"]
    assert 'href="../tin-tuc/trang/2/#tin-2022-t5"' in site.read("tin-tuc")
    assert 'id="tin-2022-t5"' in site.read("tin-tuc/trang/2")


def test_a_full_page_never_changes_again(site: Site) -> None:
    site.news = {"per_page": 2}
    seen: dict[str, bytes] = {}
    for number in range(1, 9):
        many(site, number)
        site.build()
        pages = site.files()
        assert {path: pages[path] for path in seen} == seen
        full = (number - 1) // 2
        seen |= {p: pages[p] for n in range(1, full + 1) if (p := f"tin-tuc/trang/{n}/index.html")}
    assert len(seen) == 3


def test_every_kind_has_its_list_with_counts(site: Site) -> None:
    site.notice("a", tags="[đất đai]")
    site.notice("b", date="2023-02-01", category="tinh-uy", tags="[đất đai, dân vận]")
    site.build()
    counts = {
        "chuyen-muc": ["1", "1", "0"],
        "chu-de": ["1", "2"],
        "tac-gia": ["2"],
        "luu-tru": ["1", "1"],
    }
    for folder, numbers in counts.items():
        page = site.read(folder).partition("<main")[2]
        assert re.findall(r"(\d+) tin", page)[: len(numbers)] == numbers, folder
    assert cards(site.read("luu-tru/2022/06")) == ["Giám sát tại xã Minh Hoạ"]
    assert 'href="../../luu-tru/2022/06/"' in site.read("luu-tru/2022")


def test_an_unused_category_and_the_front_page_of_no_news_say_so(site: Site) -> None:
    site.build()
    assert "Chưa có tin nào" in site.read("chuyen-muc/van-ban")
    assert "Chưa có tin nào" in site.read("")


def test_spellings_of_one_author_or_tag_meet_under_the_commonest(site: Site) -> None:
    for number, (tag, author) in enumerate(
        [
            ("hoà giải", "Tổ Thuỷ - Đảng uỷ"),
            ("hoà giải", "Tổ Thuỷ - Đảng uỷ"),
            ("hòa giải", "Tổ Thủy - Đảng ủy"),
            (
                unicodedata.normalize("NFD", "hoà giải"),
                unicodedata.normalize("NFD", "Tổ Thuỷ - Đảng uỷ"),
            ),
        ]
    ):
        site.notice(f"t{number}", tags=f"[{tag}]", author=author)
    site.build()
    tags = site.read("chu-de").partition("<main")[2]
    authors = site.read("tac-gia").partition("<main")[2]
    assert "hoà giải" in tags
    assert "hòa giải" not in tags
    assert "4 tin" in tags
    assert "Tổ Thuỷ - Đảng uỷ" in authors
    assert "Thủy" not in authors
    assert "4 tin" in authors
    assert len(cards(site.read("chu-de/hoa-giai"))) == 4
    assert len(cards(site.read("tac-gia/to-thuy"))) == 4


def test_withdrawn_and_expired_leave_the_listings_but_keep_their_page(site: Site) -> None:
    site.notice("a", title="Tin thu hồi", withdrawn="{date: 2022-07-10, reason: Sai}")
    site.notice("b", title="Tin hết hạn", expires="2022-12-31")
    site.notice("c", title="Tin còn hạn", expires="2026-01-01")
    site.build()
    assert cards(site.read("tin-tuc")) == ["Tin còn hạn"]
    for slug in "ab":
        assert "<h1" in site.read(f"tin-tuc/2022/{slug}")
    front = site.read("index.html")
    assert "Tin thu hồi" not in front
    assert "Tin hết hạn" not in front


def test_the_front_page_leads_with_the_featured_then_the_newest_then_categories(site: Site) -> None:
    many(site, 9)
    site.notice("noi-bat", date="2021-01-01", title="Tin nổi bật", featured="true")
    site.notice("rieng", date="2020-01-01", title="Tin Tỉnh uỷ", category="tinh-uy")
    site.build()
    main = site.read("index.html").partition("<main")[2]
    places = [main.index(words) for words in ("Tin nổi bật", "Tin 9", "Tin 4", "Tin Tỉnh uỷ")]
    assert places == sorted(places)


def test_a_file_in_the_place_of_one_of_the_sites_own_is_refused(site: Site) -> None:
    site.notice("a")
    site.write("Assets/stylesheets/page.css", "p {}")
    told = site.fails()
    assert "docs/Assets/stylesheets/page.css:1: " in told
    assert "là tệp của chính trang; đổi tên" in told


def test_a_file_in_the_place_of_a_generated_page_is_refused(site: Site) -> None:
    site.notice("a")
    site.write("chuyen-muc/co-so/index.md", "# Của tôi\n")
    site.write("chuyen-muc/co-so/feed.json", "{}")
    site.write("sitemap-news.xml", "<x/>")
    told = site.fails()
    for name in ("chuyen-muc/co-so/index.md", "chuyen-muc/co-so/feed.json", "sitemap-news.xml"):
        assert f"docs/{name}:1: trang này do hệ thống tự tạo" in told


def headlines(page: str) -> list[str]:
    """Return the titles on a page, in order."""
    return re.findall(r"<h[23]><a[^>]*>([^<]*)</a></h[23]>", page[page.index("<main") :])


def test_the_front_page_says_nothing_twice_and_has_room_for_several_featured(site: Site) -> None:
    for number in range(1, 25):
        slug = ("co-so", "tinh-uy")[number % 2]
        featured = "true" if number in (3, 5) else None
        title = f"Tin {number}"
        site.notice(
            f"t{number}", date=f"2022-01-{number:02}", title=title, category=slug, featured=featured
        )
    site.build()
    shown = [each for each in headlines(site.read(".")) if each.startswith("Tin ") and each[4:]]
    numbers = [each for each in shown if each[4:].isdigit()]
    assert len(numbers) == len(set(numbers))
    assert numbers[:2] == ["Tin 5", "Tin 3"]
    # The lead has no picture: the newest fills its place.
    assert numbers[2] == "Tin 24"


def test_the_only_notice_stands_once_on_the_front_page(site: Site) -> None:
    site.notice("a", title="Chỉ một")
    site.build()
    assert headlines(site.read(".")) == ["Chỉ một"]


def test_an_event_that_the_front_page_announces_does_not_lead_it_too(site: Site) -> None:
    site.notice("hop", date="2021-02-01", title="Mời họp", event="{start: 2099-01-02 08:00}")
    site.notice("tin", date="2021-01-01", title="Tin cũ hơn")
    site.build()
    assert headlines(site.read(".")) == ["Tin cũ hơn", "Mời họp"]


def test_a_numbered_page_tells_its_time_and_leads_to_earlier_years(site: Site) -> None:
    site.news = {"per_page": 2}
    for year in range(2015, 2022):
        site.notice(f"t{year}", date=f"{year}-03-05", title=f"Tin {year}")
    site.build()
    page = site.read("tin-tuc/trang/2")
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert "từ 05-03-2017 đến 05-03-2018" in words
    jumps = re.findall(r'href="[./]*/(tin-tuc/trang/\d+/#[^"]+)">(\d{4})</a>', page)
    assert jumps == [
        ("tin-tuc/trang/1/#tin-2022-t2016", "2016"),
        ("tin-tuc/trang/1/#tin-2022-t2015", "2015"),
    ]
    assert 'id="tin-2022-t2015"' in site.read("tin-tuc/trang/1")


def test_hundreds_of_names_are_found_by_letter(site: Site) -> None:
    names = [f"{letter}{number} người" for letter in "ABDĐÊ" for number in range(15)]
    for number, name in enumerate(names):
        site.notice(f"t{number}", tags=f"[{name}]")
    site.build()
    page = site.read("chu-de")
    assert re.findall(r'<a href="#_\w">([^<]+)</a>', page) == ["A", "B", "D, Đ", "E"]
    assert all(f'id="_{letter}"' in page for letter in "abde")
    assert page.count("1 tin") == len(names)


def test_short_names_of_categories_stand_where_there_is_little_room(site: Site) -> None:
    site.notice("a")
    site.build()
    notice = site.read("tin-tuc/2022/a")
    assert ">Tin cơ sở</a></li>" in notice[notice.index('class="breadcrumbs"') :]
    assert '<a class="category" href="../chuyen-muc/co-so/">Tin cơ sở</a>' in site.read("tin-tuc")


def test_the_menu_marks_the_section(site: Site) -> None:
    site.notice("a")
    site.build()
    marked = r'aria-current="true">([^<]+)</a>'
    for path, name in {
        ".": "Trang chủ",
        "tin-tuc": "Tin mới",
        "tin-tuc/2022/a": "Tin cơ sở",
        "chuyen-muc/co-so": "Tin cơ sở",
        "luu-tru/2022/06": "Lưu trữ",
    }.items():
        assert set(re.findall(marked, site.read(path))) == {name}, path
    assert not re.findall(marked, site.read("tac-gia"))
