"""Pages that are no notices: what they can show, the menu that leads to them, the site's emblem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from lxml.html import HtmlElement, fromstring
from PIL import Image

from tests.conftest import ROOT, notice_text
from tests.site.test_notice_page import PNG

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Site

SPECIMEN = (ROOT / "tests/specimens/du-cach-viet.md").read_text(encoding="utf-8")
LINKED = re.compile(r"\]\(gioi-thieu\.md\)")


def found(page: str, selector: str) -> list[HtmlElement]:
    """Return the elements of a page that `selector`, an XPath, chooses."""
    elements: list[HtmlElement] = fromstring(page).xpath(selector)
    return elements


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("//main//mark", ["chữ tô"]),
        ("//main//del", ["chữ bỏ"]),
        ("//main//ins", ["chữ gạch chân"]),
        ("//main//sub", ["2"]),
        ("//main//p/sup[not(*)]", ["2"]),
        ("//main//kbd", ["Ctrl", "P"]),
        ("//main//*[@class='admonition-title']", ["Lưu ý", "Đừng quên", "Nguy hiểm"]),
        ("//main//details/summary", ["Bao giờ có kết quả?", "Gợi ý"]),
        ("//main//details[@open]/summary", ["Gợi ý"]),
        ("//main//label", ["Thứ hai", "Sáng", "Chiều", "Thứ ba", "Thứ tư"]),
        ("//main//dt", ["Uỷ ban Kiểm tra", "UBKT"]),
        ("//main//abbr[@title='Uỷ ban Kiểm tra']", ["UBKT"]),
        ("//main//a[contains(@class, 'md-button')]", ["Tải mẫu đơn", "Xem thêm"]),
        ("//main//a[contains(@class, 'md-button--primary')]", ["Tải mẫu đơn"]),
        ("//main//div[@class='grid cards']/ul/li/p/strong", ["Nơi tiếp", "Giờ tiếp"]),
        ("//main//p[@class='card']", ["Một ô chữ."]),
    ],
)
def test_an_ordinary_page_shows_what_materials_users_write(
    web: Path, selector: str, texts: list[str]
) -> None:
    page = (web / "du-cach-viet/index.html").read_text(encoding="utf-8")
    assert [each.text_content() for each in found(page, selector)] == texts


def test_icons_and_tasks_are_drawn_into_the_page_and_emoji_are_letters(web: Path) -> None:
    page = (web / "du-cach-viet/index.html").read_text(encoding="utf-8")
    assert len(found(page, "//main//p/span[contains(@class, 'named-icon')]/svg/path")) == 4
    assert len(found(page, "//main//*[contains(@class, 'named-icon lg middle')]")) == 1
    labels = [each.get("aria-label") for each in found(page, "//main//li/span[@role='img']")]
    assert labels == ["Đã xong", "Chưa xong", "Đã xong"]
    assert "nụ cười 😄." in page
    assert "<img" not in page.partition("<main")[2]


def test_a_text_in_a_fence_keeps_its_blanks_within_a_tab(web: Path) -> None:
    page = (web / "du-cach-viet/index.html").read_text(encoding="utf-8")
    codes = [each.text_content() for each in found(page, "//main//pre/code")]
    assert codes[0] == "ngay: thứ ba\n    gio: 8"
    assert codes[1].endswith("\n    dòng thụt vào")


def test_a_notice_with_the_same_text_shows_its_marks_as_they_were_typed(site: Site) -> None:
    text = LINKED.sub("](https://example.org/)", SPECIMEN.partition("\n")[2])
    # What only a page of another system has is refused by name.
    refused = (
        r":(?:material|simple)-[\w-]+:|^=== .*$|==|~~|\^\^|\+\+|^\?\?\?\+ .*$|^\*\[.*$"
        r"|\{ \.md-button[^}]*\}"
    )
    text = re.sub(refused, "", text, flags=re.MULTILINE)
    site.notice("a", f"Lời dẫn.\n{text}")
    site.build()
    page = site.read("tin-tuc/2022/a")
    body = page[page.index('class="body') : page.index('class="notice-end')]
    for mark in ("??? question", "[x] Nhận đơn"):
        assert mark in body
    assert not found(body, "//mark | //details | //input | //svg | //dl | //kbd | //abbr")


def test_an_ordinary_page_may_link_by_addresses_and_from_the_root(site: Site) -> None:
    site.write("tin-tuc/2022/mot.md", notice_text("Một đoạn."))
    ways = {
        "/tin-tuc/2022/mot.md": "../tin-tuc/2022/mot/",
        "/tin-tuc/2022/mot/": "../tin-tuc/2022/mot/",
        "tin-tuc/2022/mot/": "../tin-tuc/2022/mot/",
        "/chuyen-muc/co-so/": "../chuyen-muc/co-so/",
        "chuyen-muc/co-so/": "../chuyen-muc/co-so/",
        "/feed.xml": "../feed.xml",
        "/": "../",
    }
    links = "\n".join(f"- [x]({each})" for each in ways)
    site.write("gioi-thieu.md", f"# Giới thiệu\n\n{links}\n")
    site.build()
    page = (site.output / "gioi-thieu/index.html").read_text(encoding="utf-8")
    assert [each.get("href") for each in found(page, "//main//li/a")] == list(ways.values())


def test_words_of_an_ordinary_page_are_read_as_those_of_notices(site: Site) -> None:
    words = "Địa chỉ: Số 5\nĐiện thoại: 0205 3812 345\nWeb: https://example.org/a"
    rows = "STT\tHọ và tên\n1\tNgười thứ nhất"
    site.write("lien-he.md", f"# Liên hệ\n\n{words}\n\n{rows}\n\n#KiemTra #GiamSat\n")
    site.notice("a")
    site.build()
    page = site.read("lien-he")
    assert len(found(page, "//main//p[1]/br")) == 2
    assert len(found(page, "//main//a[@href='https://example.org/a']")) == 1
    assert len(found(page, "//main//div[@class='table']//td")) == 2
    assert "<p>#KiemTra #GiamSat</p>" in page


def test_the_title_of_an_ordinary_page_is_words(site: Site) -> None:
    site.write("lien-he.md", '---\ntitle: "**Liên hệ** &amp; <!-- ẩn --> đáp"\n---\n\nChữ.\n')
    site.notice("a")
    site.build()
    page = site.read("lien-he")
    assert "<h1>Liên hệ &amp; đáp</h1>" in page
    assert "<title>Liên hệ &amp; đáp - " in page


def test_a_photograph_on_an_ordinary_page_is_offered_in_every_width(site: Site) -> None:
    site.notice("a")
    (site.docs / "lien-he.md").write_text("# Liên hệ\n\n![Trụ sở hai tầng](nha.jpg)\n", "utf-8")
    draft = "---\ndraft: true\n---\n# Nháp\n\n![Cổng sau](cong.jpg)\n"
    (site.docs / "nhap.md").write_text(draft, "utf-8")
    for name in ("nha.jpg", "cong.jpg"):
        Image.new("RGB", (1500, 1000)).save(site.docs / name)
    site.build()
    (image,) = found(site.read("lien-he"), "//main//figure/picture//img")
    assert (image.get("width"), image.get("height")) == ("1500", "1000")
    (source,) = found(site.read("lien-he"), "//main//picture/source/@srcset")
    offered = [each.split()[0].removeprefix("../") for each in source.split(",")]
    assert {"nha.jpg.320.webp", "nha.jpg.960.webp"} <= {*offered}
    assert {*offered, "nha.jpg"} <= {*site.files()}
    assert not [each for each in site.files() if each.startswith("cong")]


def test_a_picture_on_an_ordinary_page_that_nobody_can_see_is_told(site: Site) -> None:
    (site.docs / "x.md").write_text("# X\n\n![Trụ sở hai tầng](nha.jpg)\n", "utf-8")
    (site.docs / "nha.jpg").write_bytes(b"\xff\xd8\xff cut")
    assert 'x.md:3: "nha.jpg" ' in site.fails()


def test_only_ordinary_pages_load_the_styles_of_their_markdown(site: Site) -> None:
    site.write("lien-he.md", "# Liên hệ\n")
    site.notice("a")
    site.build()
    loading = {path for path in site.files() if path.endswith(".html") and has_style(site, path)}
    assert loading == {"lien-he/index.html"}


def has_style(site: Site, path: str) -> bool:
    return "stylesheets/ordinary.css" in site.read(path)


MENU: list[Any] = [
    "index.md",
    {"Liên hệ": "lien-he.md"},
    {"Báo & đài": "https://example.org/bao?a=1&b=2"},
    {
        "Tra cứu": [
            {"Hỏi đáp": "hoi-dap.md"},
            {"Ngoài trang": [{"Cổng Minh Hoạ": "https://example.org/"}]},
            "bien-tap.md",
        ]
    },
    {"Chỉ xem trước": ["bien-tap.md"]},
]
ENTRIES = [
    ("Liên hệ", "../../../lien-he/"),
    ("Báo & đài", "https://example.org/bao?a=1&b=2"),
    ("Hỏi đáp", "../../../hoi-dap/"),
    ("Cổng Minh Hoạ", "https://example.org/"),
]


def entries(page: str, within: str) -> list[tuple[str, str | None]]:
    return [(each.text_content(), each.get("href")) for each in found(page, f"//{within}//a")]


def test_the_menu_and_the_footer_show_sections_and_links(site: Site) -> None:
    site.write("lien-he.md", "# Địa chỉ\n")
    site.write("hoi-dap.md", "# Hỏi & đáp\n")
    site.write("bien-tap.md", "# Hướng dẫn\n")
    site.notice("a")
    site.build(nav=MENU)
    for page, root in ((site.read("tin-tuc/2022/a"), "../../../"), (site.read("lien-he"), "../")):
        expected = [(title, url.replace("../../../", root)) for title, url in ENTRIES]
        for within in ("nav[@class='menu']", "footer//nav"):
            shown = entries(page, within)
            assert [each for each in shown if each in expected] == expected
            assert "Hướng dẫn" not in str(shown)
        groups = found(page, "//nav[@class='menu']//summary")
        assert [each.text_content() for each in groups] == ["Chuyên mục", "Tra cứu"]
        inner = found(page, "//footer//nav//li/span | //nav[@class='menu']//li/span")
        assert {each.text_content() for each in inner} == {"Tra cứu", "Ngoài trang"}


def test_a_change_of_the_menu_reaches_every_page(site: Site) -> None:
    site.write("lien-he.md", "# Hỏi & đáp\n")
    site.notice("a")
    site.build(nav=["index.md", "lien-he.md"])
    assert "Hỏi &amp; đáp</a>" in site.read("tin-tuc/2022/a")
    for nav in ([{"Nhóm": ["lien-he.md"]}], [{"Ngoài": "https://example.org/"}]):
        site.build(nav=["index.md", *nav])
        assert next(iter(nav[0])) in site.read("tin-tuc/2022/a")


def theme(**changed: str) -> dict[str, Any]:
    """Return the theme's part of mkdocs.yml with what a test says otherwise."""
    return {"theme": {"name": "material", "custom_dir": str(ROOT / "overrides"), **changed}}


