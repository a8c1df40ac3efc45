"""The list of pages for search engines."""

from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from newsroom.sitemap import sitemap
from tests.factory import ZONE

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
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
