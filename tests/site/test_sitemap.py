"""The list of pages for search engines."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from newsroom.feeds.sitemap import sitemap, sitemaps
from newsroom.metadata.site import Site as Whole
from tests.conftest import NOON
from tests.factory import ZONE

if TYPE_CHECKING:
    from tests.conftest import Site

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MOMENT = datetime(2022, 6, 30, 22, 20, tzinfo=ZONE)
addresses = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"], exclude_characters="\ufffe\uffff")
)


def read(document: bytes) -> list[tuple[str | None, str | None]]:
    root = ET.fromstring(document)  # noqa: S314 (our own)
    assert root.tag == f"{SPACE}urlset"
    pages = root.findall(f"{SPACE}url")
    return [(page.findtext(f"{SPACE}loc"), page.findtext(f"{SPACE}lastmod")) for page in pages]


@given(st.lists(addresses))
def test_every_address_comes_back_in_order(written: list[str]) -> None:
    assert read(sitemap((address, None) for address in written)) == [(a, None) for a in written]


def test_the_last_change_has_its_zone() -> None:
    assert read(sitemap([("https://a.vn/b/?c=d&e", MOMENT)])) == [
        ("https://a.vn/b/?c=d&e", "2022-06-30T22:20:00+07:00")
    ]


def test_the_document_declares_itself_and_no_page_is_no_fault() -> None:
    document = sitemap([])
    assert document.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    assert read(document) == []


def test_more_pages_than_one_sitemap_may_name_are_spread_over_several() -> None:
    site = Whole("Trang tin", "https://a.vn/b", "", "")
    pages = [(f"https://a.vn/b/{number}/", MOMENT) for number in range(50_001)]
    assert [path for path, _ in sitemaps(pages[:50_000], site)] == ["sitemap.xml"]
    files = dict(sitemaps(pages, site))
    index = ET.fromstring(files.pop("sitemap.xml"))  # noqa: S314 (our own)
    assert index.tag == f"{SPACE}sitemapindex"
    places = [place.text for place in index.iter(f"{SPACE}loc")]
    assert places == [f"https://a.vn/b/{path}" for path in files]
    assert [len(read(document)) for document in files.values()] == [50_000, 1]
    assert [page for document in files.values() for page in read(document)] == [
        (address, "2022-06-30T22:20:00+07:00") for address, _ in pages
    ]


def test_the_last_change_is_the_notices_own_whenever_the_site_is_built(site: Site) -> None:
    site.news = {"per_page": 2}
    site.notice("a", date="2022-06-30", updated="2022-07-02 08:00")
    site.notice("b", date="2022-07-01")
    site.notice("c", date="2022-06-29", updated="2026-06-01")
    site.build()
    changes = dict(read(site.read("sitemap.xml").encode()))
    assert changes["https://example.org/tin-tuc/2022/a/"] == "2022-07-02T08:00:00+07:00"
    assert changes["https://example.org/tin-tuc/2022/b/"] == "2022-07-01T00:00:00+07:00"
    assert changes["https://example.org/tin-tuc/2022/c/"] == "2022-06-29T00:00:00+07:00"
    assert changes["https://example.org/tin-tuc/"] == "2022-07-02T08:00:00+07:00"
    assert changes["https://example.org/"] is None
    assert (site.output / "tin-tuc/trang/1/index.html").is_file()
    assert not [address for address in changes if "/trang/" in str(address)]


def test_the_news_of_two_days_for_those_who_ask_for_news(site: Site) -> None:
    site.notice("cu", date="2025-12-30 11:00")
    site.notice("vua", date="2025-12-30 11:01", title="Tin & “vừa <kịp>”")
    site.notice("moi", date="2026-01-01 11:00")
    site.notice("mai", date="2026-01-01 11:01")
    site.notice("nhap", date="2026-01-01", draft="true")
    site.notice("rut", date="2026-01-01", withdrawn="{date: 2026-01-01, reason: Sai}")
    site.build(at=NOON)
    root = ET.fromstring(site.read("sitemap-news.xml"))  # noqa: S314 (our own)
    found = [
        (
            page.findtext(f"{SPACE}loc"),
            page.findtext(f"{NEWS}news/{NEWS}publication/{NEWS}name"),
            page.findtext(f"{NEWS}news/{NEWS}publication/{NEWS}language"),
            page.findtext(f"{NEWS}news/{NEWS}publication_date"),
            page.findtext(f"{NEWS}news/{NEWS}title"),
        )
        for page in root
    ]
    home, name = "https://example.org/tin-tuc/2022", "Trang tin Uỷ ban Kiểm tra"
    assert found == [
        (f"{home}/moi/", name, "vi", "2026-01-01T11:00:00+07:00", "Giám sát tại xã Minh Hoạ"),
        (f"{home}/vua/", name, "vi", "2025-12-30T11:01:00+07:00", "Tin & “vừa <kịp>”"),
    ]


def test_robots_are_told_where_the_sitemaps_are(site: Site) -> None:
    site.notice("a")
    site.build(site_url="https://example.org/ubkt/")
    lines = site.read("robots.txt").splitlines()
    named = [line.removeprefix("Sitemap: ") for line in lines if line.startswith("Sitemap: ")]
    home = "https://example.org/ubkt/"
    assert named == [f"{home}sitemap.xml", f"{home}sitemap-news.xml"]
    assert all((site.output / address.removeprefix(home)).is_file() for address in named)
    assert "Disallow:" in lines


def test_the_sites_own_robots_txt_stays(site: Site) -> None:
    site.write("robots.txt", "User-agent: x\nDisallow: /\n")
    site.build()
    assert site.read("robots.txt") == "User-agent: x\nDisallow: /\n"


def test_without_the_sites_address_there_are_no_sitemaps(site: Site) -> None:
    site.notice("a")
    site.build(site_url="")
    assert not [path for path in site.files() if path.startswith(("sitemap", "robots"))]