def emblems(site: Site) -> list[str | None]:
    page = site.read("tin-tuc/2022/a")
    selectors = ("//link[@rel='icon']", "//link[@rel='apple-touch-icon']", "//header//img")
    shown = [found(page, selector) for selector in selectors]
    return [each[0].get("href") or each[0].get("src") if each else None for each in shown]


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ({}, ["images/favicon.svg", "images/logo.png", "images/favicon.svg"]),
        ({"logo": "assets/a.png"}, ["images/favicon.svg", "images/logo.png", "a.png"]),
        ({"favicon": "assets/a.png"}, ["a.png", "a.png", "images/favicon.svg"]),
        (
            {"favicon": "assets/huy hiệu.svg"},
            ["huy%20hi%E1%BB%87u.svg", None, "images/favicon.svg"],
        ),
    ],
)
def test_the_emblem_is_the_offices_where_it_names_one(
    site: Site, named: dict[str, str], shown: list[str | None]
) -> None:
    site.write("assets/a.png", PNG)
    site.write("assets/huy hiệu.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    site.notice("a")
    site.build(**theme(**named))
    assert emblems(site) == [each and f"../../../assets/{each}" for each in shown]
    if "logo" in named:
        assert 'a.png" alt="" width="3" height="2"' in site.read("tin-tuc/2022/a")


def test_an_icon_at_the_place_that_material_looks_at_is_used(site: Site) -> None:
    site.write("assets/images/favicon.png", PNG)
    site.notice("a")
    site.build()
    assert emblems(site)[0] == "../../../assets/images/favicon.png"


@pytest.mark.parametrize("key", ["logo", "favicon"])
def test_an_emblem_that_is_not_there_is_told_and_leaves_the_last_good_site(
    site: Site, key: str
) -> None:
    site.notice("a")
    site.build()
    good = site.files()
    message = site.fails(**theme(**{key: "assets/khong-co.png"}))
    assert f'theme.{key}: không có tệp "assets/khong-co.png" trong docs hay overrides' in message
    assert site.files() == good
