"""The feeds as programs of readers find them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.feeds.absolute import absolute
from newsroom.feeds.rss import legal
from tests.site.test_notice_page import PNG

if TYPE_CHECKING:
    from tests.conftest import Site

SCHEMA = json.loads((Path(__file__).parent / "json_feed/schema-v1.1.json").read_text("utf-8"))
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ADDRESS = "https://example.org/tin-tuc/2022/a/"
pieces = st.sampled_from(["<a", ">", " href", "=", '"', "'", " src", "b/c", "#d", "e f", "</a>"])


def rss(site: Site, folder: str = "") -> Any:
    """Return a feed as feedparser reads it, which must find it well-formed."""
    feed = feedparser.parse(site.read(f"{folder}feed.xml"))
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def json_feed(site: Site, folder: str = "") -> Any:
    """Return a JSON feed, which must be as the format's schema says."""
    feed = json.loads(site.read(f"{folder}feed.json"))
    jsonschema.Draft7Validator(SCHEMA).validate(feed)
    return feed


def full_notice(site: Site) -> None:
    """Write a notice with everything that a feed brings of it."""
    site.write("tin-tuc/2022/anh.png", PNG)
    site.write("tin-tuc/2022/kl.pdf", "%PDF")
    site.notice("b", "Dẫn.\n\n## X\n\nHết.")
    site.notice(
        "a",
        "Dẫn.\n\n[tin](b.md#x) [chỗ](#muc) [thư](mailto:a@b.vn) ![ảnh](anh.png)\n\n## Mục {#muc}",
        title="Kết luận & “giải pháp <mới>”",
        summary="Tóm & tắt <b>.",
        author="[Nguyễn Thị A - Ban B, Tổ C]",
        tags="[giám sát]",
        image="{src: anh.png, alt: Hội trường, caption: Toàn cảnh}",
        attachments="[{file: kl.pdf, title: Kết luận}]",
        updated="2022-07-02 08:00",
        change_note="sửa ngày",
    )


def test_rss_brings_the_whole_notice(site: Site) -> None:
    full_notice(site)
    site.build()
    entry = next(each for each in rss(site).entries if each.link == ADDRESS)
    assert entry.id == ADDRESS
    assert entry.title == "Kết luận & “giải pháp <mới>”"
    assert entry.published == "Thu, 30 Jun 2022 22:20:00 +0700"
    assert [author.name for author in entry.authors] == ["Nguyễn Thị A - Ban B", "Tổ C"]
    assert [tag.term for tag in entry.tags][1:] == ["giám sát"]
    assert entry.summary == "Tóm &amp; tắt ."
    picture = entry.enclosures[0]
    assert picture.href == "https://example.org/tin-tuc/2022/anh.png"
    assert (picture.length, picture.type) == (str(len(PNG)), "image/png")
    for words in (
        "Đính chính ngày",
        "Toàn cảnh",
        "Tóm &amp; tắt",
        "Dẫn.",
        "Mục</h2>",
        "Kết luận</a>",
    ):
        assert words in entry.content[0].value


def test_json_brings_the_whole_notice(site: Site) -> None:
    full_notice(site)
    site.build()
    feed = json_feed(site)
    assert feed["feed_url"] == "https://example.org/feed.json"
    item = next(each for each in feed["items"] if each["id"] == ADDRESS)
    assert item["title"] == "Kết luận & “giải pháp <mới>”"
    assert item["date_published"] == "2022-06-30T22:20:00+07:00"
    assert item["date_modified"] == "2022-07-02T08:00:00+07:00"
    assert item["image"] == "https://example.org/tin-tuc/2022/anh.png"
    assert [author["name"] for author in item["authors"]] == ["Nguyễn Thị A - Ban B", "Tổ C"]
    entries = ET.fromstring(site.read("feed.xml")).iter("item")  # noqa: S314 (our own)
    texts = {entry.findtext("link"): entry.findtext(CONTENT) for entry in entries}
    assert texts[ADDRESS] == item["content_html"]


@pytest.mark.parametrize("below", ["", "ubkt/"])
@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_address_is_whole_and_leads_to_a_file(
    site: Site,
    below: str,
    directory_urls: bool,  # noqa: FBT001
) -> None:
    full_notice(site)
    home = f"https://example.org/{below}"
    site.build(site_url=home, use_directory_urls=directory_urls)
    for folder in ("", "chuyen-muc/co-so/"):
        text = site.read(f"{folder}feed.json") + site.read(f"{folder}feed.xml")
        found = re.findall(r"""(?:href|src|url)(?:=\\?|":)"([^"\\]+)|<link>([^<]+)""", text)
        addresses = {one or other for one, other in found} - {"mailto:a@b.vn"}
        assert len(addresses) >= 5
        for address in addresses:
            path = address.removeprefix(home).partition("#")[0]
            assert path != address
            assert (site.output / path).exists()


def test_each_feed_names_itself_and_the_page_it_belongs_to(site: Site) -> None:
    site.notice("a")
    site.build()
    everything, category = rss(site), rss(site, "chuyen-muc/co-so/")
    assert everything.feed.title == "Trang tin Uỷ ban Kiểm tra"
    assert category.feed.title.startswith("Trang tin Uỷ ban Kiểm tra: Hoạt động của UBKT")
    assert category.feed.link == "https://example.org/chuyen-muc/co-so/"
    assert category.feed.language == "vi"
    own = [link.href for link in category.feed.links if link.rel == "self"]
    assert own == ["https://example.org/chuyen-muc/co-so/feed.xml"]


