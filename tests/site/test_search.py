"""The files of search, in whole builds."""

from __future__ import annotations

import json
import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from newsroom.building import workers
from tests.conftest import NOON, files_below

if TYPE_CHECKING:
    from tests.conftest import Site

HIDDEN = "xylogravura"
"""One word, so that it stands whole in whatever is made of it."""


def words(site: Site) -> set[str]:
    """Return every word that can be found."""
    files = (site.output / "tim-kiem" / "tu").iterdir()
    return {word for file in files for word in json.loads(file.read_text())}


def tables(site: Site) -> str:
    """Return what is shown of the notices that can be found."""
    files = sorted((site.output / "tim-kiem" / "tin").iterdir())
    return "\n".join(file.read_text() for file in files)


def test_all_parts_of_a_notice_are_indexed_and_nothing_else(site: Site) -> None:
    site.write("tin-tuc/2022/anh.svg", '<svg width="2" height="2"/>')
    site.write("tin-tuc/2022/tep.pdf", "%PDF")
    site.notice(
        "a",
        'Thân ![mô tả](anh.svg "Chúthích") [liênkết](b.md) [tảivề][q].\n\n[q]: tep.pdf\n\n'
        "<span data-x='thuộctính'>thẻ</span> https://diachi.vn",
        title="Tiêu",
        summary="Tóm",
        author="Người - Đơnvị",
        tags="[nhãn]",
        image="{src: anh.svg, alt: Ảnh, caption: Lời, credit: Tácgiả}",
        attachments="[{file: tep.pdf, title: Biên}]",
        source="{name: Nguồn}",
        document="{number: 7-KQ/ZZ, kind: Kết luận, issuer: Cơquan, signer: Ngườiký,"
        " issued: 2021-03-04, subject: Tríchyếu}",
        event="{start: 2022-09-08 08:00, place: Hộitrường}",
    )
    site.notice("b", "Hai.", title="Nhì")
    site.build()
    found = words(site)
    parts = (
        "thân mô tả chúthích liênkết tảivề thẻ tiêu tóm người đơnvị nhãn lời tácgiả biên nguồn nhì"
    )
    facts = "7 kq zz cơquan ngườiký tríchyếu hộitrường @2021-03-04 @2022-09-08"
    assert {*parts.split(), *facts.split(), "luận 7"} <= found
    other = {"thuộctính", "svg", "pdf", "md", "khẩu", "chuyên", "minh", "hoạ"}
    assert not other & found


def test_unpublished_words_are_in_no_file(site: Site) -> None:
    fields = {"title": HIDDEN, "summary": HIDDEN, "tags": f"[{HIDDEN}]", "author": HIDDEN}
    site.notice("a", "Công khai.")
    site.notice("nhap", f"Tin {HIDDEN} này.", **fields, draft="true")
    site.notice("2027/hen", f"Tin {HIDDEN} này.", **fields, date="2027-01-01")
    site.build()
    kept = files_below(site.folder / ".cache")
    for path, content in {**site.files(), **kept}.items():
        assert HIDDEN.encode() not in content, path
    assert "khai" in words(site)
    site.build(at=NOON + 400 * 86400)
    assert HIDDEN in words(site)


def test_a_withdrawn_notice_is_not_found_and_an_expired_one_is(site: Site) -> None:
    site.notice("a", "Thuhồi.", withdrawn="{date: 2023-01-01, reason: Sai}")
    site.notice("b", "Hếthạn.", expires="2023-01-01")
    site.build()
    assert "hếthạn" in words(site)
    assert "thuhồi" not in words(site)
    assert "Hết hiệu lực" in tables(site)


def test_a_lost_file_is_made_again(site: Site) -> None:
    site.notice("a")
    site.build()
    before = site.files()
    next((site.output / "tim-kiem" / "tu").iterdir()).unlink()
    site.build()
    assert site.files() == before


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a process of its own make the index of however small a site."""
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork")
    monkeypatch.setattr(workers, "processes_for", lambda _: 2)


@pytest.mark.usefixtures("beside")
def test_an_index_kept_by_a_build_that_failed_behind_it_does_no_harm(site: Site) -> None:
    site.notice("a", "Công khai.")
    site.notice("b", "Hai.")
    site.build()
    published, kept = site.files(), site.folder / ".cache/plugin/news/site/search"
    site.notice("b", f"Tin {HIDDEN}, xem [mục](a.md#khong-co).")
    assert "khong-co" in site.fails()
    assert HIDDEN.encode() in kept.read_bytes()
    assert site.files() == published
    site.notice("b", "Hai.")
    site.build()
    assert site.files() == published
    assert HIDDEN.encode() not in kept.read_bytes()
    site.notice("a", f"Tin {HIDDEN}.")
    site.build()
    renewed = site.files()
    shutil.rmtree(site.folder / ".cache")
    site.build()
    assert site.files() == renewed


@pytest.mark.usefixtures("beside")
def test_a_lost_file_is_made_again_of_an_index_made_beside(site: Site) -> None:
    site.notice("a")
    site.build()
    before = site.files()
    shutil.rmtree(site.output / "tim-kiem")
    site.build()
    assert site.files() == before


def test_search_can_be_left_out(site: Site) -> None:
    site.notice("a")
    site.news["search"] = False
    site.build()
    assert not (site.output / "tim-kiem").exists()
    assert "tim-kiem" not in site.read("tin-tuc/2022/a")


def test_a_site_without_notices_has_its_search_page(site: Site) -> None:
    site.build()
    assert "Tìm kiếm" in site.read("tim-kiem")
    catalogue = json.loads(site.read("tim-kiem/danh-muc.json"))
    assert catalogue["blocks"] == catalogue["tables"] == ""


def test_links_are_relative_with_and_without_folders_for_pages(site: Site) -> None:
    site.notice("a")
    site.build(use_directory_urls=False, site_url="https://example.org/tin/")
    page = site.read("tin-tuc/2022/a.html")
    assert 'action="../../tim-kiem/index.html"' in page
    assert 'src="../assets/javascripts/search.js"' in site.read("tim-kiem/index.html")
    assert "tin-tuc/2022/a.html" in tables(site)


def test_only_the_search_page_loads_anything_of_search(site: Site) -> None:
    site.notice("a")
    site.build()
    for path, content in site.files().items():
        if path.endswith(".html") and not path.startswith("tim-kiem/"):
            assert not re.search(rb'(?:src|href)="[^"]*(?<!open)search', content), path
    assert not [path for path in site.files() if "search_index" in path or "worker" in path]


def test_words_that_look_like_markup_stay_data(site: Site) -> None:
    site.notice("a", title="Ký hiệu </script><b>đậm</b>")
    site.news["abbreviations"] = {"X</script>": "ích xì"}
    site.build()
    page = site.read("tim-kiem")
    data = page.partition('id="_danh-muc">')[2].partition("</script>")[0]
    assert json.loads(data)["abbreviations"] == {"x</script>": "ích xì"}


def test_the_preview_finds_drafts_too(site: Site) -> None:
    site.notice("nhap", "Bảnnháp.", draft="true")
    site.build(preview=True)
    assert "bảnnháp" in words(site)
