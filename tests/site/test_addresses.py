"""Addresses never change their meaning."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mkdocs.config import load_config

from newsroom.reading.publication.published_addresses import (
    FILE,
    addresses_of,
    lost_addresses,
    read_addresses,
    write_addresses,
)
from newsroom_mkdocs.options import settings_of
from tests.conftest import NOON, ROOT
from tests.factory import SETTINGS, make_notice

if TYPE_CHECKING:
    from tests.conftest import Site

NOW = datetime.fromtimestamp(NOON, UTC)


def test_a_preview_reads_notices_as_a_build_does_whatever_its_own_address() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    before = settings_of(config)
    config.site_url = "http://127.0.0.1:8017/"  # as `mkdocs serve` does
    assert settings_of(config) == before
    assert before.addresses.site == "https://example.org/"


def test_an_older_notice_takes_no_address_away(site: Site) -> None:
    site.notice("2025/moi", author="Nguyễn Văn Án - Ban A", tags="[Bảo hiểm]", date="2025-11-20")
    site.build()
    before = [site.read("tac-gia/nguyen-van-an"), site.read("chu-de/bao-hiem")]
    site.notice("2019/cu", author="Nguyễn Văn An - Ban B", tags="[Báo hiếm]", date="2019-01-01")
    site.build()
    author, tag = site.read("tac-gia/nguyen-van-an"), site.read("chu-de/bao-hiem")
    assert "Nguyễn Văn Án - Ban A" in before[0]
    assert "Bảo hiểm" in before[1]
    for page, names in ((author, ("Án - Ban A", "An - Ban B")), (tag, ("Bảo hiểm", "Báo hiếm"))):
        assert [f"{name}</h2>" in page for name in names] == [True, True]
        assert page.count("<article") == 2
    assert 'href="../../../tac-gia/nguyen-van-an/#' in site.read("tin-tuc/2019/cu")


def test_names_that_share_an_address_stand_each_for_itself_in_the_directory(site: Site) -> None:
    site.notice("a", tags="[hoa]", date="2020-01-01")
    site.notice("b", tags="[hoà]", date="2021-01-01")
    site.build()
    directory = site.read("chu-de").partition("<main")[2]
    assert 'href="../chu-de/hoa/#hoa"' in directory
    assert 'href="../chu-de/hoa/#ho%C3%A0"' in directory


def test_an_earlier_name_leads_to_the_notice_as_page_and_as_rule(site: Site) -> None:
    site.notice("moi", aliases="[cu.md, ../2021/xua.md]")
    site.build(site_url="https://example.org/ubkt/")
    for path in ("tin-tuc/2022/cu", "tin-tuc/2021/xua"):
        page = site.read(path)
        assert "url=../../../tin-tuc/2022/moi/" in page
        assert f"/ubkt/{path}/ /ubkt/tin-tuc/2022/moi/ 301" in site.read("_redirects")
        assert f"{path}/<" not in site.read("sitemap.xml")


def test_the_earlier_name_of_a_draft_leads_nowhere(site: Site) -> None:
    site.notice("moi", aliases="[cu.md]", draft="true")
    site.notice("a")
    site.build()
    assert "tin-tuc/2022/cu/index.html" not in site.files()
    assert "_redirects" not in site.files()


def test_an_earlier_place_that_is_taken_is_told_with_its_line(site: Site) -> None:
    site.notice("mot", aliases="[cu.md]")
    site.notice("hai", aliases="[cu.md]")
    site.notice("ba", aliases="[mot.md]")
    site.notice("bon", aliases="[../../chuyen-muc/co-so/index.md, ../../index.md]")
    told = site.fails()
    for name, found in {
        "hai": 'cu.md" là chỗ của tin-tuc/2022/mot.md; xoá tên ấy',
        "ba": 'mot.md" là chỗ của tin-tuc/2022/mot.md; xoá tên ấy',
        "bon": 'chuyen-muc/co-so/index.md" là trang do hệ thống tự tạo; xoá tên ấy',
    }.items():
        assert re.search(rf"tin-tuc/2022/{name}\.md:6: aliases: .*{re.escape(found)}", told)


def test_the_old_slug_of_a_category_leads_to_it(site: Site) -> None:
    site.news["categories"] = [{"slug": "co-so", "title": "Cơ sở", "aliases": ["xa-phuong"]}]
    site.build()
    assert "url=../../chuyen-muc/co-so/" in site.read("chuyen-muc/xa-phuong")


def test_an_address_that_must_go_is_told_to_servers_and_the_list_is_not_published(
    site: Site,
) -> None:
    site.notice("a")
    site.write(FILE, "tin-tuc/2022/b/\tTheo yêu cầu của cơ quan có thẩm quyền\ntin-tuc/2022/a/\n")
    site.build()
    assert site.read("_rules/gone.nginx") == '"/tin-tuc/2022/b/" 1;\n'
    assert not any("dia-chi" in path for path in site.files())


def test_the_list_is_read_whatever_program_has_saved_it(site: Site) -> None:
    site.notice("a")
    lines = "# Địa chỉ\r\ntin-tuc/2022/b/\tSai số liệu".encode("utf-8-sig")
    site.write(FILE, lines + b" \xff\r\n")
    site.build()
    assert site.read("_rules/gone.nginx") == '"/tin-tuc/2022/b/" 1;\n'


def test_a_published_notice_that_is_gone_is_told_unless_it_says_where_it_went() -> None:
    published = [make_notice(number) for number in range(3)]
    text = write_addresses({}, addresses_of(published, SETTINGS, now=NOW))
    assert lost_addresses(text, published, SETTINGS, now=NOW) == []
    (problem,) = lost_addresses(text, published[1:], SETTINGS, now=NOW)
    assert (problem.path, problem.line) == (FILE, 2)
    assert "tin-tuc/2022/tin-0/" in problem.message
    removed = text.replace("tin-0/", "tin-0/\tĐăng nhầm")
    assert lost_addresses(removed, published[1:], SETTINGS, now=NOW) == []


def test_the_list_keeps_what_it_knows() -> None:
    text = write_addresses({"b/": "Lý do"}, ["a/", "b/"])
    assert read_addresses(text) == {"a/": "", "b/": "Lý do"}
    assert write_addresses(read_addresses(text), ["a/"]) == text
