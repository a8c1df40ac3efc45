"""The filter of documents: over all of them, however many pages their list has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.web import served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.conftest import Site

ROWS = ".document-rows > li:visible h2"


@pytest.fixture
def library(site: Site) -> Iterator[str]:
    """Five documents of two kinds, two on each page."""
    site.news["per_page"] = 2
    for number in range(1, 6):
        kind = "Hướng dẫn" if number == 2 else "Quy định"
        told = f"kind: {kind}, issuer: Ban A, issued: 2022-06-0{number}, subject: Việc thứ {number}"
        site.notice(f"v{number}", document=f"{{number: {number}-QĐ/TW, {told}}}")
    site.build()
    with served(site.output) as address:
        yield f"{address}van-ban/"


def asked(page: Page, words: str) -> list[str]:
    """Type words into the filter; return the documents shown."""
    page.get_by_label("Số hiệu, trích yếu").fill(words)
    return shown(page)


def shown(page: Page) -> list[str]:
    """Return the documents shown, once they are found."""
    page.wait_for_selector(".document-rows[aria-busy=false]", state="attached")
    return page.locator(ROWS).all_text_contents()


def test_the_filter_finds_documents_of_other_pages(library: str, open_page: Any) -> None:
    page = open_page(library)
    newest = shown(page)
    assert newest == ["Quy định 5-QĐ/TW", "Quy định 4-QĐ/TW"]
    assert page.locator(".document-count").inner_text() == ""
    assert asked(page, "viec thu") == [
        *newest,
        "Quy định 3-QĐ/TW",
        "Hướng dẫn 2-QĐ/TW",
        "Quy định 1-QĐ/TW",
    ]
    assert page.locator(".document-count").inner_text() == "5 văn bản"
    assert page.locator(".pagination").is_hidden()
    page.locator("select[name=hieu-luc]").select_option("Còn hiệu lực")
    page.locator("select[name=loai]").select_option("Hướng dẫn")
    assert shown(page) == ["Hướng dẫn 2-QĐ/TW"]
    page.get_by_role("link", name="Hướng dẫn 2-QĐ/TW").click()
    page.wait_for_url("**/tin-tuc/2022/v2/")


def test_a_document_is_found_however_its_number_is_typed(library: str, open_page: Any) -> None:
    page = open_page(library)
    for typed in (
        "2-QĐ/TW",
        "2qđ/tw",
        "QD2",
        "02-QĐ",
        "2 QD TW",
        "hướng dẫn 2",
        "ban a huong da 2",
        "hướng dẫn số 02",
        "ban a ngày 2/6/2022",
        "\uff12-QĐ",
    ):
        assert asked(page, typed) == ["Hướng dẫn 2-QĐ/TW"], typed
    assert len(asked(page, "qui định")) == 4
    assert asked(page, "20") == []


def test_nothing_asked_shows_the_newest_again(library: str, open_page: Any) -> None:
    page = open_page(library)
    newest = shown(page)
    assert asked(page, "9-QĐ") == []
    assert "Không có văn bản nào như vậy" in page.locator(".document-count").inner_text()
    assert asked(page, "") == newest
    assert page.locator(".pagination").is_visible()


def test_a_lost_list_is_told_and_asked_for_again(library: str, open_page: Any) -> None:
    page = open_page(library)
    page.route("**/tat-ca/", lambda route: route.abort())
    asked(page, "1-QĐ")
    page.locator(".document-count", has_text="Chưa tải được danh mục").wait_for()
    page.unroute("**/tat-ca/")
    asked(page, "")
    assert asked(page, "1-QĐ") == ["Quy định 1-QĐ/TW"]
