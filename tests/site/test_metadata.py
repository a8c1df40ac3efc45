"""What pages say of themselves, as the programs read it that it is meant for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import extruct
import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from newsroom.attachments.downloads import Downloads
from newsroom.building.folder import Folder
from newsroom.building.memory.manifest import Manifest
from newsroom.building.memory.sources import Sources
from newsroom.metadata.heads import Metadata
from newsroom.metadata.site import Site as Whole
from newsroom.notices.notice import Author
from newsroom.pages.card.cards import Cards
from newsroom.pages.dossier.dossiers import Dossiers
from newsroom.pages.listing.indexes import Indexes
from newsroom.pages.notice.notice_page import RelatedNotices
from newsroom.pages.notice.notice_pages import NoticePages
from newsroom.pictures.shown import ShownPictures
from tests.conftest import ROOT
from tests.factory import SETTINGS, make_notice

if TYPE_CHECKING:
    from tests.conftest import Site

ADDRESS = "https://example.org/tin-tuc/2022/a/"
SHARE = "https://example.org/assets/images/share.png"
UNIT = {"@type": "Organization", "name": "Uỷ ban Kiểm tra"}
WHOLE = Whole("Trang tin", "https://example.org", "Mô tả.", "Uỷ ban Kiểm tra")
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)
dangerous = st.lists(
    st.sampled_from(
        ["</script>", "<!--", "-->", "<script>", '"', "'", "&", "&amp;", "<", "]]>", "a "]
    )
).map(lambda parts: "".join(parts) or "x")


def picture(site: Site, path: str, width: int, height: int) -> None:
    """Write a picture of a size."""
    file: Path = site.write(path, b"")
    Image.new("RGB", (width, height)).save(file)


def meta(html: str) -> dict[str, Any]:
    """Return what the `meta` elements of a page say; a list where one says several."""
    found: dict[str, Any] = {}
    for element in lxml.html.document_fromstring(html).iter("meta"):
        key = element.get("property") or element.get("name")
        if key in ("article:tag", "DC.subject", "DC.creator", "theme-color"):
            found.setdefault(key, []).append(element.get("content"))
        elif key:
            assert key not in found, key
            found[key] = element.get("content")
    return found


def links(html: str, rel: str) -> list[str]:
    """Return where the `link` elements of a kind point."""
    elements = lxml.html.document_fromstring(html).iter("link")
    return [element.get("href") for element in elements if element.get("rel") == rel]


def linked_data(html: str) -> dict[str, dict[str, Any]]:
    """Return the JSON-LD of a page by type."""
    found = extruct.extract(html, syntaxes=["json-ld"], uniform=False)["json-ld"]
    assert [each["@context"] for each in found] == ["https://schema.org"] * len(found)
    return {node["@type"]: node for each in found for node in each["@graph"]}


def head_of(html: str) -> str:
    return html[: html.index("</head>")]


def test_a_notice_tells_search_engines_and_social_networks_of_itself(site: Site) -> None:
    picture(site, "tin-tuc/2022/anh.webp", 1200, 800)
    site.notice(
        "a",
        title="Bí thư & “Chính quyền <thân thiện>”",
        summary="Tóm tắt.",
        image="{src: anh.webp, alt: Hội trường, caption: Toàn cảnh, credit: Tổ ảnh}",
        tags="[giám sát, dân vận]",
        updated="2022-07-02 08:00",
    )
    site.build()
    html = site.read("tin-tuc/2022/a")
    said = meta(html)
    assert said["description"] == said["og:description"] == "Tóm tắt."
    assert said["robots"] == "max-image-preview:large"
    assert said["og:type"] == "article"
    assert said["og:title"] == "Bí thư & “Chính quyền <thân thiện>”"
    assert said["og:site_name"] == "Trang tin Uỷ ban Kiểm tra"
    assert links(html, "canonical") == [said["og:url"]] == [ADDRESS]
    assert said["og:image"] == "https://example.org/tin-tuc/2022/anh.webp.1200x630.jpg"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    with Image.open(site.output / "tin-tuc/2022/anh.webp.1200x630.jpg") as shared:
        assert (shared.size, shared.format) == ((1200, 630), "JPEG")
    assert said["og:image:alt"] == "Hội trường"
    assert said["twitter:card"] == "summary_large_image"
    assert said["article:published_time"] == "2022-06-30T22:20:00+07:00"
    assert said["article:modified_time"] == "2022-07-02T08:00:00+07:00"
    assert said["article:section"].startswith("Hoạt động của UBKT")
    assert said["article:tag"] == ["giám sát", "dân vận"]
    open_graph = extruct.extract(html, syntaxes=["opengraph"])["opengraph"][0]
    assert ("og:title", said["og:title"]) in open_graph["properties"]


def test_a_notice_has_the_dublin_core_of_state_portals(site: Site) -> None:
    site.notice("a", author="[Tổ A - B, Tổ C]", source="{name: Báo D, url: https://d.vn/e}")
    site.build()
    html = site.read("tin-tuc/2022/a")
    said = meta(html)
    assert links(html, "schema.DC") == ["http://purl.org/dc/elements/1.1/"]
    assert said["DC.title"] == "Giám sát tại xã Minh Hoạ"
    assert said["DC.creator"] == ["Tổ A - B", "Tổ C"]
    assert said["DC.date"] == "2022-06-30T22:20:00+07:00"
    assert said["DC.description"] == "Nội dung của tin."
    assert said["DC.publisher"] == "Uỷ ban Kiểm tra Tỉnh uỷ"
    assert said["DC.identifier"] == ADDRESS
    assert said["DC.language"] == "vi"
    assert said["DC.source"] == "https://d.vn/e"


def test_a_notice_is_a_news_article_to_machines(site: Site) -> None:
    picture(site, "tin-tuc/2022/anh.webp", 1200, 800)
    site.notice(
        "a",
        title="Tiêu đề",
        summary="Tóm tắt.",
        author="[Nguyễn Thị A - Uỷ ban Kiểm tra, Tổ Thông tin - Uỷ ban Kiểm tra]",
        image="{src: anh.webp, alt: Hội trường, caption: Toàn cảnh, credit: Tổ ảnh}",
        tags="[giám sát]",
        updated="2022-07-02 08:00",
        change_note="sửa ngày họp",
        corrections="[{date: 2022-07-01, note: sửa tên}, {date: 2030-01-01, note: chưa tới}]",
        expires="2030-01-01",
        source="{name: Báo D, url: https://d.vn/e}",
    )
    site.build()
    article = linked_data(site.read("tin-tuc/2022/a"))["NewsArticle"]
    assert article["headline"] == "Tiêu đề"
    assert article["description"] == "Tóm tắt."
    assert article["url"] == article["mainEntityOfPage"] == ADDRESS
    assert article["datePublished"] == "2022-06-30T22:20:00+07:00"
    assert article["dateModified"] == "2022-07-02T08:00:00+07:00"
    corrections = [(each["text"], each["datePublished"]) for each in article["correction"]]
    assert corrections == [
        ("sửa ngày họp", "2022-07-02T08:00:00+07:00"),
        ("sửa tên", "2022-07-01T00:00:00+07:00"),
    ]
    assert article["expires"] == "2030-01-02T00:00:00+07:00"
    home = "https://example.org/tac-gia/"
    person = {"@type": "Person", "name": "Nguyễn Thị A", "affiliation": UNIT}
    group = {"@type": "Organization", "name": "Tổ Thông tin", "parentOrganization": UNIT}
    assert article["author"] == [
        {**person, "url": f"{home}nguyen-thi-a/"},
        {**group, "url": f"{home}to-thong-tin/"},
    ]
    publisher = article["publisher"]
    assert (publisher["name"], publisher["url"]) == (
        "Uỷ ban Kiểm tra Tỉnh uỷ",
        "https://example.org/",
    )
    image = article["image"][0]
    assert image["url"] == "https://example.org/tin-tuc/2022/anh.webp"
    assert (image["width"], image["height"]) == (1200, 800)
    assert (image["caption"], image["creditText"]) == ("Toàn cảnh", "Tổ ảnh")
    assert article["keywords"] == ["giám sát"]
    assert article["isAccessibleForFree"] is True
    assert article["inLanguage"] == "vi"
    assert article["isBasedOn"]["url"] == "https://d.vn/e"
    steps = linked_data(site.read("tin-tuc/2022/a"))["BreadcrumbList"]["itemListElement"]
    category = "https://example.org/chuyen-muc/co-so/"
    assert [step["item"] for step in steps] == ["https://example.org/", category, ADDRESS]
    assert steps[2]["name"] == "Tiêu đề"


def test_the_pictures_that_stand_for_the_site_are_as_large_as_is_said(site: Site) -> None:
    site.notice("a")
    site.build()
    html = site.read("tin-tuc/2022/a")
    logo = linked_data(html)["NewsArticle"]["publisher"]["logo"]
    for address, width, height in (
        (meta(html)["og:image"], meta(html)["og:image:width"], meta(html)["og:image:height"]),
        (logo["url"], logo["width"], logo["height"]),
    ):
        with Image.open(site.output / address.removeprefix("https://example.org/")) as image:
            assert image.size == (int(width), int(height))
            assert image.format == "PNG"


@pytest.mark.parametrize("size", [None, (599, 900), (900, 314)])
def test_a_picture_that_networks_cannot_show_is_none(
    site: Site, size: tuple[int, int] | None
) -> None:
    if size:
        picture(site, "tin-tuc/2022/anh.png", *size)
    site.write("tin-tuc/2022/anh.svg", '<svg width="900" height="900"></svg>')
    site.notice("a", image=f"{{src: anh.{'png' if size else 'svg'}, alt: Ảnh}}")
    site.build()
    said = meta(site.read("tin-tuc/2022/a"))
    assert said["og:image"] == SHARE
    assert said["og:image:alt"] == "Trang tin Uỷ ban Kiểm tra"


OTHERS: list[tuple[str, str, str, list[str]]] = [
    ("", "WebSite", "Trang tin Uỷ ban Kiểm tra", []),
    ("gioi-thieu", "WebPage", "Giới & thiệu - ", ["Giới & thiệu"]),
    ("tin-tuc", "CollectionPage", "Tin mới - ", ["Tin mới"]),
    ("luu-tru/2022/06", "CollectionPage", "Tháng 06/2022 - ", ["Năm 2022", "Tháng 06/2022"]),
    ("chuyen-muc", "CollectionPage", "Chuyên mục - ", ["Chuyên mục"]),
]
"""Pages, with the kind, the title and the way to each."""


def test_every_other_page_says_what_it_is(site: Site) -> None:
    site.write("gioi-thieu.md", "---\ndescription: Về “trang” & này\n---\n# Giới & thiệu\n")
    site.notice("a")
    site.build()
    assert meta(site.read("gioi-thieu"))["description"] == "Về “trang” & này"
    for path, kind, title, trail in OTHERS:
        html = site.read(path)
        said, data = meta(html), linked_data(html)
        assert str(lxml.html.document_fromstring(html).findtext("head/title")).startswith(title)
        assert said["description"] == data[kind]["description"] != ""
        assert said["og:type"] == "website"
        assert said["og:image"] == SHARE
        address = f"https://example.org/{path}/" if path else "https://example.org/"
        assert links(html, "canonical") == [said["og:url"]] == [data[kind]["url"]] == [address]
        steps = data["BreadcrumbList"]["itemListElement"] if trail else []
        assert [step["name"] for step in steps][1 : len(trail) + 1] == trail
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))


def test_search_engines_see_just_what_the_sitemap_names(site: Site) -> None:
    site.news = {"per_page": 1}
    site.notice("a")
    site.notice("b", date="2022-06-29")
    site.notice("over", expires="2023-01-01")
    site.notice("taken", withdrawn="{date: 2023-01-01, reason: Sai}")
    site.build()
    named = set(re.findall(r"<loc>(.*?)</loc>", site.read("sitemap.xml")))
    for path in site.files():
        if path.endswith(".html"):
            address = f"https://example.org/{path.removesuffix('index.html')}"
            assert (meta(site.read(path))["robots"] != "noindex") == (address in named), path
    for hidden in ("tin-tuc/2022/taken/", "tin-tuc/2022/over/", "tin-tuc/trang/1/", "404.html"):
        assert f"https://example.org/{hidden}" not in named
        assert (site.output / hidden).exists()


def test_the_feeds_are_offered_by_name(site: Site) -> None:
    site.notice("a")
    site.build()
    offered = {
        "": ["feed.xml", "feed.json"],
        "chu-de": ["feed.xml", "feed.json"],
        "tin-tuc/2022/a": [
            *("feed.xml", "feed.json"),
            *("chuyen-muc/co-so/feed.xml", "chuyen-muc/co-so/feed.json"),
        ],
    }
    offered["chuyen-muc/co-so"] = offered["tin-tuc/2022/a"]
    for path, feeds in offered.items():
        found = links(site.read(path), "alternate")
        assert found == [f"https://example.org/{feed}" for feed in feeds]
        assert all((site.output / feed).exists() for feed in feeds)
    names = re.findall(r'rel="alternate"[^>]*title="([^"]*)"', site.read("chuyen-muc/co-so"))
    assert names[0] != names[2]
    assert 'href="../../chuyen-muc/co-so/feed.xml"' in site.read("chuyen-muc/co-so")


def test_without_the_sites_address_nothing_names_one(site: Site) -> None:
    site.write("gioi-thieu.md", "# Giới thiệu\n")
    site.notice("a", updated="2022-07-02")
    site.build(site_url="")
    for path in ("", "gioi-thieu", "tin-tuc", "tin-tuc/2022/a", "404.html"):
        html = site.read(path)
        assert meta(html)["og:title"]
        assert links(html, "canonical") == links(html, "alternate") == []
        assert "og:url" not in html
        assert set(re.findall(r"https?://[^\"]+", head_of(html))) <= {
            "https://schema.org",
            "http://purl.org/dc/elements/1.1/",
        }
    assert linked_data(site.read("tin-tuc/2022/a"))["NewsArticle"]["headline"]


@pytest.mark.parametrize("directory_urls", [True, False])
def test_addresses_are_right_below_a_path(site: Site, directory_urls: bool) -> None:  # noqa: FBT001
    home = "https://example.org/ubkt/"
    picture(site, "tin-tuc/2022/anh.webp", 900, 600)
    site.notice("a", image="{src: anh.webp, alt: Ảnh}")
    site.build(site_url=home, use_directory_urls=directory_urls)
    name = "" if directory_urls else ".html"
    for path in (f"tin-tuc/2022/a{name}", "chuyen-muc/co-so", ""):
        found = re.findall(r"https://example\.org/[^\"]*", head_of(site.read(path)))
        assert len(found) > 5
        for address in found:
            assert address.startswith(home)
            assert (site.output / address.removeprefix(home)).exists(), address


def notice_head(title: str, summary: str, **changed: Any) -> str:
    """Return the head of a notice, as it stands in a page."""
    notice = make_notice(title=title, summary=summary, **changed)
    sources = Sources(Folder(Path()), Manifest(""))
    pictures = ShownPictures(sources)
    files = Downloads(sources, limit=SETTINGS.attachment_bytes)
    cards = Cards(SETTINGS, pictures, files, now=notice.date)
    indexes = Indexes([notice], SETTINGS, cards, now=notice.date)
    (page,) = NoticePages(
        [notice],
        SETTINGS,
        cards=cards,
        indexes=indexes,
        dossiers=Dossiers([notice], SETTINGS, cards, now=notice.date),
        related=lambda _: RelatedNotices((), ()),
        now=notice.date,
    ).by_path.values()
    return f"<!doctype html><html><head>{Metadata(WHOLE, []).of(page)}</head><body></body></html>"


@given(texts | dangerous, texts | dangerous)
def test_any_text_comes_back_from_the_page_exactly(title: str, summary: str) -> None:
    summary = summary[:150]
    html = notice_head(title, summary, tags=(title,), authors=(Author(title, summary),))
    document = lxml.html.document_fromstring(html)
    assert document.findtext("head/title") == f"{title} - Trang tin"
    said, article = meta(html), linked_data(html)["NewsArticle"]
    assert said["og:title"] == said["DC.title"] == article["headline"] == title
    assert said["description"] == said["og:description"] == article["description"] == summary
    assert said["article:tag"] == article["keywords"] == [title]
    assert article["author"][0]["name"] == title
    assert len(list(document.iter("script"))) == 1
    assert len(list(document.iter("title"))) == 1
    assert not list(document.find("body"))


@given(st.lists(texts, max_size=60).map(" ".join))
def test_a_description_is_as_many_words_as_search_engines_show(summary: str) -> None:
    said = meta(notice_head("x", summary))["description"]
    assert len(said) <= 155
    if said != summary:
        assert said.endswith("…")
        assert summary.startswith(said[:-1])
        assert len(summary) > 155


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nguyễn Thị Hồng Thuý", "Person"),
        ("Đoàn Văn A", "Person"),
        ("Văn B", "Person"),
        ("Tổ Thông tin", "Organization"),
        ("Tổ Hai", "Organization"),
        ("UBKT Tỉnh uỷ", "Organization"),
        ("Ủy ban Kiểm tra", "Organization"),
        ("Văn phòng", "Organization"),
    ],
)
def test_persons_and_units_are_told_apart(name: str, kind: str) -> None:
    article = linked_data(notice_head("x", "y", authors=(Author(name),)))["NewsArticle"]
    (author,) = article["author"]
    assert (author["@type"], author["name"]) == (kind, name)


def test_the_sites_pictures_are_light() -> None:
    sizes = {
        path.name: path.stat().st_size for path in (ROOT / "overrides/assets/images").iterdir()
    }
    assert max(sizes.values()) < 40_000
