"""Who answers for the site: in the footer, on a page, to machines; and what browsers look for."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from tests.conftest import Site

CONTACT = {
    "body": "Uỷ ban Kiểm tra Tỉnh uỷ Minh Hoạ",
    "address": "Số 1 & 2 đường <Minh Hoạ>",
    "phone": "0205 3 000 000",
    "email": "ubkt@example.org",
    "editor": "Chủ nhiệm Uỷ ban Kiểm tra",
    "licence": "Giấy phép số 1/GP-TTĐT",
}


def test_every_page_says_who_answers_for_it(site: Site) -> None:
    site.news = {
        "contact": CONTACT,
        "links": [{"title": "Cổng thông tin tỉnh", "url": "https://example.net/"}],
    }
    site.notice("a")
    site.build()
    for path in ("", "tin-tuc/2022/a", "tin-tuc", "lien-he"):
        page = site.read(path or ".")
        footer = page[page.index("<footer class=") :]
        assert '<a href="https://example.net/">Cổng thông tin tỉnh</a>' in footer, path
        assert "lien-he/" in footer, path
        # In the footer, but on the page of contact above it.
        said = page if path == "lien-he" else footer
        assert said.count("Số 1 &amp; 2 đường &lt;Minh Hoạ&gt;</p>") == 1, path
        assert 'href="tel:02053000000"' in said, path
        assert 'href="mailto:ubkt@example.org"' in said, path
        assert "Chịu trách nhiệm nội dung: Chủ nhiệm" in said, path
    data = re.search(r"ld.json..(.*?)</script>", site.read("tin-tuc/2022/a"), re.DOTALL)
    assert data is not None
    publisher = json.loads(data[1])["@graph"][0]["publisher"]
    assert publisher["name"] == CONTACT["body"]
    assert publisher["telephone"] == CONTACT["phone"]


def test_an_offices_own_page_of_contact_stays(site: Site) -> None:
    site.news = {"contact": CONTACT}
    site.write("lien-he.md", "# Liên hệ\n\nMời tới phòng số 3.\n")
    site.build()
    assert "Mời tới phòng số 3." in site.read("lien-he")


def test_without_contact_nothing_is_said(site: Site) -> None:
    site.build()
    assert not (site.output / "lien-he").exists()
    assert "<address" not in site.read(".")


def test_wrong_contact_is_told(site: Site) -> None:
    site.news = {"contact": {"phone": "1"}, "links": [{"title": "Cổng", "url": "cong.vn"}]}
    told = site.fails()
    assert 'thiếu "contact.body"' in told
    assert '"cong.vn" không phải địa chỉ web' in told


def test_browsers_find_icons_manifest_and_search(site: Site) -> None:
    site.build()
    manifest = json.loads(site.read("manifest.webmanifest"))
    assert manifest["name"] == "Trang tin Uỷ ban Kiểm tra"
    for icon in manifest["icons"]:
        with Image.open(site.output / icon["src"]) as drawn:
            assert icon["sizes"] == f"{drawn.width}x{drawn.height}"
    with Image.open(site.output / "favicon.ico") as icon_file:
        assert icon_file.format == "ICO"
    assert "https://example.org/tim-kiem/?q={searchTerms}" in site.read("tim-kiem.xml")
    page = site.read(".")
    assert 'rel="manifest"' in page
    assert "application/opensearchdescription+xml" in page