def test_the_thirty_newest_and_none_withdrawn_or_over(site: Site) -> None:
    for number in range(1, 33):
        site.notice(f"t{number}", date=f"2022-03-01 {number // 60:02}:{number % 60:02}")
    site.notice("over", date="2022-04-01", expires="2022-05-01")
    site.notice("taken", date="2022-04-02", withdrawn="{date: 2022-05-01, reason: Sai}")
    site.notice("draft", date="2022-04-03", draft="true")
    site.notice("later", date="2027-01-01")
    site.build()
    expected = [f"https://example.org/tin-tuc/2022/t{number}/" for number in range(32, 2, -1)]
    for folder in ("", "chuyen-muc/co-so/"):
        assert [entry.link for entry in rss(site, folder).entries] == expected
        assert [item["url"] for item in json_feed(site, folder)["items"]] == expected


def test_the_build_date_is_that_of_the_newest_change(site: Site) -> None:
    site.notice("a", date="2022-06-30", updated="2022-07-02 08:00")
    site.notice("b", date="2022-07-01")
    site.build()
    first = site.files()
    assert rss(site).feed.updated == "Sat, 02 Jul 2022 08:00:00 +0700"
    site.build(at=1_800_000_000)
    assert {p: site.files()[p] for p in first if "feed." in p} == {
        p: data for p, data in first.items() if "feed." in p
    }


def test_an_empty_feed_is_valid_and_tells_no_time_of_building(site: Site) -> None:
    site.build()
    assert "lastBuildDate" not in site.read("feed.xml")
    assert json_feed(site)["items"] == []


def test_a_new_notice_changes_two_feeds_of_each_format(site: Site) -> None:
    for category in ("co-so", "tinh-uy", "van-ban"):
        site.notice(category, "Giám sát đất đai ở xã.", category=category)
    site.build()
    before = {path: path.stat().st_ino for path in site.output.rglob("feed.*")}
    site.notice("moi", "Giám sát đất đai ở xã.", category="van-ban", date="2023-01-01")
    site.build()
    made = [path for path in before if path.stat().st_ino != before[path]]
    folder = site.output / "chuyen-muc/van-ban"
    assert {path.parent for path in made} == {site.output, folder}
    assert len(made) == 4


def test_a_notice_that_moves_is_found_at_its_new_address(site: Site) -> None:
    path = site.docs / site.notice("a")
    site.build()
    path.rename(path.with_name("b.md"))
    site.build()
    assert [entry.link for entry in rss(site).entries] == ["https://example.org/tin-tuc/2022/b/"]
    assert "tin-tuc/2022/a/" not in site.read("feed.json")


def test_another_picture_of_the_same_measures_has_another_length(site: Site) -> None:
    site.write("tin-tuc/2022/anh.svg", '<svg width="2" height="2"></svg>')
    site.notice("a", image="{src: anh.svg, alt: Ảnh}")
    site.build()
    before = rss(site).entries[0].enclosures[0].length
    site.write("tin-tuc/2022/anh.svg", '<svg width="2" height="2"><g><path d="M0 0"/></g></svg>')
    site.build()
    after = rss(site).entries[0].enclosures[0].length
    assert after != before
    assert after == str((site.output / "tin-tuc/2022/anh.svg").stat().st_size)


def test_without_the_sites_address_there_are_no_feeds(site: Site) -> None:
    site.notice("a")
    site.build(site_url="")
    assert not [path for path in site.files() if "feed." in path]
    assert not [path for path, data in site.files().items() if b"feed." in data]


def test_an_ordinary_page_may_link_to_a_feed(site: Site) -> None:
    site.write("gioi-thieu.md", "# Giới thiệu\n\n[RSS](chuyen-muc/co-so/feed.xml)\n")
    site.build()
    assert 'href="../chuyen-muc/co-so/feed.xml"' in site.read("gioi-thieu")


@given(st.text())
def test_whatever_a_text_holds_xml_can_carry_it(written: str) -> None:
    kept = legal(written)
    document = ET.Element("x")
    document.text = kept
    read = ET.fromstring(ET.tostring(document, "unicode")).text or ""  # noqa: S314 (our own)
    assert read == re.sub("\r\n?", "\n", kept)
    assert legal(kept) == kept
    assert [c for c in written if c.isprintable() and c not in kept] == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('<a href="../b/">x</a>', '<a href="https://example.org/tin-tuc/2022/b/">x</a>'),
        ("<a href=../b/>x</a>", '<a href="https://example.org/tin-tuc/2022/b/">x</a>'),
        ("<a class='c' href='#m'>", f"<a class='c' href=\"{ADDRESS}#m\">"),
        ('<img alt="a > b" src="x.png">', f'<img alt="a > b" src="{ADDRESS}x.png">'),
        (
            '<img srcset="x.png 1x, /y.png 2x">',
            f'<img srcset="{ADDRESS}x.png 1x, https://example.org/y.png 2x">',
        ),
        ('<a href="?a=1&amp;b=2">', f'<a href="{ADDRESS}?a=1&amp;b=2">'),
        ('<a href="mailto:a@b.vn">', '<a href="mailto:a@b.vn">'),
        ('<a href="//x.vn/y">', '<a href="https://x.vn/y">'),
        ('<a href="http://[a">', '<a href="http://[a">'),
        ('<code>&lt;a href="b"&gt;</code> src="x"', '<code>&lt;a href="b"&gt;</code> src="x"'),
    ],
)
def test_addresses_are_made_whole_and_nothing_else(written: str, read: str) -> None:
    assert absolute(written, ADDRESS) == read


@given(st.lists(pieces, max_size=20).map("".join))
def test_making_addresses_whole_changes_no_other_text(written: str) -> None:
    once = absolute(written, ADDRESS)
    assert absolute(once, ADDRESS) == once
    if "<" not in written:
        assert once == written
